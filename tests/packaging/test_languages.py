"""The translators' files are those of the source, and what the program reads is made of them."""

import ast
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import languages
import pytest

from colorstudio.ui.language import LANGUAGES

needs_tools = pytest.mark.skipif(not languages.find_tool("pyside6-lupdate"), reason="Qt's tools are not installed")


def texts(catalogue: Path) -> set[tuple[str, str, bool]]:
    """Context, source text and whether it has plural forms."""
    return {
        (context.findtext("name") or "", message.findtext("source") or "", message.get("numerus") == "yes")
        for context in ElementTree.parse(catalogue).iter("context")
        for message in context.iter("message")
    }


def test_each_language_of_the_settings_has_its_files() -> None:
    for ending in (".ts", ".qm"):
        found = {path.stem for path in languages.FOLDER.glob(f"*{ending}")}
        assert found == {f"colorstudio_{language}" for language in LANGUAGES}


@needs_tools
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_source_is_in_the_catalogue_and_none_else(language: str, tmp_path: Path) -> None:
    """Where this fails: python packaging/languages.py, then translate what it says is unfinished."""
    now = tmp_path / f"colorstudio_{language}.ts"
    languages.update(now, language)
    assert texts(languages.FOLDER / now.name) == texts(now)


@needs_tools
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_made_of_the_catalogue(language: str, tmp_path: Path) -> None:
    catalogue = languages.FOLDER / f"colorstudio_{language}.ts"
    made = tmp_path / "made.qm"
    languages.compile_catalogue(catalogue, made)
    assert made.read_bytes() == catalogue.with_suffix(".qm").read_bytes()


@needs_tools
def test_new_words_are_unfinished_and_finished_ones_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "colorstudio").mkdir()
    source = tmp_path / "colorstudio" / "window.py"
    source.write_text('class Window(QWidget):\n    def name(self):\n        return self.tr("Gone")\n')
    folder = tmp_path / "languages"
    folder.mkdir()
    monkeypatch.setattr(languages, "ROOT", tmp_path)
    monkeypatch.setattr(languages, "FOLDER", folder)
    assert languages.main(["de"]) == 1
    catalogue = folder / "colorstudio_de.ts"
    finished = catalogue.read_text("utf-8").replace(
        '<translation type="unfinished"></translation>', "<translation>Fort</translation>"
    )
    catalogue.write_text(finished, "utf-8")
    assert languages.main([]) == 0
    assert (folder / "colorstudio_de.qm").stat().st_size > 30
    source.write_text(source.read_text().replace('"Gone"', '"Gone") + self.tr("New"'))
    assert languages.main([]) == 1
    assert languages.find_unfinished(catalogue) == ["New"]
    assert "1 unfinished" in capsys.readouterr().out


def test_no_word_hides_from_the_translators_tool() -> None:
    """lupdate reads texts, not code: what is translated stands there as a text."""
    passed_on = {"errors/message.py", "session/news.py", "ui/bundled.py"}  # marked where they stand
    hidden, seen = [], 0
    source = languages.ROOT / "colorstudio"
    for path in source.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and path.relative_to(source).as_posix() not in passed_on:
                words = words_of(call)
                seen += bool(words)
                if not all(isinstance(word, ast.Constant) for word in words):
                    hidden.append(f"{path.name}:{call.lineno}")
    assert seen > 500
    assert hidden == []


def words_of(call: ast.Call) -> list[ast.expr]:
    """The words of a call that translates; of any other none."""
    name = ast.unparse(call.func)
    if name.endswith(".tr"):
        return call.args[:1]
    return call.args[:2] if name in ("translate", "QCoreApplication.translate") else []
