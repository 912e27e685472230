"""Verbs that speak to the running program: real processes on both sides of a real socket."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.door_keeping import LIMIT_S, keeper, sockets_of_their_own
from tests.fakes import MORNING
from thoracic_desktop.cli.errors import VerbError
from thoracic_desktop.cli.parser import parse
from thoracic_desktop.cli.pause_length import minutes_in, pause_meant
from thoracic_desktop.desktop.door_address import Door
from thoracic_desktop.desktop.messages_between import MOST_PAUSE_MINUTES, Pause

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_sockets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with sockets_of_their_own(monkeypatch):
        yield


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    command = [sys.executable, "-m", "thoracic_desktop", "--data-dir", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=LIMIT_S)


# A program that runs --------------------------------------------------------------------------------------------------


def test_status_prints_how_things_stand(tmp_path: Path) -> None:
    with keeper(tmp_path):
        result = run(tmp_path, "status", "--json")
    assert (result.returncode, result.stderr) == (0, "")
    status = json.loads(result.stdout)
    assert status["running"] is True
    assert {
        "mood": "waiting",
        "next_kind": "posture",
        "next_in_s": 600,
        "exercise": "chin_tuck",
    }.items() <= status.items()


def test_a_pause_arrives_and_is_confirmed(tmp_path: Path) -> None:
    with keeper(tmp_path) as there:
        result = run(tmp_path, "pause", "1h30m")
        assert (result.returncode, result.stdout, result.stderr) == (0, "Reminders are paused.\n", "")
        assert there.hear() == "pause"
        assert json.loads(run(tmp_path, "status", "--json").stdout)["mood"] == "paused"


def test_what_the_program_refuses_is_told_in_one_line(tmp_path: Path) -> None:
    with keeper(tmp_path) as there:
        result = run(tmp_path, "resume")
        assert there.hear() == "resume"
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "thoracic-desktop: There is no break to put off.\n"


def test_break_arrives(tmp_path: Path) -> None:
    with keeper(tmp_path) as there:
        run(tmp_path, "break")
        assert there.hear() == "break"


def test_quit_ends_the_tray_and_the_window(tmp_path: Path) -> None:
    with keeper(tmp_path) as tray, keeper(tmp_path, Door.WINDOW) as window:
        result = run(tmp_path, "quit")
        assert (result.returncode, result.stderr) == (0, "")
        assert (tray.process.wait(LIMIT_S), window.process.wait(LIMIT_S)) == (0, 0)


# No program that runs -------------------------------------------------------------------------------------------------


def test_without_one_the_status_says_so(tmp_path: Path) -> None:
    result = run(tmp_path, "status", "--json")
    assert (result.returncode, json.loads(result.stdout), result.stderr) == (0, {"running": False}, "")


@pytest.mark.parametrize("verb", ["break", "pause", "resume", "quit"])
def test_without_one_a_wish_is_refused_in_one_line_that_says_what_to_do(verb: str, tmp_path: Path) -> None:
    result = run(tmp_path, verb)
    assert (result.returncode, result.stdout) == (2, "")
    command = f"thoracic-desktop --data-dir {tmp_path} --tray"
    assert result.stderr == f"thoracic-desktop: reminders are not running; start them with: {command}\n"


def test_a_dead_one_is_none(tmp_path: Path) -> None:
    with keeper(tmp_path) as there:
        there.kill()
    assert "not running" in run(tmp_path, "resume").stderr


def test_a_pause_of_no_length_is_refused_before_anybody_is_asked(tmp_path: Path) -> None:
    result = run(tmp_path, "pause", "a while")
    assert result.returncode == 2
    assert result.stderr.endswith("expected a pause as 30m, 2h, 1h30m, tomorrow or 2026-12-01, got a while\n")


def test_the_verb_loads_neither_qt_nor_the_catalogue(tmp_path: Path) -> None:
    code = (
        "import sys; from thoracic_desktop.__main__ import main; "
        f"main(['--data-dir', {str(tmp_path)!r}, 'status', '--json']); "
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6', 'thoracic_desktop.content')) for name in sys.modules))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=LIMIT_S)
    assert result.returncode == 0, result.stderr


# Words ----------------------------------------------------------------------------------------------------------------


@given(st.integers(0, 9999), st.integers(0, 99999))
def test_hours_and_minutes_are_read_alone_and_together(hours: int, minutes: int) -> None:
    assert minutes_in(f"{hours}h{minutes}m") == 60 * hours + minutes
    assert minutes_in(f"{hours}h") == 60 * hours
    assert minutes_in(f"{minutes}M") == minutes


def outcome(text: str) -> Pause | str:
    """Return the pause that is meant, or why it is none."""
    try:
        return pause_meant(text, MORNING)
    except VerbError as error:
        return str(error)


@given(st.text() | st.dates().map(str) | st.from_regex(r"[0-9hm-]{1,12}", fullmatch=True))
def test_any_other_text_is_refused_with_what_was_typed_and_never_an_accident(text: str) -> None:
    meant = outcome(text)
    assert isinstance(meant, Pause) or text in meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("30m", Pause(minutes=30)),
        ("2h", Pause(minutes=120)),
        ("1h30m", Pause(minutes=90)),
        ("744h", Pause(minutes=MOST_PAUSE_MINUTES)),
        ("tomorrow", Pause(tomorrow=True)),
        ("", Pause()),
    ],
)
def test_each_way_to_say_a_pause(text: str, meant: Pause) -> None:
    assert pause_meant(text, MORNING) == meant


@pytest.mark.parametrize(
    "text", ["0m", "0h0m", "745h", "m", "30", "-5m", "1m1h", "2026-03-02", "2020-01-01", "9999-12-31", "yesterday"]
)
def test_each_way_not_to_say_one(text: str) -> None:
    with pytest.raises(VerbError, match=text):
        pause_meant(text, MORNING)


def test_a_pause_until_a_day_ends_at_its_first_local_moment() -> None:
    until = pause_meant("2026-12-01", MORNING).until
    assert until is not None
    assert until.replace(tzinfo=None) == dt.datetime(2026, 12, 1)  # noqa: DTZ001 - that is what is asked here
    assert until.tzinfo is not None


def test_what_the_tray_starts_the_window_for_is_read() -> None:
    options = parse(["--show", "progress", "--session"])
    assert (options.page, options.opens_session, options.break_exercise, options.tray) == (
        "progress",
        True,
        None,
        False,
    )
    options = parse(["--break", "chin_tuck", "--kind", "move"])
    assert (options.break_exercise, options.break_kind, options.verb) == ("chin_tuck", "move", None)
    assert parse(["--tray"]).tray
