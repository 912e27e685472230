"""A row of the settings that opens: what is chosen in words, and below it, when asked for, where it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.settings.row import LEAST_HEIGHT, PADDING, TEXT_WIDTH
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.ui.theme import Theme

ICON_INSET = 11


class FoldRow(QWidget):
    """Closed at first; `body` holds what is inside.

    Args:
        theme: Colours, type and icons.
        more: Further controls behind the one that opens it.
        parent: The owner.
    """

    def __init__(self, theme: Theme, more: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._title = Label(theme, role="strong")
        self._text = Label(theme, role="caption", colour="ink2")
        self.way = Button(theme, "", size="small")
        self.way.setCheckable(True)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(PADDING, 2, PADDING, 16)
        self.body.setSpacing(12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head(theme, [self.way, *more]))
        outer.addWidget(self._inside)
        self._inside.hide()
        self.way.toggled.connect(self._fold)
        self._fold(is_open=False)

    @property
    def is_open(self) -> bool:
        """Whether what is inside is shown."""
        return self.way.isChecked()

    def set_words(self, title: str, text: str, name: str) -> None:
        """Say what is chosen; `name` is what the way in is called for readers while it is closed."""
        self._title.set_text(title)
        self._text.set_text(text)
        self._text.setVisible(bool(text))
        self._name = name
        self._fold(is_open=self.is_open)

    def set_open(self, *, is_open: bool) -> None:
        """Open it or close it."""
        self.way.setChecked(is_open)

    def _fold(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self.way.setText(self.tr("Done") if is_open else self.tr("Change"))
        self.way.setAccessibleName(self.tr("Done: {what}").format(what=self._name) if is_open else self._name)
        self.way.updateGeometry()

    def _head(self, theme: Theme, controls: Sequence[QWidget]) -> QWidget:
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._text)
        group = QWidget()
        group.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        beside = QHBoxLayout(group)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(6)
        for control in controls:
            beside.addWidget(control)
        row = WrapRow(theme, line_gap=8)
        # An icon without an edge is set back from its own; so it ends where all else does.
        row.setContentsMargins(PADDING, 10, PADDING - (ICON_INSET if len(controls) > 1 else 0), 10)
        row.add_part(words, TEXT_WIDTH)
        row.add_part(group)
        row.setMinimumHeight(LEAST_HEIGHT)
        return row
