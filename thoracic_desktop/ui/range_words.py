"""How stretches of the day and days of the week are said."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTime

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from thoracic_desktop.desktop.settings_store import TimeRange

DAYS_OF_A_WEEK = 7
WEEKEND = [5, 6]
ENOUGH_FOR_FROM_TO = 3
HOUR_MIN, DAY_MIN = 60, 24 * 60


def is_over_midnight(start: str, end: str) -> bool:
    """Tell whether hours from one `HH:MM` to another go on past midnight."""
    return end <= start


def hours_words(start: str, end: str) -> str:
    """Return from when to when, and where that is on the next day."""
    translate = QCoreApplication.translate
    if is_over_midnight(start, end):
        return translate("Ranges", "{start} until {end} the next day").format(start=start, end=end)
    return translate("Ranges", "{start} to {end}").format(start=start, end=end)


def days_words(weekdays: Iterable[int]) -> str:
    """Return on which days, from 0 (Monday): every day, from one to another, or each by name."""
    translate = QCoreApplication.translate
    days = sorted(set(weekdays))
    if len(days) == DAYS_OF_A_WEEK:
        return translate("Ranges", "every day")
    if not days:
        return translate("Ranges", "on no day")
    if days == WEEKEND:
        return translate("Ranges", "on weekends")
    follows = all(after == before + 1 for before, after in pairwise(days))
    if follows and len(days) >= ENOUGH_FOR_FROM_TO:
        return translate("Ranges", "{first} to {last}").format(first=_name(days[0]), last=_name(days[-1]))
    return listed([_name(day) for day in days])


def range_words(one: TimeRange) -> str:
    """Return from when to when, and on which days."""
    hours, days = hours_words(one.start, one.end), days_words(one.days)
    return QCoreApplication.translate("Ranges", "{hours}, {days}").format(hours=hours, days=days)


def minute_words(minute: int) -> str:
    """Return a minute of the day as its time."""
    time = QTime(minute % DAY_MIN // HOUR_MIN, minute % HOUR_MIN)
    return QLocale().toString(time, QCoreApplication.translate("Today", "HH:mm"))


def listed(words: Sequence[str]) -> str:
    """Return words as a list within a sentence."""
    return ", ".join(words)


def _name(weekday: int) -> str:
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)
