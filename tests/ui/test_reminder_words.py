"""What is said about the reminders: in the tray, in the sidebar and in a notice."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from thoracic_desktop.exercises.model import Group, Position
from thoracic_desktop.reminders.kinds import Blocker, Kind
from thoracic_desktop.reminders.status import Mood, RestReason, Status
from thoracic_desktop.ui.notice_words import notice_text, notice_title, rhythm_question, snooze_label
from thoracic_desktop.ui.reminder_words import detail, headline, idle_sentence, short, steady_headline

NOW = dt.datetime(2026, 11, 25, 11, 6, tzinfo=dt.UTC)
WAITING = Status(mood=Mood.WAITING, next_kind=Kind.POSTURE, next_in_s=24 * 60, done_today=1, wished_today=5)


def waiting(kind: Kind, **after: float) -> Status:
    return replace(WAITING, next_kind=kind, next_in_s=round(dt.timedelta(**after).total_seconds()))


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (WAITING, "Next break in 24 min"),
        (waiting(Kind.POSTURE, seconds=10), "Next break in 1 min"),
        (waiting(Kind.POSTURE, minutes=90), "Next break in 90 min"),
        (waiting(Kind.POSTURE, minutes=120), "Next break in 2 h"),
        (waiting(Kind.POSTURE, minutes=135), "Next break in 2 h 15 min"),
        (waiting(Kind.MOVE, minutes=12), "Time to get up in 12 min"),
        (waiting(Kind.SESSION, hours=5, minutes=54), "Session at 17:00"),
        (waiting(Kind.SESSION, hours=20, minutes=54), "Session tomorrow at 08:00"),
        (waiting(Kind.HEAT, hours=5, minutes=39), "Heat at 16:45"),
        (Status(mood=Mood.WAITING), "Waiting for the next break"),
        (Status(mood=Mood.DUE), "Time for a break"),
        (Status(mood=Mood.DUE, next_kind=Kind.MOVE), "Time to get up"),
        (Status(mood=Mood.DUE, next_kind=Kind.HEAT), "Time for heat"),
        (Status(mood=Mood.DUE, next_kind=Kind.SESSION), "Time for your session"),
        (Status(mood=Mood.RUNNING, next_kind=Kind.POSTURE), "Break under way"),
        (Status(mood=Mood.RUNNING, next_kind=Kind.SESSION), "Session under way"),
        (Status(mood=Mood.HELD, blocker=Blocker.CAMERA), "Waiting: the camera is in use"),
        (Status(mood=Mood.HELD), "A break is waiting"),
        (Status(mood=Mood.PAUSED), "Paused"),
        (Status(mood=Mood.RESTING, rest=RestReason.QUIET_TIME), "Quiet time"),
        (Status(mood=Mood.RESTING, rest=RestReason.OUTSIDE_HOURS), "Outside your hours"),
        (Status(mood=Mood.RESTING, rest=RestReason.ENOUGH_TODAY), "Enough for today"),
        (Status(mood=Mood.RESTING), "No break is planned now"),
        (Status(mood=Mood.OFF, rest=RestReason.NONE_WISHED), "Reminders are off"),
        (Status(mood=Mood.OFF, rest=RestReason.EXERCISE_CLOSED), "Exercise waits: see Today"),
        (Status(mood=Mood.OFF, rest=RestReason.NOT_INTRODUCED), "Not set up yet"),
        (Status(mood=Mood.OFF), "Reminders are off"),
    ],
)
def test_the_headline_says_how_things_stand(status: Status, said: str) -> None:
    assert headline(status, NOW) == said


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (NOW.replace(hour=14, minute=30), "Paused until 14:30"),
        (NOW + dt.timedelta(days=1), "Paused until tomorrow"),
        (NOW.replace(day=26, hour=0, minute=0), "Paused until tomorrow"),
        (NOW + dt.timedelta(days=2), "Paused until Friday"),
        (dt.datetime(2026, 12, 24, tzinfo=dt.UTC), "Paused until 24 December"),
    ],
)
def test_a_pause_says_when_it_ends(until: dt.datetime, said: str) -> None:
    assert headline(Status(mood=Mood.PAUSED, paused_until=until), NOW) == said


def test_a_short_pause_past_midnight_ends_at_a_time_and_not_tomorrow() -> None:
    late = NOW.replace(hour=23, minute=30)

    status = Status(mood=Mood.PAUSED, paused_until=late + dt.timedelta(hours=1))

    assert headline(status, late) == "Paused until 00:30"


@pytest.mark.parametrize("blocker", Blocker)
def test_every_blocker_has_words_of_its_own(blocker: Blocker) -> None:
    others = [headline(Status(mood=Mood.HELD, blocker=other), NOW) for other in Blocker if other is not blocker]

    said = headline(Status(mood=Mood.HELD, blocker=blocker), NOW)

    assert said.startswith("Waiting: ")
    assert said not in others


@pytest.mark.parametrize("reason", RestReason)
@pytest.mark.parametrize("mood", [Mood.RESTING, Mood.OFF])
def test_every_reason_to_rest_is_given_with_its_why(mood: Mood, reason: RestReason) -> None:
    status = Status(mood=mood, rest=reason)

    assert headline(status, NOW)
    assert detail(status, "", NOW).endswith(".")


@pytest.mark.parametrize(
    ("status", "exercise", "said"),
    [
        (WAITING, "Chin tucks", "Chin tucks at about 11:30. 1 of 5 done."),
        (WAITING, "", "At about 11:30. 1 of 5 done."),
        (waiting(Kind.SESSION, hours=5), "", "1 of 5 done."),
        (replace(WAITING, wished_today=0), "Chin tucks", "Chin tucks at about 11:30. 1 done today."),
        (replace(WAITING, wished_today=0, done_today=0), "Chin tucks", "Chin tucks at about 11:30."),
        (replace(WAITING, next_in_s=None), "Chin tucks", "Chin tucks. 1 of 5 done."),
        (replace(WAITING, mood=Mood.DUE), "Chin tucks", "Chin tucks. 1 of 5 done."),
        (replace(WAITING, mood=Mood.RUNNING), "Chin tucks", "Chin tucks. 1 of 5 done."),
        (replace(WAITING, mood=Mood.HELD), "Chin tucks", "Your break comes when that is over. 1 of 5 done."),
        (Status(mood=Mood.PAUSED), "", "Nothing is offered until you resume."),
        (Status(mood=Mood.PAUSED, paused_until=NOW), "", "Nothing is offered until then."),
        (
            replace(WAITING, in_meeting=True),
            "Chin tucks",
            "Chin tucks at about 11:30. 1 of 5 done. You are in a meeting, so breaks wait.",
        ),
    ],
)
def test_the_detail_says_what_comes_or_why_nothing_does(status: Status, exercise: str, said: str) -> None:
    assert detail(status, exercise, NOW) == said


def test_the_steady_headline_stays_the_same_while_minutes_of_work_pass() -> None:
    later = [(NOW + dt.timedelta(minutes=past), replace(WAITING, next_in_s=(24 - past) * 60)) for past in range(14)]

    said = {steady_headline(status, now) for now, status in later}

    assert said == {"Next break about 11:30"}


def test_the_steady_headline_of_what_is_near_says_the_minute() -> None:
    assert steady_headline(waiting(Kind.MOVE, minutes=3), NOW) == "Time to get up about 11:09"


@pytest.mark.parametrize("mood", [mood for mood in Mood if mood is not Mood.WAITING])
def test_the_steady_headline_is_the_headline_where_nothing_counts_down(mood: Mood) -> None:
    status = replace(WAITING, mood=mood)

    assert steady_headline(status, NOW) == headline(status, NOW)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (WAITING, "In 24 min"),
        (waiting(Kind.SESSION, hours=5, minutes=54), "At 17:00"),
        (waiting(Kind.SESSION, hours=20, minutes=54), "Tomorrow at 08:00"),
        (Status(mood=Mood.WAITING), "Later"),
        (Status(mood=Mood.DUE), "Now"),
        (Status(mood=Mood.RUNNING), "Under way"),
        (Status(mood=Mood.HELD), "Waiting"),
        (Status(mood=Mood.PAUSED), "Paused"),
        (Status(mood=Mood.RESTING, rest=RestReason.QUIET_TIME), "Quiet time"),
        (Status(mood=Mood.RESTING, rest=RestReason.ENOUGH_TODAY), "Done for today"),
        (Status(mood=Mood.RESTING, rest=RestReason.OUTSIDE_HOURS), "Later"),
        (Status(mood=Mood.OFF), "Off"),
    ],
)
def test_the_sidebar_says_it_in_two_words(status: Status, said: str) -> None:
    assert short(status, NOW) == said


def test_it_says_so_where_it_does_not_know_when_nobody_types() -> None:
    known, unknown = (idle_sentence(replace(WAITING, knows_idle=knows)) for knows in (True, False))

    assert "does not say" in unknown
    assert "noticed" in known


@pytest.mark.parametrize(
    ("minutes", "count", "said"),
    [
        (10, 1, "Snooze 10 min"),
        (20, 2, "Snooze 20 min (2nd)"),
        (30, 3, "Snooze 30 min (3rd)"),
        (30, 5, "Snooze 30 min (5th)"),
    ],
)
def test_from_the_second_snooze_on_it_is_counted(minutes: int, count: int, said: str) -> None:
    assert snooze_label(minutes, count) == said


def test_a_notice_asks_for_what_the_break_is_for() -> None:
    assert notice_title(Kind.POSTURE, Group.POSTURE, "chin_tuck") == "A minute for your neck?"
    titles = [notice_title(Kind.POSTURE, group, "one_of_my_own") for group in Group]
    titles += [notice_title(kind) for kind in Kind if kind is not Kind.POSTURE]

    assert len(set(titles)) == len(titles)
    assert all(title.endswith("?") for title in titles)
    assert notice_title(Kind.POSTURE).endswith("?")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            notice_text(Kind.POSTURE, "Chin tucks", position=Position.SITTING_OR_STANDING),
            "Chin tucks. You can stay in your chair.",
        ),
        (notice_text(Kind.POSTURE, "Wall angels", position=Position.STANDING), "Wall angels. You stand up for it."),
        (notice_text(Kind.POSTURE, "Cat–cow", position=Position.HANDS_AND_KNEES), "Cat–cow."),
        (notice_text(Kind.MOVE), "Get up and walk a little. A few steps are enough."),
        (notice_text(Kind.HEAT, session_at=NOW), "Your session is at 11:06."),
        (notice_text(Kind.HEAT), "Your session comes soon."),
        (notice_text(Kind.SESSION, session_minutes=17), "It takes about 17 min. It can wait a little."),
        (notice_text(Kind.SESSION), "You chose this time. It can wait a little."),
    ],
)
def test_a_notice_says_what_it_takes(text: str, said: str) -> None:
    assert text == said


def test_the_question_about_the_rhythm_has_two_answers_and_blames_nobody() -> None:
    question = rhythm_question()

    assert question.title.endswith("?")
    assert (question.change, question.keep) == ("See settings", "Keep them")
