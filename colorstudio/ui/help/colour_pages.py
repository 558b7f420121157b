"""Help pages on how a photograph gets its colours: the sliders, hints, references and frames."""

from PySide6.QtCore import QCoreApplication

from colorstudio.ui.help.page import Page

translate = QCoreApplication.translate


def colour_pages() -> tuple[Page, ...]:
    """Those on colours, in the order in which they are listed."""
    return (
        _start(),
        _temperature(),
        _vividness(),
        _other_sliders(),
        _hints(),
        _doubt(),
        _reference(),
        _frames(),
    )


def _start() -> Page:
    return Page(
        "start",
        translate("help", "First steps"),
        (
            translate(
                "help",
                "Drop a black-and-white photograph on the window, or choose **File > Open**. Several, or whole "
                "folders, work as well.",
            ),
            translate(
                "help",
                "After a few seconds the gray and the coloured picture stand side by side. The sliders on the right "
                "change the colours at once: begin with [temperature](help:temperature) and "
                "[vividness](help:vividness).",
            ),
            translate(
                "help",
                "If you know a colour, say so: [hints](help:hints). If you do not, let ColorStudio lead you to the "
                "[doubtful places](help:doubt).",
            ),
            translate("help", "[Save](help:save) writes a new file. Your photograph is never changed."),
            translate(
                "help",
                "The colours are a guess of a neural network. They can be plausible and wrong: nobody should take them "
                "for history.",
            ),
        ),
    )


def _temperature() -> Page:
    return Page(
        "temperature",
        translate("help", "Temperature"),
        (
            translate(
                "help",
                "For each place of a photograph the network knows many colours, each more or less likely. Temperature "
                "says how they become one.",
            ),
            translate(
                "help",
                "**To the left**, the likeliest colour wins: firm and rich, with hard borders where the network "
                "changes its mind. **To the right**, all colours are blended: soft and safe, and browner, since the "
                "mean of many colours is nearly gray.",
            ),
            translate(
                "help",
                "Between 0.3 and 0.8 most photographs look best. A double-click on the slider goes back to what the "
                "network recommends.",
            ),
            translate(
                "help", "It has nothing to do with how warm the light looks: for that there is [warmth](help:sliders)."
            ),
        ),
        picture="temperature",
        caption=translate("help", "Temperature 0, 0.38 and 1"),
    )


def _vividness() -> Page:
    return Page(
        "vividness",
        translate("help", "Vividness"),
        (
            translate(
                "help",
                "Most of the world is brown, gray and pale. A network that has seen it knows that, and prefers such "
                "colours. Vividness takes this habit back: rare, rich colours get a better chance.",
            ),
            translate(
                "help",
                "**0** is the network’s own judgement. **Higher** is braver, and wrong more often. Above 1, look at "
                "skin and at white things: they tell first that it is too much.",
            ),
            translate(
                "help",
                "Vividness chooses other colours; [saturation](help:sliders) makes the chosen ones stronger or weaker.",
            ),
        ),
        picture="vividness",
        caption=translate("help", "Vividness 0, 0.75 and 1.5"),
    )


def _other_sliders() -> Page:
    return Page(
        "sliders",
        translate("help", "Saturation, warmth and tint"),
        (
            translate(
                "help",
                "**Saturation** makes all colours alike stronger or weaker. 0 is gray, 1 leaves them as they are.",
            ),
            translate("help", "**Warmth** moves all colours towards blue or yellow, **tint** towards green or red."),
            translate(
                "help",
                "None of the sliders touches the lightness: what was dark stays dark, grain and sharpness stay. Each "
                "can be undone (Ctrl+Z), and **Reset All** brings all of them back.",
            ),
            translate("help", "Values that you like can be kept: **Treatment > Presets**."),
        ),
    )


def _hints() -> Page:
    return Page(
        "hints",
        translate("help", "Hints: say what a colour was"),
        (
            translate(
                "help",
                "Press **H** and click on a place whose colour you know. A pin is set, and beside it are the colours "
                "that the network holds likely there. Take one, or choose any other.",
            ),
            translate(
                "help",
                "What is alike follows: one pin on a coat colours the coat. If too much follows, lower the **reach**, "
                "or set a second pin where the first must not act: **Keep as It Is**, or click with Shift or Alt held. "
                "Press and hold **M** to see how far a pin acts.",
            ),
            translate("help", "**Keep Gray** keeps a place without colour: a white wall, a silver spoon."),
            translate(
                "help",
                "The **eyedropper** (I) takes a colour from the photograph itself, or from another one that is open.",
            ),
            translate(
                "help",
                "Pins are moved with the mouse or the arrow keys and deleted with Del. Press H again when you are "
                "done.",
            ),
        ),
        picture="hints",
        caption=translate("help", "Gray, coloured by the network, and with one hint on the cup"),
    )


def _doubt() -> Page:
    return Page(
        "doubt",
        translate("help", "Where the network is unsure"),
        (
            translate(
                "help",
                "Press **D** to see it: the marked places are those for which the network knows several very different "
                "colours.",
            ),
            translate(
                "help",
                "Press **N** to be led to the place where a [hint](help:hints) helps most; press it again for the next "
                "one. Two or three hints there often settle a whole photograph.",
            ),
            translate("help", "**Colours > Variants** shows the whole photograph coloured otherwise, to choose from."),
        ),
    )


def _reference() -> Page:
    return Page(
        "reference",
        translate("help", "The colours of another photograph"),
        (
            translate(
                "help",
                "Drop a coloured photograph into the field **Reference** on the right, or hold Shift when you drop it "
                "on the window. Its colours become likelier in this one: the same garden, the same family, the same "
                "film.",
            ),
            translate("help", "**Strength** says how far. At 0 the reference does nothing."),
            translate(
                "help",
                "Only how frequent colours are is taken, not where they lie: for a single place, set a "
                "[hint](help:hints).",
            ),
        ),
    )


def _frames() -> Page:
    return Page(
        "frames",
        translate("help", "Borders and album pages"),
        (
            translate(
                "help",
                "Paper, film and album pages around a photograph are found. They stay gray, and the network does not "
                "see them.",
            ),
            translate(
                "help",
                "Press **F** to see the line where the photograph ends. Where it is wrong, drag it by an edge or a "
                "corner, or choose an edge with Tab and move it with the arrow keys, further with Shift. The "
                "photograph is coloured anew when you let go.",
            ),
            translate(
                "help",
                "**Whole Sheet** (Delete) colours all of it, **Find It Again** (Backspace) goes back to the line that "
                "was found. Every step can be undone.",
            ),
            translate(
                "help",
                "If several photographs lie on one sheet, each has its line. They can be opened separately: each is "
                "cut out along its line and is then a photograph of its own, with its own colours and its own name "
                "when it is saved. The sheet stays.",
            ),
            translate(
                "help",
                "The network expects photographs to stand upright. **Turn Left** and **Turn Right** in the Treatment "
                "menu (Ctrl+Shift+Left, Ctrl+Shift+Right) turn what was scanned on its side, or all that are selected "
                "in the film strip. Hints and frames turn along, and it is saved upright.",
            ),
            translate(
                "help",
                "Where a photograph on screen seems to lie on its side, the studio network's encoder tells it once the "
                "colours are there, and you are asked. **Leave** is remembered: that photograph is not asked about "
                "again. Nothing is turned unasked, and in an export nothing is asked.",
            ),
        ),
    )
