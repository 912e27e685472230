from __future__ import annotations

from msgspec.structs import replace

from tests.own_builders import EVENING, lift
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.own_content import load_words
from thoracic_desktop.content.resources import resource_path, resource_root
from thoracic_desktop.exercises.catalogue_with_own import CatalogueWithOwn
from thoracic_desktop.exercises.own import RoutineItem, to_exercise
from thoracic_desktop.programme.routine import gets_warm_up, to_session_plan, usual_item
from thoracic_desktop.session.compile import compile_session

OWN = to_exercise(lift(), load_words(resource_root()))
BOTH = CatalogueWithOwn(load_catalogue(resource_path("exercises")).catalogue, [OWN])


def keys(*items: RoutineItem) -> list[str]:
    plan = to_session_plan(replace(EVENING, items=items), BOTH)
    assert compile_session(plan, BOTH)
    return [one.exercise for one in plan.exercises]


def item(key: str, reps: int = 3, hold_s: int | None = None) -> RoutineItem:
    return RoutineItem(exercise=key, reps=reps, hold_s=hold_s)


def test_the_warm_up_comes_first_where_the_routine_names_none() -> None:
    assert gets_warm_up(EVENING, BOTH)
    assert keys(item("own_1"), item("cat_cow")) == ["warm_up", "own_1", "cat_cow"]


def test_the_warm_up_comes_first_wherever_the_routine_names_it() -> None:
    assert keys(item("cat_cow"), item("warm_up", 2), item("own_1")) == ["warm_up", "cat_cow", "own_1"]
    assert not gets_warm_up(replace(EVENING, items=(item("warm_up"),)), BOTH)


def test_the_doses_are_those_of_the_routine() -> None:
    plan = to_session_plan(EVENING, BOTH)
    assert [(one.prescription.reps, one.prescription.hold_s) for one in plan.exercises[1:]] == [(8, 5), (8, 5)]
    assert plan.plan == "own_2"


def test_a_hold_counts_only_where_something_is_held() -> None:
    plan = to_session_plan(replace(EVENING, items=(item("wall_angels", 4, 9), item("seated_rotation", 4))), BOTH)
    assert [one.prescription.hold_s for one in plan.exercises[1:]] == [None, 10]


def test_the_same_exercise_may_come_twice() -> None:
    assert keys(item("own_1"), item("own_1")) == ["warm_up", "own_1", "own_1"]


def test_an_exercise_that_has_gone_is_passed_over() -> None:
    assert keys(item("own_77"), item("cat_cow")) == ["warm_up", "cat_cow"]
    assert not to_session_plan(replace(EVENING, items=(item("own_77"),)), BOTH).exercises


def test_the_usual_dose_is_the_lowest() -> None:
    assert usual_item(BOTH["seated_rotation"]) == item("seated_rotation", 5, 10)
    assert usual_item(OWN) == item("own_1", 8, 5)
