"""The window speaks languages: whole, in good form, and without a word cut off."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu, QMenuBar, QPushButton

from colorstudio import paths
from colorstudio.core.cards import list_cards
from colorstudio.errors import PhotoTooSmall, Said
from colorstudio.session.news import in_words
from colorstudio.settings import Settings
from colorstudio.ui.bundled import BUNDLED, in_own_words
from colorstudio.ui.dialogs.settings_dialog import SettingsDialog
from colorstudio.ui.drop import DropOverlay
from colorstudio.ui.language import LANGUAGES, SOURCE, choose, speak
from colorstudio.ui.style.numbers import number, percent, signed
from tests.ui.conftest import Studio


@pytest.fixture
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language of the test, which the application speaks until its end."""
    yield speak(qapp, request.param)
    speak(qapp, SOURCE)


in_every_language = pytest.mark.parametrize("spoken", LANGUAGES, indirect=True)
in_german = pytest.mark.parametrize("spoken", ["de"], indirect=True)


def messages(language: str) -> list[tuple[str, list[str], bool]]:
    """Of a language's file: source text, its translations (more than one are plural forms), whether it is finished."""
    root = ElementTree.parse(Path(paths.resource("languages", f"colorstudio_{language}.ts")))
    found = []
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        found.append((message.findtext("source") or "", forms, translation.get("type") is None))
    return found


def places(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_untranslated(language: str) -> None:
    assert [source for source, forms, finished in messages(language) if not finished or not all(forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_to_fill_and_numbers_are_those_of_the_source(language: str) -> None:
    for source, forms, _ in messages(language):
        for form in forms:
            assert places(form) == places(source), form
        assert any("%n" in form for form in forms) == ("%n" in source), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_accelerators_ends_and_margins_are_those_of_the_source(language: str) -> None:
    key = re.compile(r"&[^\s&]")
    for source, forms, _ in messages(language):
        for form in forms:
            assert len(key.findall(form)) == len(key.findall(source)), form
            assert form.startswith(" ") == source.startswith(" "), form
            assert form.endswith((".", "。")) == source.endswith("."), form
            assert ("…" in form) == ("…" in source), form
            assert form == form.rstrip()


@in_every_language
def test_no_two_entries_of_a_menu_have_one_accelerator(spoken: str, studio: Studio) -> None:
    assert_accelerators(studio.window.menuBar())


def assert_accelerators(menu: QMenu | QMenuBar) -> None:
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    keys = [found.group(1).casefold() for text in texts if (found := re.search(r"&([^\s&])", text))]
    assert len(keys) == len(set(keys)), texts
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            assert_accelerators(inner)


@in_german
def test_the_window_and_qts_own_buttons_speak_german(spoken: str, studio: Studio) -> None:
    assert studio.window.menuBar().actions()[0].text() == "&Datei"
    assert studio.window.panel.sliders["saturation"].slider.accessibleName() == "Sättigung"
    dialog = SettingsDialog(studio.session, studio.settings, studio.window)
    close = dialog.buttons.button(QDialogButtonBox.StandardButton.Close)
    assert isinstance(close, QPushButton)
    assert close.text() == "Schließen"


@in_german
def test_sentences_from_below_the_session_speak_german_too(spoken: str) -> None:
    error = PhotoTooSmall(Path("a.png"), Said.TOO_SMALL, width=12345, height=3, least=8)
    assert in_words(error.message) == (
        "„a.png“ hat 12345 × 3 Pixel, zu wenige zum Kolorieren. Jede Seite braucht mindestens 8 Pixel."
    )
    assert str(error).startswith("“a.png” is 12,345 × 3 pixels")  # the command line stays English


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "Drop to open 1 file or folder", "Drop to open 5 files or folders"),
        ("de", "Loslassen, um 1 Datei oder Ordner zu öffnen", "Loslassen, um 5 Dateien oder Ordner zu öffnen"),
    ],
)
def test_plural_forms_follow_the_number(qapp: QApplication, language: str, one: str, many: str) -> None:
    speak(qapp, language)
    try:
        words = "Drop to open %n file(s) or folder(s)"
        assert QCoreApplication.translate(DropOverlay.__name__, words, "", 1) == one
        assert QCoreApplication.translate(DropOverlay.__name__, words, "", 5) == many
    finally:
        speak(qapp, SOURCE)


@in_german
def test_numbers_are_written_as_the_language_does(spoken: str, studio: Studio) -> None:
    assert (percent(0.627), percent(0.055, 1), number(0.7), number(1.0), signed(0.251), signed(-1)) == (
        "63\N{NO-BREAK SPACE}%", "5,5\N{NO-BREAK SPACE}%", "0,7", "1", "+0,25", "-1,00",
    )  # fmt: skip
    assert studio.window.panel.sliders["saturation"].number.text() == "1,00"
    assert QLocale().toString(6000) == "6000"


@in_german
def test_what_comes_with_the_program_is_translated_and_others_words_are_not(spoken: str) -> None:
    assert in_own_words("horse") == "Pferd"
    assert in_own_words("A sentence of someone else.") == "A sentence of someone else."


def test_the_words_of_all_bundled_things_stand_with_the_translators() -> None:
    cards = list_cards([paths.resource("models")])
    assert len(cards) >= 4
    said = {card.sentence for card in cards} | {label for card in cards for label in card.classes}
    said |= {one["title"] for one in json.loads(paths.resource("presets.json").read_text("utf-8"))}
    data = {card.training_data for card in cards} - {"CIFAR-10"}  # a name
    assert said | data == BUNDLED


@pytest.mark.parametrize(
    ("wanted", "language"),
    [(["de-CH", "en"], "de"), (["pl-PL", "de", "en"], "de"), (["pl"], "en"), (["C"], "en"), ([], "en"), (["DE"], "de")],
)
def test_the_first_language_of_the_system_that_there_is_speaks(wanted: list[str], language: str) -> None:
    assert choose(wanted) == language


def test_the_settings_offer_each_language_by_its_own_name_and_remember_it(studio: Studio) -> None:
    dialog = SettingsDialog(studio.session, studio.settings, studio.window)
    texts = [dialog.language.itemText(index) for index in range(dialog.language.count())]
    assert texts == ["Like the system", *LANGUAGES.values()]
    dialog.language.setCurrentText("Deutsch")
    assert studio.settings.language == "de"
    dialog.restore_defaults()
    assert studio.settings.language == "system"


def test_a_language_that_there_is_not_is_that_of_the_system(
    qapp: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: ["xx"])
    settings.language = "klingon"
    assert speak(qapp, settings.language) == SOURCE
