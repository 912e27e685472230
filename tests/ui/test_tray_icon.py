"""The icon in the tray: to be seen on any panel, and told apart without its colours."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from thoracic_desktop.reminders.kinds import Blocker
from thoracic_desktop.reminders.status import Mood
from thoracic_desktop.ui.tray.icon import SIZES_PX, tray_icon

PANELS = ("#ffffff", "#f0f0f0", "#202020", "#000000")
STATES: tuple[tuple[Mood, Blocker | None], ...] = (*((mood, None) for mood in Mood), (Mood.HELD, Blocker.CAMERA))
LEAST_CONTRAST = 3.0
"""What WCAG 2.2 asks of a picture that means something (1.4.11)."""
LEAST_SHARE = 0.14
"""The plain mark alone covers so much of its square; less would be a few dots."""
LEAST_DIFFERENCE = 0.05

pytestmark = pytest.mark.usefixtures("qapp")


def luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def on_panel(mood: Mood, blocker: Blocker | None, size_px: int, panel: str) -> QImage:
    picture = QImage(size_px, size_px, QImage.Format.Format_RGB32)
    picture.fill(QColor(panel))
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, tray_icon(mood, blocker).pixmap(QSize(size_px, size_px), 1.0))
    painter.end()
    return picture


def pixels(picture: QImage) -> list[QColor]:
    return [picture.pixelColor(x, y) for y in range(picture.height()) for x in range(picture.width())]


@pytest.mark.parametrize("size_px", [16, 22, 32])
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize(("mood", "blocker"), STATES)
def test_the_icon_stands_out_on_every_panel(mood: Mood, blocker: Blocker | None, panel: str, size_px: int) -> None:
    shown = pixels(on_panel(mood, blocker, size_px, panel))

    standing_out = sum(contrast(colour, QColor(panel)) >= LEAST_CONTRAST for colour in shown)

    assert standing_out / len(shown) >= LEAST_SHARE


@pytest.mark.parametrize("panel", ["#f0f0f0", "#202020"])
@pytest.mark.parametrize("size_px", [16, 22])
def test_no_two_states_look_the_same_without_colour(size_px: int, panel: str) -> None:
    """Only their lightness is compared, and at the places of the badges that is enough."""
    lightness = [[luminance(colour) for colour in pixels(on_panel(*state, size_px, panel))] for state in STATES]

    for one, other in combinations(lightness, 2):
        differing = sum(abs(first - second) > 0.1 for first, second in zip(one, other, strict=True))
        assert differing / len(one) >= LEAST_DIFFERENCE


@pytest.mark.parametrize("mood", Mood)
def test_the_icon_has_a_picture_for_every_panel_and_is_painted_once(mood: Mood) -> None:
    icon = tray_icon(mood)

    assert [size.width() for size in icon.availableSizes()] == list(SIZES_PX)
    assert tray_icon(mood) is icon


@pytest.mark.parametrize("size_px", SIZES_PX)
@pytest.mark.parametrize("mood", Mood)
def test_nothing_of_the_icon_is_cut_off(mood: Mood, size_px: int) -> None:
    picture = tray_icon(mood).pixmap(QSize(size_px, size_px), 1.0).toImage()
    places, last = range(size_px), size_px - 1
    sides = [[(x, y) for x in places] for y in (0, last)] + [[(x, y) for y in places] for x in (0, last)]

    # A disc may touch a side; what a side cuts off leaves a long line there.
    for side in sides:
        touching = sum(picture.pixelColor(x, y).alpha() > 127 for x, y in side)
        assert touching / size_px < 0.4


def test_a_call_and_another_blocker_have_badges_of_their_own() -> None:
    assert tray_icon(Mood.HELD, Blocker.MICROPHONE) is tray_icon(Mood.HELD, Blocker.CAMERA)
    assert tray_icon(Mood.HELD, Blocker.FULL_SCREEN) is not tray_icon(Mood.HELD, Blocker.CAMERA)
    assert tray_icon(Mood.WAITING, Blocker.CAMERA) is tray_icon(Mood.WAITING)
