"""How long the detectors may wait, reckoned with a clock that a test moves."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeClock
from thoracic_desktop.desktop.blockers.detector import How
from thoracic_desktop.desktop.blockers.patience import ALL_WAITS_MS, ONE_WAIT_MS, WITHIN_MS, Patience
from thoracic_desktop.desktop.blockers.tool import ask_tool
from thoracic_desktop.desktop.clock import SystemClock

if TYPE_CHECKING:
    from pathlib import Path


def wait(patience: Patience, clock: FakeClock, duration_ms: int) -> int:
    with patience.waiting() as allowance_ms:
        clock.advance_ms(duration_ms)
    return allowance_ms


def test_all_waits_together_stay_below_a_second() -> None:
    clock = FakeClock()
    patience = Patience(clock)

    waited_ms = 0
    while allowance_ms := patience.allowance_ms():
        waited_ms += wait(patience, clock, allowance_ms)

    assert waited_ms == ALL_WAITS_MS < 1000


def test_quick_answers_use_up_next_to_nothing() -> None:
    clock = FakeClock()
    patience = Patience(clock)

    assert [wait(patience, clock, 2) for _ in range(20)] == [ONE_WAIT_MS] * 20


def test_the_next_look_has_all_of_it_again() -> None:
    clock = FakeClock()
    patience = Patience(clock)
    while allowance_ms := patience.allowance_ms():
        wait(patience, clock, allowance_ms)

    clock.advance_ms(WITHIN_MS)

    assert patience.allowance_ms() == ONE_WAIT_MS


def wait_in_vain(patience: Patience, clock: FakeClock) -> None:
    with patience.waiting():
        clock.advance_ms(ALL_WAITS_MS)
        raise ValueError("wrong")


def test_what_ends_in_an_error_was_waited_too() -> None:
    clock = FakeClock()
    patience = Patience(clock)

    with pytest.raises(ValueError, match="wrong"):
        wait_in_vain(patience, clock)

    assert patience.allowance_ms() == 0


@pytest.fixture
def on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose programs are found before all others."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def write_tool(folder: Path, script: str) -> None:
    tool = folder / "a-tool"
    tool.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)


def test_a_tool_is_asked_for_what_it_says(on_the_path: Path, patience: Patience) -> None:
    write_tool(on_the_path, 'echo "heard $1"')

    assert ask_tool(patience, ("a-tool", "this")).output == b"heard this\n"


def test_a_tool_that_hangs_is_ended(on_the_path: Path) -> None:
    write_tool(on_the_path, "exec sleep 60")

    assert ask_tool(Patience(SystemClock()), ("a-tool",)).trouble is How.NO_ANSWER


def test_a_tool_that_fails_that_is_missing_or_that_is_no_program_is_told_apart(
    on_the_path: Path, patience: Patience
) -> None:
    write_tool(on_the_path, "exit 3")
    (on_the_path / "no-program").write_bytes(b"\x7fELF and nothing more")
    (on_the_path / "no-program").chmod(0o755)

    assert ask_tool(patience, ("a-tool",)).trouble is How.NO_SERVICE
    assert ask_tool(patience, ("no-such-tool",)).trouble is How.NO_TOOL
    assert ask_tool(patience, ("no-program",)).trouble is How.NO_TOOL


def test_no_tool_is_started_when_all_patience_is_used_up(on_the_path: Path) -> None:
    clock = FakeClock()
    patience = Patience(clock)
    wait(patience, clock, ALL_WAITS_MS)
    write_tool(on_the_path, f"touch {on_the_path}/was-started")

    assert ask_tool(patience, ("a-tool",)).trouble is How.NO_ANSWER
    assert not (on_the_path / "was-started").exists()
