"""The figures of all exercises, read from the files that ship."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest

from thoracic_desktop.figure.scene import Scene

EXERCISES: Final = Path(__file__).parents[2] / "resources" / "exercises"


@dataclass(frozen=True)
class Move:
    """One way from pose to pose that an exercise asks for."""

    exercise: str
    scene: Scene
    pose_from: str
    pose_to: str


def _tables() -> dict[str, dict[str, Any]]:
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(EXERCISES.glob("*.toml"))}


def _scenes() -> dict[str, Scene]:
    return {key: msgspec.convert(table["figure"], Scene) for key, table in _tables().items()}


def _moves() -> list[Move]:
    moves: list[Move] = []
    for key, table in _tables().items():
        scene = msgspec.convert(table["figure"], Scene)
        start = table["start"]["pose"]
        route = [start, *(phase["pose"] for phase in table["phases"]), start]
        steps = dict.fromkeys((a, b) for a, b in pairwise(route) if a != b)
        moves += [Move(key, scene, a, b) for a, b in steps]
    return moves


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Hand every movement of every exercise to a test that asks for `move`."""
    if "move" in metafunc.fixturenames:
        moves = _moves()
        metafunc.parametrize("move", moves, ids=[f"{m.exercise}-{m.pose_from}-{m.pose_to}" for m in moves])


@pytest.fixture(scope="session")
def scenes() -> dict[str, Scene]:
    """All figures by the key of their exercise."""
    return _scenes()
