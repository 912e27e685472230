"""What the rating screen says about a number, about two numbers side by side, and about a session that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.session.results import Outcome
from thoracic_desktop.ui.terms import minutes_word

if TYPE_CHECKING:
    from thoracic_desktop.session.results import EntryResult

AROUND = frozenset({Group.WARM_UP, Group.COOL_DOWN})
MILD_ENDS, MODERATE_ENDS = 3, 6
HALF_A_MINUTE_MS = 30_000
MS_PER_SECOND = 1000


def meaning(score: int) -> str:
    """Return what a number of the scale stands for; from 7 on with the offer to rest or to go gently."""
    if score == 0:
        return QCoreApplication.translate("Rating", "You do not notice anything.")
    if score <= MILD_ENDS:
        return QCoreApplication.translate("Rating", "You notice it, and it does not get in the way.")
    if score <= MODERATE_ENDS:
        return QCoreApplication.translate("Rating", "You notice it, and it gets in the way of some things.")
    return QCoreApplication.translate(
        "Rating",
        "It gets in the way of most things. Resting today is fine. If you go on, go gently: smaller movements, "
        "and stop whenever you like.",
    )


def comparison(before: int, after: int) -> tuple[str, str]:
    """Return the headline and the sentence for two numbers, without praise and without blame."""
    steps = abs(after - before)
    if steps == 0:
        title = QCoreApplication.translate("Rating", "The same as before")
    elif after < before:
        title = QCoreApplication.translate("Rating", "{steps} lower than before").format(steps=_counted(steps))
    else:
        title = QCoreApplication.translate("Rating", "{steps} higher than before").format(steps=_counted(steps))
    if after <= before:
        return title, QCoreApplication.translate("Rating", "One session says little. Your chart shows what lasts.")
    return title, QCoreApplication.translate(
        "Rating", "Ease off next time if it stays. If it is sharp or spreads, ask a health professional."
    )


def summary(main: tuple[EntryResult, ...], active_ms: int) -> str:
    """Return minutes, exercises done and how many of them were made easier.

    Args:
        main: the results without warm-up and slow breathing.
        active_ms: the time moved, pauses left out, in milliseconds.
    """
    if active_ms < HALF_A_MINUTE_MS:
        time = QCoreApplication.translate("Rating", "{seconds} s").format(seconds=active_ms // MS_PER_SECOND)
    else:
        time = minutes_word(active_ms)
    done = sum(result.outcome is Outcome.DONE for result in main)
    text = QCoreApplication.translate("Rating", "{time}, {done} of {all} exercises").format(
        time=time, done=done, all=len(main)
    )
    eased = sum(result.is_eased and result.outcome is not Outcome.SKIPPED for result in main)
    if eased == 0:
        return text
    return QCoreApplication.translate("Rating", "{summary}, {count} made easier").format(summary=text, count=eased)


def outcome_word(result: EntryResult) -> str:
    """Return how an exercise ended, in one word."""
    if result.outcome is Outcome.DONE and result.is_eased:
        return QCoreApplication.translate("Rating", "Easier")
    return {
        Outcome.DONE: QCoreApplication.translate("Rating", "Done"),
        Outcome.PARTLY: QCoreApplication.translate("Rating", "Partly"),
        Outcome.SKIPPED: QCoreApplication.translate("Rating", "Skipped"),
        Outcome.STOPPED: QCoreApplication.translate("Rating", "Stopped"),
    }[result.outcome]


def outcome_icon(result: EntryResult) -> str:
    """Return the icon beside that word."""
    if result.outcome is Outcome.DONE and result.is_eased:
        return "leaf"
    return {
        Outcome.DONE: "check",
        Outcome.PARTLY: "clock",
        Outcome.SKIPPED: "minus",
        Outcome.STOPPED: "hand-palm",
    }[result.outcome]


def reps_word(result: EntryResult) -> str:
    """Return how many of the repetitions asked for were done."""
    done = sum(part.done_reps for part in result.sets)
    asked = sum(part.target_reps for part in result.sets)
    return QCoreApplication.translate("Rating", "{done} of {asked}").format(done=done, asked=asked)


def _counted(steps: int) -> str:
    words = (
        QCoreApplication.translate("Rating", "One"),
        QCoreApplication.translate("Rating", "Two"),
        QCoreApplication.translate("Rating", "Three"),
        QCoreApplication.translate("Rating", "Four"),
        QCoreApplication.translate("Rating", "Five"),
        QCoreApplication.translate("Rating", "Six"),
        QCoreApplication.translate("Rating", "Seven"),
        QCoreApplication.translate("Rating", "Eight"),
        QCoreApplication.translate("Rating", "Nine"),
        QCoreApplication.translate("Rating", "Ten"),
    )
    return words[steps - 1]
