"""The two sheets of the Today screen: which plan to use, and whether to discard what was done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from thoracic_desktop.programme.standing import Phase
from thoracic_desktop.ui.today.plan_option import PlanOption, RoutineOption
from thoracic_desktop.ui.widgets.banner import Banner
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.sheet import Sheet
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.controllers.today_state import InterruptedOffer, TodayState
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.programme.model import SessionPlan
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.today.routine_offer import RoutineOffer


def plan_sheet(
    theme: Theme,
    window: QWidget,
    state: TodayState,
    level: WordingLevel,
    *,
    choose: Callable[[str], None],
    set_flare: Callable[[bool], None],
) -> Sheet:
    """Make the sheet that lists the plans, with the gentle days under them.

    It calls `choose` with a plan's key, or `set_flare` where bad days begin (True) or are over (False), and goes.
    """
    title = QCoreApplication.translate("Today", "Choose your routine")
    sheet = Sheet(theme, window, name=title, width=680)
    sheet.body.addWidget(Label(theme, title, role="sheet_title"))
    for choice in state.choices:
        in_use = choice.plan.key == state.chosen.plan.key
        option = PlanOption(theme, choice, level, in_use=in_use)
        option.chosen.connect(lambda key=choice.plan.key: _answer(sheet, lambda: choose(key)))
        sheet.body.addWidget(option)
    sheet.body.addWidget(_gentle_days(theme, state, lambda is_on: _answer(sheet, lambda: set_flare(is_on))))
    close = Button(theme, QCoreApplication.translate("Today", "Close"), kind="quiet")
    close.clicked.connect(sheet.dismiss)
    sheet.body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    return _kept_until_closed(sheet)


def add_routines(
    sheet: Sheet,
    theme: Theme,
    routines: Sequence[RoutineOffer],
    level: WordingLevel,
    begin: Callable[[SessionPlan], None],
) -> None:
    """Put the person's own routines below the plans; `begin` is called with the session of one of them."""
    if not routines:
        return
    heading = Label(theme, QCoreApplication.translate("Today", "Your own routines"), role="h3")
    place = sheet.body.count() - 2  # above the gentle days and the button that closes
    sheet.body.insertWidget(place, heading)
    for number, routine in enumerate(routines, start=1):
        option = RoutineOption(theme, routine, level)
        option.chosen.connect(partial(_answer, sheet, partial(begin, routine.plan)))
        sheet.body.insertWidget(place + number, option)


def _gentle_days(theme: Theme, state: TodayState, set_flare: Callable[[bool], None]) -> Banner:
    """Make the line that begins the gentle days, or ends them."""
    banner = Banner(theme, kind="info", icon="leaf")
    if state.day.phase is Phase.FLARE:
        text = QCoreApplication.translate("Today", "Gentle days: half the amount, no strength moves, for three days.")
        banner.set_text(text, QCoreApplication.translate("Today", "End them"))
        banner.action_requested.connect(lambda: set_flare(False))
    else:
        text = QCoreApplication.translate("Today", "Bad days? Half the amount and no strength moves for three days.")
        banner.set_text(text, QCoreApplication.translate("Today", "Go gently"))
        banner.action_requested.connect(lambda: set_flare(True))
    return banner


def discard_sheet(theme: Theme, window: QWidget, offer: InterruptedOffer, discard: Callable[[], None]) -> Sheet:
    """Make the sheet that asks before anything is discarded; it calls `discard` after a yes."""
    title = QCoreApplication.translate("Today", "Discard this session?")
    sheet = Sheet(theme, window, name=title, width=520)
    text = QCoreApplication.translate("Today", "It leaves no trace in your history.")
    if offer.done_reps == 1:
        text = QCoreApplication.translate("Today", "The 1 repetition you did will not be in your history.")
    elif offer.done_reps > 1:
        text = QCoreApplication.translate("Today", "The {count} repetitions you did will not be in your history.")
        text = text.format(count=offer.done_reps)
    back = Button(theme, QCoreApplication.translate("Today", "Back"))
    back.clicked.connect(sheet.dismiss)
    yes = Button(theme, QCoreApplication.translate("Today", "Discard session"), kind="danger")
    yes.clicked.connect(lambda: _answer(sheet, discard))
    sheet.body.addWidget(Label(theme, title, role="sheet_title"))
    sheet.body.addWidget(Label(theme, text, role="body_l", colour="ink2"))
    sheet.body.addSpacing(8)
    row = WrapRow(theme, gap=12)
    row.add_part(back)
    row.add_part(yes)
    sheet.body.addWidget(row)
    return _kept_until_closed(sheet)


def _answer(sheet: Sheet, act: Callable[[], None]) -> None:
    sheet.dismiss()
    act()


def _kept_until_closed(sheet: Sheet) -> Sheet:
    sheet.closed.connect(sheet.deleteLater)
    return sheet
