"""A field of a form: its name above, a word about it, and below it what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrong_line import WrongLine

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme


class FormField(QWidget):
    """One control with its name.

    Args:
        theme: Colours and type.
        title: What belongs here.
        control: Where it is entered.
        hint: A word about it, if any.
        parent: The owner.
    """

    def __init__(
        self, theme: Theme, title: str, control: QWidget, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._wrong = WrongLine(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(theme, title, role="strong"))
        if hint:
            column.addWidget(Label(theme, hint, role="caption", colour="ink2"))
        column.addWidget(control)
        column.addWidget(self._wrong)

    @property
    def error(self) -> str:
        """What is said to be wrong."""
        return self._wrong.text

    def set_error(self, text: str) -> None:
        """Say under the field what is wrong with it, or nothing any more."""
        self._wrong.show_text(text)
        self._control.setAccessibleDescription(text)
