"""The help window: a list of topics, a field to look for words in, and the page that was chosen."""

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QKeySequence, QResizeEvent, QShortcut, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from colorstudio.ui.help.page import Page
from colorstudio.ui.help.pages import help_pages, picture_file
from colorstudio.ui.style.forms import dialog_column, name_fields, open_at
from colorstudio.ui.style.theme import current_shades

_SCHEME = "help"
_LIST_MAX = 300  # logical pixels
_MARGIN = 18  # logical pixels around a page's text
_PICTURE = "\ufffc"  # what stands for one in the text
_LINE_HEIGHT = 130  # per cent of the font's


class HelpWindow(QDialog):
    """Stays open beside the work; `show_page` goes to a topic."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("ColorStudio Help"))
        self.setModal(False)
        self._pages = {page.name: page for page in help_pages()}
        self.search = QLineEdit(self)
        self.topics = QListWidget(self)
        self.nothing = QLabel(self.tr("No page has all of these words."), self)
        self.page = PageView(self)
        self._set_up()
        self._lay_out()
        self.search.textChanged.connect(self._look_for)
        self.topics.currentItemChanged.connect(self._show_topic)
        self.page.page_wanted.connect(self.show_page)
        self.show_page(next(iter(self._pages)))

    @property
    def shown(self) -> Page:
        """The page on screen."""
        return self._pages[self.topics.currentItem().data(Qt.ItemDataRole.UserRole)]

    def show_page(self, name: str) -> None:
        """Go to a topic; a name that there is no page for changes nothing."""
        for row in range(self.topics.count()):
            if self.topics.item(row).data(Qt.ItemDataRole.UserRole) == name:
                if self.topics.item(row).isHidden():  # a link leads out of what was looked for
                    self.search.clear()
                self.topics.setCurrentRow(row)

    def titles(self) -> list[str]:
        """The topics that are listed now."""
        rows = (self.topics.item(row) for row in range(self.topics.count()))
        return [row.text() for row in rows if not row.isHidden()]

    def _look_for(self, text: str) -> None:
        words = text.casefold().split()
        found = [self._show_row(self.topics.item(row), words) for row in range(self.topics.count())]
        self.nothing.setVisible(not any(found))
        if any(found) and self.topics.currentItem().isHidden():
            self.topics.setCurrentRow(found.index(True))
        self.page.mark(words)

    def _show_row(self, row: QListWidgetItem, words: list[str]) -> bool:
        text = self._pages[row.data(Qt.ItemDataRole.UserRole)].text.casefold()
        row.setHidden(not all(word in text for word in words))
        return not row.isHidden()

    def _show_topic(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.page.show_page(self._pages[row.data(Qt.ItemDataRole.UserRole)])
            self.page.mark(self.search.text().casefold().split())

    def _set_up(self) -> None:
        for page in self._pages.values():
            row = QListWidgetItem(page.title, self.topics)
            row.setData(Qt.ItemDataRole.UserRole, page.name)
        self.topics.setObjectName("helpTopics")
        self.search.setPlaceholderText(self.tr("Look for words"))
        self.search.setClearButtonEnabled(True)
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.topics.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.topics.setWordWrap(True)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "muted")
        self.nothing.hide()
        name_fields(
            (
                (self.search, self.tr("Look for words in the help")),
                (self.topics, self.tr("Topics")),
                (self.page, self.tr("Help page")),
            )
        )
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _lay_out(self) -> None:
        left = QWidget(self)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(10)
        for widget in (self.search, self.topics, self.nothing):
            side.addWidget(widget)
        side.setStretch(1, 1)
        # Wide enough for each title and a scroll bar.
        left.setMinimumWidth(min(self.topics.sizeHintForColumn(0) + 40, _LIST_MAX))
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self.page)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(12)
        splitter.setSizes([240, 560])
        dialog_column(self, spacing=12).addWidget(splitter, 1)
        open_at(self, 900, 640)


class PageView(QTextBrowser):
    """One page. It reads the program's own pictures and nothing else, and follows links to pages only."""

    page_wanted = Signal(str)  # its name

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: Page | None = None
        self._words: list[str] = []
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._follow)

    def show_page(self, page: Page) -> None:
        """Show it from its beginning."""
        self._shown = page
        self.setMarkdown(page.markdown("picture:{}".format))
        self._dress()

    def mark(self, words: list[str]) -> None:
        """Mark every place where one of these words, in small letters, stands."""
        self._words = words
        self.setExtraSelections([self._selection(start, word) for word in words for start in self._places(word)])

    def _places(self, word: str) -> list[int]:
        text, found, start = self.toPlainText().casefold(), [], 0
        while word and (start := text.find(word, start)) >= 0:
            found.append(start)
            start += len(word)
        return found

    def _selection(self, start: int, word: str) -> QTextEdit.ExtraSelection:
        selection, cursor = QTextEdit.ExtraSelection(), QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + len(word), QTextCursor.MoveMode.KeepAnchor)
        shades = current_shades()
        selection.cursor = cursor
        selection.format.setBackground(QColor(shades.accent))
        selection.format.setForeground(QColor(shades.on_accent))
        return selection

    def _dress(self) -> None:
        """Room between the lines, which Markdown does not give."""
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            form = block.blockFormat()
            if _PICTURE not in block.text():  # else the space below it grew with it
                form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            form.setBottomMargin(10)
            cursor.setBlockFormat(form)
            block = block.next()

    def _renew(self) -> None:
        if self._shown is not None:
            place = self.verticalScrollBar().value()
            self.show_page(self._shown)
            self.mark(self._words)
            self.verticalScrollBar().setValue(place)

    def _follow(self, address: QUrl) -> None:
        if address.scheme() == _SCHEME:
            self.page_wanted.emit(address.path())

    # Qt's overrides

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        name = QUrl(name)
        if self._shown is None or name.scheme() != "picture" or name.path() != self._shown.picture:
            return None
        ratio = self.devicePixelRatioF()
        image = QImage(picture_file(self._shown.picture))
        width = min(self.viewport().width() - 2 * _MARGIN, image.width())
        image = image.scaledToWidth(max(round(width * ratio), 1), Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._renew()  # its picture has another width

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._renew()  # links have the accent of the theme there was
