"""Library and Guidance in the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.programme.decisions import DecisionKind
from thoracic_desktop.session.segments import CueKind

if TYPE_CHECKING:
    from tests.app.conftest import Person
    from thoracic_desktop.app.library_pages import LibraryPages
    from thoracic_desktop.ui.guidance.page import GuidancePage
    from thoracic_desktop.ui.library.page import LibraryPage

CONTROL = Qt.KeyboardModifier.ControlModifier
MINUTE_MS = 60_000


def pages(person: Person) -> LibraryPages:
    return person.running.program.library


def library(person: Person) -> LibraryPage:
    person.type("2", CONTROL)
    page = pages(person).library
    assert page is not None
    return page


def guidance(person: Person) -> GuidancePage:
    person.type(Qt.Key.Key_F1)
    page = pages(person).guidance_page
    assert page is not None
    return page


def test_the_pages_stand_in_the_order_of_their_keys(person: Person) -> None:
    shown: list[str] = []
    person.running.parts.window.page_shown.connect(shown.append)
    for key in "1234":
        person.type(key, CONTROL)
    person.type(Qt.Key.Key_F1)
    assert shown == ["today", "library", "progress", "guidance", "guidance"]


def test_nothing_of_it_is_built_at_the_start(person: Person) -> None:
    assert pages(person).library is None
    assert pages(person).guidance_page is None


def test_trying_an_exercise_begins_a_session_with_it_alone_at_its_lowest_dose(person: Person) -> None:
    page = library(person)
    page.show_exercise("chin_tuck")
    page.detail.try_requested.emit("chin_tuck")
    person.running.program.flow.screens.rating.skip_requested.emit()
    assert {segment.exercise for segment in person.session.segments} == {"chin_tuck"}
    assert person.session.segments[-1].reps == 10


def test_the_wording_is_kept_and_changes_both_pages(person: Person) -> None:
    page, other = library(person), guidance(person)
    page.wording_chosen.emit("clinical")
    assert person.running.parts.settings.settings.wording is WordingLevel.CLINICAL
    page.show_exercise("cat_cow")
    assert page.detail.accessibleName() == "Cat–cow"
    other.show_page("heat")
    assert other.detail.accessibleName() == "Superficial heat"


def test_the_figure_stands_still_once_another_page_is_shown(person: Person) -> None:
    library(person).show_exercise("cat_cow")
    shown = pages(person).demonstration
    assert shown is not None
    assert shown.is_playing
    person.type("1", CONTROL)
    assert not shown.is_playing


def test_warmth_goes_on_when_its_page_is_left_and_its_end_offers_the_session(person: Person) -> None:
    page = guidance(person)
    page.show_page("heat")
    page.heat_start_requested.emit(15)
    person.type("1", CONTROL)
    person.clock.advance_ms(15 * MINUTE_MS)
    heat = pages(person).heat
    assert heat is not None
    heat.resume()  # looks at the clock, as the ticker lets it do each second
    assert person.chimes.heard[-1] is CueKind.DONE
    person.press_message_action("heat")
    assert not person.running.parts.window.is_showing_pages


def test_what_is_ticked_at_the_desk_is_kept_as_a_decision(person: Person) -> None:
    page = guidance(person)
    page.show_page("desk")
    page.desk_item_checked.emit("screen", True)
    page.desk_item_checked.emit("breaks", True)
    page.desk_item_checked.emit("breaks", False)
    person.wait_for_history()
    person.wait_for_history()
    card = page.detail.desk_card
    assert card is not None
    person.leave()
    with_answers = [
        (one.decision.kind, one.decision.subject, one.decision.answer) for one in person.history().programme.decisions()
    ]
    assert with_answers == [
        (DecisionKind.DESK_CHECKED, "screen", "yes"),
        (DecisionKind.DESK_CHECKED, "breaks", "yes"),
        (DecisionKind.DESK_CHECKED, "breaks", "no"),
    ]
