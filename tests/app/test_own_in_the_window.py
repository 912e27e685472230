"""Own exercises and routines in the real window, from the first entry to the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from tests.own_builders import EVENING, LIFT, lift, png
from tests.ui.hands import click
from tests.ui.seen import button, texts
from thoracic_desktop.app.own_files import OwnFiles, read_shared, write_shared
from thoracic_desktop.app.own_pictures import kept_picture, read_picture
from thoracic_desktop.content.own_document import OwnDocument, decoded, encoded
from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.content.picture_files import check_picture
from thoracic_desktop.ui.own.delete_sheet import DeleteSheet
from thoracic_desktop.ui.playing.stage_figure import StageFigure
from thoracic_desktop.ui.settings.page import SettingsPage
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.app.conftest import Person
    from thoracic_desktop.app.own_pages import OwnPages


def opened(person: Person) -> OwnPages:
    """Show the list."""
    person.running.own.open()
    return person.running.own.pages


def document(person: Person) -> OwnDocument:
    return decoded((person.folder / "own.json").read_bytes())


def test_a_saved_exercise_is_part_of_the_catalogue_and_there_at_the_next_start(arrive: Callable[[], Person]) -> None:
    somebody = arrive()
    pages = opened(somebody)
    pages.exercise.save_requested.emit(LIFT)
    QApplication.processEvents()
    assert "own_1" in somebody.running.parts.catalogue
    assert "Side lift" in texts(pages.list)
    somebody.leave()
    again = arrive()
    assert "own_1" in again.running.parts.catalogue
    assert again.running.parts.figures.scene_key("own_1") == "seated_rotation"
    again.leave()


def test_a_routine_can_be_done_from_start_to_end(person: Person) -> None:
    pages = opened(person)
    pages.exercise.save_requested.emit(LIFT)
    pages.exercise.save_requested.emit(lift(key="own_3", name="Pictured", figure=None, picture=png()))
    pages.routine.save_requested.emit(EVENING)
    pages.list.start_requested.emit("own_2")
    person.running.program.flow.screens.rating.skip_requested.emit()
    assert [one.exercise for one in person.session.segments][:1] == ["warm_up"]
    person.finish_the_session()
    person.leave()
    history = person.history()
    (session,) = history.sessions()
    assert [one.exercise for one in session.exercises] == ["warm_up", "cat_cow", "own_1"]
    history.close()


def test_an_exercise_without_poses_stands_still_on_the_stage(person: Person) -> None:
    pages = opened(person)
    pages.exercise.save_requested.emit(lift(figure=None, picture=png()))
    pages.routine.save_requested.emit(EVENING)
    pages.list.start_requested.emit("own_2")
    person.running.program.flow.screens.rating.skip_requested.emit()
    while person.session.segment.exercise != "own_1":
        person.let_time_pass(1000)
    stages = person.running.program.flow.screens.player.findChildren(StageFigure)
    assert [stage.still for stage in stages if stage.isVisible()] == ["own_1"]


def test_a_deleted_exercise_can_be_had_back(person: Person) -> None:
    pages = opened(person)
    pages.exercise.save_requested.emit(LIFT)
    pages.list.delete_exercise_requested.emit("own_1")
    assert "own_1" not in person.running.parts.catalogue
    pages.list.undo_requested.emit()
    assert document(person).exercises == (LIFT,)
    assert "own_1" in person.running.parts.catalogue


def test_an_exercise_that_a_routine_uses_goes_only_after_a_question(person: Person) -> None:
    pages = opened(person)
    pages.exercise.save_requested.emit(LIFT)
    pages.routine.save_requested.emit(EVENING)
    pages.list.delete_exercise_requested.emit("own_1")
    assert document(person).exercises == (LIFT,)
    (sheet,) = person.window.findChildren(DeleteSheet)
    assert sheet.is_open
    assert any("Evening" in text for text in texts(sheet))
    sheet.confirmed.emit("own_1")
    assert document(person).exercises == ()
    pages.list.undo_requested.emit()
    assert document(person).routines == (EVENING,)


def test_a_deleted_exercise_breaks_neither_history_nor_what_was_interrupted(arrive: Callable[[], Person]) -> None:
    somebody = arrive()
    pages = opened(somebody)
    pages.exercise.save_requested.emit(LIFT)
    pages.routine.save_requested.emit(EVENING)
    pages.list.start_requested.emit("own_2")
    somebody.running.program.flow.screens.rating.skip_requested.emit()
    somebody.let_time_pass(60_000)
    somebody.leave()
    (somebody.folder / "own.json").unlink()
    again = arrive()
    state = again.running.parts.today.state
    assert state is not None
    assert state.interrupted is not None
    assert not state.interrupted.can_go_on
    again.running.parts.window.show_page("progress")
    again.wait_for_history()
    again.leave()


def choosing(file: bytes) -> Callable[[OwnFiles, QWidget], bytes]:
    """Stand in for the dialog in which somebody chooses a file with this content."""

    def choose(_files: OwnFiles, _window: QWidget) -> bytes:
        return file

    return choose


def test_a_refused_file_is_said_and_changes_nothing(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = opened(person)
    pages.exercise.save_requested.emit(LIFT)
    before = (person.folder / "own.json").read_bytes()
    monkeypatch.setattr(OwnFiles, "choose_import", choosing(b'{"format": "something else"}'))
    pages.list.import_requested.emit()
    assert (person.folder / "own.json").read_bytes() == before
    assert "not a file with exercises" in person.running.parts.messages.texts[0]


def test_a_file_comes_in_and_says_what_it_brought(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = opened(person)
    given = encoded(OwnDocument(exercises=(LIFT,), routines=(EVENING,)))
    monkeypatch.setattr(OwnFiles, "choose_import", choosing(given))
    pages.list.import_requested.emit()
    assert document(person).exercises == (LIFT,)
    assert "Exercises added: “Side lift”. Routines added: “Evening”." in texts(pages.list)


def test_a_damaged_file_is_said_at_the_start(arrive: Callable[[], Person], tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "own.json").write_bytes(b"{")
    somebody = arrive()
    assert "own.damaged-1.json" in somebody.running.parts.messages.texts[0]
    somebody.leave()


def test_settings_lead_there_and_back(person: Person) -> None:
    window = person.running.parts.window
    window.show_page("settings")
    (page,) = window.findChildren(SettingsPage)
    page.own_requested.emit()
    pages = person.running.own.pages
    assert pages.list.isVisible()
    pages.list.back_requested.emit()
    assert page.isVisible()


def picture_file(width: int, height: int, kind: str) -> bytes:
    """A picture with something to see in it."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    for x in range(width):
        for y in range(height):
            image.setPixel(x, y, 0xFF000000 | (x * 7919 + y * 104_729) % 0xFFFFFF)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.setText("Location", "somewhere private")
    QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(data.data())


@pytest.mark.parametrize("kind", ["PNG", "JPG"])
def test_a_picture_is_made_small_and_keeps_nothing_but_its_pixels(qapp: object, kind: str) -> None:
    assert qapp
    kept = kept_picture(picture_file(1300, 400, kind))
    size = check_picture(kept)
    assert (size.width, size.height) == (1000, 307)
    assert len(kept) <= 300_000
    assert b"private" not in kept


def test_what_is_no_picture_is_refused(qapp: object, tmp_path: Path) -> None:
    assert qapp
    file = tmp_path / "picture.png"
    file.write_text("<svg/>")
    with pytest.raises(OwnContentError, match="neither a PNG nor a JPEG"):
        read_picture(file)
    with pytest.raises(OwnContentError, match="cannot be read"):
        read_picture(tmp_path / "nowhere.png")


def test_the_exported_file_says_what_it_is(tmp_path: Path) -> None:
    assert write_shared(tmp_path / "mine.json", b"{}") == "mine.thoracic.json"
    assert read_shared(tmp_path / "mine.thoracic.json") == b"{}"
    with pytest.raises(OwnContentError):
        read_shared(tmp_path / "nowhere.json")


def test_a_routine_is_offered_beside_the_plans_and_starts_from_there(person: Person) -> None:
    pages = opened(person)
    pages.exercise.save_requested.emit(LIFT)
    pages.routine.save_requested.emit(EVENING)
    person.running.parts.window.show_page("today")
    person.wait_for_history()
    today = person.running.program.today_page
    click(button(today, "Change"))
    (sheet,) = (one for one in person.window.findChildren(Sheet) if one.is_open)
    assert "Your own routines" in texts(sheet)
    click(button(sheet, "Start: Evening"))
    person.running.program.flow.screens.rating.skip_requested.emit()
    assert person.session.segments[0].exercise == "warm_up"
    person.wait_for_history()


def test_the_library_shows_own_exercises_and_leads_to_them(person: Person) -> None:
    window = person.running.parts.window
    window.show_page("library")
    library = person.running.program.library.library
    assert library is not None
    click(button(library, "My exercises and routines"))
    person.running.own.pages.exercise.save_requested.emit(LIFT)
    window.show_page("library")
    assert LIFT.key in library.overview.shown
    assert "All 11" in {one.text() for one in library.overview.kinds.findChildren(QRadioButton)}
