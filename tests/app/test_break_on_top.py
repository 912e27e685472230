"""With a real window manager: a break stands on top, what is typed goes on going where it went, and Escape ends it."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from tests.fakes import MORNING
from tests.machine.screen import private_screen
from tests.machine.waiting import LIMIT_S, wait_until
from thoracic_desktop.history.repository import History
from thoracic_desktop.reminders.kinds import Outcome

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.machine.screen import Screen

ROOT = Path(__file__).resolve().parents[2]
RED = "#ff0000"


class Talker:
    """A child process that is spoken to line by line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def hear(self) -> str:
        return self._pipe(self.process.stdout).readline().strip()

    def say(self, text: str) -> None:
        pipe = self._pipe(self.process.stdin)
        pipe.write(f"{text}\n")
        pipe.flush()

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe


@contextmanager
def running(screen: Screen, module: str, *arguments: str) -> Generator[Talker]:
    process = subprocess.Popen(  # noqa: S603 - fixed arguments
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=screen.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Talker(process)
    finally:
        process.kill()
        process.communicate()


def geometry(screen: Screen, window: str) -> tuple[int, int, int, int]:
    said = dict(line.split("=") for line in screen.hand("getwindowgeometry", "--shell", window).splitlines())
    return int(said["X"]), int(said["Y"]), int(said["WIDTH"]), int(said["HEIGHT"])


def test_a_break_stands_on_top_and_leaves_the_keys_where_they_were(tmp_path: Path) -> None:
    with private_screen(window_manager=True) as screen, running(screen, "tests.app.typist") as typist:
        assert typist.hear() == "shown"
        wait_until(lambda: screen.windows("Typist"), "the typist's window is there")
        (other,) = screen.windows("Typist")
        wait_until(lambda: screen.focused() == other, "the typist has the keys")
        with running(screen, "tests.app.break_process", str(tmp_path / "data")) as taken:
            assert taken.hear() == "painted"
            (small,) = screen.windows("^Break$")

            screen.hand("key", "a")
            assert typist.hear() == "typed a"
            assert screen.focused() == other

            x, y, width, height = geometry(screen, small)
            assert (width, height) == (380, 520)
            screen.hand("windowraise", other)
            screen.hand("key", "b")
            assert typist.hear() == "typed ab"
            typist.say(f"look {x + 5} {y + 5}")
            assert typist.hear() != f"seen {RED}"

            screen.click(x + width // 2, y + 20)
            wait_until(lambda: screen.focused() == small, "a click gives the break the keys")
            screen.hand("key", "t")  # no longer on top
            screen.hand("windowactivate", "--sync", other)
            wait_until(lambda: _colour(typist, x + 5, y + 5) == RED, "the typist's window covers it")

            screen.hand("windowactivate", "--sync", small)
            screen.hand("key", "Escape")
            assert taken.hear() == "over skipped"
            assert taken.hear() == "ended"
            assert taken.process.wait(LIMIT_S) == 0
    history = History.open(tmp_path / "data" / "history.sqlite3", MORNING)
    assert [one.outcome for one in history.breaks.outcomes()] == [Outcome.SKIPPED]
    history.close()


def _colour(typist: Talker, x: int, y: int) -> str:
    typist.say(f"look {x} {y}")
    return typist.hear().removeprefix("seen ")
