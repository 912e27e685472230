"""A desktop for one program alone: an X server, two message buses and a panel that nobody else disturbs."""

from __future__ import annotations

import shutil
import subprocess
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from screen import x_server
from table import MeasurementError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

BUS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
"""
PANEL_STARTS_IN_S = 0.5
NEEDED = ("Xvfb", "dbus-daemon", "trayer")


@contextmanager
def tray_session(folder: Path, environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Give the environment of a program that has this desktop for itself.

    Raises:
        MeasurementError: a tool is missing.
    """
    for name in NEEDED:
        if shutil.which(name) is None:
            raise MeasurementError(f"{name} is not installed")
    home = folder / "home"
    home.mkdir(parents=True)
    with ExitStack() as stack:
        display = stack.enter_context(x_server(str(shutil.which("Xvfb"))))
        buses = {name: stack.enter_context(_bus(folder / f"{name}.conf", folder)) for name in ("SESSION", "SYSTEM")}
        given = {
            **environment,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(folder),
            **{f"DBUS_{name}_BUS_ADDRESS": address for name, address in buses.items()},
        }
        yield given


@contextmanager
def _bus(configuration: Path, folder: Path) -> Iterator[str]:
    configuration.write_text(BUS.format(folder=folder), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={configuration}", "--print-address", "--nofork"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None  # noqa: S101 - asked for above
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


@contextmanager
def panel(environment: Mapping[str, str]) -> Iterator[None]:
    """Run a panel on a desktop; it does not always outlive the end of an icon, so every icon gets a new one."""
    command = ["trayer", "--width", "20"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(PANEL_STARTS_IN_S)
    try:
        yield
    finally:
        process.terminate()
        process.wait()
