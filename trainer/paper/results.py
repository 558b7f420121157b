"""What an evaluation found, as values for a JSON file and as lines for a terminal."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from trainer.metrics import Figure
from trainer.paper.chain import Comparison, against_annealed, chain, gap_shares, paper_share
from trainer.paper.evaluation import Evaluation, Judged
from trainer.paper.judge import STRONG
from trainer.paper.sweep import Reading
from trainer.paper.systems import PAPER
from trainer.run.runs import UNKNOWN, Run

KEYS = ("grayscale", "regression", "classification", "annealed", "transfer", "gan", "original")
MEASURES = {  # title and format of each measure
    "accuracy": ("accuracy", ".1%"),
    "confidence": ("confidence", ".1%"),
    "psnr": ("PSNR, dB", ".2f"),
    "psnr_over_gray": ("over gray, dB", "+.2f"),
    "psnr_pooled": ("pooled PSNR, dB", ".2f"),
    "psnr_pooled_over_gray": ("over gray, dB", "+.2f"),
    "ssim": ("SSIM", ".3f"),
    "ciede2000": ("CIEDE2000", ".2f"),
    "colourfulness": ("colourfulness", ".1f"),
    "auc": ("AuC", ".3f"),
    "auc_rebalanced": ("AuC rebalanced", ".3f"),
}


def to_json(evaluation: Evaluation, others: Sequence[Run] = ()) -> dict[str, Any]:
    """All figures with their intervals. others: runs that were not judged but belong to the story.

    `accuracy` and `intervals` have those of `KEYS` that were judged; `systems` has everything.
    """
    gray = evaluation.systems.get("grayscale")
    figures = {key: judged.figures(gray) for key, judged in evaluation.systems.items()}
    accuracy = {key: figures[key]["accuracy"] for key in KEYS if key in figures}
    return {
        "pictures": len(evaluation.test),
        "accuracy": {key: _round(value.mean) for key, value in accuracy.items()},
        "intervals": {key: [_round(value.low), _round(value.high)] for key, value in accuracy.items()},
        "judges": {name: judge_to_json(evaluation, name) for name in evaluation.judges},
        "paper": PAPER,
        "systems": {key: _system(judged, figures[key]) for key, judged in evaluation.systems.items()},
        "chain": [_comparison(pair) for pair in chain(evaluation)],
        "beside_annealed": [_comparison(pair) for pair in against_annealed(evaluation)],
        "gap_shares": {
            key: _figure(share) | {"paper": paper_share(key)} for key, share in gap_shares(evaluation).items()
        },
        "sweeps": {role: [_reading(found) for found in readings] for role, readings in evaluation.sweeps.items()},
        "judge": evaluation.judge.run.name,
        "runs": {run.name: run_to_json(run) for run in all_runs(evaluation, others)},
    }


def all_runs(evaluation: Evaluation, others: Sequence[Run] = ()) -> list[Run]:
    """Every run behind the evaluation, once each: those that colour, the judge's, and the others."""
    coloured = [judged.system.run for judged in evaluation.systems.values() if judged.system.run]
    coloured += [run for judged in evaluation.systems.values() for run in judged.system.seeds]
    judges = [judge.run for judge in evaluation.judges.values()]
    runs = {run.checkpoint.resolve(): run for run in [*coloured, evaluation.judge.run, *judges, *others]}
    return list(runs.values())


def judge_to_json(evaluation: Evaluation, name: str) -> dict[str, Any]:
    """A judge's accuracy on every system, a number each, with intervals and seeds beside it.

    accuracy_paper: the same on the half of the test pictures that Li & Wang tested on.
    """
    judge, verdicts = evaluation.judges[name], evaluation.verdicts(name)
    accuracy = {key: found.accuracy for key, found in verdicts.items()}
    half = -(-evaluation.dev // judge.every)
    return {
        "run": judge.run.name,
        "pictures": len(next(iter(verdicts.values())).correct),
        "accuracy": {key: _round(value.mean) for key, value in accuracy.items()},
        "intervals": {key: [_round(value.low), _round(value.high)] for key, value in accuracy.items()},
        "accuracy_paper": {key: _round(float(found.correct[half:].mean())) for key, found in verdicts.items()},
        "confidence": {key: _round(found.mean_confidence.mean) for key, found in verdicts.items()},
        "seeds": {key: [_round(seed) for seed in found.seeds] for key, found in verdicts.items() if found.seeds},
        "gap_shares": {key: _figure(share) for key, share in gap_shares(evaluation, name).items()},
        "chain": [_comparison(pair) for pair in chain(evaluation, name)],
    }


def run_to_json(run: Run) -> dict[str, Any]:
    """What is known of how a run was made."""
    return {
        "recipe": run.recipe,
        "preset": run.preset,
        "settings": run.settings,
        "hardware": run.hardware,
        "torch": run.record.torch if run.record else UNKNOWN,
        "started": run.record.started if run.record else UNKNOWN,
        "minutes": round(run.minutes, 1),
        "training_data": run.card.training_data,
        "figures": run.card.figures,
    }


def shown(measure: str, value: Figure) -> str:
    """A figure with its interval, as in `81.2% (80.1% to 82.2%)`."""
    _, how = MEASURES[measure]
    return f"{value.mean:{how}} ({value.low:{how}} to {value.high:{how}})"


def to_text(evaluation: Evaluation) -> str:
    """The figures for a terminal."""
    gray = evaluation.systems.get("grayscale")
    figures = {key: judged.figures(gray) for key, judged in evaluation.systems.items()}
    measures = [name for name in MEASURES if any(name in found for found in figures.values())]
    rows = [["", *(MEASURES[name][0] for name in measures)]]
    for key, found in figures.items():
        cells = (shown(name, found[name]) if name in found else "" for name in measures)
        rows.append([evaluation.systems[key].system.title, *cells])
    shares = gap_shares(evaluation)
    lines = [f"{len(evaluation.test)} test pictures; means over pictures with 95% bootstrap intervals.", ""]
    lines += [*aligned(rows), "", "The chain, by paired bootstrap:"]
    lines += [f"  {comparison_text(pair)}" for pair in chain(evaluation)]
    lines += ["", "Share of the gap from gray to the original colours, in accuracy:"]
    lines += [f"  {key:24} {share_text(share)}" for key, share in shares.items()]
    lines += [] if shares else ["  none: the judge is not surely better on the originals than on gray"]
    for name in [name for name in evaluation.judges if name != STRONG]:
        lines += ["", f"Accuracy by the judge “{name}”:"]
        lines += [f"  {key:24} {shown('accuracy', found.accuracy)}" for key, found in evaluation.verdicts(name).items()]
    return "\n".join(lines)


def comparison_text(pair: Comparison) -> str:
    """A comparison as a line."""
    sign = "<" if pair.strict else "<="
    value = pair.difference
    points = f"{100 * value.mean:+.1f} points ({100 * value.low:+.1f} to {100 * value.high:+.1f})"
    return f"{pair.lower} {sign} {pair.higher}: {points}, {pair.gained} gained, {pair.lost} lost: {pair.verdict}"


def share_text(share: Figure) -> str:
    """A share of the gap in percent, with its interval."""
    return f"{share.mean:.0%} ({share.low:.0%} to {share.high:.0%})"


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows of a table, columns aligned."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return ["  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _system(judged: Judged, figures: dict[str, Figure]) -> dict[str, Any]:
    system = judged.system
    return {
        "title": system.title,
        "run": system.run.name if system.run else None,
        "preset": system.run.preset if system.run else None,
        "temperature": system.look.temperature if system.run and system.run.card.has_distribution else None,
        "vividness": system.look.vividness if system.run and system.run.card.has_distribution else None,
        "figures": {name: _figure(value) for name, value in figures.items()},
    }


def _comparison(pair: Comparison) -> dict[str, Any]:
    values = {"lower": pair.lower, "higher": pair.higher, "relation": "<" if pair.strict else "<="}
    return values | _figure(pair.difference) | {"gained": pair.gained, "lost": pair.lost, "verdict": pair.verdict}


def _reading(found: Reading) -> dict[str, float]:
    values = {name: _round(value) for name, value in asdict(found).items() if name != "look"}
    return {"temperature": found.look.temperature, "vividness": found.look.vividness} | values


def _figure(value: Figure) -> dict[str, float]:
    return {name: _round(number) for name, number in asdict(value).items()}


def _round(value: float) -> float:
    return round(value, 5)
