"""The way of the Tab key over controls that are made later than what stands below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


def tab_on(first: QWidget, parts: Iterable[QWidget]) -> None:
    """Let Tab go on from a control to those of some parts, in the order in which they were put together.

    Qt has a new control come last of all, wherever it stands.
    """
    last = first
    for part in parts:
        for control in (part, *part.findChildren(QWidget)):
            if control.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
                QWidget.setTabOrder(last, control)
                last = control
