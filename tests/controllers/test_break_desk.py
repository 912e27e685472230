"""What the tray process knows of settings, content and history, from the real files."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.app.introducing import answer_signs
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.controllers.break_desk import BreakDesk
from thoracic_desktop.controllers.desk_trouble import DeskTrouble
from thoracic_desktop.desktop.paths import Folders
from thoracic_desktop.desktop.settings_store import Settings
from thoracic_desktop.exercises.model import Group, Prescription
from thoracic_desktop.history.records import BreakOutcome, EndReason, ExerciseTarget, SetTarget
from thoracic_desktop.history.repository import History
from thoracic_desktop.programme.breaks import break_plan
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.programme.standing import Standing
from thoracic_desktop.reminders.kinds import BreakPlace, Kind, Outcome
from thoracic_desktop.reminders.status import RestReason
from thoracic_desktop.session.results import EntryResult, SetResult
from thoracic_desktop.session.results import Outcome as ExerciseOutcome

if TYPE_CHECKING:
    from pathlib import Path

NOW = dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders.under(tmp_path / "data")


def settle(folders: Folders, settings: Settings) -> None:
    folders.config.mkdir(parents=True, exist_ok=True)
    (folders.config / "settings.json").write_bytes(msgspec.json.encode(settings))


def desk_of(folders: Folders, settings: Settings | None = None) -> BreakDesk:
    """Return a desk that has read its files once."""
    settle(folders, settings or Settings(is_introduced=True))
    desk = BreakDesk(folders, resource_root())
    desk.read(NOW)
    return desk


def history_of(folders: Folders) -> History:
    return History.open(folders.data / "history.sqlite3", NOW)


def test_before_the_first_start_nothing_is_offered_and_no_history_is_made(folders: Folders) -> None:
    desk = desk_of(folders, Settings())

    assert desk.today.closed is RestReason.NOT_INTRODUCED
    assert not (folders.data / "history.sqlite3").exists()


def test_the_settings_make_the_rhythm_and_are_read_anew(folders: Folders) -> None:
    desk = desk_of(folders)
    settle(folders, Settings(is_introduced=True, break_after_minutes=60))

    desk.read(NOW)

    assert desk.rhythm.posture_after_ms == 60 * 60_000
    desk.close()


def test_settings_that_cannot_be_read_stay_where_they_are_and_the_last_ones_hold(folders: Folders) -> None:
    desk = desk_of(folders, Settings(is_introduced=True, break_after_minutes=30))
    (folders.config / "settings.json").write_text("{", encoding="utf-8")

    desk.read(NOW)

    assert desk.trouble is DeskTrouble.SETTINGS_UNREADABLE
    assert desk.settings.break_after_minutes == 30
    assert (folders.config / "settings.json").read_text(encoding="utf-8") == "{"
    desk.close()


def test_the_posture_exercises_alternate_with_what_else_fits(folders: Folders) -> None:
    desk = desk_of(folders)
    chosen: list[str] = []
    for minute in range(6):
        chosen.append(desk.offered.exercise)
        desk.record(Kind.POSTURE, Outcome.SKIPPED, "", NOW + dt.timedelta(minutes=minute))

    assert chosen[:2] == ["chin_tuck", "blade_squeeze"]
    assert chosen[3:5] == chosen[:2]
    assert chosen[2] not in chosen[:2]
    assert desk.offered.wished == 4
    desk.close()


def test_where_nobody_shall_notice_only_such_exercises_come(folders: Folders) -> None:
    desk = desk_of(folders, Settings(is_introduced=True, break_place=BreakPlace.UNNOTICED))
    for minute in range(4):
        assert desk.catalogue[desk.offered.exercise].unnoticeable
        desk.record(Kind.POSTURE, Outcome.SKIPPED, "", NOW + dt.timedelta(minutes=minute))
    desk.close()


def test_what_became_of_a_break_is_on_the_disk_at_once(folders: Folders) -> None:
    desk = desk_of(folders)

    desk.record(Kind.POSTURE, Outcome.SNOOZED, "1", NOW)

    with closing(history_of(folders)) as history:
        (kept,) = history.breaks.outcomes()
    assert (kept.outcome, kept.exercise, kept.reason) == (Outcome.SNOOZED, "chin_tuck", "1")
    assert desk.today.settled == 0
    desk.close()


def test_a_skipped_and_a_missed_break_are_settled_and_not_counted(folders: Folders) -> None:
    desk = desk_of(folders)

    desk.record(Kind.POSTURE, Outcome.SKIPPED, "", NOW)
    desk.record(Kind.MOVE, Outcome.MISSED, "", NOW)

    assert (desk.today.settled, desk.today.counted) == (2, 0)
    desk.close()


def test_a_break_that_was_made_in_the_window_counts(folders: Folders) -> None:
    desk = desk_of(folders)
    desk.record(Kind.POSTURE, Outcome.SNOOZED, "1", NOW)
    plan = break_plan(desk.catalogue["chin_tuck"], Standing(), NOW.date())
    with closing(history_of(folders)) as history:
        session = history.begin_session(plan, (), 60_000, NOW)
        history.finish_session(session, (), EndReason.FINISHED, 60_000, NOW)
        history.breaks.add(
            BreakOutcome(at=NOW, kind=Kind.POSTURE, exercise="chin_tuck", outcome=Outcome.DONE, session_id=session)
        )

    desk.read(NOW)

    assert desk.today.settled == 1
    assert desk.offered.exercise == "blade_squeeze"
    desk.close()


def test_what_cannot_be_written_is_kept_and_written_later(folders: Folders) -> None:
    desk = desk_of(folders)
    desk.record(Kind.POSTURE, Outcome.SNOOZED, "1", NOW)
    with closing(sqlite3.connect(folders.data / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        desk.record(Kind.POSTURE, Outcome.SKIPPED, "", NOW)
        troubles = [desk.trouble]
        other.execute("ROLLBACK")

    desk.read(NOW)

    assert [*troubles, desk.trouble] == [DeskTrouble.NOT_SAVED, None]
    with closing(history_of(folders)) as history:
        assert [one.outcome for one in history.breaks.outcomes()] == [Outcome.SNOOZED, Outcome.SKIPPED]
    desk.close()


def test_a_damaged_history_stays_as_it_is_and_is_told_of(folders: Folders) -> None:
    folders.data.mkdir(parents=True)
    damaged = folders.data / "history.sqlite3"
    damaged.write_bytes(b"not a database" * 100)

    desk = desk_of(folders)

    assert desk.trouble is DeskTrouble.HISTORY_UNUSABLE
    assert damaged.read_bytes() == b"not a database" * 100


def test_a_history_that_was_put_in_the_place_of_another_is_seen(folders: Folders) -> None:
    desk = desk_of(folders)
    desk.record(Kind.POSTURE, Outcome.SKIPPED, "", NOW)
    for beside in ("", "-wal", "-shm"):
        file = folders.data / f"history.sqlite3{beside}"
        if file.exists():
            file.rename(folders.data / f"aside{beside}")
    history_of(folders).close()

    desk.record(Kind.POSTURE, Outcome.SNOOZED, "1", NOW)

    with closing(history_of(folders)) as history:
        assert [one.outcome for one in history.breaks.outcomes()] == [Outcome.SNOOZED]
    desk.close()


def test_where_a_warning_sign_fits_nothing_is_offered(folders: Folders) -> None:
    desk = desk_of(folders)
    with closing(history_of(folders)) as history:
        answer_signs(history, NOW, "emergency")

    desk.read(NOW)

    assert desk.today.closed is RestReason.EXERCISE_CLOSED
    desk.close()


def test_a_posture_set_and_a_session_that_were_made_elsewhere_count_for_the_day(folders: Folders) -> None:
    desk = desk_of(folders)
    with closing(history_of(folders)) as history:
        for plan in ("posture", "faithful"):
            make_session(history, plan)

    desk.read(NOW)

    assert (desk.today.counted, desk.today.settled, desk.today.sessions) == (2, 2, 1)
    desk.close()


def make_session(history: History, plan: str) -> None:
    """Let a session with one repetition of the chin tuck be done."""
    prescription = Prescription(reps=1, hold_s=5)
    session_plan = SessionPlan(plan=plan, exercises=(PlannedExercise(exercise="chin_tuck", prescription=prescription),))
    target = ExerciseTarget(exercise="chin_tuck", group=Group.POSTURE, sets=(SetTarget(reps=1, hold_s=5),))
    session = history.begin_session(session_plan, (target,), 60_000, NOW)
    result = EntryResult(0, "chin_tuck", ExerciseOutcome.DONE, False, (SetResult(None, None, 1, 1),))
    history.finish_session(session, (result,), EndReason.FINISHED, 60_000, NOW)
