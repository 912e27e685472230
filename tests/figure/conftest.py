"""The figures of all exercises and manoeuvres, read from the files that ship."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.manoeuvre_files import load_manoeuvres
from thoracic_desktop.exercises.model import pose_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.figure.scene import Scene

RESOURCES: Final = Path(__file__).parents[2] / "resources"


@dataclass(frozen=True)
class Move:
    """One way from pose to pose that an exercise asks for."""

    exercise: str
    scene: Scene
    pose_from: str
    pose_to: str


@cache
def all_scenes() -> dict[str, Scene]:
    scenes = dict(load_catalogue(RESOURCES / "exercises").scenes)
    return scenes | {key: scene for key, (_, scene) in load_manoeuvres(RESOURCES / "manoeuvres").items()}


@cache
def all_moves() -> list[Move]:
    scenes = all_scenes()
    catalogue = load_catalogue(RESOURCES / "exercises").catalogue
    moves = [Move(one.key, scenes[one.key], a, b) for one in catalogue for a, b in _ways(one, scenes[one.key])]
    for key in scenes.keys() - {one.key for one in catalogue}:
        poses = [still.pose for still in scenes[key].steps]
        moves += [Move(key, scenes[key], a, b) for a, b in pairwise([*poses, poses[0]])]
    return sorted(moves, key=lambda move: (move.exercise, move.pose_from, move.pose_to))


def _ways(exercise: Exercise, scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield every way once: into position, through the phases at each place of the roller, and on to the next place."""
    places = exercise.dose.positions or (None,)
    starts = [pose_at(exercise.start.pose, place) for place in places]
    ways = dict.fromkeys(pairwise([*scene.entry, starts[0]]))
    for start, place in zip(starts, places, strict=True):
        route = [start, *(pose_at(phase.pose, place) for phase in exercise.phases), start]
        ways |= dict.fromkeys((a, b) for a, b in pairwise(route) if a != b)
        ways |= dict.fromkeys((route[-2], other) for other in starts[starts.index(start) + 1 :][:1] if other != start)
    yield from ways


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Hand every movement of every exercise to a test that asks for `move`."""
    if "move" in metafunc.fixturenames:
        moves = all_moves()
        metafunc.parametrize("move", moves, ids=[f"{m.exercise}-{m.pose_from}-{m.pose_to}" for m in moves])


@pytest.fixture(scope="session")
def scenes() -> dict[str, Scene]:
    """All figures by the key of their exercise."""
    return all_scenes()
