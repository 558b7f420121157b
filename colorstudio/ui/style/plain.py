"""Texts from files are shown as they are: never as HTML, which would hide parts of them, or fetch what they name."""

import html


def plain_tool_tip(text: str) -> str:
    """A tool tip that shows this text letter by letter, where Qt would guess whether it is HTML."""
    return f"<span>{html.escape(text)}</span>" if "<" in text else text
