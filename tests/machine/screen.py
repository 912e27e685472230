"""A screen of a test's own: an X server in memory, with a window manager where one is wanted, and a hand on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.machine.waiting import LIMIT_S, wait_until

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

SIZE = "1280x800x24"
# What would lead a program to another screen than this one, or dress it by the desktop the tests are started from.
LEFT_OUT = ("QT_", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE")
# Where none is named, the library of D-Bus may start one, which nobody would end.
NO_BUS = "unix:path=/nonexistent"


def tool(name: str, package: str) -> str:
    """Return the path of a program.

    Raises:
        AssertionError: it is not installed.
    """
    path = shutil.which(name)
    assert path is not None, f"{name} is missing; on Debian: apt-get install {package}"
    return path


class Screen:
    """A running X server.

    Attributes:
        display: its name, such as `:7`.
        environment: leads programs to it and to no other; its session bus is none, for one of `buses.py` to replace.
    """

    def __init__(self, display: str) -> None:
        self.display = display
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(LEFT_OUT)},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": NO_BUS,
        }

    def hand(self, *arguments: str) -> str:
        """Let xdotool do something, as a person with mouse and keyboard would; return what it says."""
        done = self._ask(arguments)
        assert done.returncode == 0, f"xdotool {' '.join(arguments)}: {done.stderr}"
        return done.stdout.strip()

    def windows(self, title: str) -> list[str]:
        """Return the numbers of the shown windows with such a title, a regular expression."""
        return self._ask(("search", "--onlyvisible", "--name", title)).stdout.split()

    def focused(self) -> str:
        """Return the number of the window that has the keyboard, empty where none has."""
        return self._ask(("getwindowfocus", "-f")).stdout.strip()

    def is_managed(self) -> bool:
        """Tell whether a window manager is there: it is who has desktops."""
        return self._ask(("get_num_desktops",)).stdout.strip() not in {"", "0"}

    def click(self, x: int, y: int) -> None:
        """Click with the left button at a place of the screen."""
        self.hand("mousemove", "--sync", str(x), str(y), "click", "1")

    def _ask(self, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - fixed arguments
            [tool("xdotool", "xdotool"), *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )


@contextmanager
def private_screen(*, window_manager: bool = False) -> Generator[Screen]:
    """Run an X server, and leave nothing of it behind.

    Args:
        window_manager: run openbox as well; without a window manager no window is ever active.
    """
    reader, writer = os.pipe()
    server = subprocess.Popen(  # noqa: S603 - fixed arguments
        [tool("Xvfb", "xvfb"), "-displayfd", str(writer), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as said:
            number = said.readline().strip()
        assert number, f"Xvfb did not start (exit code {server.wait(LIMIT_S)})"
        screen = Screen(f":{number}")
        if window_manager:
            with _openbox(screen):
                yield screen
        else:
            yield screen
    finally:
        server.kill()
        server.wait(LIMIT_S)


@contextmanager
def _openbox(screen: Screen) -> Generator[None]:
    manager = subprocess.Popen(  # noqa: S603 - fixed arguments
        [tool("openbox", "openbox"), "--sm-disable"],
        env=screen.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until(screen.is_managed, "openbox has begun")
        yield
    finally:
        manager.terminate()
        manager.wait(LIMIT_S)
