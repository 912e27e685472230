"""The pages for own exercises and routines, as a person uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.own_builders import EVENING, LIFT, TURNED, png
from tests.ui.hands import click, press, write
from tests.ui.page_builders import shipped
from tests.ui.seen import button, cut_off, heard, texts
from thoracic_desktop.content.own_content import load_words
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.exercises.catalogue_with_own import CatalogueWithOwn
from thoracic_desktop.exercises.model import Position, WordingLevel
from thoracic_desktop.exercises.own import OwnExercise, OwnRoutine, to_exercise
from thoracic_desktop.ui.own.draft import Draft
from thoracic_desktop.ui.own.exercise_page import ExercisePage
from thoracic_desktop.ui.own.exercise_sheet import ExerciseSheet
from thoracic_desktop.ui.own.list_page import ListPage, RoutineRow
from thoracic_desktop.ui.own.pose_sheet import PoseGroup, PoseSheet
from thoracic_desktop.ui.own.routine_item import Handle, ItemCard
from thoracic_desktop.ui.own.routine_page import RoutinePage
from thoracic_desktop.ui.widgets.field import TextField
from thoracic_desktop.ui.widgets.live_picture import LivePicture
from thoracic_desktop.ui.widgets.stepper import Stepper
from thoracic_desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

SIZES = [(912, 740), (896, 660), (1300, 900)]


def picture(_key: str, _pose: str | None, width: int, height: int) -> LivePicture:
    return LivePicture(QPixmap(width, height))


def shown(page: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(page)
    page.resize(912, 740)
    page.show()
    QApplication.processEvents()
    return page


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> ExercisePage:
    groups = (PoseGroup("Seated turn", "stretch", (TURNED,)),)
    page = ExercisePage(theme, picture, groups, lambda own: own.reps * 1000)
    shown(page, qtbot)
    page.begin(Draft(key="own_1"), ("Taken",), is_new=True)
    return page


@pytest.fixture
def routine(theme: Theme, qtbot: QtBot) -> RoutinePage:
    both = CatalogueWithOwn(shipped(), [to_exercise(LIFT, load_words(resource_root()))])
    page = RoutinePage(theme, picture, both)
    shown(page, qtbot)
    page.begin(EVENING, "own_2", (), WordingLevel.PLAIN)
    QApplication.processEvents()
    return page


def field(page: QWidget) -> TextField:
    (found,) = page.findChildren(TextField)
    return found


def steps(page: QWidget) -> QPlainTextEdit:
    (found,) = page.findChildren(TextArea)
    return found.edit


def keys(page: RoutinePage) -> list[str]:
    return [item.exercise for item in page.items]


def test_what_is_entered_can_be_saved(form: ExercisePage) -> None:
    saved = heard(form.save_requested)
    write(field(form), "Side  lift")
    steps(form).insertPlainText("Lie down.\nLift.")
    click(button(form, "Lying on the back"))
    click(button(form, "A mat or carpet"))
    click(button(form, "Left and right in turn"))
    click(button(form, "Repetitions: less"))
    click(button(form, "Save exercise"))
    (own,) = saved
    assert isinstance(own, OwnExercise)
    assert (own.name, own.steps, own.reps, own.hold_s) == ("Side lift", ("Lie down.", "Lift."), 9, 5)
    assert own.position is Position.LYING_ON_BACK


def test_it_says_what_is_missing_and_cannot_be_saved(form: ExercisePage) -> None:
    assert "Still missing: a name, at least one step, a position." in texts(form)
    assert not button(form, "Save exercise").isEnabled()
    write(field(form), "Lift")
    steps(form).insertPlainText("Lift.")
    assert "Still missing: a position." in texts(form)
    click(button(form, "Sitting"))
    assert button(form, "Save exercise").isEnabled()


def test_what_is_wrong_stands_under_the_field(form: ExercisePage) -> None:
    write(field(form), "taken")
    assert "You have one with this name. Choose another name." in texts(form)
    field(form).clear()
    QApplication.clipboard().setText("Side\u202elift")
    field(form).paste()
    assert any("hidden character" in text and "U+202E" in text for text in texts(form))
    steps(form).insertPlainText("\n".join(str(number) for number in range(9)))
    assert "Up to 8 lines, these are 9." in texts(form)


def test_time_for_one_repetition_is_asked_where_nothing_is_held(form: ExercisePage) -> None:
    assert "Hold for" in texts(form)
    click(button(form, "Keep moving"))
    assert "Hold for" not in texts(form)
    assert "One repetition takes" in texts(form)


def test_the_preview_follows(form: ExercisePage) -> None:
    write(field(form), "Lift")
    click(button(form, "Repetitions: more"))
    assert {"Lift", "11 × 5 s", "Takes 11 s, with getting ready"} <= set(texts(form))


def test_a_pose_or_a_picture_and_never_both(form: ExercisePage) -> None:
    form.begin(Draft.of(LIFT), (), is_new=False)
    saved = heard(form.save_requested)
    form.take_picture(png())
    click(button(form, "Save exercise"))
    button(form, "Choose a pose").click()
    (sheet,) = form.window().findChildren(PoseSheet)
    button(sheet, "Seated turn, pose 1").click()
    click(button(form, "Save exercise"))
    pictured, posed = saved
    assert isinstance(pictured, OwnExercise)
    assert isinstance(posed, OwnExercise)
    assert (pictured.picture, pictured.figure) == (png(), None)
    assert (posed.picture, posed.figure) == (None, TURNED)


def test_a_new_exercise_begins_with_nothing_of_the_one_before(form: ExercisePage) -> None:
    form.begin(Draft.of(LIFT), (), is_new=False)
    assert button(form, "Lying on the back").isChecked()
    form.begin(Draft(key="own_9"), (), is_new=True)
    assert not button(form, "Lying on the back").isChecked()
    assert not button(form, "A mat or carpet").isChecked()
    assert not field(form).text()
    assert not steps(form).toPlainText()


def test_a_stepper_stays_within_its_limits_and_answers_to_keys(theme: Theme, qtbot: QtBot) -> None:
    stepper = Stepper(theme, "Reps", least=1, most=8, unit=" s")
    shown(stepper, qtbot)
    changed = heard(stepper.changed)
    assert not button(stepper, "Reps: less").isEnabled()
    press(button(stepper, "Reps: more"), Qt.Key.Key_Up)
    press(button(stepper, "Reps: more"), Qt.Key.Key_PageUp)
    press(button(stepper, "Reps: more"), Qt.Key.Key_PageUp)
    assert changed == [2, 7, 8]
    press(button(stepper, "Reps: less"), Qt.Key.Key_Down)
    press(button(stepper, "Reps: more"), Qt.Key.Key_Up)
    assert "8 s" in texts(stepper)
    assert not button(stepper, "Reps: more").isEnabled()


def test_items_change_places_by_button_and_by_key(routine: RoutinePage) -> None:
    assert keys(routine) == ["cat_cow", "own_1"]
    click(button(routine, "Move Cat–cow down"))
    assert keys(routine) == ["own_1", "cat_cow"]
    QTest.keyClick(button(routine, "Take Cat–cow out"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert keys(routine) == ["cat_cow", "own_1"]
    assert not button(routine, "Move Cat–cow up").isEnabled()


def test_an_item_can_be_dragged(routine: RoutinePage) -> None:
    first, second = sorted(routine.findChildren(ItemCard), key=lambda card: card.y())
    (handle,) = first.findChildren(Handle)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    far = handle.mapFromGlobal(second.mapToGlobal(QPoint(4, second.height() - 2)))
    QTest.mouseMove(handle, far)
    QApplication.processEvents()
    assert keys(routine) == ["own_1", "cat_cow"]


def test_an_exercise_is_added_and_one_taken_in_the_place_of_another(routine: RoutinePage) -> None:
    button(routine, "Add exercise").click()
    (sheet,) = routine.window().findChildren(ExerciseSheet)
    button(sheet, "Wall angels").click()
    assert keys(routine) == ["cat_cow", "own_1", "wall_angels"]
    button(routine, "Take another exercise for Cat–cow").click()
    button(sheet, "Seated turn").click()
    assert keys(routine) == ["seated_rotation", "own_1", "wall_angels"]


def test_the_routine_says_how_long_it_takes_and_that_the_warm_up_comes_first(routine: RoutinePage) -> None:
    assert "The warm-up is put first. It is counted in." in texts(routine)
    before = texts(routine)
    saved = heard(routine.save_requested)
    first = min(routine.findChildren(ItemCard), key=lambda card: card.y())
    click(button(first, "Repetitions: more"))
    assert texts(routine) != before
    click(button(routine, "Save routine"))
    (kept,) = saved
    assert isinstance(kept, OwnRoutine)
    assert [item.reps for item in kept.items] == [9, 8]


def test_a_routine_without_exercises_cannot_be_saved(routine: RoutinePage) -> None:
    routine.begin(None, "own_3", (), WordingLevel.PLAIN)
    assert "Still missing: a name, at least one exercise." in texts(routine)
    assert not button(routine, "Save routine").isEnabled()


def test_an_empty_list_says_what_it_is_for(theme: Theme, qtbot: QtBot) -> None:
    page = ListPage(theme, picture)
    page.show_content((), ())
    shown(page, qtbot)
    assert "Nothing here yet" in texts(page)
    assert not button(page, "Export").isEnabled()


@pytest.mark.parametrize(("size", "scale"), [(size, scale) for size in SIZES for scale in (1.0, 1.5, 2.0)])
def test_nothing_is_cut_off(  # noqa: PLR0917 - fixtures are given by name
    form: ExercisePage, routine: RoutinePage, theme: Theme, size: tuple[int, int], scale: float, qtbot: QtBot
) -> None:
    listed = ListPage(theme, picture)
    listed.show_content((LIFT,), (RoutineRow(EVENING, 3, 125_000),))
    shown(listed, qtbot)
    theme.set_text_scale(scale)
    for page in (form, routine, listed):
        page.resize(QSize(*size))
    qtbot.waitUntil(lambda: not [cut for page in (form, routine, listed) for cut in cut_off(page)])
