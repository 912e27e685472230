"""Where the programme stands after what was decided."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.levels import FIRST, LAST
from thoracic_desktop.programme.standing import Phase, Standing, standing

START = dt.date(2026, 3, 2)
UP, DOWN = DecisionKind.LEVEL_UP, DecisionKind.LEVEL_DOWN


def on(day: int, kind: DecisionKind, subject: str = "", answer: str = "yes") -> Decision:
    return Decision(kind=kind, day=START + dt.timedelta(days=day), subject=subject, answer=answer)


def day(number: int) -> dt.date:
    return START + dt.timedelta(days=number)


def at_level(level: int) -> list[Decision]:
    """Decide to step up once a week."""
    return [on(7 * (step - level), UP) for step in range(level)]


def test_it_begins_at_the_first_level_with_nothing_left_out() -> None:
    assert standing([]) == Standing()


def test_a_step_that_was_declined_changes_nothing_but_the_day_it_was_asked() -> None:
    now = standing([on(0, UP, answer="no")])

    assert (now.level, now.answered_on) == (FIRST, {(UP, ""): START})


def test_a_second_step_up_within_a_week_is_passed_over() -> None:
    assert standing([on(0, UP), on(6, UP)]).level == 1
    assert standing([on(0, UP), on(7, UP)]).level == 2


def test_a_step_back_up_of_one_exercise_counts_as_a_step_too() -> None:
    decided = [*at_level(3), on(0, DecisionKind.EXERCISE_DOWN, "bird_dog"), on(1, DecisionKind.EXERCISE_UP, "bird_dog")]

    assert standing([*decided, on(2, UP)]).level == 3
    assert standing([*decided, on(8, UP)]).level == 4


def test_an_exercise_that_was_put_down_stands_below_the_others() -> None:
    now = standing([*at_level(3), on(0, DecisionKind.EXERCISE_DOWN, "bird_dog")])

    assert (now.level_of("bird_dog", day(0)), now.level_of("cat_cow", day(0))) == (2, 3)


def test_an_exercise_that_is_taken_back_comes_back_a_step_lower() -> None:
    now = standing([*at_level(3), on(0, DecisionKind.LEFT_OUT, "bird_dog"), on(9, DecisionKind.TAKEN_BACK, "bird_dog")])

    assert (now.left_out, now.level_of("bird_dog", day(9))) == ({}, 2)
    assert not now.may_step_up(day(10))


def test_a_flare_takes_three_days_of_the_first_level_and_then_a_level_a_day() -> None:
    now = standing([*at_level(4), on(0, DecisionKind.FLARE_BEGUN)])

    assert [now.day_level(day(n)) for n in range(8)] == [0, 0, 0, 1, 2, 3, 4, 4]
    assert [now.phase(day(n)) for n in range(7)] == [Phase.FLARE] * 3 + [Phase.RAMP] * 3 + [Phase.USUAL]


def test_a_flare_that_is_ended_early_goes_the_same_way_back() -> None:
    now = standing([*at_level(4), on(0, DecisionKind.FLARE_BEGUN), on(1, DecisionKind.FLARE_ENDED)])

    assert [now.day_level(day(n)) for n in range(1, 5)] == [1, 2, 3, 4]


def test_a_review_may_ease_or_keep_what_there_is() -> None:
    eased = standing([*at_level(4), on(0, DecisionKind.REVIEW, "6", "ease")])
    kept_up = standing([*at_level(4), on(0, DecisionKind.REVIEW, "8", "maintain")])

    assert (eased.level, eased.is_maintaining) == (3, False)
    assert (kept_up.level, kept_up.is_maintaining) == (4, True)


def test_a_clock_that_was_set_back_allows_no_step_up() -> None:
    now = standing([on(30, UP)])

    assert not now.may_step_up(day(0))


@given(
    st.lists(
        st.tuples(
            st.integers(0, 200),
            st.sampled_from(DecisionKind),
            st.sampled_from(("", "bird_dog", "cat_cow")),
            st.sampled_from(("yes", "no", "ease", "maintain")),
        ),
        max_size=60,
    )
)
def test_whatever_is_decided_levels_stay_in_range_and_rise_once_a_week(
    made: list[tuple[int, DecisionKind, str, str]],
) -> None:
    decided = [on(*one) for one in sorted(made)]
    ups: list[dt.date] = []
    before = standing([])
    for number, one in enumerate(decided, start=1):
        now = standing(decided[:number])
        rose = now.level > before.level or any(now.eased.get(k, 0) < steps for k, steps in before.eased.items())
        ups += [one.day] * rose
        before = now
        assert FIRST <= now.level <= LAST
        assert all(FIRST <= now.level_of(key, one.day) <= now.level for key in ("bird_dog", "cat_cow"))
    assert all(later - earlier >= dt.timedelta(days=7) for earlier, later in pairwise(ups))
