"""A break from its window to the history: what is shown, what ends it, and what is written down."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.conftest import TICK_MS, Person
from tests.app.introducing import introduce
from tests.fakes import FakeChimes, FakeClock, FakeMaker, FakeTicker
from tests.ui.seen import button, cut_off, texts
from thoracic_desktop.app.window import RunningWindow
from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.desktop.settings_store import WindowGeometry
from thoracic_desktop.history.records import BreakOutcome, EndReason, SessionOutcome
from thoracic_desktop.history.repository import History
from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.response import Feeling, HurtAnswer
from thoracic_desktop.reminders.kinds import Kind, Outcome
from thoracic_desktop.session.hurting import HurtReport
from thoracic_desktop.session.state import State
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from thoracic_desktop.app.break_flow import BreakFlow
    from thoracic_desktop.session.state import Session
    from thoracic_desktop.ui.breaks.window import BreakWindow


class AtTheDesk(Person):
    """Somebody who takes a break; the main window is shown only where it asks something."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.clock = FakeClock()
        self.ticker = FakeTicker()
        self.chimes = FakeChimes()
        self.maker = FakeMaker()
        self.folder = folder
        self.qtbot = qtbot
        if not (folder / "config").exists():
            introduce(folder)
        self.running = RunningWindow(Folders.under(folder), self.clock, self.ticker, self.chimes, self.maker)
        self.ended: list[tuple[Outcome, str, int | None]] = []
        self.running.program.breaks.over.connect(lambda *values: self.ended.append(values))

    @property
    def flow(self) -> BreakFlow:
        return self.running.program.breaks.flow

    @property
    def small(self) -> BreakWindow:
        return self.flow.window

    @property
    def session(self) -> Session:
        session = self.flow.controller.session
        assert session is not None
        return session

    def begin(self, exercise: str = "chin_tuck", kind: Kind = Kind.POSTURE) -> None:
        """Start the program for a break, or ask the running one for it, and wait until it runs."""
        if self.running.parts.today.state is None:
            self.running.show_break(exercise, kind)
        else:
            self.running.program.begin_break(exercise, kind)
        self.qtbot.waitUntil(lambda: self.flow.controller.is_under_way)

    def let_it_run(self, milliseconds: int = 10 * 60 * TICK_MS) -> None:
        """Let the clock run, at most until the break is over."""
        for _ in range(milliseconds // TICK_MS):
            if not self.flow.controller.is_under_way:
                return
            self.clock.advance_ms(TICK_MS)
            self.ticker.woke.emit()

    def let_repetitions_pass(self, count: int) -> None:
        while len(self.session.done) < count:
            self.let_it_run(TICK_MS)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.small, key, modifier)

    def open_sheets(self) -> list[Sheet]:
        return [sheet for sheet in self.window.findChildren(Sheet) if sheet.is_open]

    def go_home(self) -> History:
        """End the program and open its history."""
        self.running.close()
        QApplication.processEvents()
        return self.history()


@pytest.fixture
def sit_down(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[[], AtTheDesk]]:
    """Start the program in the test's own folder; a second call starts it again there."""
    people: list[AtTheDesk] = []

    def start() -> AtTheDesk:
        people.append(AtTheDesk(tmp_path / "data", qtbot))
        return people[-1]

    yield start
    for person in people:
        person.running.close()
        person.running.parts.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def somebody(sit_down: Callable[[], AtTheDesk]) -> AtTheDesk:
    return sit_down()


def outcome_of(history: History) -> BreakOutcome:
    (kept,) = history.breaks.outcomes()
    return kept


# The window ----------------------------------------------------------------------------------------------------------


def test_a_break_shows_its_own_window_alone_and_on_top_without_taking_the_keys(somebody: AtTheDesk) -> None:
    somebody.begin()

    assert somebody.small.isVisible()
    assert not somebody.window.isVisible()
    assert somebody.small.is_on_top
    assert somebody.small.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_the_pin_takes_it_from_the_top_and_the_window_stays(somebody: AtTheDesk) -> None:
    somebody.begin()

    button(somebody.small, "Stay on top of other windows (T)").click()

    assert somebody.small.isVisible()
    assert not somebody.small.is_on_top
    assert not somebody.small.windowHandle().flags() & Qt.WindowType.WindowStaysOnTopHint
    somebody.press(Qt.Key.Key_T)
    assert somebody.small.windowHandle().flags() & Qt.WindowType.WindowStaysOnTopHint


def test_it_says_what_is_due_how_long_and_how_often(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)
    somebody.let_it_run(4000)

    shown = texts(somebody.small)

    assert shown[:2] == ["Chin tucks", "30 s left"]
    assert {"Hold", "Keep your chin back, eyes level.", "Stay gentle, keep breathing.", "2 of 5"} <= set(shown)


def test_a_turn_says_which_side_is_due(somebody: AtTheDesk) -> None:
    somebody.begin("seated_rotation")
    somebody.let_repetitions_pass(1)
    somebody.let_it_run(4000)

    assert somebody.session.segment.rep.side == "right"
    assert "Turn your chest to the right." in texts(somebody.small)


@pytest.mark.parametrize("exercise", ["chin_tuck", "blade_squeeze", "seated_rotation", "slow_breathing", "warm_up"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off_at_any_moment(somebody: AtTheDesk, exercise: str, scale: float) -> None:
    somebody.running.parts.theme.set_text_scale(scale)
    somebody.begin(exercise)
    sizes = set[tuple[int, int]]()
    while somebody.flow.controller.is_under_way:
        QApplication.processEvents()
        assert cut_off(somebody.small) == []
        sizes.add((somebody.small.width(), somebody.small.height()))
        somebody.let_it_run(2000)
    QApplication.processEvents()

    assert len(sizes) == 1  # and nothing jumps meanwhile
    assert cut_off(somebody.small) == []
    somebody.small.resize(1, 1)
    QApplication.processEvents()
    assert cut_off(somebody.small) == []


def test_it_stands_at_the_bottom_right_at_first_and_then_where_it_stood(sit_down: Callable[[], AtTheDesk]) -> None:
    first = sit_down()
    first.begin()
    room = first.small.screen().availableGeometry()
    assert room.right() - first.small.geometry().right() < 60
    assert room.bottom() - first.small.geometry().bottom() < 60
    assert room.contains(first.small.geometry())
    first.small.setGeometry(40, 60, 400, 560)
    first.press(Qt.Key.Key_Escape)
    first.running.close()

    second = sit_down()
    second.begin()

    assert second.small.geometry() == QRect(40, 60, 400, 560)


def test_a_place_on_a_screen_that_is_gone_is_not_taken_again(somebody: AtTheDesk) -> None:
    store = somebody.running.parts.settings
    store.save(replace(store.settings, break_window=WindowGeometry(x=90_000, y=90_000, width=380, height=520)))

    somebody.begin()

    assert somebody.small.screen().availableGeometry().contains(somebody.small.geometry())


# Keys ----------------------------------------------------------------------------------------------------------------


def test_space_pauses_and_goes_on(somebody: AtTheDesk) -> None:
    somebody.begin()

    somebody.press(Qt.Key.Key_Space)
    assert somebody.session.state is State.PAUSED
    assert "Paused" in texts(somebody.small)
    somebody.press(Qt.Key.Key_Space)

    assert somebody.session.state is State.REENTRY


@pytest.mark.parametrize("way", ["escape", "ctrl_w", "cross"])
def test_the_window_can_be_closed_at_any_time(somebody: AtTheDesk, way: str) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(2)

    if way == "escape":
        somebody.press(Qt.Key.Key_Escape)
    elif way == "ctrl_w":
        somebody.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    else:
        somebody.small.close()

    assert not somebody.small.isVisible()
    assert not somebody.running.program.breaks.is_under_way
    with closing(somebody.go_home()) as history:
        assert outcome_of(history).outcome is Outcome.PARTLY


# What is written down ------------------------------------------------------------------------------------------------


def test_a_break_is_done_where_every_repetition_was(somebody: AtTheDesk) -> None:
    somebody.begin()
    begun = somebody.clock.now()
    somebody.let_it_run()
    ended = somebody.clock.now()

    assert texts(somebody.small)[:2] == ["Done. Back to work.", "Chin tucks: 5 times"]
    with closing(somebody.go_home()) as history:
        (session,) = history.sessions()
        assert (session.plan, session.outcome, session.started_at) == ("break", SessionOutcome.DONE, begun)
        assert outcome_of(history) == BreakOutcome(
            at=ended, kind=Kind.POSTURE, exercise="chin_tuck", outcome=Outcome.DONE, session_id=session.id
        )
        assert [one.done_reps for one in history.counted_today(begun.date())] == [5]
    assert somebody.ended == [(Outcome.DONE, "chin_tuck", session.id)]


def test_nothing_done_is_skipped_and_never_done(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_it_run(3000)

    somebody.press(Qt.Key.Key_Escape)

    assert [values[:2] for values in somebody.ended] == [(Outcome.SKIPPED, "chin_tuck")]
    with closing(somebody.go_home()) as history:
        kept = outcome_of(history)
        assert (kept.outcome, kept.reason) == (Outcome.SKIPPED, "ended_by_user")
        assert history.counted_today(somebody.clock.now().date()) == ()


def test_skipping_the_rest_says_what_was_done(somebody: AtTheDesk) -> None:
    somebody.begin("seated_rotation")
    somebody.let_repetitions_pass(3)

    somebody.press(Qt.Key.Key_K)

    assert texts(somebody.small)[:2] == ["Back to work.", "Seated turn: 3 of 6"]
    assert [values[0] for values in somebody.ended] == [Outcome.PARTLY]


def test_skipping_before_anything_is_done_closes_the_window(somebody: AtTheDesk) -> None:
    somebody.begin()
    button(somebody.small, "Skip (K)").click()  # only the wait
    assert somebody.flow.controller.is_under_way

    button(somebody.small, "Skip (K)").click()

    assert [values[0] for values in somebody.ended] == [Outcome.SKIPPED]
    assert not somebody.small.isVisible()


def test_getting_up_and_moving_is_a_break_of_its_own_kind(somebody: AtTheDesk) -> None:
    somebody.begin("warm_up", Kind.MOVE)
    begun = somebody.clock.now()
    somebody.let_it_run()

    assert somebody.clock.now() - begun <= dt.timedelta(minutes=2, seconds=1)
    with closing(somebody.go_home()) as history:
        assert (outcome_of(history).kind, outcome_of(history).outcome) == (Kind.MOVE, Outcome.DONE)


def test_the_end_of_the_program_ends_the_break_and_loses_nothing(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)

    with closing(somebody.go_home()) as history:
        assert history.unfinished_session() is None
        assert outcome_of(history).outcome is Outcome.PARTLY


def test_a_break_that_was_killed_is_kept_at_the_next_start_and_not_offered(
    sit_down: Callable[[], AtTheDesk], tmp_path: Path, arrive: Callable[[], Person]
) -> None:
    killed = sit_down()
    killed.begin()
    killed.let_repetitions_pass(2)
    killed.wait_for_history()
    folder = tmp_path / "data"
    saved = {path.name: path.read_bytes() for path in folder.iterdir() if path.name.startswith("history")}
    killed.running.close()
    for name, content in saved.items():
        (folder / name).write_bytes(content)

    person = arrive()

    state = person.running.parts.today.state
    assert state is not None
    assert state.interrupted is None
    person.leave()
    with closing(person.history()) as history:
        kept = outcome_of(history)
        assert (kept.outcome, kept.reason) == (Outcome.PARTLY, "interrupted")
        (session,) = history.sessions()
        assert session.end_reason is EndReason.KEPT_AFTER_CRASH


# One at a time -------------------------------------------------------------------------------------------------------


def test_a_second_break_brings_the_first_to_the_front(somebody: AtTheDesk) -> None:
    somebody.begin()
    before = somebody.session

    somebody.running.program.begin_break("blade_squeeze", Kind.POSTURE)
    somebody.wait_for_history()

    assert somebody.session.segment.exercise == before.segment.exercise == "chin_tuck"
    assert somebody.small.isVisible()


def test_no_break_begins_in_a_session_and_no_session_in_a_break(person: Person) -> None:
    program = person.running.program
    program.begin_break("chin_tuck", Kind.POSTURE)
    person.qtbot.waitUntil(lambda: program.breaks.is_under_way and program.breaks.flow.controller.is_under_way)
    program.today_page.start_requested.emit()
    assert person.running.parts.window.is_showing_pages
    program.breaks.flow.window.close()

    program.today_page.start_requested.emit()
    program.flow.screens.rating.skip_requested.emit()
    assert program.flow.controller.is_under_way
    program.begin_break("chin_tuck", Kind.POSTURE)
    person.wait_for_history()

    assert not program.breaks.is_under_way
    assert not program.breaks.flow.window.isVisible()


def test_a_break_can_follow_another(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_it_run()

    somebody.begin("blade_squeeze")

    assert texts(somebody.small)[0] == "Blade squeeze"
    somebody.let_it_run()
    assert [values[:2] for values in somebody.ended] == [
        (Outcome.DONE, "chin_tuck"),
        (Outcome.DONE, "blade_squeeze"),
    ]


def test_where_exercise_is_closed_the_main_window_says_why(sit_down: Callable[[], AtTheDesk], tmp_path: Path) -> None:
    introduce(tmp_path / "data")
    clock = FakeClock()
    with closing(History.open(tmp_path / "data" / "history.sqlite3", clock.now())) as history:
        fits = Decision(
            kind=DecisionKind.SIGNS_CHECKED,
            day=clock.now().date(),
            answer="urgent",
            inputs={"weak_legs": "yes"},
        )
        history.programme.add_decision(fits, clock.now())
    somebody = sit_down()

    somebody.running.show_break("chin_tuck", Kind.POSTURE)
    somebody.qtbot.waitUntil(somebody.window.isVisible)

    assert not somebody.running.program.breaks.is_under_way
    assert somebody.running.program.safety.is_closed
    with closing(somebody.go_home()) as history:
        assert history.breaks.outcomes() == ()


# Something is wrong --------------------------------------------------------------------------------------------------


def hurts(somebody: AtTheDesk) -> None:
    somebody.press(Qt.Key.Key_H)
    QApplication.processEvents()


def test_it_hurts_stops_the_clock_and_asks_in_the_main_window(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)

    hurts(somebody)

    assert somebody.session.state is State.PAUSED
    assert somebody.window.isVisible()
    assert not somebody.small.isVisible()
    assert len(somebody.open_sheets()) == 1


def test_after_an_answer_the_break_comes_back_and_waits(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)
    hurts(somebody)

    somebody.open_sheets()[0].dismiss()
    somebody.qtbot.waitUntil(somebody.small.isVisible)

    assert not somebody.window.isVisible()
    assert somebody.session.state is State.PAUSED
    somebody.press(Qt.Key.Key_Space)
    somebody.let_it_run()
    assert [values[0] for values in somebody.ended] == [Outcome.DONE]


def test_the_main_window_stays_where_it_was_open_before(person: Person) -> None:
    breaks = person.running.program.breaks
    person.running.program.begin_break("chin_tuck", Kind.POSTURE)
    person.qtbot.waitUntil(lambda: breaks.is_under_way and breaks.flow.controller.is_under_way)
    QTest.keyClick(breaks.flow.window, Qt.Key.Key_D)
    QApplication.processEvents()

    next(sheet for sheet in person.window.findChildren(Sheet) if sheet.is_open).dismiss()
    person.qtbot.waitUntil(breaks.flow.window.isVisible)

    assert person.window.isVisible()


@pytest.mark.parametrize(("key", "reason"), [(Qt.Key.Key_H, EndReason.IT_HURTS), (Qt.Key.Key_D, EndReason.DIZZY)])
def test_a_break_that_ends_for_pain_or_dizziness_says_so_in_the_history(
    somebody: AtTheDesk, key: Qt.Key, reason: EndReason
) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)
    somebody.press(key)
    QApplication.processEvents()

    (sheet,) = somebody.open_sheets()
    if reason is EndReason.IT_HURTS:
        sheet.answered.emit(HurtReport(score=6, zones=(), feeling=Feeling.SHARP), HurtAnswer.STOP)  # type: ignore[attr-defined]
    else:
        sheet.end_requested.emit()  # type: ignore[attr-defined]
    QApplication.processEvents()
    for left in somebody.open_sheets():
        left.dismiss()
    somebody.qtbot.waitUntil(lambda: not somebody.window.isVisible())

    assert not somebody.small.isVisible()
    assert [values[0] for values in somebody.ended] == [Outcome.PARTLY]
    with closing(somebody.go_home()) as history:
        assert history.sessions()[0].end_reason is reason
        assert outcome_of(history).reason == reason.value


def test_closing_the_main_window_without_an_answer_ends_the_break(somebody: AtTheDesk) -> None:
    somebody.begin()
    somebody.let_repetitions_pass(1)
    hurts(somebody)

    somebody.window.close()

    assert not somebody.running.program.breaks.is_under_way
    assert not somebody.small.isVisible()
    assert [values[0] for values in somebody.ended] == [Outcome.PARTLY]
