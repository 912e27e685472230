"""The figure on a notice: drawn once for each exercise by the verb `figure`, in a process of its own, and kept."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from thoracic_desktop import __version__
from thoracic_desktop.desktop.settings_store import Theme
from thoracic_desktop.desktop.starting import start_program

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from thoracic_desktop.desktop.settings_store import Settings

FOLDER = "notices"
SIDE_PX = "320"

logger = logging.getLogger(__name__)


class NoticePictures:
    """Pictures in the cache folder; the tray draws nothing itself."""

    def __init__(
        self,
        cache: Path,
        data_dir: Path | None,
        start: Callable[[Sequence[str], Path | None], str] = start_program,
    ) -> None:
        """Prepare; nothing is drawn yet.

        Args:
            cache: the cache folder.
            data_dir: what the program was told to keep everything in; None for the usual folders.
            start: starts the program with arguments.
        """
        self._folder = cache / FOLDER
        self._data_dir = data_dir
        self._start = start
        self._asked: set[Path] = set()

    def prepare(self, exercise: str, settings: Settings) -> None:
        """Have the picture of an exercise drawn, unless it is there; without one a notice bears a mark."""
        file = self._file(exercise, settings)
        if not exercise or file in self._asked or file.exists():
            return
        self._asked.add(file)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            logger.info("No pictures for notices: %s", error)
            return
        options = ("--size", SIDE_PX, "--theme", _theme(settings), "--out", str(file.absolute()))
        trouble = self._start(("figure", exercise.replace("_", "-"), *options), self._data_dir)
        if trouble:
            logger.info("No picture for a notice: %s", trouble)

    def of(self, exercise: str, settings: Settings) -> str:
        """Return the path of a picture that is there; empty where there is none."""
        file = self._file(exercise, settings)
        return str(file) if exercise and file.exists() else ""

    def _file(self, exercise: str, settings: Settings) -> Path:
        look = f"{settings.person.value}-{settings.skin}-{_theme(settings)}"
        return self._folder / f"{__version__}-{exercise}-{look}.png"


def _theme(settings: Settings) -> str:
    return "dark" if settings.theme is Theme.DARK else "light"
