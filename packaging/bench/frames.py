"""Watches a window being painted: how often, and how long each picture takes."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from thoracic_desktop.overriding import override

NS_PER_MS = 1_000_000


class Frames(QObject):
    """Times every picture of a window, from the first widget painted to the last pixel handed over."""

    def __init__(self, window: QWidget) -> None:
        """Watch a window from now on."""
        super().__init__(window)
        self._is_painting = False
        self.took_ms: list[float] = []
        self.moments_ms: list[float] = []
        window.installEventFilter(self)

    def forget(self) -> None:
        """Begin anew."""
        self.took_ms.clear()
        self.moments_ms.clear()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.UpdateRequest or self._is_painting:
            return False
        self._is_painting = True
        before_ns = time.perf_counter_ns()
        handled = watched.event(event)  # paints the window's widgets and puts them on the screen
        after_ns = time.perf_counter_ns()
        self._is_painting = False
        self.took_ms.append((after_ns - before_ns) / NS_PER_MS)
        self.moments_ms.append(after_ns / NS_PER_MS)
        return handled


class Paints(QObject):
    """Counts the paint events of all widgets in a window."""

    def __init__(self, window: QWidget) -> None:
        """Count from now on."""
        super().__init__(window)
        self.count = 0
        self._watched = [window, *window.findChildren(QWidget)]
        for widget in self._watched:
            widget.installEventFilter(self)

    def stop(self) -> int:
        """Return how many there were."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        return self.count

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False
