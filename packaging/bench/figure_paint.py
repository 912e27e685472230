"""Child: the moving figure at 480 x 480 against a floor of kept limb pictures, in turn: figure_paint.py FRAMES.

The floor is a figure of forty limbs, each painted once with a gradient and then only turned and put down: the
cheapest way to a moving figure of that size that still moves every limb.
"""

from __future__ import annotations

import json
import math
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.resources import resource_path, resource_root
from thoracic_desktop.ui.figure.view import FigureView
from thoracic_desktop.ui.theme import STYLE_ARGUMENTS, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 480
LIMBS = 40
LIMB = (132, 44)
NS_PER_MS = 1_000_000


def limb() -> QPixmap:
    """Return one limb, painted once."""
    width, height = LIMB
    picture = QPixmap(width, height)
    picture.fill(Qt.GlobalColor.transparent)
    gradient = QLinearGradient(0, 0, 0, height)
    gradient.setColorAt(0, QColor("#8a6ff0"))
    gradient.setColorAt(1, QColor("#4a2fb0"))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(QRectF(0, 0, width, height), height / 2, height / 2)
    return picture


def paint_floor(image: QImage, limbs: list[QPixmap], progress: float) -> None:
    """Put all limbs down, each turned a little."""
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, picture in enumerate(limbs):
            painter.save()
            painter.translate(60 + 70 * (number % 6), 50 + 62 * (number // 6))
            painter.rotate(20 * math.sin(math.tau * progress + number))
            painter.drawPixmap(QPointF(-LIMB[0] / 2, -LIMB[1] / 2), picture)
            painter.restore()


def timed_ms(action: Callable[[], object]) -> float:
    """Return how long one call took."""
    before_ns = time.perf_counter_ns()
    action()
    return (time.perf_counter_ns() - before_ns) / NS_PER_MS


def main() -> None:
    """Paint both in turn, for every exercise that moves, and report the times."""
    frames = int(sys.argv[1])
    app = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    theme = Theme(resource_root())
    loaded = load_catalogue(resource_path("exercises"))
    view = FigureView(theme.colour)
    view.resize(SIZE, SIZE)
    limbs = [limb() for _ in range(LIMBS)]
    figure_ms: dict[str, list[float]] = {}
    floor_ms: list[float] = []
    for exercise in loaded.catalogue:
        view.set_scene(loaded.scenes[exercise.key])
        pose = exercise.phases[0].pose
        times = figure_ms[exercise.key] = []
        for frame in range(frames):
            progress = frame / frames
            picture, ground = (QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied) for _ in range(2))
            picture.fill(Qt.GlobalColor.white)
            ground.fill(Qt.GlobalColor.white)
            view.set_motion(exercise.start.pose, pose, progress)
            floor_ms.append(timed_ms(lambda: paint_floor(ground, limbs, progress)))  # noqa: B023 - called at once
            times.append(timed_ms(lambda: view.render(picture)))  # noqa: B023 - called at once
    print(json.dumps({"figure_ms": figure_ms, "floor_ms": floor_ms}))
    app.quit()


if __name__ == "__main__":
    main()
