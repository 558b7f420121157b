"""The report's page, section by section."""

from collections.abc import Sequence
from dataclasses import asdict

from trainer.metrics import Figure
from trainer.paper.chain import Comparison, against_annealed, chain, gap_shares, paper_share
from trainer.paper.evaluation import Evaluation
from trainer.paper.judge import STRONG
from trainer.paper.report.blocks import Block, Bullets, Code, Heading, Paragraph, Picture, Table
from trainer.paper.report.deviations import deviations
from trainer.paper.report.judging import gray_section, judge_rows, seeds_text
from trainer.paper.report.provenance import command_lines, preset_sentence, run_rows, settings_rows
from trainer.paper.results import KEYS, MEASURES, share_text, shown
from trainer.paper.sweep import best
from trainer.paper.systems import PAPER
from trainer.recipes.pictures import TEMPERATURE_PAPER
from trainer.run.runs import Run


def page(evaluation: Evaluation, runs: Sequence[Run]) -> list[Block]:
    """All blocks of the page; its pictures are those that `write_report` saves."""
    return [
        Heading("Image colorization and classification: the paper's systems on CIFAR-10", 1),
        *_summary(evaluation, runs),
        *_accuracy(evaluation),
        *gray_section(evaluation),
        *_chain(evaluation),
        *_examples(evaluation),
        *_pixels(evaluation),
        *_temperature(evaluation),
        *_rebalancing(evaluation),
        *_bins(runs),
        *deviations(),
        *_training(runs),
        *_commands(evaluation, runs),
    ]


def _summary(evaluation: Evaluation, runs: Sequence[Run]) -> list[Block]:
    found = {key: judged.verdicts.accuracy for key, judged in evaluation.systems.items()}
    gray, original = found["grayscale"].mean, found["original"].mean
    lines = [
        preset_sentence(runs),
        f"The judge names {original:.1%} of the original colours rightly and {gray:.1%} of the gray pictures: colour "
        f"is worth {100 * (original - gray):.1f} points to it. Li and Wang's judge went from 22% to 80%, 58 points. "
        "Accuracies and shares of the gap depend on the judge and on what it is shown: theirs and ours do not compare "
        "in size, nor safely in order (see “Why gray scored 22%”).",
    ]
    shares = gap_shares(evaluation)
    if "annealed" in shares:
        look = evaluation.systems["annealed"].system.look
        lines.append(
            f"The annealed mean (T = {look.temperature:g}) closes {share_text(shares['annealed'])} of this gap; theirs "
            f"(T = {TEMPERATURE_PAPER:g}) closed {paper_share('annealed') or 0:.0%}."
        )
    lines.append("The chain, link by link: " + "; ".join(_link(pair) for pair in chain(evaluation)) + ".")
    lines += _limits(evaluation)
    text = (
        "Li and Wang, “Image Colorization and Classification” (Stanford CS230), rebuilt: their systems, their table "
        "and their figures, from the runs listed below."
    )
    return [Paragraph(text), Bullets(lines)]


def _limits(evaluation: Evaluation) -> list[str]:
    """What the report lacks, said plainly."""
    lines = []
    missing = [key for key in (*KEYS, "unet", "unet_labels") if key not in evaluation.systems]
    if missing:
        lines.append(f"Not judged in this report: {', '.join(missing)}.")
    single = [judged.system.key for judged in evaluation.systems.values() if len(judged.system.seeds) == 1]
    if single:
        lines.append(f"Of one seed alone: {', '.join(single)}; their intervals say nothing of another training.")
    return lines


def _accuracy(evaluation: Evaluation) -> list[Block]:
    shares = gap_shares(evaluation)
    rows = []
    others = [name for name in evaluation.judges if name != STRONG]
    for key, judged in evaluation.systems.items():
        figures, run = judged.figures(), judged.system.run
        theirs = f"{PAPER[key]:.0%}" if key in PAPER else ""
        share, paper = shares.get(key), paper_share(key)
        rows.append(
            [
                judged.system.title,
                run.preset if run else "",
                theirs,
                shown("accuracy", figures["accuracy"]) + seeds_text(judged.verdicts),
                *(shown("accuracy", v[key].accuracy) if key in (v := evaluation.verdicts(n)) else "" for n in others),
                shown("confidence", figures["confidence"]),
                f"{paper:.0%}" if share and paper is not None else "",
                share_text(share) if share else "",
            ]
        )
    header = ["system", "preset", "accuracy: theirs", "accuracy: ours"]
    header += [*(f"the judge “{name}”" for name in others), "mean confidence", "gap: theirs", "gap: ours"]
    count = len(evaluation.test)
    return [
        Heading("The table (their figure 7)"),
        Table(f"The judge on {count:,} test pictures of CIFAR-10, with 95% bootstrap intervals.", header, rows),
        Picture("accuracy.png", "Accuracy of the judge on each system's pictures, ours and theirs."),
        Table(
            "The judges.",
            ["judge", "run", "recipe", "pictures shown", "on the paper's half: gray, original"],
            judge_rows(evaluation),
        ),
        Paragraph(
            "Confidence is the probability that the judge gives to the class that it names, right or wrong. The gap is "
            "the way from the accuracy on gray to that on the original colours. Intervals come from resampling the "
            "pictures 2,000 times, the same ones for all systems; where a system has several seeds, the interval is of "
            "their mean and the seeds' accuracies stand behind it; of one seed it does not cover another. The first "
            "5,000 of the test pictures chose the temperatures; `results.json` has the accuracies on the other 5,000, "
            "which the paper tests on, beside those on all."
        ),
    ]


def _chain(evaluation: Evaluation) -> list[Block]:
    header = ["relation", "difference in points", "gained", "lost", "evidence"]
    blocks: list[Block] = [
        Heading("The chain and its evidence"),
        Table(
            "Paired bootstrap of the difference in accuracy between neighbours: gained and lost are the pictures that "
            "only the second or only the first of the two has right.",
            header,
            [_comparison_row(pair) for pair in chain(evaluation)],
        ),
    ]
    for name in evaluation.judges:
        if name != STRONG:
            rows = [_comparison_row(pair) for pair in chain(evaluation, name)]
            blocks.append(Table(f"The same under the judge “{name}”.", header, rows))
    others = against_annealed(evaluation)
    if others:
        caption = "The other systems, less the annealed mean."
        rows = [[pair.higher.replace("_", " "), *_comparison_row(pair)[1:4]] for pair in others]
        blocks.append(Table(caption, ["system", *header[1:4]], rows))
    return blocks


def _examples(evaluation: Evaluation) -> list[Block]:
    caption = (
        "The first test picture of each class, not chosen by eye. Under each: what the judge calls it and with what "
        "confidence; × where that is wrong."
    )
    return [Heading("Pictures (their figure 8)"), Picture("examples.png", caption)]


def _pixels(evaluation: Evaluation) -> list[Block]:
    names = [name for name in MEASURES if name not in ("accuracy", "confidence")]
    rows = []
    gray = evaluation.systems.get("grayscale")
    for judged in evaluation.systems.values():
        figures = judged.figures(gray)
        if judged.system.key == "gray_0_1":
            continue
        rows.append([judged.system.title, *(shown(n, figures[n]) if n in figures else "" for n in names)])
    return [
        Heading("Measures of the pixels"),
        Table(
            "Means over the test pictures with 95% bootstrap intervals. Gray is the baseline; lower is better for "
            "CIEDE2000 alone.",
            ["system", *(MEASURES[name][0] for name in names)],
            rows,
        ),
        Paragraph(
            "PSNR is the mean over pictures, none counted above 40 dB: uncapped, the exactly gray test pictures would "
            "lift gray above systems that are nearer to the truth. Pooled, it is that of the mean squared error of all "
            "pictures. “Over gray” are paired differences. Colourfulness after Hasler and Suesstrunk (2003). AuC: area "
            "under the cumulative histogram of distances in ab (Zhang et al. 2016); rebalanced, a pixel weighs as much "
            "as its true colour is rare among the test pictures (their lambda 0), the same for all systems."
        ),
    ]


def _temperature(evaluation: Evaluation) -> list[Block]:
    if not evaluation.sweeps:
        return []
    chooser = next((name for name in evaluation.judges if name != STRONG), STRONG)
    lines = []
    for role, readings in evaluation.sweeps.items():
        chosen = best(readings)
        others = [found for found in readings if found.look.vividness == 0]
        spread = max(found.accuracy for found in others) - min(found.accuracy for found in others)
        lines.append(
            f"{role.replace('_', ' in ')}: best at T = {chosen.look.temperature:g} with {chosen.accuracy:.1%}; over "
            f"all temperatures the accuracy differs by {100 * spread:.1f} points"
        )
    caption = (
        "Accuracy, colourfulness and error over temperature, on the 5,000 development pictures; T = 0 is the mode."
    )
    return [
        Heading("Temperature"),
        Picture("temperature.png", caption),
        Paragraph(f"By the accuracy of the judge “{chooser}”; Li and Wang chose T = {TEMPERATURE_PAPER:g}."),
        Bullets([f"{line}." for line in lines]),
    ]


def _rebalancing(evaluation: Evaluation) -> list[Block]:
    kinds = {
        "annealed": "without",
        "rebalanced_training": "in training",
        "rebalanced_decoding_0.5": "when decoding, half (v = 0.5)",
        "rebalanced_decoding_1": "when decoding, whole (v = 1)",
    }
    names = ["accuracy", "colourfulness", "psnr", "ciede2000", "auc", "auc_rebalanced"]
    rows = []
    for key, kind in kinds.items():
        if key in evaluation.systems:
            judged = evaluation.systems[key]
            figures = judged.figures()
            temperature = f"{judged.system.look.temperature:g}"
            rows.append([kind, temperature, *(shown(name, figures[name]) for name in names)])
    if len(rows) < 2:
        return []
    return [
        Heading("Rebalancing of rare colours"),
        Table(
            "Classification without rebalancing, with Zhang et al.'s weights in the loss, and with their logarithm "
            "added to the logits of the first network when decoding. T as the development half chose it for each.",
            ["rebalancing", "T", *(MEASURES[name][0] for name in names)],
            rows,
        ),
    ]


def _bins(runs: Sequence[Run]) -> list[Block]:
    if not any(run.card.prior for run in runs):
        return []
    caption = "Left: each bin in its own colour, at a lightness at which sRGB has it. Right: their shares in training."
    return [Heading("Bins in the gamut (their figure 2)"), Picture("bins.png", caption)]


def _training(runs: Sequence[Run]) -> list[Block]:
    header, rows = run_rows(runs)
    blocks: list[Block] = [Heading("Training"), Table("The runs.", header, rows)]
    if any(run.curve("train", "loss")[0] for run in runs):
        blocks.append(Picture("curves.png", "Training loss and validations of each run. Dotted: the PSNR of gray."))
    header, rows = settings_rows(runs)
    caption = "Settings; in brackets the paper preset's, where it differs. Their reasons are in `trainer/recipes`."
    return [*blocks, Table(caption, header, rows)]


def _commands(evaluation: Evaluation, runs: Sequence[Run]) -> list[Block]:
    text = "DATA is the folder of CIFAR-10, in its binary files or as strips with `labels.npz`."
    return [
        Heading("The commands that make it all"),
        Paragraph(text),
        Code(
            command_lines(runs, evaluation.judges or {STRONG: evaluation.judge}, few="mean" not in evaluation.systems)
        ),
    ]


def _link(pair: Comparison) -> str:
    sign = "<" if pair.strict else "≤"
    return f"{pair.lower} {sign} {pair.higher} **{pair.verdict}** ({_points(pair.difference)})"


def _comparison_row(pair: Comparison) -> list[str]:
    sign = "<" if pair.strict else "≤"
    relation = f"{pair.lower} {sign} {pair.higher}"
    return [relation, _points(pair.difference), str(pair.gained), str(pair.lost), pair.verdict]


def _points(value: Figure) -> str:
    mean, low, high = (100 * number for number in asdict(value).values())
    return f"{mean:+.1f} ({low:+.1f} to {high:+.1f})"
