"""The sentences of the progress page, which say what its charts draw."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from thoracic_desktop.progress.pain import MedianPoint, is_enough_for_a_line

if TYPE_CHECKING:
    from thoracic_desktop.progress.weeks import Week
    from thoracic_desktop.ui.progress.data import ProgressData
    from thoracic_desktop.ui.progress.time_frame import Band, TimeFrame


def short_day(day: dt.date) -> str:
    """Return a day as "2 Mar"."""
    return _written(day, QCoreApplication.translate("Progress", "d MMM"))


def full_day(day: dt.date) -> str:
    """Return a day as "2 March 2026"."""
    return _written(day, QCoreApplication.translate("Progress", "d MMMM yyyy"))


def month(day: dt.date) -> str:
    """Return the month of a day as "Mar 2026"."""
    return _written(day, QCoreApplication.translate("Progress", "MMM yyyy"))


def median_word(point: MedianPoint) -> str:
    """Return a median without decimals that say nothing: "3", "3.5"."""
    return QLocale().toString(point.median, "f", 0 if point.median.is_integer() else 1)


def band_label(band: Band, frame: TimeFrame) -> str:
    """Return what stands under some weeks of the trend: their numbers in the programme, or their first day."""
    if frame.programme_start is None:
        return short_day(band.first)
    if band.numbers is None:
        return ""
    first, last = band.numbers
    return str(first) if first == last else f"{first}–{last}"


def trend_caption(frame: TimeFrame) -> str:
    """Return what the labels under the trend are."""
    if frame.programme_start is None:
        return QCoreApplication.translate("Progress", "Week from")
    return QCoreApplication.translate("Progress", "Programme week, counted from {day}").format(
        day=full_day(frame.programme_start)
    )


def trend_note(data: ProgressData, frame: TimeFrame) -> str:
    """Return the sentence inside the trend chart: what is missing there; empty where nothing is."""
    if not data.points:
        return QCoreApplication.translate("Progress", "Ratings you give before and after a session appear here.")
    if not frame.inside(data.points):
        return QCoreApplication.translate("Progress", "No ratings in these weeks.")
    if not is_enough_for_a_line(data.points):
        return QCoreApplication.translate("Progress", "A trend line appears after about ten check-ins.")
    return ""


def trend_facts(data: ProgressData, frame: TimeFrame) -> str:
    """Return the trend chart in words, for those who hear it."""
    shown = frame.inside(data.points)
    note = trend_note(data, frame)
    if not shown:
        return note
    count = sum(point.count for point in shown)
    text = (
        QCoreApplication.translate("Progress", "1 rating since {day}.")
        if count == 1
        else QCoreApplication.translate("Progress", "{count} ratings since {day}.")
    )
    facts = text.format(count=count, day=full_day(frame.first))
    medians = frame.inside(data.medians)
    if note or not medians:
        return f"{facts} {note}".strip()
    trend = QCoreApplication.translate(
        "Progress", "The 7-day median was {first} on {first_day} and {last} on {last_day}."
    )
    return f"{facts} " + trend.format(
        first=median_word(medians[0]),
        first_day=full_day(medians[0].day),
        last=median_word(medians[-1]),
        last_day=full_day(medians[-1].day),
    )


def weeks_note(data: ProgressData, weeks: tuple[Week, ...]) -> str:
    """Return the sentence inside the sessions chart; empty where there is something to see."""
    if not any(week.sessions for week in data.weeks):
        return QCoreApplication.translate("Progress", "Each session you do adds to its week.")
    if not any(week.sessions for week in weeks):
        return QCoreApplication.translate("Progress", "No sessions in these weeks.")
    return ""


def weeks_facts(data: ProgressData, weeks: tuple[Week, ...]) -> str:
    """Return the sessions chart in words, for those who hear it."""
    total = sum(week.sessions for week in weeks)
    text = (
        QCoreApplication.translate("Progress", "1 session since {day}.")
        if total == 1
        else QCoreApplication.translate("Progress", "{total} sessions since {day}.")
    )
    facts = [weeks_note(data, weeks) or text.format(total=total, day=full_day(weeks[0].monday))]
    if data.target:
        plan = QCoreApplication.translate("Progress", "The plan asks for {target} a week.")
        facts.append(plan.format(target=data.target))
    facts += [
        QCoreApplication.translate("Progress", "{count} so far this week.").format(count=week.sessions)
        for week in weeks
        if week.is_running and week.sessions
    ]
    return " ".join(facts)


def _written(day: dt.date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
