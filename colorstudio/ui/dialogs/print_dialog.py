"""The page before it is printed: with its colours alone, or with the gray beside them."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFileDialog, QGraphicsView, QPushButton, QWidget

from colorstudio.library.whole_file import path_beside
from colorstudio.ui.dialogs.print_page import lies_across, paint_page
from colorstudio.ui.style.forms import button_line, dialog_column, name_fields, open_at
from colorstudio.ui.style.theme import current_shades

_PREVIEW_SIDE = 1600  # pixels: the preview records its pictures, and 24 megapixels would take seconds
_MARGINS_MM = 10.0
_SIZES = (
    QPageSize.PageSizeId.A3,
    QPageSize.PageSizeId.A4,
    QPageSize.PageSizeId.A5,
    QPageSize.PageSizeId.A6,
    QPageSize.PageSizeId.Letter,
    QPageSize.PageSizeId.Legal,
    QPageSize.PageSizeId.Tabloid,
    QPageSize.PageSizeId.Imperial8x10,
)


class PrintDialog(QDialog):
    """Shows the page and prints it; `gray_wanted` asks for the gray picture: answer with set_gray()."""

    gray_wanted = Signal()
    refused = Signal(str, str)  # title, sentence

    def __init__(self, name: str, coloured: QImage, parent: QWidget | None) -> None:
        """name: of the photograph. coloured: at full size."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print {name}").format(name=name))
        self._name = name
        self._coloured = coloured
        self._gray: QImage | None = None
        self.printer = self._make_printer()
        self.preview = QPrintPreviewWidget(self.printer, self)
        self.beside = QCheckBox(self.tr("&Gray and colour beside each other"), self)
        self.size_ = QComboBox(self)
        self.way = QComboBox(self)
        self.pdf = QPushButton(self.tr("Save as P&DF…"), self)
        self.print_button = QPushButton(self.tr("&Print…"), self)
        self.dismiss = QPushButton(self.tr("Close"), self)
        self._set_up()
        self._lay_out()
        self._turn()

    def set_gray(self, gray: QImage) -> None:
        """Here is the gray picture, of the same size."""
        self._gray = gray
        self._refresh()

    @property
    def pictures(self) -> list[QImage]:
        """What is printed, at full size, from left to right."""
        both = self.beside.isChecked() and self._gray is not None
        return [self._gray, self._coloured] if both and self._gray else [self._coloured]

    def write_pdf(self, path: Path) -> None:
        """Write the page as a PDF file, whole or not at all; `refused` follows where it cannot be written."""
        printer = self._make_printer()
        printer.setPageLayout(self.printer.pageLayout())
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        try:
            with path_beside(path) as temporary:
                printer.setOutputFileName(str(temporary))
                if not self._print_on(printer):
                    raise OSError
        except OSError as error:
            sentence = error.strerror or self.tr("The file cannot be written there.")
            self.refused.emit(self.tr("{name} was not saved").format(name=path.name), sentence)
        else:
            self.accept()

    def _print(self) -> None:
        dialog = QPrintDialog(self.printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile)
        dialog.accepted.connect(self._print_now)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own one takes a receiver in Python

    def _print_now(self) -> None:
        if self._print_on(self.printer):
            self.accept()
        else:
            title = self.tr("{name} was not printed").format(name=self._name)
            self.refused.emit(title, self.tr("The printer does not take the page. Look whether it is switched on."))

    def _print_on(self, printer: QPrinter) -> bool:
        painter = QPainter()
        if not painter.begin(printer):
            return False
        paint_page(painter, _page_size(printer), self.pictures)
        return painter.end()

    def _paint_preview(self, printer: QPrinter) -> None:
        painter = QPainter(printer)
        paint_page(painter, _page_size(printer), [_small(picture) for picture in self.pictures])
        painter.end()

    def _ask_for_pdf(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the Page as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF file (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{Path(self._name).stem}.pdf")
        dialog.fileSelected.connect(lambda path: self.write_pdf(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _change_pictures(self, both: bool) -> None:
        if both and self._gray is None:
            self.gray_wanted.emit()
        self._refresh()

    def _set_size(self) -> None:
        self.printer.setPageSize(QPageSize(self.size_.currentData()))
        self._refresh()

    def _refresh(self) -> None:
        is_whole = self._gray is not None or not self.beside.isChecked()
        for button in (self.print_button, self.pdf):
            button.setEnabled(is_whole)  # not while the gray picture is on its way
        self._turn()
        self.preview.updatePreview()

    def _turn(self) -> None:
        """Turn the paper as a person wishes it, or as the pictures are largest."""
        way = self.way.currentData()
        if way is None:
            size = self.printer.pageLayout().paintRect(QPageLayout.Unit.Point).size()
            upright = size if size.height() >= size.width() else size.transposed()
            across = lies_across(upright, QSizeF(self._coloured.size()), len(self.pictures))
            way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
        self.printer.setPageOrientation(way)

    def _make_printer(self) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        printer.setCreator("ColorStudio")
        printer.setPageMargins(
            QMarginsF(_MARGINS_MM, _MARGINS_MM, _MARGINS_MM, _MARGINS_MM),
            QPageLayout.Unit.Millimeter,
        )
        return printer

    def _set_up(self) -> None:
        self.preview.setViewMode(QPrintPreviewWidget.ViewMode.SinglePageView)
        self.preview.setZoomMode(QPrintPreviewWidget.ZoomMode.FitInView)
        self.preview.paintRequested.connect(self._paint_preview)
        self.preview.previewChanged.connect(self.preview.fitInView)
        for view in self.preview.findChildren(QGraphicsView):  # Qt's own surround has a tinge of blue
            view.setBackgroundBrush(QColor(current_shades().canvas))
            view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the whole page is in sight: nothing to do there by keyboard
        self.print_button.setProperty("primary", True)
        self.print_button.setDefault(True)
        name_fields(
            (
                (self.preview, self.tr("The page as it will be printed")),
                (self.size_, self.tr("Size of the paper")),
                (self.way, self.tr("How the paper lies")),
            )
        )
        own = self.printer.pageLayout().pageSize().id()  # the printer's, or that of the country
        for size in (*(() if own in _SIZES else (own,)), *_SIZES):
            self.size_.addItem(QPageSize.name(size), size)
        self.size_.setCurrentIndex(self.size_.findData(own))
        for text, way in (
            (self.tr("As the picture lies"), None),
            (self.tr("Upright"), QPageLayout.Orientation.Portrait),
            (self.tr("Across"), QPageLayout.Orientation.Landscape),
        ):
            self.way.addItem(text, way)
        self.size_.currentIndexChanged.connect(self._set_size)
        self.way.currentIndexChanged.connect(self._refresh)
        self.beside.toggled.connect(self._change_pictures)
        for button, slot in (
            (self.pdf, self._ask_for_pdf),
            (self.print_button, self._print),
            (self.dismiss, self.reject),
        ):
            button.clicked.connect(slot)

    def _lay_out(self) -> None:
        column = dialog_column(self, spacing=12)
        column.addWidget(self.preview, 1)
        column.addLayout(button_line((self.beside,), (self.size_, self.way)))
        column.addLayout(button_line((), (self.pdf, self.dismiss, self.print_button)))
        open_at(self, 760, 720)


def _page_size(printer: QPrinter) -> QSizeF:
    """What of the page can be printed on, in the units of a painter on it."""
    return QSizeF(printer.pageLayout().paintRectPixels(printer.resolution()).size())


def _small(picture: QImage) -> QImage:
    if max(picture.width(), picture.height()) <= _PREVIEW_SIDE:
        return picture
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(_PREVIEW_SIDE, _PREVIEW_SIDE, keep, smooth)
