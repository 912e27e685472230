"""The rhythm of the reminders, as somebody has set it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from thoracic_desktop.reminders.hours import Span
from thoracic_desktop.reminders.rhythm import MINUTE_MS, SECOND_MS, Absence, Rhythm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.desktop.settings_store import Settings, TimeRange


def rhythm_of(settings: Settings) -> Rhythm:
    """Return when to remind of what.

    The time of the plan somebody made for the session is one of the session times; a time that is set twice counts
    once.  A range of hours without a day is left out.
    """
    return Rhythm(
        work=_work(settings),
        quiet=_spans(settings.quiet_times),
        posture_after_ms=settings.break_after_minutes * MINUTE_MS,
        move_after_ms=settings.move_after_minutes * MINUTE_MS,
        most_breaks=settings.most_breaks,
        session_times=_session_times(settings),
        heat_before_ms=settings.heat_before_minutes * MINUTE_MS,
        absence=Absence(
            ignored_ms=settings.away_ignored_seconds * SECOND_MS,
            rest_ms=settings.away_rest_minutes * MINUTE_MS,
            restart_ms=settings.away_restart_minutes * MINUTE_MS,
        ),
        holds=settings.holds_breaks,
    )


def _work(settings: Settings) -> tuple[Span, ...]:
    usual = _span(settings.work_from, settings.work_to, settings.work_days)
    return (*([usual] if usual.days else []), *_spans(settings.more_work_hours))


def _spans(ranges: Iterable[TimeRange]) -> tuple[Span, ...]:
    return tuple(_span(one.start, one.end, one.days) for one in ranges if one.days)


def _span(start: str, end: str, days: Iterable[int]) -> Span:
    return Span(dt.time.fromisoformat(start), dt.time.fromisoformat(end), frozenset(days))


def _session_times(settings: Settings) -> tuple[dt.time, ...]:
    planned = [settings.intention.at] if settings.intention else []
    return tuple(sorted({dt.time.fromisoformat(text) for text in (*settings.session_times, *planned)}))
