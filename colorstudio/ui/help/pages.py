"""The help pages: one topic each, short. `docs/help.md` is written from them (`python -m colorstudio.ui.help.pages`).

Their texts stand in Python, `colour_pages` and `window_pages`, so that they are translated as all that is on screen
(ADR 0030). They are Markdown; a link to another page is written [its title](help:name).
"""

import sys

from colorstudio.paths import resource
from colorstudio.ui.help.colour_pages import colour_pages
from colorstudio.ui.help.page import Page
from colorstudio.ui.help.window_pages import window_pages


def help_pages() -> tuple[Page, ...]:
    """All pages, in the order in which they are listed, in the language of the program."""
    return (*colour_pages(), *window_pages())


def picture_file(stem: str) -> str:
    """Where a page's picture lies."""
    return str(resource("help", f"{stem}.jpg"))


def write_document() -> str:
    """All pages as one Markdown document, as `docs/help.md` has them."""
    head = "<!-- Written by `python -m colorstudio.ui.help.pages > docs/help.md`; change the pages beside it. -->"
    pages = [page.markdown("../resources/help/{}.jpg".format) for page in help_pages()]
    text = "\n\n".join(page.replace("# ", "## ", 1) for page in pages)
    for page in help_pages():
        text = text.replace(f"(help:{page.name})", f"(#{_anchor(page.title)})")
    return f"{head}\n\n# ColorStudio: help\n\n{text}\n"


def _anchor(title: str) -> str:
    """What a title is called as a link's target, as GitHub does it."""
    return "".join(letter for letter in title.lower().replace(" ", "-") if letter.isalnum() or letter in "-_")


if __name__ == "__main__":
    sys.stdout.write(write_document())
