"""What a break comes to is written down as it was, and one is under way at a time."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt

from tests.app.at_the_desk import outcome_of
from tests.app.introducing import introduce
from tests.fakes import FakeClock
from tests.ui.seen import button, texts
from thoracic_desktop.history.records import BreakOutcome, EndReason, SessionOutcome
from thoracic_desktop.history.repository import History
from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.reminders.kinds import BreakPlace, Kind, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.app.at_the_desk import AtTheDesk
    from tests.app.conftest import Person
    from tests.conftest import ExpectedLog


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

    assert texts(somebody.small)[:2] == ["That counts too.", "Seated turn: 3 of 6"]
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

    somebody.wish_for("chin_tuck")
    somebody.qtbot.waitUntil(somebody.window.isVisible)

    assert not somebody.running.program.breaks.is_under_way
    assert somebody.running.program.safety.is_closed
    with closing(somebody.go_home()) as history:
        assert history.breaks.outcomes() == ()


# Which exercise ------------------------------------------------------------------------------------------------------


def test_where_none_is_named_the_exercise_in_turn_comes(somebody: AtTheDesk) -> None:
    for _ in range(3):
        somebody.begin("")
        somebody.let_it_run()
        somebody.small.close()

    assert [values[1] for values in somebody.ended] == ["chin_tuck", "blade_squeeze", "seated_rotation"]


def test_where_nobody_shall_notice_only_that_comes(somebody: AtTheDesk) -> None:
    store = somebody.running.parts.settings
    store.save(replace(store.settings, break_place=BreakPlace.UNNOTICED))

    for _ in range(3):
        somebody.begin("")
        somebody.let_it_run()
        somebody.small.close()

    assert [values[1] for values in somebody.ended] == ["blade_squeeze", "slow_breathing", "blade_squeeze"]


def test_getting_up_needs_no_name(somebody: AtTheDesk) -> None:
    somebody.begin("", Kind.MOVE)

    assert texts(somebody.small)[0] == "Warm-up"


def test_where_nothing_fits_the_main_window_comes(sit_down: Callable[[], AtTheDesk], tmp_path: Path) -> None:
    now = FakeClock().now()
    introduce(tmp_path / "data")
    with closing(History.open(tmp_path / "data" / "history.sqlite3", now)) as history:
        for key in ("chin_tuck", "blade_squeeze", "seated_rotation", "slow_breathing"):
            left_out = Decision(kind=DecisionKind.LEFT_OUT, day=now.date(), subject=key, answer="yes")
            history.programme.add_decision(left_out, now)
    somebody = sit_down()

    somebody.wish_for("")
    somebody.qtbot.waitUntil(somebody.window.isVisible)

    assert not somebody.running.program.breaks.is_under_way


def test_where_nothing_has_the_name_the_main_window_comes(somebody: AtTheDesk, expected_log: ExpectedLog) -> None:
    expected_log("There is no exercise headstand")

    somebody.wish_for("headstand")

    assert somebody.window.isVisible()
