"""What a session asks for, set by set."""

from __future__ import annotations

from tests.session_builders import ROLLER, a_plan, compiled, exercise
from thoracic_desktop.exercises.model import Group, Side
from thoracic_desktop.history.records import SetTarget
from thoracic_desktop.history.targets import session_targets
from thoracic_desktop.session.results import results
from thoracic_desktop.session.state import Session


def test_an_exercise_with_sides_has_a_set_for_each_side() -> None:
    plan, catalogue = a_plan(exercise("turn", alternating=True, group=Group.STRENGTH))

    (target,) = session_targets(plan, catalogue)

    assert (target.exercise, target.group) == ("turn", Group.STRENGTH)
    assert target.sets == (
        SetTarget(side=Side.LEFT, reps=2, hold_s=5),
        SetTarget(side=Side.RIGHT, reps=2, hold_s=5),
    )


def test_the_sets_are_the_ones_that_the_session_reports_about() -> None:
    shapes = (exercise("plain"), exercise("turn", alternating=True), exercise("roll", positions=ROLLER))
    planned = compiled(*shapes)

    targets = session_targets(*a_plan(*shapes))

    for target, result in zip(targets, results(planned, Session(planned)), strict=True):
        assert [(one.side, one.position, one.reps) for one in target.sets] == [
            (one.side, one.position, one.target_reps) for one in result.sets
        ]
