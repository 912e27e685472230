"""One window for one history."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from thoracic_desktop.history.hold import HeldElsewhereError, Hold

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys, signal, pathlib
from thoracic_desktop.history.hold import Hold
hold = Hold(pathlib.Path(sys.argv[1]))
print("held", flush=True)
signal.pause()
"""


def test_a_second_window_is_refused_until_the_first_has_gone(tmp_path: Path) -> None:
    first = Hold(tmp_path / "new")
    with pytest.raises(HeldElsewhereError):
        Hold(tmp_path / "new")
    first.release()
    Hold(tmp_path / "new").release()


def test_a_window_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:  # noqa: S603 - fixed arguments
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(HeldElsewhereError):
            Hold(tmp_path)
        other.send_signal(signal.SIGKILL)
        other.wait(timeout=30)
    Hold(tmp_path).release()


def test_where_nothing_can_be_locked_the_window_still_opens(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file where the folder should be")
    Hold(tmp_path / "file").release()
    (tmp_path / "window.lock").write_text("not a database" * 100)
    Hold(tmp_path).release()
