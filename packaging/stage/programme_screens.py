"""The screens of the programme, for the demonstration: the first start, what Today says, and the warning signs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from thoracic_desktop.ui.widgets.yes_no import YesNo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from stage.demonstration import Demonstration

SMALLEST = (960, 660)
# After this much time without a session, the sixth week of the history that is shown is over.
UNTIL_REVIEW = dt.timedelta(days=12)


def first_start_screens(shown: Demonstration) -> None:
    """Go through the first start; at first with a sign that fits, then without."""
    flow = shown.running.program.first_start
    if flow is None:
        message = "the first start is not shown"
        raise RuntimeError(message)
    page = flow.page
    shown.shoot("08-first-start-1")
    shown.answer(page, "Get started")
    shown.shoot("08-first-start-2")
    answer_signs(shown, page, yes_to=3)
    shown.shoot("08-first-start-2-yes")
    answer_signs(shown, page)
    for part in ("more", "last"):
        shown.answer(page, "Continue")
        shown.shoot(f"08-first-start-2-{part}")
        answer_signs(shown, page)
    shown.answer(page, "Continue")
    shown.shoot("08-first-start-3")
    shown.answer(page, "Continue")
    shown.shoot("08-first-start-4")
    shown.shoot("08-first-start-4-smallest-window", size=SMALLEST)
    shown.answer(page, "Make a plan for the session")
    shown.shoot("08-first-start-4-plan")
    shown.answer(page, "Finish")
    shown.shoot("01-today-first-day")


def programme_screens(shown: Demonstration) -> None:
    """Show why Today is as it is, what else it could be, and the rules."""
    page = shown.running.program.today_page
    shown.answer(page, "Why this session")
    shown.shoot("01-today-why")
    shown.dismiss_sheets()
    shown.answer(page, "Change")
    shown.shoot("01-today-plans")
    shown.dismiss_sheets()
    shown.running.program.programme.show_rules()
    shown.shoot("01-rules")
    shown.running.parts.window.show_page("today")


def warning_screens(shown: Demonstration) -> None:
    """Answer the questions about warning signs with one yes, and see what is left of Today."""
    shown.running.program.safety.ask()
    shown.shoot("04-warning-signs-asked")
    answer_signs(shown, shown.running.parts.window, yes_to=9)
    shown.answer(shown.running.parts.window, "One of these fits")
    shown.shoot("04-warning-signs-advice")
    shown.dismiss_sheets()
    shown.shoot("01-today-closed")


def answer_signs(shown: Demonstration, page: QWidget, *, yes_to: int | None = None) -> None:
    """Answer all questions that are in front."""
    for number, question in enumerate(one for one in page.findChildren(YesNo) if one.isVisible()):
        answer = "Yes" if number == yes_to else "No"
        shown.answer(question, f"{answer}: {question.accessibleName()}")
