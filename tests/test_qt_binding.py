"""Guards against Qt bindings that lose references to None (PySide6 6.12.0 on Python 3.11 does, and crashes)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

CALLS = 1_000
# The interpreter itself takes and drops a reference here and there; the fault was one for each call.
TOLERATED = 20


def change_in_references_to_none(call: Callable[[], None]) -> int:
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(None) - before


@pytest.mark.usefixtures("qapp")
def test_painting_leaves_none_alone() -> None:
    pixmap = QPixmap(8, 8)
    with QPainter(pixmap) as painter:

        def save_and_restore() -> None:
            painter.save()
            painter.restore()

        assert abs(change_in_references_to_none(save_and_restore)) < TOLERATED


def test_setting_a_text_leaves_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)

    def set_text() -> None:
        label.setText("text")

    assert abs(change_in_references_to_none(set_text)) < TOLERATED
