"""A screen to paint on: the one there is, one of our own in memory, or none at all."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from table import MeasurementError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SCREEN_SIZE = "1280x800x24"
# What would make Qt or Python behave differently from one machine to the next: themes, logs, no kept bytecode.
_LEFT_OUT = ("PYTHON", "QT_", "QML_", "WAYLAND_DISPLAY")


@dataclass(frozen=True, slots=True)
class Screen:
    """Where the measured windows appear: a name for the table, and the environment that leads there."""

    name: str
    environment: Mapping[str, str]
    is_real: bool


@contextmanager
def a_screen() -> Iterator[Screen]:
    """Give the display that is there, else an X server in memory, else Qt's own offscreen platform."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(_LEFT_OUT)}
    if os.environ.get("DISPLAY"):
        name = f"the display {os.environ['DISPLAY']}"
        yield Screen(name, {**environment, "QT_QPA_PLATFORM": "xcb"}, is_real=True)
    elif server := shutil.which("Xvfb"):
        with x_server(server) as display:
            shown = {**environment, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
            yield Screen(f"Xvfb {SCREEN_SIZE}", shown, is_real=True)
    else:
        offscreen = {**environment, "QT_QPA_PLATFORM": "offscreen"}
        yield Screen("offscreen: no display, and Xvfb is not installed", offscreen, is_real=False)


@contextmanager
def x_server(server: str) -> Iterator[str]:
    """Run an X server in memory and give the name of its display.

    Raises:
        MeasurementError: it does not start.
    """
    reader, writer = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(writer), "-screen", "0", SCREEN_SIZE, "-nolisten", "tcp", "-noreset"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as display:
            number = display.readline().strip()
        if not number:
            raise MeasurementError(f"Xvfb did not start (exit code {process.wait()})")
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()
