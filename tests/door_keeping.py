"""Starts tests/door_keeper.py, a process with a door, and gives tests a folder of their own for sockets."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from thoracic_desktop.desktop.door_address import Door, door_address

if TYPE_CHECKING:
    from collections.abc import Generator

    import pytest

ROOT = Path(__file__).parents[1]
LIMIT_S = 30


@contextmanager
def sockets_of_their_own(monkeypatch: pytest.MonkeyPatch) -> Generator[Path]:
    """Let this test's processes have their doors in a folder of its own; pytest's have too long names for sockets."""
    with tempfile.TemporaryDirectory(prefix="door") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


def address_in(folder: Path, who: Door = Door.TRAY) -> str:
    """Return the address of a process with this data folder."""
    address = door_address(folder, who)
    assert isinstance(address, str)
    return address


class Keeper:
    """A running door_keeper.py.

    Attributes:
        address: of its door.
        first_words: `open`, or why not; there once it has been waited for.
    """

    first_words: str

    def __init__(self, folder: Path, who: Door) -> None:
        self.address = address_in(folder, who)
        self.process = subprocess.Popen(  # noqa: S603 - fixed arguments
            [sys.executable, "-m", "tests.door_keeper", str(folder), who],
            cwd=ROOT,
            env=dict(os.environ),
            stdout=subprocess.PIPE,
            text=True,
        )

    def wait(self) -> None:
        """Wait until its door is open, or it has said why not."""
        self.first_words = self.hear()

    def hear(self) -> str:
        """Return the next line it says."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def kill(self) -> None:
        """End it as a crash would: its socket stays."""
        self.process.kill()
        self.process.wait(LIMIT_S)


@contextmanager
def keeper(folder: Path, who: Door = Door.TRAY) -> Generator[Keeper]:
    """Run one until the end of the block."""
    with keepers(folder, 1, who) as (running,):
        yield running


@contextmanager
def keepers(folder: Path, count: int, who: Door = Door.TRAY) -> Generator[list[Keeper]]:
    """Run several that are started together."""
    with ExitStack() as stack:
        started = [Keeper(folder, who) for _ in range(count)]
        for one in started:
            stack.enter_context(one.process)
            stack.callback(one.process.kill)
        for one in started:
            one.wait()
        yield started
