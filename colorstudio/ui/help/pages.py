"""The help pages: one topic each, short. `docs/help.md` is written from them (`python -m colorstudio.ui.help.pages`).

They are here and not in files of their own so that they are translated as all that is on screen (ADR 0030). Texts are
Markdown; a link to another page is written [its title](help:name).
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from colorstudio.paths import resource

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Page:
    """A topic. picture: a file's stem in resources/help, "" for none; caption: what it shows, from left to right."""

    name: str
    title: str
    paragraphs: tuple[str, ...]
    picture: str = ""
    caption: str = ""

    @property
    def text(self) -> str:
        """All words of it, as they are searched."""
        return "\n".join((self.title, *self.paragraphs, self.caption))

    def markdown(self, picture: Callable[[str], str]) -> str:
        """The page as Markdown; picture: from a picture's stem to its address."""
        shown = (f"![{self.caption}]({picture(self.picture)})", f"*{self.caption}*") if self.picture else ()
        first, *rest = self.paragraphs
        return "\n\n".join((f"# {self.title}", first, *shown, *rest))


def help_pages() -> tuple[Page, ...]:
    """All pages, in the order in which they are listed, in the language of the program."""
    return (
        _start(),
        _temperature(),
        _vividness(),
        _other_sliders(),
        _hints(),
        _doubt(),
        _reference(),
        _frames(),
        _compare(),
        _look_closer(),
        _save(),
        _many(),
        _print(),
        _kept(),
        _networks(),
        _teach(),
        _screen(),
        _trouble(),
    )


def picture_file(stem: str) -> str:
    """Where a page's picture lies."""
    return str(resource("help", f"{stem}.jpg"))


def write_document() -> str:
    """All pages as one Markdown document, as `docs/help.md` has them."""
    head = (
        "<!-- Written by `python -m colorstudio.ui.help.pages > docs/help.md`; change colorstudio/ui/help/pages.py. -->"
    )
    pages = [page.markdown("../resources/help/{}.jpg".format) for page in help_pages()]
    text = "\n\n".join(page.replace("# ", "## ", 1) for page in pages)
    for page in help_pages():
        text = text.replace(f"(help:{page.name})", f"(#{_anchor(page.title)})")
    return f"{head}\n\n# ColorStudio: help\n\n{text}\n"


def _anchor(title: str) -> str:
    """What a title is called as a link's target, as GitHub does it."""
    return "".join(letter for letter in title.lower().replace(" ", "-") if letter.isalnum() or letter in "-_")


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
        ),
    )


def _compare() -> Page:
    return Page(
        "compare",
        translate("help", "Compare"),
        (
            translate("help", "Hold the **space bar** to see the original in the place of the coloured picture."),
            translate(
                "help",
                "**View > Compare > Wipe** puts a line into the picture that you drag: gray on one side, colour on the "
                "other; or two snapshots, or two networks. The **loupe** shows both at once, enlarged.",
            ),
            translate(
                "help",
                "A **snapshot** keeps what you decided until now, so that you can try something else and come back.",
            ),
        ),
    )


def _look_closer() -> Page:
    return Page(
        "zoom",
        translate("help", "Zoom and panes"),
        (
            translate(
                "help",
                "The mouse wheel or a pinch zooms, dragging moves; a double-click goes to 100% and back. Both panes "
                "move in step.",
            ),
            translate(
                "help",
                "Ctrl+0 fits the photograph into the pane. Ctrl+2 to Ctrl+5 lay the panes out: side by side, one above "
                "the other, or the coloured one alone.",
            ),
            translate("help", "F11 fills the screen, F9 hides the sliders, F8 the film strip. F1 lists all keys."),
        ),
    )


def _save() -> Page:
    return Page(
        "save",
        translate("help", "Save, copy, drag out"),
        (
            translate(
                "help",
                "**Save** writes a new file beside the photograph, at full size, with its EXIF, XMP and IPTC. The "
                "original is never written over. The file says of itself that its colours were made by ColorStudio, "
                "and how.",
            ),
            translate(
                "help", "**Save As** also writes layers for an image editor: the gray below, the colours above it."
            ),
            translate("help", "**Copy** (Ctrl+C) puts the coloured picture on the clipboard."),
            translate(
                "help",
                "To give the picture to another program, drag it there by the handle over the coloured picture. A file "
                "is made for that, the original stays where it is. A large photograph takes a moment: drag again when "
                "the status bar says that it is ready.",
            ),
        ),
    )


def _many() -> Page:
    return Page(
        "many",
        translate("help", "Many photographs"),
        (
            translate(
                "help",
                "Drop a folder, or several files. They lie in the film strip below; Ctrl+Right and Ctrl+Left go from "
                "one to the next.",
            ),
            translate(
                "help",
                "Select several with Ctrl or Shift held; **Treatment > Apply to Selected** gives them what you decided "
                "about the one on screen, all but its hints.",
            ),
            translate(
                "help",
                "**File > Export** writes them all, in the background. One bad file does not stop the others, and an "
                "export that was interrupted can go on later.",
            ),
        ),
    )


def _print() -> Page:
    return Page(
        "print",
        translate("help", "Print"),
        (
            translate(
                "help",
                "**File > Print** shows the page before it is printed. The picture fills the page within its margins "
                "and is never cropped; the paper lies across where the picture is wider than high.",
            ),
            translate("help", "Choose **Gray and colour beside each other** to have both on one page."),
            translate("help", "Where there is no printer, the page can be written as a PDF file."),
        ),
    )


def _kept() -> Page:
    return Page(
        "kept",
        translate("help", "What is kept"),
        (
            translate(
                "help",
                "What you decide about a photograph is kept by its content, in a small database of the program. When "
                "you open it again, renamed or moved, all is there.",
            ),
            translate("help", "The photographs themselves are not kept, and nothing leaves this computer."),
            translate("help", "**File > What Is Kept** exports it, reads it in elsewhere, or forgets it."),
        ),
    )


def _networks() -> Page:
    return Page(
        "networks",
        translate("help", "Networks"),
        (
            translate(
                "help",
                "A network is what knows colours. **Studio** is made for photographs and is the best one to begin "
                "with; the others show how earlier ones did it.",
            ),
            translate(
                "help",
                "**Tools > Networks** tells what each has learned from, adds others, and compares two of them on the "
                "open photograph.",
            ),
            translate("help", "**Best Quality** (Ctrl+B) lets the network look several times: truer colours, slower."),
        ),
    )


def _teach() -> Page:
    return Page(
        "teach",
        translate("help", "Teach with your own photographs"),
        (
            translate(
                "help",
                "If you have colour photographs of the same family, place or time, a network can learn from them: "
                "**Tools > Teach with Your Own Photographs**. Some hundred are better than some ten.",
            ),
            translate(
                "help",
                "A part of them is held back, and by these it is measured whether it has helped; you are told if it "
                "has not.",
            ),
            translate(
                "help",
                "It takes minutes to hours. You can stop it and go on later, and the network becomes one among [the "
                "others](help:networks).",
            ),
        ),
    )


def _screen() -> Page:
    return Page(
        "screen",
        translate("help", "The colours of your screen"),
        (
            translate(
                "help",
                "Where the system tells the profile of the screen, photographs are shown through it, so that colours "
                "look as they will look elsewhere. The status bar says which profile that is, or **sRGB** where none "
                "is known.",
            ),
            translate(
                "help",
                "In the **Settings** (Ctrl+,) you can switch it off, or name a profile file of your own, as a "
                "measuring device writes it (.icc, .icm).",
            ),
            translate(
                "help",
                "Only what you see is converted. Saved, copied and printed pictures do not depend on the screen.",
            ),
        ),
    )


def _trouble() -> Page:
    return Page(
        "trouble",
        translate("help", "If something goes wrong"),
        (
            translate(
                "help",
                "**The picture stays gray.** The network may still be at work: the status bar says so. Saturation 0 "
                "makes all gray.",
            ),
            translate(
                "help",
                "**Colours in spots.** Raise the [temperature](help:temperature), lower the "
                "[vividness](help:vividness), or choose **Best Quality** (Ctrl+B).",
            ),
            translate("help", "**Everything is brown.** Lower the temperature or raise the vividness."),
            translate("help", "**Colour runs over an edge.** Set a [hint](help:hints) on each side of it."),
            translate(
                "help",
                "**A file does not open.** The message says why. HEIC, JPEG XL and camera raw files need an addition "
                "when the program is installed.",
            ),
            translate(
                "help",
                "**It is slow.** The network runs once for each photograph. In the settings, choose a small network "
                "input, or a GPU as the device.",
            ),
        ),
    )


if __name__ == "__main__":
    sys.stdout.write(write_document())
