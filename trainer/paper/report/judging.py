"""What the page tells of the judges, and of why gray scored so low with the paper's."""

from trainer.paper.evaluation import Evaluation
from trainer.paper.judge import Verdicts
from trainer.paper.report.blocks import Block, Heading, Paragraph, Table
from trainer.paper.results import shown
from trainer.paper.systems import PAPER

SHOWN = ("original", "grayscale", "gray_0_1")


def seeds_text(verdicts: Verdicts) -> str:
    """The accuracies of the seeds of a system, or nothing where there is one."""
    return f"; seeds {', '.join(f'{seed:.1%}' for seed in verdicts.seeds)}" if verdicts.seeds else ""


def judge_rows(evaluation: Evaluation) -> list[list[str]]:
    """For each judge its run, what it was shown, and its accuracy on the half that the paper tests on."""
    rows = []
    for name, judge in evaluation.judges.items():
        verdicts = evaluation.verdicts(name)
        half = -(-evaluation.dev // judge.every)
        there = ", ".join(f"{float(verdicts[key].correct[half:].mean()):.1%}" for key in ("grayscale", "original"))
        count = f"{len(verdicts['original'].correct):,}"
        rows.append([name, judge.run.name, f"{judge.run.recipe}, {judge.run.preset}", count, there])
    return rows


def gray_section(evaluation: Evaluation) -> list[Block]:
    """Why gray scored 22% in the paper: what each judge makes of gray, and of gray as the authors saved it."""
    if not all(key in evaluation.systems for key in SHOWN):
        return []
    found = {name: evaluation.verdicts(name) for name in evaluation.judges}
    dark = [verdicts["gray_0_1"].accuracy.mean for verdicts in found.values()]
    fallen = " to ".join(dict.fromkeys((f"{min(dark):.1%}", f"{max(dark):.1%}")))
    rows = [["Li and Wang", f"{PAPER['original']:.0%}", f"{PAPER['grayscale']:.0%}", ""]]
    rows += [[name, *(shown("accuracy", verdicts[key].accuracy) for key in SHOWN)] for name, verdicts in found.items()]
    header = ["judge", "original", "gray", "gray in 0..1"]
    return [
        Heading("Why gray scored 22%"),
        Paragraph(
            "The authors' published code saves coloured pictures with values of 0..255 and gray ones, which pass "
            "through `rgb2gray`, with values of 0..1 (`saveLabImage` in model/utils.py). Their judge takes ImageNet's "
            "means, 104 to 124, off both (vgg_model.py): gray arrives nearly black, whatever it shows. Of such files "
            f"the judges here name {fallen} rightly. Theirs also trains the last layer alone, on ImageNet's features."
        ),
        Table("Accuracy on the originals, on gray, and on gray saved in 0..1.", header, rows),
        Paragraph(
            "This is inferred from the code, not proved: the pictures and weights behind their table are not public, "
            "and their gray kept 22%. But if gray is really worth what it is to these judges, the paper's 46% to 65% "
            "for its colorizers lie below gray, its gap of 58 points is no measure, and 74% of it is no aim."
        ),
    ]
