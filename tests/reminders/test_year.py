"""A year of working days, minute by minute: whatever the days are like, the promises hold."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter

from msgspec.structs import replace

from tests.reminders.desk import MONDAY, OFFICE, Desk
from thoracic_desktop.reminders.hours import Span
from thoracic_desktop.reminders.kinds import Blocker, Kind, Outcome
from thoracic_desktop.reminders.rhythm import MINUTE_MS

LUNCH = Span(dt.time(12, 30), dt.time(13, 15))
RHYTHM = replace(
    OFFICE,
    quiet=(LUNCH,),
    move_after_ms=90 * MINUTE_MS,
    session_times=(dt.time(17),),
    heat_before_ms=20 * MINUTE_MS,
)
SUMMER_BEGINS = dt.datetime(2026, 3, 29, 1, tzinfo=dt.UTC)
SUMMER_ENDS = dt.datetime(2026, 10, 25, 1, tzinfo=dt.UTC)


def chance(seed: int) -> random.Random:
    """Return the same chances each time."""
    return random.Random(seed)  # noqa: S311 - life at a desk is no secret


def lived(luck: random.Random, days: int) -> Desk:
    """Live through working days as people do: typing, reading, calls, meetings, lunch, sleep, answers of every kind."""
    desk = Desk(RHYTHM, MONDAY)
    desk.offset = lambda utc: dt.timedelta(hours=2 if SUMMER_BEGINS <= utc < SUMMER_ENDS else 1)
    for _ in range(days):
        evening = desk.local.replace(hour=18, minute=0)
        while desk.local < evening:
            _do_something(desk, luck)
            _answer(desk, luck)
        morning = (desk.local + dt.timedelta(days=1)).replace(hour=8, minute=30)
        desk.sleep((morning - desk.local).total_seconds())
    return desk


def _do_something(desk: Desk, luck: random.Random) -> None:
    desk.types = luck.random() < 0.2
    desk.blockers = [luck.choice(list(Blocker))] if luck.random() < 0.15 else []
    match luck.randrange(8):
        case 0:
            desk.leave(luck.choice((1, 2, 4, 6, 45)))
        case 1:
            desk.sleep(luck.choice((10, 600, 3600)))
        case 2:
            desk.last_input_ms = None if desk.last_input_ms is not None else desk.at_ms
            desk.work(luck.randrange(1, 20))
        case _:
            desk.work(luck.randrange(1, 40))


def _answer(desk: Desk, luck: random.Random) -> None:
    if not desk.is_shown:
        return
    match luck.randrange(5):
        case 0:
            desk.snooze()
        case 1:
            desk.skip()
        case 2:
            desk.make_the_break(luck.choice((Outcome.DONE, Outcome.PARTLY, Outcome.SKIPPED)))
        case 3:
            desk.make_the_break()
        case _:
            pass


def test_a_year_at_the_desk() -> None:
    desk = lived(chance(5), 365)

    breaks = [at for at, kind in desk.offers if kind in (Kind.POSTURE, Kind.MOVE)]
    sessions = [at for at, kind in desk.offers if kind is Kind.SESSION]
    assert len(breaks) > 500
    assert all(dt.time(9) <= at.time() < dt.time(17, 30) and at.weekday() < 5 for at in breaks)
    assert not [at for at in breaks if LUNCH.holds(at)]
    for at in breaks:
        before = [one for one in desk.settled_at if one < at]
        assert not before or at - before[-1] >= dt.timedelta(minutes=9)
    assert max(Counter(at.date() for at in desk.settled_at).values()) <= RHYTHM.most_breaks
    assert min(desk.sat_through_ms) >= RHYTHM.posture_after_ms - 2 * MINUTE_MS
    assert len({at.date() for at in sessions}) > 200


def test_a_year_is_the_same_whenever_it_is_lived_again() -> None:
    assert lived(chance(8), 40).records == lived(chance(8), 40).records
