"""Load the exercises and their figures from `resources/exercises/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import cast

from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.toml_file import check_key, convert, read_table, toml_files
from thoracic_desktop.content.wordings import check_exercise_texts
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Exercise, Group
from thoracic_desktop.figure.pose import Pose
from thoracic_desktop.figure.scene import Scene
from thoracic_desktop.value import Value

_GROUP_ORDER = tuple(Group)


class LoadedExercises(Value, frozen=True):
    """What the exercise files hold: the catalogue, and for each key of it the scene that shows the exercise."""

    catalogue: Catalogue
    scenes: Mapping[str, Scene]


def load_catalogue(folder: Path) -> LoadedExercises:
    """Return all exercises of a folder, ordered by group and key; the first wrong file refuses them all.

    Args:
        folder: one TOML file for each exercise.

    Raises:
        ContentError: a file is wrong; the sentence names it, the key and what was expected.
    """
    loaded = [_load(path) for path in toml_files(folder)]
    loaded.sort(key=lambda pair: (_GROUP_ORDER.index(pair[0].group), pair[0].key))
    scenes = {exercise.key: scene for exercise, scene in loaded}
    return LoadedExercises(Catalogue(exercise for exercise, _ in loaded), MappingProxyType(scenes))


def _load(path: Path) -> tuple[Exercise, Scene]:
    table = read_table(path)
    figure = table.pop("figure", None)
    exercise = convert(table, Exercise, file=path.name)
    check_key(exercise.key, path)
    check_exercise_texts(exercise, path.name)
    scene = _scene(figure, path.name)
    for key, pose in _named_poses(exercise):
        if pose not in scene.poses:
            known = ", ".join(scene.poses)
            raise ContentError(path.name, key, f"expected a pose of [figure.poses] ({known}), got {pose}")
    return exercise, scene


def _scene(figure: object, file: str) -> Scene:
    if figure is None:
        raise ContentError(file, "figure", "expected this table, but it is missing")
    try:
        return convert(figure, Scene, file=file, under="figure")
    except ContentError:
        # Inside a table of free names the decoder does not say which one is wrong: look at the poses one by one.
        for name, pose in _table(_table(figure).get("poses")).items():
            convert(pose, Pose, file=file, under=f"figure.poses.{name}")
        raise


def _table(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _named_poses(exercise: Exercise) -> Iterator[tuple[str, str]]:
    yield "start.pose", exercise.start.pose
    for number, phase in enumerate(exercise.phases):
        yield f"phases[{number}].pose", phase.pose
