"""The process that makes frames: the real one, and ones that do what no process should."""

from __future__ import annotations

import logging
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from thoracic_desktop.desktop.figure_maker import MAKER, MOST_CRASHES, FigureMaker
from thoracic_desktop.frames.frame_folder import FOLDER_NAME
from thoracic_desktop.frames.keys import FrameKey, StillShot
from thoracic_desktop.frames.packed import unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from tests.conftest import ExpectedLog

RESOURCES = Path(__file__).parents[2] / "resources"
PATIENCE_MS = 60_000  # another process has to start, perhaps from a cold disk
KEY = FrameKey(shot=StillShot(exercise="chin_tuck"), person="mira", skin=2, theme="light", width=40, height=40)
ENDS_AT_ONCE = (sys.executable, "-c", "import sys; sys.exit('It broke')")
BABBLES = (sys.executable, "-c", "print('good morning', flush=True); import sys; sys.stdin.readline()")
ANSWERS_WITH_ITS_NUMBER = """
import json, os, sys
for line in sys.stdin:
    said = str(os.getpid()).encode()
    head = json.dumps({"type": "frame", "number": json.loads(line)["number"], "size": len(said)})
    sys.stdout.buffer.write(head.encode() + b"\\n" + said)
    sys.stdout.flush()
"""
TELLS_WHO_IT_IS = (sys.executable, "-c", ANSWERS_WITH_ITS_NUMBER)


class Heard:
    """What a maker has said."""

    def __init__(self, maker: FigureMaker) -> None:
        self.made: dict[int, bytes] = {}
        self.failed: list[int] = []
        self.lost = 0
        maker.made.connect(self._on_made)
        maker.failed.connect(self.failed.append)
        maker.lost.connect(self._on_lost)

    def _on_made(self, number: int, data: bytes) -> None:
        self.made[number] = data

    def _on_lost(self) -> None:
        self.lost += 1


@pytest.fixture
def makers(qtbot: QtBot, tmp_path: Path) -> Iterator[Makers]:
    del qtbot  # brings the application
    made = Makers(tmp_path)
    yield made
    for maker in made.all:
        maker.close()


class Makers:
    """Starts makers, and remembers them."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.all: list[FigureMaker] = []

    def start(self, command: Sequence[str] = MAKER) -> tuple[FigureMaker, Heard]:
        maker = FigureMaker(RESOURCES, self.cache, command=command)
        self.all.append(maker)
        return maker, Heard(maker)


def test_frames_come_from_another_process_and_are_kept(makers: Makers, qtbot: QtBot) -> None:
    maker, heard = makers.start()
    assert maker.request(1, KEY, keep=True)
    assert maker.request(2, replace(KEY, width=20, height=20), keep=False)
    qtbot.waitUntil(lambda: len(heard.made) == 2, timeout=PATIENCE_MS)
    assert unpacked(heard.made[1]).width > unpacked(heard.made[2]).width
    assert [path.name for path in (makers.cache / FOLDER_NAME).rglob("*") if path.is_file()] == [KEY.file_name]


def test_what_cannot_be_drawn_is_refused_and_logged(makers: Makers, qtbot: QtBot, expected_log: ExpectedLog) -> None:
    expected_log("A frame of the figure was not made: KeyError: 'none'")
    maker, heard = makers.start()
    maker.request(1, replace(KEY, shot=StillShot(exercise="none")), keep=True)
    qtbot.waitUntil(lambda: heard.failed == [1], timeout=PATIENCE_MS)


def test_a_disk_that_takes_nothing_costs_one_line_in_the_log_and_no_frame(
    makers: Makers, qtbot: QtBot, expected_log: ExpectedLog, caplog: pytest.LogCaptureFixture
) -> None:
    expected_log("Frames of the figure are not kept on the disk")
    (makers.cache / FOLDER_NAME).write_bytes(b"a file is in the way")
    maker, heard = makers.start()
    for number in (1, 2, 3):
        maker.request(number, replace(KEY, width=20 + number), keep=True)
    qtbot.waitUntil(lambda: len(heard.made) == 3, timeout=PATIENCE_MS)
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) == 1


def test_a_process_that_was_killed_is_followed_by_another(
    makers: Makers, qtbot: QtBot, expected_log: ExpectedLog
) -> None:
    expected_log("The process that makes the frames of the figure ended")
    maker, heard = makers.start(TELLS_WHO_IT_IS)
    maker.request(1, KEY, keep=True)
    qtbot.waitUntil(lambda: 1 in heard.made, timeout=PATIENCE_MS)
    os.kill(int(heard.made[1]), signal.SIGKILL)
    qtbot.waitUntil(lambda: heard.lost == 1, timeout=PATIENCE_MS)
    assert maker.request(2, KEY, keep=True)
    qtbot.waitUntil(lambda: 2 in heard.made, timeout=PATIENCE_MS)
    assert heard.made[2] != heard.made[1]


def test_a_process_that_only_dies_is_not_started_for_ever(
    makers: Makers, qtbot: QtBot, expected_log: ExpectedLog
) -> None:
    expected_log("ended: It broke")
    maker, heard = makers.start(ENDS_AT_ONCE)
    for crash in range(MOST_CRASHES):
        assert maker.request(crash, KEY, keep=True)
        qtbot.waitUntil(lambda: heard.lost == crash + 1, timeout=PATIENCE_MS)  # noqa: B023 - waited for at once
    assert not maker.request(9, KEY, keep=True)


def test_a_process_that_is_not_there_is_told_of(makers: Makers, qtbot: QtBot, expected_log: ExpectedLog) -> None:
    expected_log("/nonexistent/python does not start")
    maker, heard = makers.start(("/nonexistent/python",))
    maker.request(1, KEY, keep=True)
    qtbot.waitUntil(lambda: heard.lost == 1, timeout=PATIENCE_MS)


def test_one_that_talks_nonsense_is_ended(makers: Makers, qtbot: QtBot, expected_log: ExpectedLog) -> None:
    expected_log("The process that makes the frames of the figure ended")
    maker, heard = makers.start(BABBLES)
    maker.request(1, KEY, keep=True)
    qtbot.waitUntil(lambda: heard.lost == 1, timeout=PATIENCE_MS)


def test_closing_ends_the_process_without_a_word(makers: Makers, qtbot: QtBot) -> None:
    maker, heard = makers.start(TELLS_WHO_IT_IS)
    maker.request(1, KEY, keep=True)
    qtbot.waitUntil(lambda: 1 in heard.made, timeout=PATIENCE_MS)
    maker.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(heard.made[1]), 0)
    assert heard.lost == 0
    assert maker.request(2, KEY, keep=True)  # another one is started for that
    qtbot.waitUntil(lambda: 2 in heard.made, timeout=PATIENCE_MS)
