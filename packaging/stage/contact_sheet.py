"""The figure on sheets, without any caption, for people who look at its poses side by side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from tests.illustration.pictures import key_poses
from thoracic_desktop.content.figure_colours import figure_colours
from thoracic_desktop.content.kept_content import Content
from thoracic_desktop.desktop.settings_store import SKINS
from thoracic_desktop.exercises.model import Exercise, pose_at
from thoracic_desktop.figure.motion import eased
from thoracic_desktop.figure.scene import Still
from thoracic_desktop.frames.packed import BYTES_PER_PIXEL
from thoracic_desktop.illustration.illustrator import draw
from thoracic_desktop.illustration.moments import Moment, moving_moment, still_moment
from thoracic_desktop.illustration.palette import Look
from thoracic_desktop.illustration.people import JON, MIRA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from thoracic_desktop.figure.scene import Scene

GAP = 6
CELL = 240
POSE_COLUMNS = 6
STAGES = {"strength": "stageStrength", "posture": "stagePosture"}
STRIP_FRAMES = 5
STRIP_COLUMNS = 9
SAME_PERSON = (MIRA.key, 2)


@dataclass(frozen=True, slots=True)
class Cell:
    """One picture on a sheet: `stage` is the token of its ground."""

    stage: str
    scene: Scene
    moment: Moment
    person: tuple[str, int] = SAME_PERSON


class ContactSheets:
    """All sheets in one theme."""

    def __init__(self, content: Content, resources: Path, theme: str, colour: Callable[[str], QColor]) -> None:
        """Draw what `content` holds; `colour` gives the theme's tokens."""
        self._content = content
        self._colour = colour
        self._tokens = figure_colours(resources)[theme]

    def poses(self) -> QImage:
        """Return every key pose of every exercise and manoeuvre, mirrored too where sides alternate."""
        cells = [
            Cell(stage, scene, still_moment(scene, Still(pose=pose), mirrored=mirrored))
            for stage, scene, is_sided in self._scenes()
            for mirrored in ((False, True) if is_sided else (False,))
            for pose in key_poses(scene)
            if not (mirrored and pose in scene.entry)
        ]
        return self._sheet(cells, POSE_COLUMNS)

    def steps(self) -> QImage:
        """Return the stills of each exercise and manoeuvre: the one that tells most, and its steps; a row for each."""
        rows = [
            [Cell(stage, scene, still_moment(scene, still)) for still in (scene.main, *scene.steps)]
            for stage, scene, _ in self._scenes()
        ]
        return self._rows(rows)

    def people(self) -> QImage:
        """Return both people in each tone of skin, in a few poses."""
        shown = ("seated_rotation", "bird_dog", "wall_angels", "blade_squeeze")
        stages = {one.key: STAGES.get(one.group, "stageStretch") for one in self._content.catalogue}
        rows: list[list[Cell]] = []
        for key in shown:
            scene = self._content.scenes[key]
            moment = still_moment(scene, scene.main)
            people = [(person.key, skin) for person in (MIRA, JON) for skin in range(1, SKINS + 1)]
            rows.append([Cell(stages[key], scene, moment, who) for who in people])
        return self._rows(rows)

    def strips(self) -> QImage:
        """Return each movement of each exercise as a row of moments, long ones in several rows."""
        rows: list[list[Cell]] = []
        for exercise in self._content.catalogue:
            scene = self._content.scenes[exercise.key]
            stage = STAGES.get(exercise.group, "stageStretch")
            for route in _routes(exercise, scene):
                cells = [Cell(stage, scene, moment) for moment in _along(scene, route)]
                rows += [cells[at : at + STRIP_COLUMNS] for at in range(0, len(cells), STRIP_COLUMNS)]
        return self._rows(rows)

    def _scenes(self) -> Iterator[tuple[str, Scene, bool]]:
        for one in self._content.catalogue:
            yield STAGES.get(one.group, "stageStretch"), self._content.scenes[one.key], one.dose.alternating_sides
        for manoeuvre in self._content.manoeuvres:
            yield "stageStretch", self._content.scenes[manoeuvre.key], False

    def _rows(self, rows: Sequence[Sequence[Cell]]) -> QImage:
        columns = max(len(row) for row in rows)
        return self._sheet([cell for row in rows for cell in (*row, *[None] * (columns - len(row)))], columns)

    def _sheet(self, cells: Sequence[Cell | None], columns: int) -> QImage:
        step = CELL + GAP
        image = QImage(columns * step + GAP, -(-len(cells) // columns) * step + GAP, QImage.Format.Format_RGB32)
        image.fill(self._colour("canvas"))
        painter = QPainter(image)
        for index, cell in enumerate(cells):
            if cell is not None:
                place = QRect(GAP + index % columns * step, GAP + index // columns * step, CELL, CELL)
                painter.fillRect(place, self._colour(cell.stage))
                self._paint(painter, place, cell)
        painter.end()
        return image

    def _paint(self, painter: QPainter, place: QRect, cell: Cell) -> None:
        look = Look(*cell.person, self._tokens)
        picture = draw(cell.scene.props, cell.moment, look, (place.width(), place.height()))
        height, width = picture.pixels.shape[:2]
        form = QImage.Format.Format_ARGB32_Premultiplied
        image = QImage(picture.pixels.tobytes(), width, height, width * BYTES_PER_PIXEL, form)
        painter.drawImage(QPointF(place.left() + picture.left, place.top() + picture.top), image)


def _routes(exercise: Exercise, scene: Scene) -> Iterator[tuple[str, ...]]:
    """Yield the ways of an exercise: into position, and through its phases at each of its places."""
    positions = exercise.dose.positions or (None,)
    if scene.entry:
        yield (*scene.entry, pose_at(exercise.start.pose, positions[0]))
    for position in positions:
        start = pose_at(exercise.start.pose, position)
        yield (start, *(pose_at(phase.pose, position) for phase in exercise.phases))


def _along(scene: Scene, route: Sequence[str]) -> Iterator[Moment]:
    yield still_moment(scene, Still(pose=route[0]))
    for pose_from, pose_to in pairwise(route):
        if pose_from != pose_to:
            _, easing = scene.way(pose_from, pose_to)
            for frame in range(1, STRIP_FRAMES):
                yield moving_moment(scene, pose_from, pose_to, eased(frame / (STRIP_FRAMES - 1), easing))
