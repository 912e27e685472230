"""Stills of exercises, painted once for each size, pose and theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPixmap

    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.figure.scene import Scene
    from thoracic_desktop.ui.theme import Theme


class FigurePictures:
    """Draws and keeps stills; they are made anew when the theme changes."""

    def __init__(self, theme: Theme, catalogue: Catalogue, scenes: Mapping[str, Scene], ratio: float) -> None:
        """Draw for a screen with `ratio` device pixels for each logical pixel."""
        self._theme = theme
        self._catalogue = catalogue
        self._scenes = scenes
        self._ratio = ratio
        self._kept: dict[tuple[str, str, int, int, bool], QPixmap] = {}
        theme.changed.connect(self._kept.clear)

    def __call__(self, exercise: str, pose: str | None, width: int, height: int, *, mirrored: bool = False) -> QPixmap:
        """Return an exercise in a pose on a transparent ground, `width` x `height` in logical pixels.

        Without a pose it is the one that the exercise first moves to, which tells most about it.
        """
        name = pose or self._catalogue[exercise].phases[0].pose
        key = (exercise, name, width, height, mirrored)
        if key not in self._kept:
            from thoracic_desktop.ui.figure.view import figure_pixmap  # noqa: PLC0415 - the start shows no figure

            self._kept[key] = figure_pixmap(
                self._scenes[exercise], name, (width, height), self._theme.colour, self._ratio, mirrored=mirrored
            )
        return self._kept[key]
