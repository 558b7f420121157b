"""Help pages on the window and what is beside colouring: saving, many photographs, networks, the screen."""

from PySide6.QtCore import QCoreApplication

from colorstudio.ui.help.page import Page

translate = QCoreApplication.translate


def window_pages() -> tuple[Page, ...]:
    """Those on all else, in the order in which they are listed."""
    return (
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
