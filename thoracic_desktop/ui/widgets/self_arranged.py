"""What every widget needs that places its children itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class SelfArranged(QWidget):
    """A widget without a layout: its children are placed anew whenever its own size, or what they want, changes.

    And no QLayout written in Python: that shares its items with Qt, which deletes them with their widgets behind
    Python's back.
    """

    def arrange(self) -> None:
        """Give every child its place in the present size."""
        raise NotImplementedError

    @override
    def event(self, event: QEvent) -> bool:
        # Without a layout of its own, Qt tells the widget itself that a child wants another size.
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.arrange()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
