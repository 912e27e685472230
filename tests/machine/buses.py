"""Message buses of a test's own: nobody's desktop hears of it, and nothing on them starts by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from thoracic_desktop.overriding import override
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Generator

LIMIT_S = 10
# Without folders of services: a name that nobody owns stays unknown, as on a desktop that lacks the service.
CONFIGURATION = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class Bus:
    """A running bus.

    Attributes:
        address: what a client connects to.
    """

    def __init__(self, folder: Path, name: str) -> None:
        """Start it; it takes connections when this returns."""
        tool = shutil.which("dbus-daemon")
        assert tool is not None, "dbus-daemon is missing; on Debian: apt-get install dbus-daemon"
        configuration = folder / f"{name}.conf"
        configuration.write_text(CONFIGURATION.format(folder=folder), encoding="utf-8")
        complaints = folder / f"{name}.log"
        with complaints.open("w") as log:
            self._process = subprocess.Popen(  # noqa: S603 - fixed arguments
                [tool, f"--config-file={configuration}", "--print-address", "--nofork"],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()
        assert self.address, complaints.read_text()

    @override
    def __repr__(self) -> str:
        return f"Bus({self.address})"

    def stop(self) -> None:
        """End the bus, as a crash would; a second call does nothing."""
        self._process.kill()
        self._process.wait(LIMIT_S)
        if self._process.stdout is not None:
            self._process.stdout.close()


class Buses(Value, frozen=True):
    """A session bus and a system bus.

    Attributes:
        session: where a desktop's services are.
        system: where logind is.
    """

    session: Bus
    system: Bus

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a process that knows these two buses and no other."""
        return {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": self.session.address,
            "DBUS_SYSTEM_BUS_ADDRESS": self.system.address,
        }


@contextmanager
def private_bus() -> Generator[Bus]:
    """Run one bus, and leave neither it nor its files behind."""
    with _folder() as folder:
        bus = Bus(folder, "bus")
        try:
            yield bus
        finally:
            bus.stop()


@contextmanager
def private_buses() -> Generator[Buses]:
    """Run a session bus and a system bus, and leave nothing of them behind."""
    with private_bus() as session, private_bus() as system:
        yield Buses(session=session, system=system)


@contextmanager
def _folder() -> Generator[Path]:
    """Make a folder that is not pytest's: the path of a Unix socket must stay below 108 characters."""
    with tempfile.TemporaryDirectory(prefix="bus") as folder:
        yield Path(folder)
