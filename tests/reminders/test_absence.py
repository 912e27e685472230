"""Work is measured, not assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from thoracic_desktop.reminders.absence import Away, Presence, observe
from thoracic_desktop.reminders.rhythm import MINUTE_MS, SECOND_MS, Absence

if TYPE_CHECKING:
    from collections.abc import Sequence

ABSENCE = Absence()
BEAT_MS = 60 * SECOND_MS


def watched(idle_s: Sequence[int | None], start: Presence | None = None) -> tuple[Presence, list[Away]]:
    """Look once a minute; each number says how many seconds nobody has typed at that look."""
    presence = start or Presence.beginning(0)
    seen: list[Away] = []
    for one in idle_s:
        at_ms = presence.seen_at_ms + BEAT_MS
        presence, away = observe(presence, at_ms, None if one is None else one * SECOND_MS, ABSENCE)
        presence = replace(presence, due_at_ms=at_ms + BEAT_MS)
        seen.append(away)
    return presence, seen


def test_every_length_of_absence_is_told_apart_while_it_lasts() -> None:
    _, seen = watched([60 * minutes for minutes in range(1, 32)])

    assert seen[:2] == [Away.HERE, Away.SHORT]
    assert (seen[3], seen[4]) == (Away.SHORT, Away.REST)
    assert (seen[28], seen[29]) == (Away.REST, Away.RESTART)


def test_coming_back_from_a_rest_leaves_only_the_work_since() -> None:
    presence, _ = watched([0] * 20 + [60 * minutes for minutes in range(1, 7)] + [0])

    assert presence.worked_ms <= BEAT_MS
    assert presence.away is Away.HERE


def test_a_machine_that_cannot_tell_counts_time_and_takes_a_gap_for_sleep() -> None:
    presence, seen = watched([None] * 10)
    assert presence.worked_ms == 10 * MINUTE_MS
    assert set(seen) == {Away.HERE}

    presence, away = observe(presence, presence.seen_at_ms + 10 * MINUTE_MS, None, ABSENCE)

    assert away is Away.REST
    assert presence.worked_ms == 0


def test_a_source_that_falls_silent_changes_nothing_that_was_counted() -> None:
    presence, _ = watched([0, 0, None, None, 0])

    assert presence.worked_ms == 5 * MINUTE_MS


def test_a_steady_clock_that_steps_back_all_the_same_takes_nothing_away() -> None:
    presence, _ = watched([0, 0])

    after, away = observe(presence, 0, 0, ABSENCE)

    assert (after.worked_ms, away) == (presence.worked_ms, Away.HERE)


@given(st.lists(st.one_of(st.none(), st.integers(0, 4000)), max_size=60))
def test_no_more_is_counted_than_time_went_by_and_both_counts_agree(idle_s: list[int | None]) -> None:
    presence, _ = watched(idle_s)

    assert 0 <= presence.worked_ms <= presence.seen_at_ms
    assert presence.worked_ms == presence.sat_ms
    assert presence.active_until_ms <= presence.seen_at_ms


@given(st.integers(0, 3 * 3600), st.integers(1, 59))
def test_many_looks_and_few_looks_see_the_same_absence(length_s: int, beat_s: int) -> None:
    often = seldom = replace(Presence.beginning(0), worked_ms=MINUTE_MS, sat_ms=MINUTE_MS)
    for at_s in [*range(beat_s, length_s, beat_s), length_s]:
        often = replace(often, due_at_ms=at_s * SECOND_MS)
        often, _ = observe(often, at_s * SECOND_MS, at_s * SECOND_MS, ABSENCE)

    seldom, away = observe(seldom, length_s * SECOND_MS, length_s * SECOND_MS, ABSENCE)

    assert often.away is seldom.away is away
    assert often.worked_ms == seldom.worked_ms
