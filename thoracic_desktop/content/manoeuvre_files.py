"""Load the counterpressure manoeuvres and their figures from `resources/manoeuvres/`."""

from __future__ import annotations

from pathlib import Path

from thoracic_desktop.content.exercise_files import POSTURES, load_postures, scene_in
from thoracic_desktop.content.toml_file import check_key, convert, read_table, toml_files
from thoracic_desktop.content.wordings import check_texts
from thoracic_desktop.exercises.manoeuvre import Manoeuvre
from thoracic_desktop.figure.scene import Scene


def load_manoeuvres(folder: Path) -> dict[str, tuple[Manoeuvre, Scene]]:
    """Return all manoeuvres of a folder by key; the first wrong file refuses them all.

    Args:
        folder: one TOML file for each manoeuvre; the shared postures are looked for beside it.

    Raises:
        ContentError: a file is wrong; the sentence names it, the key and what was expected.
    """
    postures = load_postures(folder.parent.joinpath(*POSTURES))
    loaded: dict[str, tuple[Manoeuvre, Scene]] = {}
    for path in toml_files(folder):
        table = read_table(path)
        scene = scene_in(table, postures, path.name)
        manoeuvre = convert(table, Manoeuvre, file=path.name)
        check_key(manoeuvre.key, path)
        check_texts(manoeuvre, path.name)
        loaded[manoeuvre.key] = (manoeuvre, scene)
    return loaded
