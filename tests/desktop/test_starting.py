"""Starting the program once more: a real process that outlives whoever started it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from thoracic_desktop.desktop.starting import PROGRAM_COMMAND, start_program

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

REPORT = """
import os, sys
from pathlib import Path
written = Path(sys.argv[1]).with_suffix(".new")
print("nobody hears this")
written.write_text("\\n".join([str(os.getsid(0)), str(os.getppid()), str(os.getpid()), os.getcwd(), *sys.argv[2:]]))
written.rename(sys.argv[1])
sys.stdin.read()
"""
PATIENCE_MS = 20_000
ROOT = Path(__file__).resolve().parents[2]

STARTER = """
import sys
from pathlib import Path
from thoracic_desktop.desktop.starting import start_program
print(start_program(("--tray",), None, command=sys.argv[1:]))
"""


def reporting(report: Path) -> tuple[str, ...]:
    """A process that says on paper who it is."""
    return (sys.executable, "-c", REPORT, str(report))


def test_it_is_told_where_everything_lives_and_runs_in_a_session_of_its_own(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    report = tmp_path / "report"
    assert start_program(("--tray",), Path("data"), command=reporting(report)) == ""
    qtbot.waitUntil(report.exists, timeout=PATIENCE_MS)
    session, parent, _, folder, *arguments = report.read_text().splitlines()
    assert int(session) != os.getsid(0)
    assert int(parent) != os.getpid()
    assert folder == str(Path.home())
    assert arguments == ["--data-dir", str(tmp_path / "data"), "--tray"]


def test_without_a_folder_of_its_own_it_is_told_of_none(tmp_path: Path, qtbot: QtBot) -> None:
    report = tmp_path / "report"
    assert start_program(("--tray",), None, command=reporting(report)) == ""
    qtbot.waitUntil(report.exists, timeout=PATIENCE_MS)
    assert len(report.read_text().splitlines()) == 5


def test_it_says_nothing_on_our_terminal_and_does_not_hold_it(tmp_path: Path, qtbot: QtBot) -> None:
    report = tmp_path / "report"
    starter = subprocess.run(  # noqa: S603 - fixed arguments
        [sys.executable, "-c", STARTER, *reporting(report)],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_MS // 1000,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (starter.stdout, starter.stderr) == ("\n", "")
    qtbot.waitUntil(report.exists, timeout=PATIENCE_MS)


def test_why_it_does_not_start_is_said(tmp_path: Path) -> None:
    assert "No such file" in start_program(("--tray",), None, command=(str(tmp_path / "nothing"),))


def test_the_usual_command_runs_this_program() -> None:
    assert PROGRAM_COMMAND[0] == sys.executable
    assert PROGRAM_COMMAND[-2:] == ("-m", "thoracic_desktop")
