"""Exercises and plans as they were checked at an earlier start, so that the next one need not read TOML again.

What is kept holds as long as no file has another size or time; any doubt leads back to the files themselves, which
alone decide what is right.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw, Struct

from thoracic_desktop import __version__
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.manoeuvre import Manoeuvre
from thoracic_desktop.exercises.model import Exercise
from thoracic_desktop.overriding import override
from thoracic_desktop.programme.model import Plan
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.figure.scene import Scene

FILE_NAME = "content.json"
FOLDERS = ("exercises", "programmes", "figure", "manoeuvres")

logger = logging.getLogger(__name__)


class _Kept(Struct, frozen=True):
    of: str
    exercises: tuple[Exercise, ...]
    plans: tuple[Plan, ...]
    manoeuvres: tuple[Manoeuvre, ...]
    scenes: dict[str, Raw]


class Content(Value, frozen=True):
    """The exercises, the plans in the order they are offered, the manoeuvres, and the scenes that show all of them."""

    catalogue: Catalogue
    scenes: Mapping[str, Scene]
    plans: tuple[Plan, ...]
    manoeuvres: tuple[Manoeuvre, ...]


class _LazyScenes(Mapping[str, "Scene"]):
    """Scenes that are decoded when they are first looked at: the start of the program shows none."""

    def __init__(self, raw: dict[str, Raw]) -> None:
        self._raw = raw
        self._scenes: dict[str, Scene] = {}

    @override
    def __getitem__(self, key: str) -> Scene:
        if key not in self._scenes:
            from thoracic_desktop.figure.scene import Scene  # noqa: PLC0415 - see the class

            self._scenes[key] = msgspec.json.decode(self._raw[key], type=Scene)
        return self._scenes[key]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    @override
    def __len__(self) -> int:
        return len(self._raw)


def load_content(resources: Path, cache: Path) -> Content:
    """Return exercises, scenes and plans, from `cache` where it still holds what the files say.

    Args:
        resources: the folder with `exercises/` and `programmes/`.
        cache: a folder for what can be made again; it need not exist.

    Raises:
        ContentError: a file is wrong; the sentence names it, the key and what was expected.
    """
    stamp = _stamp(resources)
    kept = _read(cache / FILE_NAME, stamp)
    if kept is not None:
        return Content(Catalogue(kept.exercises), _LazyScenes(kept.scenes), kept.plans, kept.manoeuvres)
    content = _load(resources)
    _write(cache / FILE_NAME, stamp, content)
    return content


def _load(resources: Path) -> Content:
    from thoracic_desktop.content.exercise_files import load_catalogue  # noqa: PLC0415 - seldom needed
    from thoracic_desktop.content.manoeuvre_files import load_manoeuvres  # noqa: PLC0415 - seldom needed
    from thoracic_desktop.content.programme_files import load_plans  # noqa: PLC0415 - seldom needed

    loaded = load_catalogue(resources / "exercises")
    plans = load_plans(resources / "programmes", loaded.catalogue)
    manoeuvres = load_manoeuvres(resources / "manoeuvres")
    scenes = {**loaded.scenes, **{key: scene for key, (_, scene) in manoeuvres.items()}}
    return Content(loaded.catalogue, scenes, plans, tuple(manoeuvre for manoeuvre, _ in manoeuvres.values()))


def _stamp(resources: Path) -> str:
    parts = [__version__]
    for folder in FOLDERS:
        for path in sorted((resources / folder).glob("*.toml")):
            status = path.stat()
            parts.append(f"{path.name}:{status.st_size}:{status.st_mtime_ns}")
    return " ".join(parts)


def _read(file: Path, stamp: str) -> _Kept | None:
    try:
        kept = msgspec.json.decode(file.read_bytes(), type=_Kept)
    except (OSError, msgspec.MsgspecError):  # nothing kept yet, or by another version: the files are read instead
        return None
    return kept if kept.of == stamp else None


def _write(file: Path, stamp: str, content: Content) -> None:
    scenes = {key: Raw(msgspec.json.encode(scene)) for key, scene in content.scenes.items()}
    kept = _Kept(stamp, tuple(content.catalogue), content.plans, content.manoeuvres, scenes)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.{os.getpid()}")  # two processes may do this at once
        draft.write_bytes(msgspec.json.encode(kept))
        draft.replace(file)
    except OSError as error:
        logger.info("Nothing is kept for a faster start: %s", error)
