"""A page as a list of blocks, written as HTML and as Markdown."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

CSS = """
body { font: 16px/1.5 Georgia, "Times New Roman", serif; color: #1a1a1a; max-width: 62rem; margin: 2rem auto;
  padding: 0 1.25rem; }
h1, h2 { font-family: "Helvetica Neue", Arial, sans-serif; line-height: 1.2; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.3rem; margin-top: 2.6rem; border-bottom: 1px solid #ccc; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font: 13px/1.4 "Helvetica Neue", Arial, sans-serif; margin: 0.6rem 0;
  font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 0.7rem; text-align: left; vertical-align: top; border-bottom: 1px solid #ddd; }
th { border-bottom: 2px solid #555; } td span { white-space: nowrap; }
figure { margin: 1.2rem 0; } img { max-width: 100%; height: auto; }
figcaption, caption { font: italic 14px/1.4 Georgia, serif; color: #444; text-align: left; padding: 0.3rem 0; }
code { font: 13px/1.5 Menlo, Consolas, monospace; } p code, li code { background: #f3f3f3; padding: 0 0.2em; }
pre { background: #f3f3f3; padding: 0.8rem; overflow-x: auto; }
@media print { body { max-width: none; margin: 0; font-size: 11pt; } table { font-size: 8pt; }
  th, td { padding: 0.15rem 0.35rem; } figure, table { break-inside: avoid; } pre { white-space: pre-wrap; } }
"""


@dataclass(frozen=True)
class Heading:
    """A title; level 1 is the page's."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """Text; `code` in backquotes and **bold** as in Markdown."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list of lines like paragraphs."""

    items: Sequence[str]


@dataclass(frozen=True)
class Table:
    """Rows of cells under a header, with a caption."""

    caption: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Picture:
    """A PNG beside the page."""

    file: str
    caption: str


@dataclass(frozen=True)
class Code:
    """Lines for a terminal."""

    lines: Sequence[str]


Block = Heading | Paragraph | Bullets | Table | Picture | Code


def to_html(blocks: Sequence[Block]) -> str:
    """One page; its pictures lie beside it."""
    title = next(block.text for block in blocks if isinstance(block, Heading))
    body = "\n".join(_html(block) for block in blocks)
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{html.escape(title)}</title>'
    )
    return f'<!doctype html>\n<html lang="en"><head>{head}<style>{CSS}</style></head>\n<body>\n{body}\n</body></html>\n'


def to_markdown(blocks: Sequence[Block]) -> str:
    """The same as Markdown."""
    return "\n\n".join(_markdown(block) for block in blocks) + "\n"


def _html(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level}>{_inline(text)}</h{level}>"
        case Paragraph(text):
            return f"<p>{_inline(text)}</p>"
        case Bullets(items):
            return "<ul>" + "".join(f"<li>{_inline(item)}</li>" for item in items) + "</ul>"
        case Picture(file, caption):
            alt = html.escape(caption, quote=True)
            return f'<figure><img src="{file}" alt="{alt}"><figcaption>{_inline(caption)}</figcaption></figure>'
        case Code(lines):
            return f"<pre><code>{html.escape(chr(10).join(lines))}</code></pre>"
        case Table(caption, header, rows):
            parts = [f'<div class="wide"><table><caption>{_inline(caption)}</caption>', _html_row(header, "th")]
            return "\n".join([*parts, *(_html_row(row, "td") for row in rows), "</table></div>"])


def _html_row(cells: Sequence[str], tag: str) -> str:
    kept = (re.sub(r"(\([^()]+ to [^()]+\))", r"<span>\1</span>", _inline(cell)) for cell in cells)  # intervals
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in kept) + "</tr>"


def _inline(text: str) -> str:
    text = re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text, quote=False))
    return re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", text)


def _markdown(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {text}"
        case Paragraph(text):
            return text
        case Bullets(items):
            return "\n".join(f"- {item}" for item in items)
        case Picture(file, caption):
            return f"![{caption}]({file})\n\n*{caption}*"
        case Code(lines):
            return "\n".join(f"    {line}" for line in lines)
        case Table(caption, header, rows):
            lines = [_markdown_row(header), "|" + "---|" * len(header), *(_markdown_row(row) for row in rows)]
            return f"*{caption}*\n\n" + "\n".join(lines)


def _markdown_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
