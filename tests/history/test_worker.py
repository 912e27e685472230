"""The worker: in order, one after the other, and nothing lost while the machine does not let it write."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import MORNING, begun, history_at, limited_history, step
from thoracic_desktop.history.records import Moment
from thoracic_desktop.history.repository import History
from thoracic_desktop.history.trouble import HistoryTrouble, TroubleKind, UnknownRecordError
from thoracic_desktop.history.worker import Answer, HistoryWorker, NotAnsweredError
from thoracic_desktop.session.segments import Rep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TIMEOUT_S = 60.0
STEPS = 150  # more than fit into one page


class Desk:
    """A worker with everything that it tells."""

    def __init__(self, opening: Callable[[], History]) -> None:
        self.told: list[TroubleKind | None] = []
        self.errors: list[Exception] = []
        self.worker = HistoryWorker(opening, on_trouble=self._note_trouble, on_error=self.errors.append)
        self.worker.start()

    def settled(self) -> None:
        """Wait until everything that was handed in has been tried."""
        done = threading.Event()
        self.worker.read(lambda _history: None, lambda _none: done.set())
        assert done.wait(TIMEOUT_S)

    def close(self) -> bool:
        return self.worker.close(TIMEOUT_S)

    def _note_trouble(self, trouble: HistoryTrouble | None) -> None:
        self.told.append(trouble.kind if trouble else None)


def score(value: int) -> Callable[[History], int]:
    return lambda history: history.add_pain_score(Moment.CHECK_IN, value, MORNING)


def repetition(session: Answer[int], number: int) -> Callable[[History], None]:
    return lambda history: history.journal(step(session.value, Rep(0, number, None, None)))


def scores_in(path: Path) -> list[int]:
    with closing(history_at(path)) as history:
        return [one.score for one in history.pain_scores()]


def fill_the_disk(connection: sqlite3.Connection) -> None:
    """Allow the database not one page more; when its pages are full, SQLite says what it says on a full disk."""
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")


def free_the_disk(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA max_page_count = 1000000")


def test_jobs_run_in_their_order_on_one_thread_and_answer(tmp_path: Path) -> None:
    desk = Desk(lambda: history_at(tmp_path / "history.sqlite3"))
    answers: list[tuple[int, str]] = []
    for value in (1, 2, 3):
        desk.worker.write(score(value), lambda row: answers.append((row, threading.current_thread().name)))

    assert desk.close()

    assert [row for row, _ in answers] == [1, 2, 3]
    assert {thread for _, thread in answers} == {"thoracic-history"}
    assert scores_in(tmp_path / "history.sqlite3") == [1, 2, 3]


def test_a_later_job_may_use_the_answer_of_an_earlier_one(tmp_path: Path) -> None:
    desk = Desk(lambda: history_at(tmp_path / "history.sqlite3"))
    session = desk.worker.write(begun)
    desk.worker.write(lambda history: history.journal(step(session.value, Rep(0, 1, None, None))))
    unfinished = desk.worker.read(lambda history: history.unfinished_session())

    assert desk.close()
    assert desk.errors == []

    assert unfinished.value is not None
    assert unfinished.value.id == session.value
    assert len(unfinished.value.done) == 1


def test_an_answer_that_is_not_there_yet_says_so(tmp_path: Path) -> None:
    desk = Desk(lambda: history_at(tmp_path / "history.sqlite3"))
    held = threading.Event()
    desk.worker.read(lambda _history: held.wait(TIMEOUT_S))
    answer = desk.worker.write(score(1))

    with pytest.raises(NotAnsweredError):
        _ = answer.value

    held.set()
    assert desk.close()
    assert answer.value == 1


def test_a_write_while_the_file_is_locked_is_kept_and_written_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    history, connection = limited_history(path)
    connection.execute("PRAGMA busy_timeout = 0")
    desk = Desk(lambda: history)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for value in (1, 2, 3):
            desk.worker.write(score(value))
        desk.settled()
        told_while_locked = list(desk.told)
        other.execute("ROLLBACK")

    desk.worker.write(score(4))

    assert desk.close()
    assert told_while_locked == [TroubleKind.LOCKED]
    assert desk.told == [TroubleKind.LOCKED, None]
    assert scores_in(path) == [1, 2, 3, 4]


def test_a_full_disk_is_told_once_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    history, connection = limited_history(path)
    desk = Desk(lambda: history)
    session = desk.worker.write(begun)
    desk.settled()
    fill_the_disk(connection)

    for number in range(1, STEPS + 1):
        desk.worker.write(repetition(session, number))
    reading = desk.worker.read(lambda history: history.unfinished_session())
    desk.settled()
    told_while_full = list(desk.told)
    free_the_disk(connection)
    desk.worker.retry()
    afterwards = desk.worker.read(lambda history: history.unfinished_session())

    assert desk.close()
    assert desk.errors == []
    assert told_while_full == [TroubleKind.DISK_FULL]
    assert desk.told == [TroubleKind.DISK_FULL, None]
    assert reading.value is not None
    assert len(reading.value.done) < STEPS
    assert afterwards.value is not None
    assert [rep.number for rep in afterwards.value.done] == list(range(1, STEPS + 1))


def test_a_history_that_cannot_be_written_still_answers(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    with closing(history_at(path)) as history:
        history.add_pain_score(Moment.CHECK_IN, 5, MORNING)
    uri = f"{path.as_uri()}?mode=ro"
    desk = Desk(lambda: History(sqlite3.connect(uri, uri=True, isolation_level=None), path))

    desk.worker.write(score(6))
    reading = desk.worker.read(lambda history: history.pain_scores())

    assert not desk.close()
    assert desk.told == [TroubleKind.NOT_WRITABLE]
    assert [one.score for one in reading.value] == [5]


def test_a_mistake_of_the_program_is_handed_over_and_the_next_job_runs(tmp_path: Path) -> None:
    desk = Desk(lambda: history_at(tmp_path / "history.sqlite3"))
    failed = desk.worker.write(lambda history: history.remove_pain_score(99))
    after = desk.worker.write(score(1))

    assert desk.close()

    assert [type(error) for error in desk.errors] == [UnknownRecordError]
    assert desk.told == []
    assert after.value == 1
    with pytest.raises(NotAnsweredError):
        _ = failed.value


def test_a_mistake_of_the_listener_does_not_write_twice(tmp_path: Path) -> None:
    desk = Desk(lambda: history_at(tmp_path / "history.sqlite3"))

    def stumble(_row: int) -> None:
        raise PermissionError("the listener's own")

    desk.worker.write(score(1), stumble)

    assert desk.close()
    assert [str(error) for error in desk.errors] == ["the listener's own"]
    assert scores_in(tmp_path / "history.sqlite3") == [1]


def test_a_history_that_cannot_be_opened_is_handed_over(tmp_path: Path) -> None:
    desk = Desk(lambda: history_at(tmp_path / "missing" / "history.sqlite3"))
    desk.worker.write(score(1))

    assert not desk.close()
    assert [type(error) for error in desk.errors] == [sqlite3.OperationalError]
