"""What the steps of the first start share: a title, a sentence, and what they ask below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.ui.theme import Theme

SIDE = 64
WIDEST = 620


class Shown(Value, frozen=True):
    """The figure beside a step: its key and pose, what a reader hears, and the ground it stands on."""

    key: str
    pose: str | None
    name: str
    tint: str


class Step(ScrollPage):
    """One page of the first start; its owner fills `column` below the heading.

    Signals:
        changed: The person chose something; carries the changed fields of the settings, by name.

    Args:
        theme: Colours, type and icons.
        number: Which of the steps it belongs to, from 1.
        shown: The figure beside it.
        parent: The owner.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, number: int, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(theme, QMargins(SIDE, 10, SIDE, 16), parent, widest=WIDEST)
        self._theme = theme
        self.number = number
        self.shown = shown
        self._title = Label(theme, role="title_l")
        self._sentence = Label(theme, role="body_l", colour="ink2")
        self.column.addWidget(self._title)
        self.column.addSpacing(6)
        self.column.addWidget(self._sentence)
        self.column.addSpacing(20)

    def set_heading(self, title: str, sentence: str) -> None:
        """Say what this step is about."""
        self._title.set_text(title)
        self._sentence.set_text(sentence)
        self.setAccessibleName(title)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; nothing is reported."""

    def set_level(self, level: WordingLevel) -> None:
        """Take the other wording."""

    @override
    def showEvent(self, arg__1: QShowEvent) -> None:
        super().showEvent(arg__1)
        # While it was hidden, Qt gave its parts the least height that they can do with, and would leave it at that.
        self.column.invalidate()

    def add_asked(self, question: str, *controls: QWidget, hint: str = "", gap: int = 20) -> None:
        """Add a question with what it is answered with, and a hint below."""
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(Label(self._theme, question, role="strong"))
        for control in controls:
            fixed = not control.hasHeightForWidth()
            column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0))
        if hint:
            column.addWidget(Label(self._theme, hint, role="caption", colour="ink2"))
        self.column.addLayout(column)
        self.column.addSpacing(gap)
