"""Breaks vary: the posture exercises in turn, then another one, never the same three times running."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.reminders.choosing import next_exercise

POSTURE = ("chin_tuck", "blade_squeeze")
OTHERS = ("seated_rotation", "slow_breathing")
KEYS = st.sampled_from(("a", "b", "c", "d"))


def chosen(count: int, posture: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    recent: list[str] = []
    for _ in range(count):
        key = next_exercise(posture, others, recent)
        assert key is not None
        recent.append(key)
    return recent


def test_the_posture_exercises_alternate_and_then_another_one_comes() -> None:
    assert chosen(6, POSTURE, OTHERS) == [*POSTURE, "seated_rotation", *POSTURE, "slow_breathing"]


def test_without_others_the_posture_exercises_alternate() -> None:
    assert chosen(4, POSTURE, ()) == [*POSTURE, *POSTURE]


def test_the_only_one_comes_twice_and_then_none() -> None:
    assert next_exercise(("chin_tuck",), (), ["chin_tuck"]) == "chin_tuck"
    assert next_exercise(("chin_tuck",), (), ["chin_tuck", "chin_tuck"]) is None


def test_without_any_there_is_none() -> None:
    assert next_exercise((), (), []) is None


@given(st.lists(KEYS, max_size=2, unique=True), st.lists(KEYS, max_size=3, unique=True), st.lists(KEYS, max_size=12))
def test_never_the_same_three_times_running(posture: list[str], others: list[str], recent: list[str]) -> None:
    others = [key for key in others if key not in posture]

    key = next_exercise(posture, others, recent)

    assert key is None or key in (*posture, *others)
    assert key is None or recent[-2:] != [key, key]
    assert key is not None or len({*posture, *others}) < 2
