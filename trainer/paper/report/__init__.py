"""The report: the paper's table and figures from finished runs, as HTML, Markdown, PNGs and `results.json`."""

import json
from collections.abc import Sequence
from pathlib import Path

from trainer.data.cifar import CLASSES
from trainer.errors import RunError
from trainer.paper.evaluation import Evaluation
from trainer.paper.report import plots
from trainer.paper.report.blocks import to_html, to_markdown
from trainer.paper.report.page import page
from trainer.paper.results import KEYS, all_runs, to_json
from trainer.run.runs import Run
from trainer.writing import reason

RESULTS = "results.json"


def write_report(out: Path, evaluation: Evaluation, others: Sequence[Run]) -> None:
    """Write `index.html`, `README.md`, their PNGs and `results.json` into a folder.

    others: runs that were not judged but belong to the story, such as the encoder's.
    Raises RunError where the folder cannot be written.
    """
    runs = all_runs(evaluation, others)
    prior = next((run.card.prior for run in runs if run.card.prior), None)
    try:
        out.mkdir(parents=True, exist_ok=True)
        if prior:
            plots.save_bins(out / "bins.png", prior)
        plots.save_accuracies(out / "accuracy.png", evaluation)
        keys = [key for key in KEYS if key in evaluation.systems]
        plots.save_examples(out / "examples.png", evaluation, keys, CLASSES)
        if evaluation.sweeps:
            plots.save_temperatures(out / "temperature.png", evaluation.sweeps)
        recorded = [run for run in runs if run.curve("train", "loss")[0]]
        if recorded:
            plots.save_curves(out / "curves.png", recorded)
        blocks = page(evaluation, runs)
        (out / "index.html").write_text(to_html(blocks), encoding="utf-8")
        (out / "README.md").write_text(to_markdown(blocks), encoding="utf-8")
        (out / RESULTS).write_text(json.dumps(to_json(evaluation, others), indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise RunError(f"The report cannot be written into {out}: {reason(error)}.") from error
