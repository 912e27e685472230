"""The command line as a person or a script meets it: real processes, real files."""

from __future__ import annotations

import datetime as dt
import json
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from tests.fakes import FakeClock
from tests.own_builders import LIFT
from thoracic_desktop import __version__
from thoracic_desktop.content.own_document import OwnDocument, encoded
from thoracic_desktop.history.repository import History

if TYPE_CHECKING:
    from pathlib import Path

FAST = "100000"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    command = [sys.executable, "-m", "thoracic_desktop", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def document(*arguments: str | Path) -> Any:  # noqa: ANN401 - whatever the JSON holds
    """Run a verb that prints JSON and return it."""
    result = run(*arguments)
    assert result.returncode == 0, result.stderr
    assert not result.stderr
    return json.loads(result.stdout)


def assert_refused(result: subprocess.CompletedProcess[str], *parts: str) -> None:
    """Check for one clear line on stderr, nothing on stdout, and exit code 2."""
    assert result.returncode == 2
    assert not result.stdout
    assert result.stderr.startswith("thoracic-desktop: ")
    assert result.stderr.count("\n") == 1
    for part in parts:
        assert part in result.stderr


def test_version_names_program_and_version() -> None:
    assert run("--version").stdout == f"thoracic-desktop {__version__}\n"


def test_exercises_prints_the_whole_catalogue() -> None:
    exercises = document("exercises", "--json")["exercises"]
    by_group = {
        group: [e["key"] for e in exercises if e["group"] == group] for group in ("stretch", "strength", "posture")
    }
    assert by_group == {
        "stretch": ["cat_cow", "roller_extension", "seated_rotation"],
        "strength": ["bird_dog", "prone_retraction", "wall_angels"],
        "posture": ["blade_squeeze", "chin_tuck"],
    }
    assert all(e["review"]["status"] == "not_reviewed" for e in exercises)


def test_plan_prints_todays_session_segment_by_segment(tmp_path: Path) -> None:
    plan = document("--data-dir", tmp_path, "plan", "--json")
    assert plan["plan"] == "faithful"
    assert plan["length_s"] == sum(segment["duration_s"] for segment in plan["segments"])
    begins = [segment["begin_s"] for segment in plan["segments"]]
    assert begins == sorted(begins)
    assert plan["segments"][0]["exercise"] == "warm_up"


def test_reading_verbs_leave_no_files_behind(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    document("--data-dir", folder, "plan", "--json")
    assert document("--data-dir", folder, "history", "--json")["sessions"] == []
    assert not folder.exists()


def test_a_session_without_a_person_stands_in_the_history(tmp_path: Path) -> None:
    result = run("--data-dir", tmp_path, "session", "--plan", "desk-only", "--speed", FAST, "--auto")
    assert result.returncode == 0, result.stderr
    (kept,) = document("--data-dir", tmp_path, "history", "--json")["sessions"]
    assert (kept["plan"], kept["outcome"], kept["active_ms"]) == ("desk_only", "done", kept["planned_ms"])
    assert {e["outcome"] for e in kept["exercises"]} == {"done"}


def test_the_plan_of_another_day_follows_from_what_was_done_today(tmp_path: Path) -> None:
    run("--data-dir", tmp_path, "session", "--plan", "faithful", "--speed", FAST, "--auto")
    today = document("--data-dir", tmp_path, "plan", "--json")
    in_two_days = dt.date.fromisoformat(today["day"]) + dt.timedelta(days=2)
    then = document("--data-dir", tmp_path, "plan", "--date", in_two_days.isoformat(), "--json")

    assert (today["strength"]["status"], then["strength"]["status"]) == ("not_yet", "never_done")
    assert [e["exercise"] for e in today["exercises"]] == ["warm_up", "cat_cow", "roller_extension", "seated_rotation"]
    assert {"bird_dog", "prone_retraction", "wall_angels"} < {e["exercise"] for e in then["exercises"]}


def test_the_plan_says_of_every_exercise_why_it_is_in_moved_or_out(tmp_path: Path) -> None:
    plan = document("--data-dir", tmp_path, "plan", "--json")

    why = {one["exercise"]: (one["place"], one["why"]) for one in plan["placements"]}
    assert why["cat_cow"] == ("in", "Stretches come once or twice a day.")
    assert why["slow_breathing"] == ("out", "Slow breathing at the end is off in the settings.")
    assert why["bird_dog"] == (
        "moved",
        f"The first days are for the stretches. Strength moves start {plan['strength']['next']}.",
    )
    assert plan["length_s"] == sum(segment["duration_s"] for segment in plan["segments"])


def test_a_day_that_is_none_is_refused_in_one_line() -> None:
    result = run("plan", "--date", "tomorrow", "--json")

    assert result.returncode == 2
    assert "expected a day as 2026-11-25, got tomorrow" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_killed_in_the_middle_of_a_hold_everything_done_is_still_there(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "thoracic_desktop", "--data-dir", str(tmp_path), "session", "--auto"]
    with subprocess.Popen([*command, "--speed", "200"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if "hold" in line and "cat_cow 4/5" in line:
                process.send_signal(signal.SIGKILL)
                break
    (kept,) = document("--data-dir", tmp_path, "history", "--json")["sessions"]
    assert kept["outcome"] is None  # the next start of the window offers to go on, keep or discard it
    history = History.open(tmp_path / "history.sqlite3", FakeClock().now())
    unfinished = history.unfinished_session()
    history.close()
    assert unfinished is not None
    done = [(rep.entry, rep.number) for rep in unfinished.done]
    assert done[:5] == [(0, number) for number in range(1, 6)]
    assert (1, 3) in done


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (("nonsense",), ("nonsense", "--help")),
        (("plan",), ("--json",)),
        (("session", "--auto", "--speed", "fast"), ("--speed", "fast")),
        (("session", "--auto", "--speed", "-3"), ("--speed", "-3")),
        (("session", "--auto", "--plan", "marathon"), ("marathon", "faithful", "desk-only")),
        (("plan", "--json", "--plan", "marathon"), ("marathon", "faithful", "desk-only")),
    ],
)
def test_wrong_input_gets_one_clear_line(arguments: tuple[str, ...], parts: tuple[str, ...], tmp_path: Path) -> None:
    assert_refused(run("--data-dir", tmp_path, *arguments), *parts)


def test_a_damaged_history_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "history.sqlite3"
    file.write_bytes(b"this is no database, but it may have been one" * 200)
    before = file.read_bytes()
    assert_refused(run("--data-dir", tmp_path, "history", "--json"), "history")
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["history.sqlite3"]


def test_damaged_settings_are_named(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "settings.json").write_text("{", encoding="utf-8")
    assert_refused(run("--data-dir", tmp_path, "plan", "--json"), "settings")


def test_a_data_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    assert_refused(run("--data-dir", file, "session", "--auto", "--speed", FAST), "history")


def test_a_verb_loads_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from thoracic_desktop.__main__ import main; "
        f"main(['--data-dir', {str(tmp_path)!r}, 'session', '--auto', '--speed', '100000']); "
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6', 'numpy')) for name in sys.modules))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stderr


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -m thoracic_desktop --data-dir {tmp_path} plan --json | head -1"
    result = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)
    assert result.stdout == "{\n"
    assert not result.stderr


def running_session(folder: Path) -> subprocess.Popen[str]:
    """Start a session that is slow enough to meet something on its way."""
    arguments = ("--data-dir", str(folder), "session", "--auto", "--speed", "40")
    command = [sys.executable, "-m", "thoracic_desktop", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_history_that_cannot_be_written_any_more_is_told_in_one_line(tmp_path: Path) -> None:
    with running_session(tmp_path) as process, closing(sqlite3.connect(tmp_path / "history.sqlite3")) as other:
        assert process.stdout is not None
        process.stdout.readline()
        other.execute("BEGIN IMMEDIATE")
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert errors.count("\n") == 1
    assert "the history cannot be used: database is locked." in errors


def test_ctrl_c_ends_a_session_without_a_traceback_and_what_was_done_can_go_on(tmp_path: Path) -> None:
    with running_session(tmp_path) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, "")
    history = History.open(tmp_path / "history.sqlite3", FakeClock().now())
    assert history.unfinished_session() is not None
    history.close()


def test_own_exercises_stand_in_the_catalogue(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_bytes(encoded(OwnDocument(exercises=(LIFT,))))
    assert document("--data-dir", tmp_path, "exercises", "--json")["exercises"][-1]["key"] == "own_1"


def test_damaged_own_exercises_are_named_and_left_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_bytes(b"{")
    result = run("--data-dir", tmp_path, "exercises", "--json")
    assert_refused(result, "own exercises cannot be used")
    assert (tmp_path / "own.json").read_bytes() == b"{"
