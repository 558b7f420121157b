"""What a help page is."""

from collections.abc import Callable
from dataclasses import dataclass


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
