"""The rows that say how the programme fits somebody: time, things, what bothers them, their plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.ui.settings.row import PADDING, SettingRow
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.programme_controls import ProgrammeControls


class WideRow(QWidget):
    """Words, and below them a control that takes the whole width.

    Args:
        theme: Colours and type.
        title: What can be chosen.
        text: A word about it.
        control: What it is chosen with.
        parent: The owner.
    """

    def __init__(self, theme: Theme, title: str, text: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 12, PADDING, 14)
        column.setSpacing(0)
        column.addWidget(Label(theme, title, role="strong"))
        column.addWidget(Label(theme, text, role="caption", colour="ink2"))
        column.addSpacing(8)
        column.addWidget(control)


def programme_rows(theme: Theme, controls: ProgrammeControls) -> list[QWidget]:
    """Return the rows."""
    translate = QCoreApplication.translate
    minutes = translate("Settings", "A session never takes longer")
    towel = translate("Settings", "A rolled towel stands in for the roller")
    less = translate("Settings", "Made smaller or left out; asked again after a week")
    plan = translate("Settings", "A fixed place in the day helps")
    return [
        SettingRow(theme, translate("Settings", "Minutes for one session"), minutes, [controls.minutes]),
        WideRow(theme, translate("Settings", "Things at hand"), towel, controls.things),
        WideRow(theme, translate("Settings", "What bothers you now"), less, controls.bothers),
        WideRow(theme, translate("Settings", "Your plan"), plan, controls.intention),
    ]
