"""What suits a moment, by the data of the exercises that ship."""

from __future__ import annotations

from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.resources import resource_path
from thoracic_desktop.exercises.choosing import Sieve, suits

CATALOGUE = load_catalogue(resource_path("exercises")).catalogue


def passing(sieve: Sieve) -> set[str]:
    return {exercise.key for exercise in CATALOGUE if suits(exercise, sieve)}


def test_the_floor_is_left_out() -> None:
    on_the_floor = {"cat_cow", "roller_extension", "bird_dog", "prone_retraction"}
    assert passing(Sieve.NO_FLOOR) == {exercise.key for exercise in CATALOGUE} - on_the_floor


def test_nothing_is_needed() -> None:
    assert passing(Sieve.NO_EQUIPMENT) == {"chin_tuck", "blade_squeeze", "warm_up", "slow_breathing"}


def test_nobody_on_a_call_sees_it() -> None:
    assert passing(Sieve.UNSEEN) == {"blade_squeeze", "slow_breathing"}
