"""Load the exercises and their figures from `resources/exercises/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import cast

from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.toml_file import Table, check_key, convert, read_table, toml_files
from thoracic_desktop.content.wordings import check_exercise_texts
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Exercise, Group, pose_at
from thoracic_desktop.figure.limits import beyond_limits
from thoracic_desktop.figure.pose import Pose
from thoracic_desktop.figure.scene import Scene
from thoracic_desktop.figure.skeleton import solve
from thoracic_desktop.value import Value

POSTURES = ("figure", "postures.toml")
"""The file with the postures that several figures share, from the resource folder."""
_GROUP_ORDER = tuple(Group)


class LoadedExercises(Value, frozen=True):
    """What the exercise files hold: the catalogue, and for each key of it the scene that shows the exercise."""

    catalogue: Catalogue
    scenes: Mapping[str, Scene]


def load_catalogue(folder: Path) -> LoadedExercises:
    """Return all exercises of a folder, ordered by group and key; the first wrong file refuses them all.

    Args:
        folder: one TOML file for each exercise; the shared postures are looked for beside it.

    Raises:
        ContentError: a file is wrong; the sentence names it, the key and what was expected.
    """
    postures = load_postures(folder.parent.joinpath(*POSTURES))
    loaded = [_load(path, postures) for path in toml_files(folder)]
    loaded.sort(key=lambda pair: (_GROUP_ORDER.index(pair[0].group), pair[0].key))
    scenes = {exercise.key: scene for exercise, scene in loaded}
    return LoadedExercises(Catalogue(exercise for exercise, _ in loaded), MappingProxyType(scenes))


def load_postures(path: Path) -> Table:
    """Return the shared postures as they stand in their file; none where there is no such file.

    Raises:
        ContentError: the file is wrong.
    """
    if not path.exists():
        return {}
    table = read_table(path)
    for name, pose in table.items():
        convert(pose, Pose, file=path.name, under=name)
    return table


def scene_in(table: Table, postures: Table, file: str) -> Scene:
    """Take the table `[figure]` out of a file's table and return it as a scene.

    Args:
        table: what the file holds.
        postures: the shared postures; the scene keeps those that it uses.
        file: the name of the file, for the sentence about an error.

    Raises:
        ContentError: the table is missing or wrong, or a pose asks more of a joint than it gives.
    """
    figure = table.pop("figure", None)
    if figure is None:
        raise ContentError(file, "figure", "expected this table, but it is missing")
    parts = _table(figure)
    whole = {**parts, "postures": _used(parts, postures)} if parts else figure
    try:
        scene = convert(whole, Scene, file=file, under="figure")
    except ContentError:
        # Inside a table of free names the decoder does not say which one is wrong: look at the poses one by one.
        for name, pose in _table(parts.get("poses")).items():
            convert(pose, Pose, file=file, under=f"figure.poses.{name}")
        raise
    for name in scene.poses:
        for complaint in beyond_limits(solve(scene.stance(name))):
            raise ContentError(file, f"figure.poses.{name}", complaint)
    return scene


def _load(path: Path, postures: Table) -> tuple[Exercise, Scene]:
    table = read_table(path)
    scene = scene_in(table, postures, path.name) if "figure" in table else None
    exercise = convert(table, Exercise, file=path.name)
    check_key(exercise.key, path)
    check_exercise_texts(exercise, path.name)
    if scene is None:
        raise ContentError(path.name, "figure", "expected this table, but it is missing")
    for key, pose in _named_poses(exercise):
        if pose not in scene.poses:
            known = ", ".join(scene.poses)
            raise ContentError(path.name, key, f"expected a pose of [figure.poses] ({known}), got {pose}")
    if len(scene.steps) != len(exercise.steps):
        problem = f"expected one still for each of the {len(exercise.steps)} steps, got {len(scene.steps)}"
        raise ContentError(path.name, "figure.steps", problem)
    return exercise, scene


def _used(figure: Table, postures: Table) -> Table:
    """Return the postures that poses name, and those that these are based on."""
    named = [str(_table(pose).get("posture", "")) for pose in _table(figure.get("poses")).values()]
    used: Table = {}
    while named:
        name = named.pop()
        if name in postures and name not in used:
            used[name] = postures[name]
            named.append(str(_table(postures[name]).get("base", "")))
    return used


def _table(value: object) -> Table:
    return cast("Table", value) if isinstance(value, dict) else {}


def _named_poses(exercise: Exercise) -> Iterator[tuple[str, str]]:
    named = [("start.pose", exercise.start.pose)]
    named += [(f"phases[{number}].pose", phase.pose) for number, phase in enumerate(exercise.phases)]
    for key, pose in named:
        for position in exercise.dose.positions or (None,):
            yield key, pose_at(pose, position)
