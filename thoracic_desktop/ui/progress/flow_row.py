"""A row that becomes a column where its parts would not fit side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class FlowRow(QWidget):
    """Parts side by side, or below each other once the width or the text size asks for it.

    Args:
        spacing: The room between them, in logical pixels.
        parent: The owner.
    """

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(spacing)
        # The row must let itself be made narrower than its parts, or it would never learn that they do not fit.
        self.row.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)

    @property
    def is_column(self) -> bool:
        """Whether the parts stand below each other now."""
        return self.row.direction() is QBoxLayout.Direction.TopToBottom

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange or event.type() is QEvent.Type.FontChange:
            self._turn()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        items = [item for number in range(self.row.count()) if (item := self.row.itemAt(number)) is not None]
        needed = sum(item.minimumSize().width() for item in items) + self.row.spacing() * (len(items) - 1)
        wanted = QBoxLayout.Direction.TopToBottom if needed > self.width() else QBoxLayout.Direction.LeftToRight
        if self.row.direction() is not wanted:
            self.row.setDirection(wanted)
