"""The moving figure: never waits for a frame, shows the nearest one, and stands still where nothing moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.figure_builders import SIZE, Stage, colour_of, plain, tint
from tests.ui.hands import drag
from thoracic_desktop.frames.keys import MotionShot
from thoracic_desktop.frames.packed import packed
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.figure.orbit import MOST_YAW_DEG
from thoracic_desktop.ui.figure.view import FigureView, Movement

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.frames.keys import FrameKey
    from thoracic_desktop.ui.theme import Theme

TO_CAT = Movement("cat_cow", "start", "cat")
CENTRE = QPoint(SIZE[0] // 2, SIZE[1] // 2)


@pytest.fixture
def stage(theme: Theme, tmp_path: Path) -> Stage:
    return Stage(theme, tmp_path)


def motion(key: FrameKey) -> MotionShot:
    assert isinstance(key.shot, MotionShot)
    return key.shot


def is_exact(view: FigureView) -> bool:
    """Whether the frame of the moment is shown now."""
    return view.is_exact


def poses(keys: list[FrameKey]) -> list[str]:
    """The poses among some frames, in order."""
    return [shot.pose_to for shot in map(motion, keys) if shot.pose_from == shot.pose_to]


def blue(view: FigureView) -> int:
    """What tells frames apart."""
    QApplication.processEvents()
    return colour_of(view.grab()).blue()


def test_the_frame_of_the_moment_is_asked_for_and_shown(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_movement(TO_CAT, 1.0)
    assert not is_exact(view)
    assert poses(stage.asked()) == ["cat"]
    stage.make(5)
    assert is_exact(view)
    assert blue(view) == tint(5)[0]


def test_until_it_is_there_the_nearest_one_is_shown(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_upcoming([TO_CAT])
    stage.make(3)  # start
    stage.make(7)  # cat
    view.set_movement(TO_CAT, 0.3)
    assert blue(view) == tint(3)[0]
    view.set_movement(TO_CAT, 0.8)
    assert blue(view) == tint(7)[0]
    assert not is_exact(view)


def test_what_should_be_seen_now_goes_before_all_that_is_made_ahead(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_upcoming([TO_CAT])
    being_made = len(stage.asked())
    view.set_movement(TO_CAT, 0.5)
    made = [motion(key) for key in stage.make_all()]
    assert made[being_made].step == made[being_made].steps // 2


def test_poses_are_made_before_what_lies_between_them(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_upcoming([TO_CAT, Movement("cat_cow", "cat", "cow"), Movement("bird_dog", "start", "reach")])
    made = stage.make_all()
    assert poses(made) == ["start", "cat", "cow", "start", "reach"]
    assert poses(made[:5]) == poses(made)


def test_a_movement_is_made_of_all_its_steps_once(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_upcoming([TO_CAT])
    made = [motion(key) for key in stage.make_all()]
    steps = {shot.step for shot in made if shot.pose_from != shot.pose_to}
    assert steps == set(range(1, max(steps) + 1))
    assert len(made) == len(steps) + 2


def test_once_all_is_made_every_moment_is_exact_and_nothing_more_is_asked_for(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_upcoming([TO_CAT, Movement("cat_cow", "cat", "start")])
    stage.make_all()
    for movement in (TO_CAT, Movement("cat_cow", "cat", "start")):
        for step in range(21):
            view.set_movement(movement, step / 20)
            assert is_exact(view)
    assert not stage.maker.asked


def test_the_other_side_and_an_easier_form_are_other_frames(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    seen: set[FrameKey] = set()
    for movement in (TO_CAT, replace(TO_CAT, mirrored=True), replace(TO_CAT, range_share=0.6)):
        view.set_movement(movement, 1.0)
        seen.update(stage.make_all())
    assert len(seen) == 3


def test_a_hold_stands_still_and_is_not_painted_again(stage: Stage, qtbot: QtBot) -> None:
    class Counting(FigureView):
        paints = 0

        @override
        def paintEvent(self, event: QPaintEvent) -> None:
            Counting.paints += 1
            super().paintEvent(event)

    view = Counting(stage.figures)
    qtbot.addWidget(view)
    view.resize(*SIZE)
    view.show()
    hold = Movement("cat_cow", "cat", "cat")
    view.set_movement(hold, 0.0)
    stage.make_all()
    QApplication.processEvents()
    Counting.paints = 0
    for progress in (0.1, 0.5, 0.9):
        view.set_movement(hold, progress)
        QApplication.processEvents()
    assert Counting.paints == 0


def test_another_exercise_does_not_show_the_one_before(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_movement(TO_CAT, 1.0)
    stage.make(5)
    view.set_movement(Movement("bird_dog", "start", "reach"), 0.0)
    assert blue(view) != tint(5)[0]
    stage.make(6)
    assert blue(view) == tint(6)[0]


def test_a_pose_from_an_earlier_day_is_shown_at_once(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    shot = MotionShot(exercise="cat_cow", pose_from="cat", pose_to="cat", step=1, steps=1)
    key = stage.figures.key(shot, QSize(*SIZE))
    stage.folder.write(key.file_name, packed(plain(key, 8)))
    view.set_movement(TO_CAT, 1.0)
    assert blue(view) == tint(8)[0]
    assert not stage.maker.asked


@pytest.mark.parametrize("movement", [Movement("cat_cow", "start", "nowhere"), Movement("none", "start", "start")])
def test_what_is_not_there_is_refused(stage: Stage, qtbot: QtBot, movement: Movement) -> None:
    with pytest.raises(KeyError):
        stage.view(qtbot).set_movement(movement, 0.0)


def test_another_size_has_other_frames(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_movement(TO_CAT, 1.0)
    stage.make_all()
    view.resize(120, 80)
    assert not is_exact(view)
    (key,) = stage.asked()
    assert (key.width, key.height) == (120, 80)


def test_another_person_is_shown_as_soon_as_there_is_a_frame_of_them(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_movement(TO_CAT, 1.0)
    stage.make(5)
    stage.figures.set_person("jon", 3)
    (key,) = stage.asked()
    assert key.person == "jon"
    stage.make(6)
    assert blue(view) == tint(6)[0]


def test_with_less_motion_one_pose_fades_into_the_next(stage: Stage, qtbot: QtBot, theme: Theme) -> None:
    theme.reduced_motion = True
    view = stage.view(qtbot)
    start, cat = Movement("cat_cow", "start", "start"), Movement("cat_cow", "cat", "cat")
    view.set_upcoming([start, cat])
    stage.make_all()
    view.set_movement(start, 1.0)
    first = blue(view)
    view.set_movement(cat, 1.0)
    qtbot.waitUntil(lambda: blue(view) not in {first, tint(1)[0]})
    qtbot.waitUntil(lambda: blue(view) == tint(1)[0])


def test_where_no_frames_can_be_made_it_says_so(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    before = view.grab().toImage()
    stage.maker.is_there = False
    view.set_movement(TO_CAT, 1.0)
    QApplication.processEvents()
    assert view.grab().toImage() != before


def test_dragged_it_is_seen_from_aside_and_springs_back(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_movement(TO_CAT, 1.0)
    own = stage.make(5)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, CENTRE)
    QTest.mouseMove(view, CENTRE + QPoint(40, 20))
    aside = stage.asked()[0]
    assert motion(aside).yaw_deg < 0 < motion(aside).pitch_deg
    assert aside.width < own.width
    assert stage.maker.dropped == [aside]
    stage.make(6)
    assert blue(view) == tint(6)[0]
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, CENTRE + QPoint(40, 20))
    qtbot.waitUntil(lambda: blue(view) == tint(5)[0])
    assert is_exact(view)


def test_it_is_turned_within_limits(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_movement(TO_CAT, 1.0)
    stage.make_all()
    drag(view, CENTRE, CENTRE + QPoint(-2000, -2000))
    shots = [motion(key) for key in stage.make_all()]
    assert max(shot.yaw_deg for shot in shots) == MOST_YAW_DEG
    assert min(shot.pitch_deg for shot in shots) >= -8


def test_the_right_button_turns_nothing(stage: Stage, qtbot: QtBot) -> None:
    view = stage.view(qtbot)
    view.set_movement(TO_CAT, 1.0)
    stage.make_all()
    QTest.mousePress(view, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, CENTRE)
    QTest.mouseMove(view, CENTRE + QPoint(60, 0))
    assert not stage.maker.asked
    assert is_exact(view)
