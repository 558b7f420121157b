"""The language of the window: its words, Qt's own, and how numbers are written."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from colorstudio import paths

SOURCE = "en"  # the language that the program is written in; it has a file for its plural forms alone
LANGUAGES = {
    SOURCE: "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "ja": "日本語",
}  # each by the name that its speakers give it


def speak(app: QCoreApplication, choice: str) -> str:
    """Make the windows that are made from now on speak a language, and return which.

    choice: a key of LANGUAGES, or anything else for the system's language. Numbers are written as the system has it
    where it speaks this language (German in Switzerland), so that words and numbers of one screen agree.
    """
    system = QLocale.system()
    language = choice if choice in LANGUAGES else choose(system.uiLanguages())
    locale = system if _code(system.name()) == language else QLocale(language)
    # Most numbers here are pixels, which photographers write without separators: 6000 × 4000.
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt), (f"colorstudio_{language}", str(paths.resource("languages")))):
        translator = QTranslator(app)
        if translator.load(name, folder):  # whoever asks for a word goes on without, where it is not there
            app.installTranslator(translator)
    return language


def choose(wanted: Sequence[str]) -> str:
    """Of the languages that the system names, such as "de-CH", the first that there is; else the source's."""
    return next((code for code in map(_code, wanted) if code in LANGUAGES), SOURCE)


def _code(name: str) -> str:
    return name.replace("_", "-").split("-")[0].lower()
