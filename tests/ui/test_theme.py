"""The theme: names to colours and fonts, light and dark, and the outlines of the icons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from msgspec.structs import astuple
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from thoracic_desktop.ui.fonts import load_fonts
from thoracic_desktop.ui.icons import Icons
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.conftest import ExpectedLog
    from thoracic_desktop.ui.theme import Choice, Theme

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
ICON_FILES = ROOT / "packaging" / "icons"
ICON_NAMES = sorted(path.stem for path in ICON_FILES.glob("*.svg"))
BOTH: tuple[Choice, ...] = ("light", "dark")
SIDE = 64
# The share of the square by which two renderers may differ at the edges.
EDGE_DIFFERENCE = 0.01


def luminance(colour: QColor) -> float:
    """Relative luminance as in WCAG 2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """The WCAG 2 contrast of two colours."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("choice", BOTH)
@pytest.mark.parametrize("ground", ["canvas", "surface", "sunken", "raised", "accentSoft", "stopSoft", "cautionSoft"])
def test_reading_text_stands_out_on_every_ground(theme: Theme, choice: Choice, ground: str) -> None:
    theme.set_choice(choice)
    for text in ("ink", "ink2"):
        assert contrast(theme.colour(text), theme.colour(ground)) >= 7.0


@pytest.mark.parametrize("choice", BOTH)
def test_the_words_on_filled_controls_can_be_read(theme: Theme, choice: Choice) -> None:
    theme.set_choice(choice)
    for fill in ("accent", "accentHover", "accentPressed", "stop", "caution", "stretch", "strength", "posture"):
        assert contrast(theme.colour("onAccent"), theme.colour(fill)) >= 4.5


@pytest.mark.parametrize("choice", BOTH)
def test_the_rating_scale_is_ordered_by_lightness_alone(theme: Theme, choice: Choice) -> None:
    theme.set_choice(choice)
    steps = [luminance(theme.rating(value).fill) for value in range(11)]
    assert steps == sorted(steps, reverse=choice == "light")


def test_both_themes_know_the_same_names(theme: Theme, qapp: QApplication) -> None:
    light = theme.colour("surface").name()
    theme.set_choice("dark")
    assert theme.is_dark
    assert theme.colour("surface").name() != light
    assert qapp.palette().window().color() == theme.colour("canvas")


def test_an_unknown_colour_is_an_error(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.colour("mauve")


@pytest.mark.parametrize("group", ["stretch", "strength", "posture", "warm_up", "cool_down", "neutral"])
def test_every_kind_of_exercise_has_its_colours(theme: Theme, group: str) -> None:
    colours = theme.group(group)
    assert all(colour.isValid() for colour in astuple(colours))
    assert contrast(colours.text, colours.soft) >= 7.0


def test_a_change_is_told_once(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_choice("dark")
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_choice("dark")


def test_following_the_system_takes_over_what_it_says(theme: Theme, qapp: QApplication) -> None:
    theme.set_choice("dark")
    theme.set_choice("system")
    assert theme.is_dark is (qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark)


def test_a_widget_repaints_itself_in_the_new_colours(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "Hold")
    qtbot.addWidget(label)
    before = label.grab().toImage()
    theme.set_choice("dark")
    assert label.grab().toImage() != before


def test_less_motion_is_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.reduced_motion = True
    assert theme.reduced_motion


@pytest.mark.parametrize(
    ("role", "family"), [("countdown", "Inter Display"), ("h1", "Inter Display"), ("body", "Inter")]
)
def test_type_comes_from_the_bundled_fonts(theme: Theme, role: str, family: str) -> None:
    assert QFontInfo(theme.font(role)).family() == family


def test_no_text_is_smaller_than_thirteen_pixels(theme: Theme) -> None:
    assert theme.font("caption").pixelSize() >= 13


def test_larger_text_reaches_fonts_and_lines(theme: Theme) -> None:
    size, line = theme.font("body").pixelSize(), theme.line_height("body")
    theme.set_text_scale(2.0)
    assert theme.font("body").pixelSize() == 2 * size
    assert theme.line_height("body") == 2 * line


def test_a_font_file_that_cannot_be_read_is_named_and_left_out(tmp_path: Path, expected_log: ExpectedLog) -> None:
    (tmp_path / "torn.ttf").write_bytes(b"no font")
    expected_log("torn.ttf cannot be read")
    assert load_fonts(tmp_path) == ()


@pytest.mark.parametrize("name", ICON_NAMES)
def test_an_icon_looks_as_the_reference_renderer_draws_it(name: str, theme: Theme) -> None:
    svg = (ICON_FILES / f"{name}.svg").read_bytes().replace(b"currentColor", b"#000000")
    assert difference(painted(QSvgRenderer(svg)), painted(theme.icons, name)) < EDGE_DIFFERENCE


def test_there_is_no_icon_without_its_source() -> None:
    outlines = msgspec.json.decode((RESOURCES / "icons" / "outlines.json").read_bytes())
    assert sorted(outlines) == ICON_NAMES


def painted(source: QSvgRenderer | Icons, name: str = "") -> QImage:
    """An icon in black on white."""
    image = QImage(QSize(SIDE, SIDE), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(0, 0, SIDE, SIDE)
    if isinstance(source, Icons):
        source.paint(painter, name, area, QColor(Qt.GlobalColor.black))
    else:
        source.render(painter, area)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> float:
    """How much of the square differs, 0 to 1."""
    pixels = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) for a, b in pixels) / (255 * SIDE * SIDE)


def test_an_icon_that_does_not_exist_is_an_error(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.icons.outline("no-such-icon")


def test_an_icon_becomes_a_picture_of_the_wanted_size(theme: Theme) -> None:
    pixmap = theme.icons.pixmap("check", theme.colour("accent"), 20, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (40, 2.0)
