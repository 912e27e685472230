"""How the Today screen names days and moments."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

DAYS_OF_A_WEEK = 7
NOON, EVENING, NIGHT_ENDS = 12, 18, 4


def greeting(now: dt.datetime) -> str:
    """Return the greeting of the hour."""
    if NIGHT_ENDS <= now.hour < NOON:
        return QCoreApplication.translate("Today", "Good morning")
    if NOON <= now.hour < EVENING:
        return QCoreApplication.translate("Today", "Good afternoon")
    return QCoreApplication.translate("Today", "Good evening")


def long_date(day: dt.date) -> str:
    """Return weekday, day and month."""
    return QLocale().toString(_date(day), QCoreApplication.translate("Today", "dddd d MMMM"))


def weekday(day: dt.date) -> str:
    """Return the weekday's name."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def short_weekday(day: dt.date) -> str:
    """Return the weekday's name in a few letters."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def weekday_letter(number: int) -> str:
    """Return the letter of a weekday, 1 for Monday to 7 for Sunday."""
    return QLocale().standaloneDayName(number, QLocale.FormatType.NarrowFormat)


def past_day(day: dt.date, today: dt.date) -> str:
    """Return how a day up to today is called: today, yesterday, a weekday, or day and month."""
    days = (today - day).days
    if days <= 0:
        return QCoreApplication.translate("Today", "today")
    if days == 1:
        return QCoreApplication.translate("Today", "yesterday")
    if days < DAYS_OF_A_WEEK:
        return weekday(day)
    return QLocale().toString(_date(day), QCoreApplication.translate("Today", "d MMMM"))


def coming_day(day: dt.date, today: dt.date) -> str:
    """Return how a day from today on is called within a sentence."""
    days = (day - today).days
    if days <= 0:
        return QCoreApplication.translate("Today", "today")
    if days == 1:
        return QCoreApplication.translate("Today", "tomorrow")
    if days < DAYS_OF_A_WEEK:
        return weekday(day)
    return QLocale().toString(_date(day), QCoreApplication.translate("Today", "d MMMM"))


def clock_time(moment: dt.datetime) -> str:
    """Return the time of day."""
    return QLocale().toString(QTime(moment.hour, moment.minute), QCoreApplication.translate("Today", "HH:mm"))


def score_moment(at: dt.datetime, now: dt.datetime) -> str:
    """Return when a score was given, at the start of a phrase."""
    days = (now.date() - at.date()).days
    if days <= 0:
        return QCoreApplication.translate("Today", "Today at {time}").format(time=clock_time(at))
    if days == 1 and at.hour >= EVENING:
        return QCoreApplication.translate("Today", "Last night")
    name = past_day(at.date(), now.date())
    return name[:1].upper() + name[1:]


def _date(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
