"""What the source says about the exercises, checked against the files we ship."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from thoracic_desktop.content.exercise_files import LoadedExercises
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Dose, Group, PhaseKind, RollerPosition, Side, pose_at
from thoracic_desktop.exercises.provenance import ReviewStatus
from thoracic_desktop.programme.model import Plan, PlannedExercise, Rhythm, SessionPlan
from thoracic_desktop.session.compile import compile_session, duration_ms


class Row(NamedTuple):
    fact: str
    key: str
    group: Group
    hold_s: tuple[int, int] | None
    reps: tuple[int, int]
    alternating: bool


DOSES_OF_THE_SOURCE = [
    Row("C19", "cat_cow", Group.STRETCH, (5, 10), (10, 10), False),
    Row("C20", "roller_extension", Group.STRETCH, (20, 30), (3, 5), False),
    Row("C21", "seated_rotation", Group.STRETCH, (10, 10), (5, 10), True),
    Row("C22", "wall_angels", Group.STRENGTH, None, (10, 15), False),
    Row("C23", "prone_retraction", Group.STRENGTH, (5, 5), (10, 15), False),
    Row("C24", "bird_dog", Group.STRENGTH, (5, 5), (10, 10), True),
    Row("C25", "chin_tuck", Group.POSTURE, (5, 5), (10, 10), False),
    Row("C26", "blade_squeeze", Group.POSTURE, (5, 5), (10, 10), False),
]


@pytest.mark.parametrize("row", DOSES_OF_THE_SOURCE, ids=lambda row: row.key)
def test_the_dose_is_the_sources(shipped_catalogue: Catalogue, row: Row) -> None:
    exercise = shipped_catalogue[row.key]
    dose = exercise.dose
    assert exercise.group is row.group
    assert (dose.reps.min, dose.reps.max) == row.reps
    assert (dose.hold_s and (dose.hold_s.min, dose.hold_s.max)) == row.hold_s
    assert dose.alternating_sides is row.alternating
    assert row.fact in exercise.source.facts


def test_there_are_eight_exercises_of_the_source_a_warm_up_and_a_cool_down(shipped_catalogue: Catalogue) -> None:
    of_the_source = {row.key for row in DOSES_OF_THE_SOURCE}
    assert {exercise.key for exercise in shipped_catalogue} == of_the_source | {"warm_up", "slow_breathing"}


def test_only_the_roller_moves_and_it_stays_on_the_thoracic_spine(shipped_catalogue: Catalogue) -> None:
    places = {exercise.key: exercise.dose.positions for exercise in shipped_catalogue if exercise.dose.positions}
    assert places == {"roller_extension": (RollerPosition.UPPER, RollerPosition.MIDDLE, RollerPosition.LOWER)}


def test_every_hold_of_an_exercise_takes_its_length_from_the_dose(shipped_catalogue: Catalogue) -> None:
    for exercise in shipped_catalogue:
        holds = [phase for phase in exercise.phases if phase.kind is PhaseKind.HOLD]
        assert bool(holds) == (exercise.dose.hold_s is not None)
        assert all(phase.duration_s is None for phase in holds)


def test_cat_and_cow_are_both_held(shipped_catalogue: Catalogue) -> None:
    phases = shipped_catalogue["cat_cow"].phases
    assert [phase.pose for phase in phases if phase.kind is PhaseKind.HOLD] == ["cat", "cow"]


def test_a_repetition_ends_where_the_next_begins_or_flows_on(shipped_catalogue: Catalogue) -> None:
    for exercise in shipped_catalogue:
        if exercise.key != "cat_cow":  # cow flows straight into the next cat
            assert exercise.phases[-1].pose == exercise.start.pose == "start"


def test_guided_breaths_last_no_longer_than_six_seconds(shipped_catalogue: Catalogue) -> None:
    breaths = [
        (exercise.key, phase.breath, phase.duration_s)
        for exercise in shipped_catalogue
        for phase in exercise.phases
        if phase.breath is not None
    ]
    assert breaths == [
        ("warm_up", "in", 4),
        ("warm_up", "out", 4),
        ("slow_breathing", "in", 4),
        ("slow_breathing", "out", 6),
    ]


def test_what_fits_a_desk_needs_neither_mat_nor_roller(shipped_catalogue: Catalogue) -> None:
    fits = {exercise.key for exercise in shipped_catalogue if exercise.desk_fit}
    on_the_floor = {e.key for e in shipped_catalogue if {"mat", "roller"} & set(e.equipment)}
    assert fits == {exercise.key for exercise in shipped_catalogue} - on_the_floor


def test_nothing_claims_a_review_that_did_not_happen(
    shipped_catalogue: Catalogue, shipped_plans: tuple[Plan, ...]
) -> None:
    for item in [*shipped_catalogue, *shipped_plans]:
        assert item.review.status is ReviewStatus.NOT_REVIEWED


def test_every_item_names_document_and_date(shipped_catalogue: Catalogue, shipped_plans: tuple[Plan, ...]) -> None:
    for item in [*shipped_catalogue, *shipped_plans]:
        assert item.source.document.endswith("2 September 2025")
        assert item.source.facts


def test_every_exercise_has_a_scene_with_its_poses(shipped: LoadedExercises) -> None:
    for exercise in shipped.catalogue:
        for place in exercise.dose.positions or (None,):
            named = {pose_at(pose, place) for pose in exercise.poses}
            assert named <= set(shipped.scenes[exercise.key].poses)


def test_the_faithful_plan_has_all_stretches_each_time_and_strength_every_other_day(
    shipped_catalogue: Catalogue, shipped_plans: tuple[Plan, ...]
) -> None:
    entries = {entry.exercise: entry.rhythm for entry in plan(shipped_plans, "faithful").entries}
    for exercise in shipped_catalogue:
        if exercise.group is Group.STRETCH:
            assert entries[exercise.key] is Rhythm.EVERY_SESSION
        if exercise.group is Group.STRENGTH:
            assert entries[exercise.key] is Rhythm.EVERY_OTHER_DAY


def test_the_desk_plan_stays_off_the_floor(shipped_catalogue: Catalogue, shipped_plans: tuple[Plan, ...]) -> None:
    for entry in plan(shipped_plans, "desk_only").entries:
        assert shipped_catalogue[entry.exercise].desk_fit


def test_every_other_plan_begins_with_the_warm_up_and_offers_breathing(shipped_plans: tuple[Plan, ...]) -> None:
    assert [one.key for one in shipped_plans] == ["faithful", "split", "alternate", "desk_only", "two_minutes"]
    for one in shipped_plans[:-1]:
        assert (one.entries[0].exercise, one.entries[0].rhythm) == ("warm_up", Rhythm.EVERY_SESSION)
        assert ("slow_breathing", Rhythm.WHEN_WISHED) in {(entry.exercise, entry.rhythm) for entry in one.entries}


def test_the_short_set_is_gentle_and_needs_no_warm_up(
    shipped_plans: tuple[Plan, ...], shipped_catalogue: Catalogue
) -> None:
    (short,) = (one for one in shipped_plans if one.short)

    groups = {shipped_catalogue[entry.exercise].group for entry in short.entries}
    assert groups == {Group.STRETCH, Group.POSTURE}


@pytest.mark.parametrize(
    ("key", "lowest_s", "highest_s"),
    [
        ("warm_up", 120, 120),
        ("cat_cow", 165, 265),
        ("roller_extension", 190, 575),
        ("seated_rotation", 170, 320),
        ("wall_angels", 110, 155),
        ("prone_retraction", 105, 145),
        ("bird_dog", 225, 225),
        ("chin_tuck", 95, 95),
        ("blade_squeeze", 90, 90),
        ("slow_breathing", 130, 130),
    ],
)
def test_an_exercise_takes_the_planned_time(
    shipped_catalogue: Catalogue, key: str, lowest_s: int, highest_s: int
) -> None:
    dose: Dose = shipped_catalogue[key].dose
    for prescription, expected_s in [(dose.lowest(), lowest_s), (dose.highest(), highest_s)]:
        session = SessionPlan(plan="any", exercises=(PlannedExercise(exercise=key, prescription=prescription),))
        assert duration_ms(compile_session(session, shipped_catalogue)) == expected_s * 1000


def test_the_left_side_is_announced_first_in_words_that_name_it(shipped_catalogue: Catalogue) -> None:
    for key in ("bird_dog", "seated_rotation"):
        sides = shipped_catalogue[key].sides
        assert sides is not None
        assert sides.plain.format(side=Side.LEFT.value) in {"left arm", "Turn left"}


def plan(plans: tuple[Plan, ...], key: str) -> Plan:
    return next(one for one in plans if one.key == key)
