"""What counts as a posture break of the day: each session once, whatever exercise it was."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import MORNING, finished
from thoracic_desktop.exercises.model import Group, Prescription
from thoracic_desktop.history.records import EndReason, ExerciseTarget, SetTarget
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.session.results import EntryResult, Outcome, SetResult

if TYPE_CHECKING:
    from thoracic_desktop.history.repository import History

REPS = 5


def did(history: History, plan: str, *exercises: tuple[str, Group], reps: int = REPS, days_later: int = 0) -> None:
    """Do so many repetitions of each of some exercises in one session."""
    now = MORNING + dt.timedelta(days=days_later)
    planned = tuple(PlannedExercise(exercise=key, prescription=Prescription(reps=REPS)) for key, _ in exercises)
    targets = tuple(ExerciseTarget(exercise=key, group=group, sets=(SetTarget(reps=REPS),)) for key, group in exercises)
    session_id = history.begin_session(SessionPlan(plan=plan, exercises=planned), targets, 60_000, now)
    outcome = Outcome.DONE if reps == REPS else Outcome.SKIPPED
    results = tuple(
        EntryResult(entry, key, outcome, is_eased=False, sets=(SetResult(None, None, REPS, reps),))
        for entry, (key, _) in enumerate(exercises)
    )
    history.finish_session(session_id, results, EndReason.FINISHED, 60_000, now + dt.timedelta(minutes=1))


CHIN = ("chin_tuck", Group.POSTURE)
BLADE = ("blade_squeeze", Group.POSTURE)
TURN = ("seated_rotation", Group.STRETCH)
CAT = ("cat_cow", Group.STRETCH)


def test_breaks_with_one_exercise_after_the_other_count_one_each(history: History) -> None:
    did(history, "break", CHIN)
    did(history, "break", BLADE)
    did(history, "break", TURN)

    assert history.posture_breaks(MORNING.date()) == 3


def test_both_exercises_of_a_set_count_once(history: History) -> None:
    did(history, "posture", CHIN, BLADE)

    assert history.posture_breaks(MORNING.date()) == 1


def test_a_session_that_holds_posture_exercises_counts_once_and_one_without_them_does_not(history: History) -> None:
    did(history, "desk_only", TURN, CHIN, BLADE)
    did(history, "faithful", CAT, TURN)

    assert history.posture_breaks(MORNING.date()) == 1


@pytest.mark.parametrize("plan", ["break", "posture", "desk_only"])
def test_what_was_begun_and_not_done_does_not_count(history: History, plan: str) -> None:
    did(history, plan, CHIN, reps=0)

    assert history.posture_breaks(MORNING.date()) == 0


def test_a_break_that_is_still_under_way_does_not_count(history: History) -> None:
    planned = (PlannedExercise(exercise="chin_tuck", prescription=Prescription(reps=REPS)),)
    targets = (ExerciseTarget(exercise="chin_tuck", group=Group.POSTURE, sets=(SetTarget(reps=REPS),)),)
    history.begin_session(SessionPlan(plan="break", exercises=planned), targets, 60_000, MORNING)

    assert history.posture_breaks(MORNING.date()) == 0


def test_each_day_has_its_own(history: History) -> None:
    finished(history)
    did(history, "break", CHIN, days_later=1)

    assert [history.posture_breaks(MORNING.date() + dt.timedelta(days=day)) for day in range(3)] == [0, 1, 0]
