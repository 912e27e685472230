"""Every control has a name for screen readers, and every text is marked for translation: on the real screens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import pytest
from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.programme_files import load_plans
from thoracic_desktop.content.resources import resource_path, resource_root
from thoracic_desktop.content.rule_book import RuleBook
from thoracic_desktop.content.sign_files import load_signs
from thoracic_desktop.exercises.model import Wording, WordingLevel
from thoracic_desktop.overriding import override
from thoracic_desktop.programme.response import Feeling, HurtAnswer
from thoracic_desktop.session.hurting import HurtReport
from thoracic_desktop.session.steadying import in_order
from thoracic_desktop.ui.player.hurts_feeling import FeelingStep
from thoracic_desktop.ui.progress.page import ProgressPage
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.app.conftest import Person
    from thoracic_desktop.app.session_screens import SessionScreens

MARK = "¤"
# Figures, and dates and weekdays as the system's own calendar writes them, are no words of ours.
NO_WORDS = re.compile(r"^[\d\W]*$|^[MTWFSL]$")


class Marking(QTranslator):
    """A language in which every text that is translated carries a mark."""

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{MARK}{sourceText}"

    @override
    def isEmpty(self) -> bool:
        return False


def walk_through(person: Person) -> Iterator[str]:
    """Bring every screen to the front, one after the other, and say which it is."""
    window, program = person.running.parts.window, person.running.program
    yield "today"
    window.show_page("progress")
    person.wait_for_history()
    page = window.findChild(ProgressPage)
    assert page is not None
    page.load_charts()
    yield "progress"
    window.show_page("settings")
    yield "settings"
    program.programme.show_rules()
    person.wait_for_history()
    yield "rules"
    window.show_page("today")
    for name in ("_open_why", "_open_plans"):
        getattr(program.today_page, name)()
        yield "a sheet of Today"
        next(one for one in window.findChildren(Sheet) if one.is_open).dismiss()
    person.running.parts.chimes.unavailable.emit("no_output")
    yield "a message"
    program.today_page.start_requested.emit()
    screens = program.flow.screens
    yield "rating before"
    screens.rating.skip_requested.emit()
    yield "player, setting up"
    person.let_time_pass(150_000)
    yield "player, working"
    player = screens.player
    for request in (player.end_requested, player.hurts_requested, player.dizzy_requested, player.signs_requested):
        request.emit()
        yield "a sheet"
        for sheet in window.findChildren(Sheet):
            sheet.dismiss()
    yield from ways_on(screens)
    yield "player, paused"
    screens.player.set_floor_mode(on=True)
    yield "floor mode"
    screens.player.set_floor_mode(on=False)
    screens.hurts_sheet.answered.emit(HurtReport(Feeling.SHARP), HurtAnswer.STOP)
    yield "stop"
    screens.stop_sheet.done_requested.emit()
    screens.steadying_sheet.begin(in_order(person.running.parts.manoeuvres), WordingLevel.PLAIN, "")
    screens.steadying_sheet.open()
    yield "being led"
    screens.steadying_sheet.call_for_help()
    yield "call for help"
    screens.steadying_sheet.dismiss()
    yield "rating after"
    screens.rating.done_requested.emit()
    person.wait_for_history()
    yield "today again"


def ways_on(screens: SessionScreens) -> Iterator[str]:
    """Bring the second step of "it hurts" to the front, once for each answer to the first."""
    for answer in (Feeling.ACHE, Feeling.BUILDING, Feeling.SHARP):
        screens.player.hurts_requested.emit()
        step = screens.hurts_sheet.findChild(FeelingStep)
        assert step is not None
        step.felt.emit(answer)
        yield f"ways on: {answer}"
        screens.hurts_sheet.dismiss()


def controls(window: QWidget) -> Iterator[QWidget]:
    """Go through everything on the screen that takes the keyboard."""
    for widget in window.findChildren(QWidget):
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if takes_keys and widget.isVisible() and not isinstance(widget, QAbstractScrollArea):
            yield widget


def seen_texts(window: QWidget) -> Iterator[str]:
    """Go through the words on the screen and the names of its controls."""
    for label in window.findChildren(QLabel):
        if label.isVisible():
            yield label.text()
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            yield button.text()
            yield button.toolTip()
    for control in controls(window):
        yield control.accessibleName()


def content_words() -> set[str]:
    """Return every text that comes from the exercise and plan files, in the words it is shown in."""
    loaded = load_catalogue(resource_path("exercises"))
    words: set[str] = set()
    book = RuleBook(resource_path("rules"))
    stack: list[object] = [*loaded.catalogue, *load_plans(resource_path("programmes"), loaded.catalogue)]
    stack += [book.reasons, book.proposals, book.rules, load_signs(resource_root())]
    while stack:
        item = stack.pop()
        if isinstance(item, Wording):
            words |= {item.plain, item.clinical}
        elif isinstance(item, tuple):
            stack += cast("tuple[object, ...]", item)
        elif isinstance(item, dict):
            stack += cast("dict[object, object]", item).values()
        elif isinstance(item, Struct):
            stack += [getattr(item, name) for name in item.__struct_fields__]
    return words


def calendar_words() -> set[str]:
    """Return the short names of the weekdays, which Qt itself says in the person's language."""
    return {QLocale().standaloneDayName(number, QLocale.FormatType.ShortFormat) for number in range(1, 8)}


@pytest.fixture
def marking(qapp: QCoreApplication) -> Iterator[None]:
    """Translate the program into the marking language."""
    translator = Marking()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_every_control_on_every_screen_has_a_name_for_screen_readers(person: Person) -> None:
    nameless: list[str] = []
    for screen in walk_through(person):
        found = list(controls(person.window))
        assert found, f"{screen}: no controls, so this test saw nothing"
        nameless += [
            f"{screen}: {type(control).__name__}"
            for control in found
            if not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        ]
    assert not nameless


@pytest.mark.usefixtures("marking")
def test_every_text_on_every_screen_is_marked_for_translation(arrive: Callable[[], Person]) -> None:
    person = arrive()
    # The sentence of the person's own plan is cut where its fields stand; only its first part carries the mark.
    ours = content_words() | calendar_words() | {str(person.folder), "at", "I will do my session."}
    # A name or a day is filled in where the words leave room for it, and names are listed.
    parts = [re.sub(r"\\\{\w+\\\}", ".+", re.escape(word)) for word in sorted(ours, key=len, reverse=True)]
    put_together = re.compile(rf"^(?:(?:{'|'.join(parts)})(?:, | )?)+$")
    unmarked: set[str] = set()
    for screen in walk_through(person):
        texts = [text for text in seen_texts(person.window) if text and not NO_WORDS.match(text)]
        assert any(MARK in text for text in texts), f"{screen}: nothing is translated, so this test saw nothing"
        unmarked |= {f"{screen}: {text}" for text in texts if MARK not in text and not put_together.match(text)}
    person.leave()
    assert not unmarked
