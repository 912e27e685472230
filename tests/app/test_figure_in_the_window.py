"""The figure in a session: what it shows is what the countdown says, and its frames are there before their time."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from thoracic_desktop.app.applying import apply_settings
from thoracic_desktop.desktop.settings_store import Person as Shown
from thoracic_desktop.frames.keys import MotionShot
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.segments import SegmentKind
from thoracic_desktop.ui.figure.view import FigureView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.app.conftest import Person
    from thoracic_desktop.frames.keys import FrameKey
    from thoracic_desktop.session.segments import Segment
    from thoracic_desktop.ui.figure.view import Movement

TICK_MS = 250


def begin(person: Person) -> None:
    person.type(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.running.program.flow.screens.rating.skip_requested.emit()


def view(person: Person) -> FigureView:
    return next(one for one in person.window.findChildren(FigureView) if one.isVisible())


def movement(person: Person) -> Movement:
    shown = view(person).movement
    assert shown is not None
    return shown


def segments(person: Person) -> Iterator[Segment]:
    """Let the session run to its end; yield the segment at each tick."""
    while person.running.program.flow.controller.is_under_way:
        yield person.session.segment
        person.clock.advance_ms(TICK_MS)
        person.ticker.woke.emit()


def motions(keys: list[FrameKey]) -> list[MotionShot]:
    return [key.shot for key in keys if isinstance(key.shot, MotionShot)]


def test_through_a_whole_session_the_figure_does_what_the_countdown_says(person: Person) -> None:
    begin(person)
    seen: set[tuple[str, str, str]] = set()
    for segment in segments(person):
        shown = movement(person)
        assert shown.exercise == segment.exercise
        if segment.kind is not SegmentKind.SETUP:
            assert (shown.pose_from, shown.pose_to) in {
                (segment.pose_from, segment.pose_to),
                (segment.pose_to, segment.pose_to),
            }
            seen.add((segment.exercise, segment.pose_from, segment.pose_to))
        if segment.rep.side is not None and segment.kind is SegmentKind.HOLD:
            assert shown.mirrored == (segment.rep.side == "right")
    assert len(seen) > 25


def test_getting_into_position_leads_through_its_poses_to_the_start(person: Person) -> None:
    begin(person)
    passed: list[str] = []
    for segment in segments(person):
        if segment.exercise == "cat_cow" and segment.kind is SegmentKind.SETUP:
            passed += [movement(person).pose_from, movement(person).pose_to]
        elif segment.exercise == "cat_cow":
            break
    assert list(dict.fromkeys(passed)) == ["standing", "lunging", "half_kneeling", "kneeling", "start"]


def test_every_frame_of_an_exercise_was_asked_for_before_it_is_due(person: Person) -> None:
    begin(person)
    made: set[MotionShot] = set()
    for segment in segments(person):
        made.update(motions(person.maker.answer_all()))
        if segment.entry > 2:
            break
        if segment.kind is not SegmentKind.SETUP:
            assert view(person).is_exact, segment
    assert {shot.exercise for shot in made} >= {"warm_up", "cat_cow", "roller_extension"}


def test_a_pause_stands_still(person: Person) -> None:
    begin(person)
    person.let_time_pass(30_000)
    person.type(Qt.Key.Key_Space)
    person.maker.answer_all()
    before = view(person).grab().toImage()
    for _ in range(8):
        person.clock.advance_ms(TICK_MS)
        person.ticker.woke.emit()
        person.ticker.frame.emit()
    assert view(person).grab().toImage() == before


def test_with_less_motion_the_figure_stands_in_its_key_poses(person: Person) -> None:
    person.running.parts.theme.reduced_motion = True
    begin(person)
    for number, _ in enumerate(segments(person)):
        shown = movement(person)
        assert shown.pose_from == shown.pose_to
        if number > 200:
            break
    assert all(shot.pose_from == shot.pose_to for shot in motions(person.maker.answer_all()))


def test_made_easier_it_goes_less_far(person: Person) -> None:
    begin(person)
    for segment in segments(person):
        if segment.exercise == "cat_cow" and segment.kind is SegmentKind.HOLD:
            person.running.program.flow.controller.press(ev.Ease())
            break
    for segment in segments(person):
        if segment.exercise == "cat_cow" and segment.range_share < 1.0:
            assert movement(person).range_share == segment.range_share
            return
    pytest.fail("no movement came after it was made easier")


def test_whoever_was_chosen_shows_the_session(person: Person) -> None:
    parts = person.running.parts
    apply_settings(parts, replace(parts.settings.settings, person=Shown.JON, skin=4))
    begin(person)
    person.maker.answer_all()
    person.let_time_pass(20_000)
    keys = person.maker.answer_all()
    assert keys
    assert {(key.person, key.skin) for key in keys} == {("jon", 4)}


def test_a_session_goes_on_without_any_frame(person: Person) -> None:
    person.maker.is_there = False
    begin(person)
    person.finish_the_session()
    assert person.running.program.flow.screens.rating.isVisible()


def test_the_programs_own_process_loads_no_numpy_for_the_figure() -> None:
    script = (
        "import sys\n"
        "from thoracic_desktop.desktop.quick_start import load_qt\n"
        "load_qt()\n"
        "import thoracic_desktop.app.window, thoracic_desktop.app.session_screens, thoracic_desktop.ui.player.screen\n"
        "import thoracic_desktop.ui.figure.view, thoracic_desktop.desktop.figure_maker\n"
        "print('numpy' in sys.modules)\n"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own script
    assert said.strip() == "False"
