"""What the player is made of: ring, pills, sides, frames, progress and breath."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPixmap

from thoracic_desktop.ui.widgets.breath_circle import BreathCircle
from thoracic_desktop.ui.widgets.countdown_ring import CountdownRing, Kind
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.live_picture import LivePicture
from thoracic_desktop.ui.widgets.rep_pills import RepPills
from thoracic_desktop.ui.widgets.session_progress import SessionProgress
from thoracic_desktop.ui.widgets.side_switch import SideSwitch
from thoracic_desktop.ui.widgets.step_frames import StepFrames

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

KINDS: tuple[Kind, ...] = get_args(Kind)


def picture(widget: QWidget) -> QImage:
    """What a widget looks like now, in its wanted size."""
    widget.resize(widget.sizeHint())
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def count_of(image: QImage, colour: int) -> int:
    """How many pixels have exactly this colour."""
    return sum(image.pixel(x, y) == colour for y in range(image.height()) for x in range(image.width()))


def test_each_kind_of_ring_looks_like_no_other(theme: Theme, qtbot: QtBot) -> None:
    ring = CountdownRing(theme)
    qtbot.addWidget(ring)
    pictures: list[QImage] = []
    for kind in KINDS:
        ring.set_state(kind, 0.6, "3", group="strength")
        pictures.append(picture(ring))
    assert all(one != other for index, one in enumerate(pictures) for other in pictures[:index])


def test_the_ring_is_emptier_with_less_time_left(theme: Theme, qtbot: QtBot) -> None:
    ring = CountdownRing(theme, diameter=148)
    qtbot.addWidget(ring)
    fill = theme.group("stretch").fill.rgb()
    filled: list[int] = []
    for progress in (1.0, 0.6, 0.2, 0.0):
        ring.set_state("solid", progress, "5", group="stretch")
        filled.append(count_of(picture(ring), fill))
    assert filled == sorted(filled, reverse=True)
    assert filled[-1] == 0


@pytest.mark.parametrize("digits", ["5", "30", "120"])
def test_the_digits_never_touch_the_ring(theme: Theme, qtbot: QtBot, digits: str) -> None:
    ring = CountdownRing(theme)
    qtbot.addWidget(ring)
    ring.set_state("solid", 0.0, digits, "seconds", group="stretch")
    image, ink = picture(ring), theme.colour("ink").rgb()
    columns = [x for x in range(image.width()) if any(image.pixel(x, y) == ink for y in range(70, 190))]
    assert columns
    assert min(columns) >= 18 + 4
    assert max(columns) <= image.width() - 18 - 4


def test_the_ring_says_its_digits_to_readers(theme: Theme, qtbot: QtBot) -> None:
    ring = CountdownRing(theme)
    qtbot.addWidget(ring)
    ring.set_state("solid", 0.5, "4", "seconds")
    assert ring.accessibleName() == "4 seconds"
    assert ring.digits == "4"


def test_the_ring_scales_with_its_place(theme: Theme, qtbot: QtBot) -> None:
    ring = CountdownRing(theme, diameter=496)
    qtbot.addWidget(ring)
    ring.set_state("solid", 1.0, "4", group="posture")
    fill = theme.group("posture").fill.rgb()
    ring.resize(496, 496)
    large = count_of(ring.grab().toImage(), fill)
    ring.resize(256, 300)
    assert 0 < count_of(ring.grab().toImage(), fill) < large


def test_larger_text_leaves_the_digits_in_their_ring(theme: Theme, qtbot: QtBot) -> None:
    ring = CountdownRing(theme)
    qtbot.addWidget(ring)
    ring.set_state("solid", 0.5, "4", group="stretch")
    before = picture(ring)
    theme.set_text_scale(2.0)
    assert count_of(picture(ring), theme.colour("ink").rgb()) == count_of(before, theme.colour("ink").rgb())


@pytest.mark.parametrize(("total", "pills"), [(1, 1), (10, 10), (15, 15), (16, 0), (60, 0)])
def test_more_than_fifteen_repetitions_are_not_counted_in_pills(
    theme: Theme, qtbot: QtBot, total: int, pills: int
) -> None:
    row = RepPills(theme)
    qtbot.addWidget(row)
    row.set_state(0, total, 0.2, group="strength")
    assert row.pill_count == pills
    painted = count_of(picture(row), theme.group("strength").fill.rgb())
    assert (painted > 0) is (pills > 0)


def test_the_pills_fill_up_with_the_repetitions(theme: Theme, qtbot: QtBot) -> None:
    row = RepPills(theme)
    qtbot.addWidget(row)
    fill = theme.group("strength").fill.rgb()
    filled: list[int] = []
    for done, share in ((0, 0.0), (0, 0.9), (1, 0.0), (1, 0.9), (2, 0.0)):
        row.set_state(done, 3, share, group="strength")
        filled.append(count_of(picture(row), fill))
    row.set_state(3, 3, group="strength")
    filled.append(count_of(picture(row), fill))
    assert filled == sorted(filled)
    assert row.accessibleName() == "3 of 3 done"


def test_pills_squeeze_into_a_narrow_place(theme: Theme, qtbot: QtBot) -> None:
    row = RepPills(theme)
    qtbot.addWidget(row)
    row.set_state(15, 15, group="strength")
    row.resize(100, 14)
    image, fill = row.grab().toImage(), theme.group("strength").fill.rgb()
    assert any(image.pixel(97, y) == fill for y in range(14))


def test_a_side_is_told_by_letter_fill_and_word(theme: Theme, qtbot: QtBot) -> None:
    sides = SideSwitch(theme)
    qtbot.addWidget(sides)
    sides.set_sides((("L", "Left arm", "now"), ("R", "Right arm", "todo")), group="strength")
    before = picture(sides)
    sides.set_sides((("L", "Left arm", "done"), ("R", "Right arm", "now")), group="strength")
    assert picture(sides) != before
    assert sides.accessibleName() == "Left arm: done, Right arm: now"


def test_sides_grow_with_the_text_and_with_the_floor_mode(theme: Theme, qtbot: QtBot) -> None:
    normal, large = SideSwitch(theme), SideSwitch(theme, large=True)
    for sides in (normal, large):
        qtbot.addWidget(sides)
        sides.set_sides((("L", "Left arm", "now"),))
    assert normal.sizeHint().height() == 52
    assert large.sizeHint().width() > normal.sizeHint().width()
    before = normal.sizeHint()
    theme.set_text_scale(2.0)
    assert normal.sizeHint().width() > before.width()


def test_no_more_than_four_steps_are_framed(theme: Theme, qtbot: QtBot) -> None:
    frames = StepFrames(theme)
    qtbot.addWidget(frames)
    pixmap = QPixmap(60, 40)
    pixmap.fill(Qt.GlobalColor.darkGreen)
    drawing = LivePicture(pixmap)
    frames.set_frames([drawing] * 4, group="stretch")
    width = frames.sizeHint().width()
    frames.set_frames([drawing] * 6, current=1, group="stretch")
    assert frames.sizeHint().width() == width
    before = picture(frames)
    frames.set_current(2)
    assert picture(frames) != before
    assert frames.accessibleName() == "Step 3 of 4"


def test_the_session_fills_segment_by_segment(theme: Theme, qtbot: QtBot) -> None:
    bar = SessionProgress(theme)
    qtbot.addWidget(bar)
    bar.set_parts([60, 120, 60])
    accent = theme.colour("accent").rgb()
    filled: list[int] = []
    for part, share in ((0, 0.0), (0, 0.5), (1, 0.0), (1, 0.5), (2, 1.0)):
        bar.set_progress(part, share)
        filled.append(count_of(picture(bar), accent))
    assert filled == sorted(filled)
    assert filled[0] == 0
    assert bar.accessibleName() == "Exercise 3 of 3"


def test_the_session_bar_may_take_the_colours_of_the_exercise(theme: Theme, qtbot: QtBot) -> None:
    bar = SessionProgress(theme)
    qtbot.addWidget(bar)
    bar.set_parts([1])
    bar.set_progress(0, 1.0)
    bar.set_group("strength")
    assert count_of(picture(bar), theme.group("strength").fill.rgb()) > 0


def test_a_session_without_exercises_paints_nothing(theme: Theme, qtbot: QtBot) -> None:
    bar = SessionProgress(theme)
    qtbot.addWidget(bar)
    bar.set_parts([])
    assert count_of(picture(bar), theme.colour("line").rgb()) == 0


def test_the_breath_is_shown_and_said(theme: Theme, qtbot: QtBot) -> None:
    breath = BreathCircle(theme)
    qtbot.addWidget(breath)
    soft = theme.colour("accentSoft").rgb()
    breath.set_state("Breathe in", 0.0)
    empty = count_of(picture(breath), soft)
    breath.set_state("Breathe in", 1.0)
    assert count_of(picture(breath), soft) > empty
    assert [label.text() for label in breath.findChildren(Label)] == ["Breathe in"]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_word_of_a_breath_is_broken_and_its_circle_does_not_move(theme: Theme, qtbot: QtBot, scale: float) -> None:
    breath = BreathCircle(theme)
    qtbot.addWidget(breath)
    breath.keep_room_for(("Breathe in", "Breathe out", "Breathe easily"), 236)
    theme.set_text_scale(scale)
    widths: set[int] = set()
    for cue in ("Breathe in", "Breathe easily"):
        breath.set_state(cue, 0.5)
        breath.resize(breath.sizeHint())
        breath.show()
        (words,) = breath.findChildren(Label)
        widths.add(words.width())
        assert words.width() >= QFontMetricsF(theme.font("breath")).horizontalAdvance("Breathe")
    assert len(widths) == 1


def test_stacked_sides_stand_below_each_other_and_are_equally_wide(theme: Theme, qtbot: QtBot) -> None:
    sides = SideSwitch(theme)
    qtbot.addWidget(sides)
    sides.set_sides((("L", "Turn left", "done"), ("R", "Turn right", "now")))
    in_a_row = sides.sizeHint()
    sides.set_stacked(stacked=True)
    assert sides.sizeHint().height() > 2 * in_a_row.height()
    assert in_a_row.width() / 2 <= sides.sizeHint().width() < in_a_row.width()
