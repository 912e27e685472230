"""Killed in the middle, and read while written: what was acknowledged is there."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.history.history_builders import MORNING, begun, history_at, step
from thoracic_desktop.history.recovery import open_history
from thoracic_desktop.session.segments import Rep

if TYPE_CHECKING:
    from pathlib import Path

# Begins a session and journals one repetition after the other, saying each number once it is on the disk.
WRITER = """
import sys
from pathlib import Path
from tests.history.history_builders import begun, history_at, step
from thoracic_desktop.session.segments import Rep

history = history_at(Path(sys.argv[1]))
session_id = begun(history)
for number in range(1, 100_000):
    history.journal(step(session_id, Rep(0, number, None, None), segment_index=number))
    print(number, flush=True)
"""


@pytest.mark.parametrize("rows", [1, 7, 60])
def test_after_a_kill_every_acknowledged_step_is_there(tmp_path: Path, rows: int) -> None:
    path = tmp_path / "history.sqlite3"
    with subprocess.Popen(  # noqa: S603 - our own interpreter with our own text
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        for _ in range(rows):
            child.stdout.readline()
        child.kill()
        said = [line for line in child.stdout.read().splitlines() if line.isdigit()]
    acknowledged = int(said[-1]) if said else rows

    opened = open_history(tmp_path, MORNING)
    with closing(opened.history) as history:
        unfinished = history.unfinished_session()

    assert opened.trouble is None
    assert unfinished is not None
    assert unfinished.last is not None
    assert unfinished.last.segment_index >= acknowledged >= rows
    assert [rep.number for rep in unfinished.done] == list(range(1, unfinished.last.segment_index + 1))


def test_a_second_reader_sees_each_step_while_the_writer_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    with closing(history_at(path)) as writer, closing(history_at(path)) as reader:
        session_id = begun(writer)
        for number in range(1, 4):
            writer.journal(step(session_id, Rep(0, number, None, None)))
            unfinished = reader.unfinished_session()

            assert unfinished is not None
            assert len(unfinished.done) == number


def test_two_writers_on_one_session_lose_no_step(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    with closing(history_at(path)) as one, closing(history_at(path)) as other:
        session_id = begun(one)
        for number in range(1, 6):
            writer = one if number % 2 else other
            writer.journal(step(session_id, Rep(0, number, None, None)))

        unfinished = one.unfinished_session()

    assert unfinished is not None
    assert [rep.number for rep in unfinished.done] == [1, 2, 3, 4, 5]
