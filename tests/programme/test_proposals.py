"""What may be asked or suggested on one day, and with which facts."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from thoracic_desktop.exercises.model import Direction
from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.levels import LAST
from thoracic_desktop.programme.proposal import Past, Proposal
from thoracic_desktop.programme.proposals import proposals, red_days
from thoracic_desktop.programme.response import Answers, Effort, Feeling, Hurt
from thoracic_desktop.programme.standing import Standing, standing

TODAY = dt.date(2026, 5, 20)


def days_ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


def green(days: int) -> Answers:
    return Answers(day=days_ago(days), before=2, after=1, later=1, effort=Effort.RIGHT)


def red(days: int, *hurts: Hurt) -> Answers:
    return Answers(day=days_ago(days), before=1, after=None if hurts else 6, hurts=hurts)


SHARP = Hurt(exercise="bird_dog", feeling=Feeling.SHARP)
THREE_GREEN = (green(6), green(4), green(2))
PAST = Past(first_day=days_ago(20), answered=THREE_GREEN)


def asked(now: Standing, past: Past, today: dt.date = TODAY) -> list[str]:
    return [proposal.key for proposal in proposals(now, past, today)]


def first(now: Standing, past: Past) -> Proposal:
    return proposals(now, past, TODAY)[0]


# Up -----------------------------------------------------------------------------------------------------------------


def test_three_green_answers_running_suggest_one_step_up_with_their_facts() -> None:
    proposal = first(Standing(), PAST)

    assert proposal.key == "level_up"
    assert proposal.inputs == {
        "green": "3",
        "since": days_ago(20).isoformat(),
        "session": days_ago(2).isoformat(),
        "before": "2",
        "peak": "1",
        "later": "1",
        "effort": "right",
        "level": "0",
    }
    assert standing([proposal.decided("yes", TODAY)]).level == 1
    assert standing([proposal.decided("no", TODAY)]).level == 0


@pytest.mark.parametrize(
    ("why_not", "now", "past"),
    [
        ("two are no run", Standing(), replace(PAST, answered=THREE_GREEN[1:])),
        ("an amber one breaks it", Standing(), replace(PAST, answered=(*THREE_GREEN, replace(green(1), after=4)))),
        ("the first week", Standing(), replace(PAST, first_day=days_ago(6))),
        ("a step this week", Standing(level=1, stepped_up_on=days_ago(6), changed_on=days_ago(6)), PAST),
        ("all before the last step", Standing(level=1, stepped_up_on=days_ago(1), changed_on=days_ago(1)), PAST),
        ("the highest level", Standing(level=LAST), PAST),
        ("who keeps it up wants no more", Standing(is_maintaining=True), PAST),
        ("a flare", Standing(level=2, flare_on=days_ago(1)), PAST),
        ("a clock set back", Standing(level=1, stepped_up_on=days_ago(-40)), PAST),
    ],
)
def test_no_step_up_is_suggested(why_not: str, now: Standing, past: Past) -> None:
    assert "level_up" not in asked(now, past), why_not


def test_a_session_that_waits_for_its_morning_neither_counts_nor_breaks_the_run() -> None:
    assert asked(Standing(), replace(PAST, answered=(*THREE_GREEN, replace(green(0), later=None)))) == ["level_up"]


def test_an_exercise_that_lags_behind_comes_up_before_the_level_does() -> None:
    assert asked(Standing(level=3, eased={"bird_dog": 1}), PAST) == ["exercise_up"]


def test_what_was_left_out_is_offered_again_after_a_week() -> None:
    assert "taken_back" in asked(Standing(level=1, left_out={"bird_dog": days_ago(7)}), PAST)
    assert "taken_back" not in asked(Standing(level=1, left_out={"bird_dog": days_ago(6)}), PAST)


def test_what_was_declined_is_not_asked_again_for_three_days() -> None:
    no = Decision(kind=DecisionKind.LEVEL_UP, day=days_ago(2), answer="no")

    assert asked(standing([no]), PAST) == []
    assert asked(standing([replace(no, day=days_ago(3))]), PAST) == ["level_up"]


# Down ---------------------------------------------------------------------------------------------------------------


def test_after_something_sharp_that_exercise_goes_a_step_down_or_out() -> None:
    proposal = first(Standing(level=2), replace(PAST, answered=(red(1, SHARP),)))

    assert (proposal.key, proposal.subject) == ("exercise_down", "bird_dog")
    assert [choice.answer for choice in proposal.choices] == ["yes", "leave_out", "no"]
    now = standing([proposal.decided("leave_out", TODAY)])
    assert now.left_out == {"bird_dog": TODAY}


def test_after_a_session_that_hurt_as_a_whole_everything_goes_a_step_down() -> None:
    past = replace(PAST, answered=(red(1),))

    assert asked(Standing(level=2), past) == ["level_down"]
    assert asked(Standing(level=0), past) == ["flare"]


def test_the_warm_up_is_never_taken_out() -> None:
    sharp = Hurt(exercise="warm_up", feeling=Feeling.SHARP)
    past = replace(PAST, answered=(red(1, sharp),), always_in=frozenset({"warm_up"}))

    assert asked(Standing(level=2), past) == ["level_down"]


def test_a_red_answer_is_spoken_of_once_and_for_a_week() -> None:
    answered_once = standing([Decision(kind=DecisionKind.EXERCISE_DOWN, day=TODAY, subject="bird_dog", answer="no")])

    assert "exercise_down" not in asked(answered_once, replace(PAST, answered=(red(1, SHARP),)))
    assert "exercise_down" not in asked(Standing(), replace(PAST, answered=(red(8, SHARP),)))


def test_two_red_answers_in_seven_days_come_before_everything_else() -> None:
    past = replace(PAST, answered=(red(6), red(0)), is_signs_check_due=True)

    assert asked(Standing(level=1), past)[:3] == ["ask_someone", "signs", "level_down"]


def test_two_red_answers_further_apart_do_not() -> None:
    assert "ask_someone" not in asked(Standing(level=1), replace(PAST, answered=(red(7), red(0))))


def test_who_has_read_it_is_asked_again_only_after_another_red_answer() -> None:
    read = standing([Decision(kind=DecisionKind.ASK_SOMEONE, day=days_ago(1), answer="read")])
    past = replace(PAST, answered=(red(4), red(1)))

    assert "ask_someone" not in asked(read, past)
    assert "ask_someone" in asked(read, replace(past, answered=(*past.answered, red(0))))


def test_a_bad_day_is_offered_half_the_dose() -> None:
    proposal = first(Standing(level=3), replace(PAST, last_score=(7, TODAY)))

    assert (proposal.key, proposal.inputs) == ("flare", {"score": "7"})
    assert asked(Standing(level=3), replace(PAST, answered=(), last_score=(6, TODAY))) == []
    assert asked(Standing(level=3), replace(PAST, answered=(), last_score=(9, days_ago(1)))) == []
    assert asked(Standing(level=3, flare_on=TODAY), replace(PAST, answered=(), last_score=(9, TODAY))) == []


def test_after_two_weeks_away_it_begins_again_a_step_lower() -> None:
    assert asked(Standing(level=3), replace(PAST, answered=(green(14),))) == ["long_break"]
    assert asked(Standing(level=3), replace(PAST, answered=(green(13),))) == []
    assert asked(Standing(level=0), replace(PAST, answered=(green(30),))) == []


# Questions ----------------------------------------------------------------------------------------------------------


def test_before_the_first_session_only_the_warning_signs_are_asked_about() -> None:
    assert asked(Standing(), Past(is_signs_check_due=True)) == ["signs"]
    assert asked(Standing(), Past(last_score=(9, TODAY))) == []


def test_a_week_after_something_was_said_to_bother_it_is_asked_again() -> None:
    past = replace(PAST, answered=(), bothered_by=(Direction.TURNING,), bothered_on=days_ago(7))
    still = standing([Decision(kind=DecisionKind.DIRECTION_ASKED, day=days_ago(6), subject="turning", answer="still")])

    assert asked(Standing(), past) == ["direction"]
    assert asked(Standing(), replace(past, bothered_on=days_ago(6))) == []
    assert asked(still, past) == []


@pytest.mark.parametrize(("days", "week"), [(41, None), (42, "6"), (55, "6"), (56, "8")])
def test_weeks_six_and_eight_end_with_a_review(days: int, week: str | None) -> None:
    found = proposals(Standing(), Past(first_day=days_ago(days)), TODAY)

    assert [proposal.subject for proposal in found] == ([week] if week else [])


def test_a_review_that_was_answered_is_over() -> None:
    done = standing([Decision(kind=DecisionKind.REVIEW, day=days_ago(1), subject="6", answer="keep")])

    assert asked(done, Past(first_day=days_ago(45))) == []
    assert asked(done, Past(first_day=days_ago(56))) == ["review"]


def test_the_desk_is_looked_at_again_after_four_weeks() -> None:
    past = replace(PAST, answered=(), desk_checked_on=days_ago(28))

    assert asked(Standing(), past) == ["desk"]
    assert asked(Standing(), replace(past, desk_checked_on=days_ago(27))) == []


def test_the_days_with_red_answers_are_told() -> None:
    assert red_days((green(5), red(3), red(1, SHARP)), TODAY) == (days_ago(3), days_ago(1))
