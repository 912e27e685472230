"""A picture that may come later, and may come anew: whoever shows it paints what is there and is told of more."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap


class LivePicture(QObject):
    """A pixmap, empty until there is one.

    Signals:
        arrived: there is another pixmap.
    """

    arrived = Signal()

    def __init__(self, pixmap: QPixmap | None = None) -> None:
        """Start with a pixmap, or with an empty one."""
        super().__init__()
        self._pixmap = pixmap or QPixmap()

    @property
    def pixmap(self) -> QPixmap:
        """What there is to paint now."""
        return self._pixmap

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Take another pixmap."""
        self._pixmap = pixmap
        self.arrived.emit()
