"""What safety sheets are made of: their rows, and the sentence that names whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QLayout

    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.label import Label


def with_emergency_number(text: str, number: str) -> str:
    """Put the number that the person entered into a sentence; without one, say it in words."""
    return text.format(number=number or QCoreApplication.translate("Player", "your emergency number"))


def marked(mark: QWidget, title: Label, text: Label) -> QLayout:
    """Put a safety sign before the title and the first sentence."""
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(title)
    words.addWidget(text)
    line = QHBoxLayout()
    line.setSpacing(20)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
    line.addLayout(words, 1)
    return line


def help_link(theme: Theme, requested: SignalInstance) -> Button:
    """Return the way to the warning signs."""
    text = QCoreApplication.translate("Player", "When to get help")
    link = Button(theme, text, kind="text", icon="first-aid-kit")
    link.clicked.connect(requested)
    return link


def spread(theme: Theme, *buttons: QWidget) -> WrapRow:
    """Put buttons in a row from edge to edge, and below each other where large text leaves no room."""
    line = WrapRow(theme, spread=True)
    for button in buttons:
        line.add_part(button)
    return line


def row(*buttons: QWidget | None) -> QLayout:
    """Put buttons in a row from the left; None is the gap that pushes the rest to the right."""
    line = QHBoxLayout()
    line.setSpacing(12)
    for button in buttons:
        if button is None:
            line.addStretch(1)
        else:
            line.addWidget(button)
    if None not in buttons:
        line.addStretch(1)
    return line
