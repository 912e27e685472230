"""What an answer leads to: snoozes that grow, one kind question, pauses that end, a session that counts."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.reminders.desk import ALWAYS, OFFICE, Desk
from thoracic_desktop.reminders import answers, scheduler
from thoracic_desktop.reminders.kinds import Blocker, Kind, Outcome
from thoracic_desktop.reminders.rhythm import MINUTE_MS
from thoracic_desktop.reminders.status import Mood


def test_a_meeting_that_the_person_names_holds_a_break_too() -> None:
    desk = Desk()
    desk.state = answers.meet(desk.state, is_on=True)
    desk.work(60)
    assert desk.status.blocker is Blocker.MEETING

    desk.state = answers.meet(desk.state, is_on=False)
    desk.work(1)

    assert len(desk.offers) == 1


def test_each_snooze_is_longer_and_counted() -> None:
    desk = Desk()
    desk.work(46)
    waits: list[float] = []
    for count in (1, 2, 3, 4):
        since = desk.local
        desk.snooze()
        assert desk.status.snoozes == count
        while len(desk.offers) == count:
            desk.work(0.5)
        waits.append((desk.offers[-1][0] - since) / dt.timedelta(minutes=1))

    assert waits == [pytest.approx(minutes, abs=0.6) for minutes in (10, 15, 30, 30)]


def test_three_snoozes_or_skips_running_bring_one_question_and_no_more() -> None:
    desk = Desk()
    desk.work(46)
    desk.snooze()
    desk.work(11)
    desk.snooze()
    desk.work(16)
    assert desk.questions == 0

    desk.skip()
    assert desk.questions == 1

    desk.work(46)
    desk.skip()
    assert desk.questions == 1


def test_a_break_that_was_made_ends_the_row_of_skips() -> None:
    desk = Desk()
    for _ in range(2):
        desk.work(46)
        desk.skip()
    desk.work(46)
    desk.make_the_break()
    desk.work(46)

    desk.skip()

    assert desk.questions == 0


def test_a_snoozed_break_is_rested_away_as_well() -> None:
    desk = Desk()
    desk.work(46)
    desk.snooze()

    desk.leave(9)
    desk.work(30)

    assert desk.outcomes == [Outcome.SNOOZED, Outcome.RESTED_AWAY]
    assert len(desk.offers) == 1


def test_not_today_ends_the_day_and_tomorrow_goes_on() -> None:
    desk = Desk(OFFICE)
    desk.work(46)
    desk.answer(answers.not_today(desk.state, desk.seen))
    assert (desk.records[-1].outcome, desk.records[-1].reason) == (Outcome.SKIPPED, "not_today")

    desk.work(6 * 60)
    assert len(desk.offers) == 1
    assert desk.status.mood is Mood.PAUSED

    desk.leave(17 * 60)
    desk.work(60)
    assert len(desk.offers) == 2


def test_a_pause_of_minutes_ends_by_itself() -> None:
    desk = Desk()
    desk.answer(answers.pause_for(desk.state, desk.seen, 30))
    desk.work(29)
    moods = [desk.status.mood]
    desk.work(2)
    moods.append(desk.status.mood)

    assert moods == [Mood.PAUSED, Mood.WAITING]


def test_a_pause_until_told_otherwise_lasts() -> None:
    desk = Desk()
    desk.answer(answers.pause_until(desk.state, desk.seen, None))
    desk.work(600)
    assert desk.offers == []

    desk.state = answers.resume(desk.state)
    desk.work(1)

    assert len(desk.offers) == 1


def test_a_session_at_noon_lowers_the_breaks_still_due() -> None:
    desk = Desk(replace(ALWAYS, most_breaks=2))
    desk.work(30)
    desk.make_the_break(kind=Kind.SESSION)

    desk.work(8 * 60)

    assert len(desk.offers) == 1


def test_a_session_begins_the_count_anew() -> None:
    desk = Desk()
    desk.work(40)
    desk.make_the_break(kind=Kind.SESSION)

    desk.work(40)

    assert desk.offers == []


def test_a_break_that_was_closed_at_once_is_not_done() -> None:
    desk = Desk()
    desk.work(46)

    desk.make_the_break(Outcome.SKIPPED)

    assert desk.today.counted == 0
    assert desk.state.declined == 1


def test_a_session_takes_the_place_of_the_break_that_is_offered() -> None:
    desk = Desk()
    desk.work(46)

    desk.answer(answers.began(desk.state))

    assert not desk.is_shown


def test_what_the_window_did_not_begin_is_no_decline_and_is_not_asked_at_once() -> None:
    desk = Desk()
    desk.work(46)
    desk.answer(answers.start(desk.state, desk.seen))
    desk.state = answers.not_begun(desk.state, desk.seen)

    desk.work(40)

    assert desk.state.declined == 0
    assert len(desk.offers) == 1


def test_a_meeting_is_over_after_a_night_away() -> None:
    desk = Desk()
    desk.state = answers.meet(desk.state, is_on=True)
    desk.sleep(9 * 3600)

    assert not desk.status.in_meeting


def test_another_rhythm_is_not_asked_about_in_a_call() -> None:
    desk = Desk()
    for _ in range(2):
        desk.work(46)
        desk.skip()
    desk.blockers = [Blocker.CAMERA]
    desk.work(46)
    desk.skip()
    assert desk.questions == 0

    desk.blockers = []
    desk.work(46)
    desk.skip()

    assert desk.questions == 1


def test_what_was_switched_off_does_not_come_back_from_a_snooze() -> None:
    desk = Desk(replace(ALWAYS, posture_after_ms=0, move_after_ms=60 * MINUTE_MS))
    desk.work(61)
    desk.snooze()
    desk.rhythm = replace(desk.rhythm, move_after_ms=0)

    desk.work(30)

    assert len(desk.offers) == 1


def test_after_an_answer_the_next_look_is_no_later_than_announced() -> None:
    desk = Desk()
    desk.work(20)
    later = replace(desk.seen, at_ms=desk.seen.at_ms + 55_000)

    assert scheduler.next_look_ms(desk.state, later, desk.rhythm) <= 5000
