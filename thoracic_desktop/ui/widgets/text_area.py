"""Where several lines are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.field import PADDING, RADIUS
from thoracic_desktop.ui.widgets.focus import FocusRing
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.scroll_page import ThinScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from thoracic_desktop.ui.theme import Theme

ABOVE = 9
DOCUMENT_MARGIN = 4


class _Edit(QPlainTextEdit):
    """The text itself; what is pasted comes as plain lines."""

    focused = Signal(object)
    left = Signal(object)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText("\n".join(source.text().splitlines()))

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        super().focusInEvent(e)
        self.focused.emit(e)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.left.emit(e)


class TextArea(QWidget):
    """A field of several lines; Tab leaves it, as it leaves every other field.

    Signals:
        changed: The text is another one.

    Args:
        theme: Colours and type.
        name: What belongs here, for readers.
        lines: How many lines are seen at once.
        parent: The owner.
    """

    changed = Signal()

    def __init__(self, theme: Theme, name: str, *, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._is_wrong = False
        self._ring = FocusRing(theme, self, RADIUS)
        edit = self._edit = _Edit(self)
        edit.setAccessibleName(name)
        edit.setTabChangesFocus(True)
        edit.setFrameShape(QFrame.Shape.NoFrame)
        edit.setVerticalScrollBar(ThinScrollBar(theme, ground="surface"))
        edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        edit.document().setDocumentMargin(DOCUMENT_MARGIN)
        # The ground is painted here, with its corners, so Qt's own must let it through.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        edit.setPalette(palette)
        self.setFocusProxy(edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING - DOCUMENT_MARGIN, ABOVE, 4, ABOVE)
        column.addWidget(edit)
        edit.textChanged.connect(self.changed)
        edit.focused.connect(self._on_focus)
        edit.left.connect(self._on_left)

    @property
    def edit(self) -> QPlainTextEdit:
        """The part that takes the keys."""
        return self._edit

    def text(self) -> str:
        """Return what was typed."""
        return self._edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self._edit.setPlainText(text)

    def set_placeholder(self, text: str) -> None:
        """Say in an empty field what could stand there."""
        self._edit.setPlaceholderText(text)

    def set_wrong(self, *, wrong: bool) -> None:
        """Mark what was typed as not right; why stands under the field."""
        if wrong != self._is_wrong:
            self._is_wrong = wrong
            self.update()

    @override
    def sizeHint(self) -> QSize:
        # A little more than the lines themselves, so that a further one shows that there is more.
        height = self._lines * self._theme.line_height("body") + 2 * (ABOVE + DOCUMENT_MARGIN)
        return QSize(280, round(height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        border = "stop" if self._is_wrong else "accent" if self._edit.hasFocus() else "controlBorder"
        with begin(self) as painter:
            ground = self._theme.colour("surface")
            rounded(painter, QRectF(self.rect()), RADIUS, ground, self._theme.colour(border), width=1.25)

    def _on_focus(self, event: QFocusEvent) -> None:
        self._ring.focus_in(event)
        self.update()

    def _on_left(self, event: QFocusEvent) -> None:
        self._ring.focus_out(event)
        self.update()
