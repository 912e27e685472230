"""A desk of a test's own for tray_program.py: a screen, a bus, a panel, and a hand on the icon."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.machine.screen import Screen, tool
from tests.machine.waiting import LIMIT_S, wait_until

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("tray_program.py")
SAID = "said.txt"
"""The file in the desk's folder that holds what the program said."""
IN_PANEL = (12, 12)
"""A place on the icon: the panel lies in the upper left corner and holds nothing else."""


class Desk:
    """A screen and a bus for the length of a module, and what runs there for the length of a test."""

    def __init__(self, screen: Screen, bus_address: str, folder: Path) -> None:
        self.screen = screen
        self.environment = {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": bus_address, "PYTHONPATH": str(ROOT)}
        self._folder = folder

    @contextmanager
    def program(self, **changed: str) -> Generator[Program]:
        with (self._folder / SAID).open("w") as said:
            process = subprocess.Popen(  # noqa: S603 - fixed arguments
                [sys.executable, str(PROGRAM)],
                env={**self.environment, **changed},
                stdin=subprocess.PIPE,
                stdout=said,
                text=True,
            )
        program = Program(process, Path(said.name))
        try:
            program.wait_for("host")
            yield program
            program.end()
        finally:
            process.kill()
            process.wait(LIMIT_S)
            if process.stdin is not None:
                process.stdin.close()


class Program:
    """The running program of tray_program.py."""

    def __init__(self, process: subprocess.Popen[str], said: Path) -> None:
        self._process = process
        self._said = said

    def said(self, word: str) -> list[str]:
        """Return what was said under a word, in order."""
        lines = [line.partition(" ") for line in self._said.read_text(encoding="utf-8").splitlines()]
        return [rest for first, _, rest in lines if first == word]

    def wait_for(self, word: str, *rests: str) -> None:
        """Return when this is all that was said under a word; without any rest, when anything was."""
        wait_until(
            lambda: self.said(word) == list(rests) if rests else self.said(word), f"{word} {rests}, not {self.said('')}"
        )

    def order_until(self, line: str, word: str, *rests: str) -> None:
        """Give an order again and again, until this is all that was said under a word."""

        def is_said() -> bool:
            self.order(line)
            return self.said(word) == list(rests)

        wait_until(is_said, f"{word} {rests}, not {self.said('')}")

    def order(self, line: str) -> None:
        """Give an order."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def end(self) -> None:
        """End it as a person would, and see that it ends well."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        assert self._process.wait(LIMIT_S) == 0


class Panel:
    """A running trayer, of which there is one at a time."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - fixed arguments
            [
                tool("trayer", "trayer"),
                *("--edge", "top", "--align", "left", "--widthtype", "request", "--height", "24"),
            ],
            env={**environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        self._process.kill()
        self._process.wait(LIMIT_S)


@contextmanager
def panel(desk: Desk) -> Generator[Panel]:
    running = Panel(desk.environment)
    try:
        wait_until(lambda: desk.screen.windows("panel"), "the panel is shown")
        yield running
    finally:
        running.stop()


def click_until_heard(desk: Desk, program: Program, word: str) -> None:
    """Click on the icon until the program hears it: a panel shows itself before it has taken the icon in."""

    def is_heard() -> bool:
        # Without waiting for the pointer to move, as `Screen.click` does: it may be there already.
        desk.screen.hand("mousemove", *map(str, IN_PANEL), "click", "1")
        return bool(program.said(word))

    wait_until(is_heard, f"{word} is said")
