"""Brings a window to the front because somebody asked for it in another process."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - the name of a variable
"""The variable in which a Wayland compositor hands on its leave to come to the front; Qt takes it from there."""


def activation_of(environment: Mapping[str, str] = os.environ) -> str:
    """Return what lets a window come to the front, as whoever started this process gave it; empty where nobody did."""
    return environment.get(TOKEN, "")


def come_to_front(window: QWidget, activation: str = "") -> None:
    """Show a window, minimised or not, above the others and with the keyboard.

    Args:
        window: the window.
        activation: from `activation_of` in the process that asks.  X11 needs none.  Without one a Wayland compositor
            only marks the window in its panel.
    """
    if activation and QGuiApplication.platformName().startswith("wayland"):
        os.environ[TOKEN] = activation
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    os.environ.pop(TOKEN, None)  # it serves once
