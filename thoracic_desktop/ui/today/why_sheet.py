"""Why today's session is as it is: a sentence for every exercise of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.programme.day import Place
from thoracic_desktop.programme.levels import LEVELS, SOURCE_LOWEST
from thoracic_desktop.programme.standing import Phase
from thoracic_desktop.programme.texts import why
from thoracic_desktop.ui.moments import coming_day
from thoracic_desktop.ui.terms import minutes_word
from thoracic_desktop.ui.widgets.banner import Banner
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.sheet import Sheet
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.programme.day import DayPlan, Placement
    from thoracic_desktop.programme.texts import ReasonTexts
    from thoracic_desktop.ui.theme import Theme

NAME_WIDTH, WHY_WIDTH = 132, 320


def why_sheet(
    theme: Theme,
    window: QWidget,
    state: TodayState,
    texts: ReasonTexts,
    level: WordingLevel,
    *,
    show_rules: Callable[[], None],
    split: Callable[[str], None],
) -> Sheet:
    """Make the sheet; it goes when it is closed.

    Args:
        theme: Colours and type.
        window: What it covers.
        state: The day.
        texts: The sentences.
        level: Which wording.
        show_rules: Called where the person wants to see all rules.
        split: Called with the key of the plan that has the same content at two times.
    """
    title = QCoreApplication.translate("Today", "Why this session")
    sheet = Sheet(theme, window, name=title, width=720)
    sheet.body.addWidget(Label(theme, title, role="sheet_title"))
    sheet.body.addWidget(Label(theme, _amount(state.day), role="body", colour="ink2"))
    into = state.chosen.plan.splits_into
    if state.day.proposes_split and into is not None:
        sheet.body.addWidget(_split_banner(theme, state.day, lambda: _leave(sheet, lambda: split(into))))
    for place, heading in _headings().items():
        placements = [one for one in state.day.placements if one.place is place]
        if placements:
            sheet.body.addSpacing(6)
            sheet.body.addWidget(Label(theme, heading, role="h3"))
        for one in placements:
            name = state.chosen.catalogue[one.exercise].name.at(level)
            sheet.body.addWidget(_row(theme, name, why(one, texts, level, _day(one, state))))
    buttons = QHBoxLayout()
    rules = Button(theme, QCoreApplication.translate("Today", "All rules"), kind="text", trailing_icon="caret-right")
    rules.clicked.connect(lambda: _leave(sheet, show_rules))
    close = Button(theme, QCoreApplication.translate("Today", "Close"))
    close.clicked.connect(sheet.dismiss)
    buttons.addWidget(rules)
    buttons.addStretch(1)
    buttons.addWidget(close)
    sheet.body.addSpacing(8)
    sheet.body.addLayout(buttons)
    sheet.closed.connect(sheet.deleteLater)
    return sheet


def _headings() -> dict[Place, str]:
    return {
        Place.IN: QCoreApplication.translate("Today", "In this session"),
        Place.MOVED: QCoreApplication.translate("Today", "At another time"),
        Place.OUT: QCoreApplication.translate("Today", "Left out"),
    }


def _amount(day: DayPlan) -> str:
    """Return the sentences about level and phase."""
    step = QCoreApplication.translate("Today", "Step {number} of {count}: {amount}.")
    if day.level < SOURCE_LOWEST:
        amount = QCoreApplication.translate("Today", "less than the source asks for, to start gently")
    elif day.level == SOURCE_LOWEST:
        amount = QCoreApplication.translate("Today", "the lowest amount of the source")
    else:
        amount = QCoreApplication.translate("Today", "within the range of the source")
    text = step.format(number=day.level + 1, count=len(LEVELS), amount=amount)
    if day.phase is Phase.FLARE:
        text += " " + QCoreApplication.translate("Today", "Gentle days: half the amount, no strength moves.")
    elif day.phase is Phase.RAMP:
        text += " " + QCoreApplication.translate("Today", "On the way back after bad days.")
    return text


def _split_banner(theme: Theme, day: DayPlan, split: Callable[[], None]) -> Banner:
    banner = Banner(theme, kind="info")
    text = QCoreApplication.translate("Today", "At your step this takes {needed}. Two shorter sessions hold all of it.")
    banner.set_text(
        text.format(needed=minutes_word(day.needs_ms)), QCoreApplication.translate("Today", "Split into two")
    )
    banner.action_requested.connect(split)
    return banner


def _row(theme: Theme, name: str, sentence: str) -> WrapRow:
    label = Label(theme, name, role="button")
    text = Label(theme, sentence, role="body", colour="ink2")
    words = QWidget()
    words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(text)
    row = WrapRow(theme, gap=16, line_gap=0)
    row.add_part(label, NAME_WIDTH)
    row.add_part(words, WHY_WIDTH)
    return row


def _day(placement: Placement, state: TodayState) -> str:
    return coming_day(placement.day, state.now.date()) if placement.day is not None else ""


def _leave(sheet: Sheet, act: Callable[[], None]) -> None:
    sheet.dismiss()
    act()
