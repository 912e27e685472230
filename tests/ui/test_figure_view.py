"""The painted figure: inside its rectangle, in both themes, and still when nothing moves."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from thoracic_desktop.figure.motion import body_at
from thoracic_desktop.figure.scene import Scene
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.figure.painter import paint_figure
from thoracic_desktop.ui.figure.sheet import SheetRow, contact_sheet
from thoracic_desktop.ui.figure.view import FigureView, figure_pixmap

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

RESOURCES: Final = Path(__file__).parents[2] / "resources"
LIGHT: Final = {
    "figSkin": "#E9B08E",
    "figSkin2": "#D3946F",
    "figShirt": "#2A9A8D",
    "figShirt2": "#1F7F75",
    "figPants": "#3A477C",
    "figPants2": "#2B3662",
    "figHair": "#46302B",
    "trackStretch": "#B3D6CB",
    "trackStrength": "#C7C9E8",
    "trackPosture": "#E6D2A8",
    "prop": "#C3D3CC",
    "prop2": "#A5BAB2",
    "canvas": "#F2F5F4",
    "stageStretch": "#D6EBE4",
}
DARK: Final = LIGHT | {"figShirt": "#3FB5A6", "figPants": "#7F8FD0", "figHair": "#7A5A4E", "prop": "#3D504A"}
EXERCISES: Final = sorted(path.stem for path in (RESOURCES / "exercises").glob("*.toml"))


def colours(names: dict[str, str]) -> Callable[[str], QColor]:
    return lambda name: QColor(names[name])


def scene_of(exercise: str) -> Scene:
    text = (RESOURCES / "exercises" / f"{exercise}.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text)["figure"], Scene)


def painted(scene: Scene, pose: str, rect: QRectF, names: dict[str, str], ratio: float = 1.0) -> QImage:
    image = QImage(round(300 * ratio), round(300 * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_figure(painter, rect, scene, body_at(scene, pose, pose, 1.0), colours(names))
    painter.end()
    return image


def count(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgba()
    return sum(image.pixel(x, y) == wanted for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))


@pytest.mark.parametrize("exercise", EXERCISES)
@pytest.mark.parametrize("names", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pose_shows_skin_shirt_trousers_and_hair(exercise: str, names: dict[str, str]) -> None:
    scene = scene_of(exercise)
    for pose in scene.poses:
        image = painted(scene, pose, QRectF(0, 0, 300, 300), names)
        for token in ("figSkin", "figShirt", "figHair"):
            assert count(image, names[token]) > 20, (pose, token)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_nothing_is_painted_outside_the_rectangle(exercise: str) -> None:
    rect = QRectF(60, 80, 150, 120)
    image = painted(scene_of(exercise), "start", rect, LIGHT)
    outside = [
        (x, y) for x in range(0, 300, 3) for y in range(0, 300, 3) if not rect.adjusted(-1, -1, 1, 1).contains(x, y)
    ]
    assert not any(image.pixelColor(x, y).alpha() for x, y in outside)


def test_twice_the_pixels_show_the_same_picture() -> None:
    scene = scene_of("bird_dog")
    plain = count(painted(scene, "reach", QRectF(0, 0, 300, 300), LIGHT), LIGHT["figShirt"])
    sharp = count(painted(scene, "reach", QRectF(0, 0, 300, 300), LIGHT, 2.0), LIGHT["figShirt"])
    assert sharp == pytest.approx(4 * plain, rel=0.1)


def test_a_still_has_the_size_that_was_asked_for_and_differs_between_sides() -> None:
    scene = scene_of("bird_dog")
    stills = [
        figure_pixmap(scene, "reach", (90, 70), colours(LIGHT), 2.0, mirrored=mirrored) for mirrored in (False, True)
    ]
    assert (stills[0].width(), stills[0].height(), stills[0].devicePixelRatio()) == (180, 140, 2.0)
    assert stills[0].toImage() != stills[1].toImage()


class CountedView(FigureView):
    """Counts how often it paints."""

    paints = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


def settled(view: CountedView) -> int:
    """Return how often the view has painted once all that was asked for is done: a paint is one posted event."""
    for _ in range(20):
        QApplication.processEvents()
    return view.paints


def test_a_view_paints_again_only_when_something_changed(qtbot: QtBot) -> None:
    view = CountedView(colours(LIGHT))
    qtbot.addWidget(view)
    scene = scene_of("cat_cow")
    view.set_scene(scene)
    view.resize(200, 200)
    view.show()
    view.set_motion("start", "cat", 0.4)
    before = settled(view)
    view.set_scene(scene)
    view.set_motion("start", "cat", 0.4)
    assert settled(view) == before
    view.set_motion("start", "cat", 0.5)
    assert settled(view) == before + 1


def test_a_hidden_view_paints_nothing(qtbot: QtBot) -> None:
    view = CountedView(colours(LIGHT))
    qtbot.addWidget(view)
    view.set_scene(scene_of("cat_cow"))
    view.set_motion("start", "cat", 0.4)
    assert settled(view) == 0


def test_a_view_without_a_scene_stays_empty_and_a_new_scene_starts_at_its_start(qtbot: QtBot) -> None:
    view = FigureView(colours(LIGHT))
    qtbot.addWidget(view)
    view.resize(120, 120)
    empty = view.grab().toImage()
    scene = scene_of("wall_angels")
    view.set_scene(scene)
    start = view.grab().toImage()
    view.set_motion("start", "overhead", 1.0)
    overhead = view.grab().toImage()
    view.set_scene(scene_of("cat_cow"))
    view.set_scene(scene)
    assert start not in (empty, overhead)
    assert view.grab().toImage() == start


def test_a_view_refuses_a_pose_its_scene_does_not_have(qtbot: QtBot) -> None:
    view = FigureView(colours(LIGHT))
    qtbot.addWidget(view)
    view.set_scene(scene_of("cat_cow"))
    with pytest.raises(KeyError, match="overhead"):
        view.set_motion("start", "overhead", 0.5)


def test_a_view_takes_the_colours_of_another_theme(qtbot: QtBot) -> None:
    view = FigureView(colours(LIGHT))
    qtbot.addWidget(view)
    view.resize(200, 200)
    view.set_scene(scene_of("chin_tuck"))
    view.set_colour(colours(DARK))
    assert count(view.grab().toImage(), DARK["figShirt"]) > 20


def test_the_contact_sheet_shows_every_pose_on_its_stage() -> None:
    rows = [
        SheetRow(scene_of("seated_rotation"), "stageStretch", sides=True),
        SheetRow(scene_of("cat_cow"), "stageStretch"),
    ]
    sheet = contact_sheet(rows, colours(LIGHT), 80)
    assert (sheet.width(), sheet.height()) == (6 * 86 + 6, 2 * 86 + 6)
    assert sheet.pixelColor(10, 10) == QColor(LIGHT["stageStretch"])
