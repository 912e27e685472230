"""A notification service of a test's own: dunst, on a screen and a bus of the test's, and a hand on what it shows."""

from __future__ import annotations

import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.machine.screen import tool
from tests.machine.waiting import LIMIT_S, wait_until

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

CONFIGURATION = """\
[global]
    monitor = 0
    origin = top-right
    width = 360
    height = 200
    font = Sans 11
    idle_threshold = 0
    history_length = 20
    icon_path =
    dmenu = {picker}
    mouse_left_click = do_action, close_current
    mouse_right_click = close_current
[urgency_low]
    timeout = {timeout_s}
[urgency_normal]
    timeout = {timeout_s}
[urgency_critical]
    timeout = 0
"""
# dunst hands its menu the lines `#Label [Program]` of all that can be pressed, and does what comes back.
PICKER = """\
#!/bin/sh
tee {offered} | grep -F -m 1 "$(cat {wanted})"
"""
DUNST = "org.dunstproject.cmd0"
NOTIFICATIONS = "/org/freedesktop/Notifications"


class NotificationService:
    """A running dunst."""

    def __init__(self, folder: Path, environment: Mapping[str, str], timeout_s: int) -> None:
        """Start it; it answers when this returns."""
        self._environment = dict(environment)
        self._wanted = folder / "wanted"
        self._offered = folder / "offered"
        picker = folder / "picker"
        picker.write_text(PICKER.format(wanted=self._wanted, offered=self._offered), encoding="utf-8")
        picker.chmod(0o755)
        configuration = folder / "dunstrc"
        configuration.write_text(CONFIGURATION.format(picker=picker, timeout_s=timeout_s), encoding="utf-8")
        self._process = subprocess.Popen(  # noqa: S603 - fixed arguments
            [tool("dunst", "dunst"), "-config", str(configuration)],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(self._answers, "dunst answers")

    def displayed(self) -> int:
        """Return how many notices are on the screen."""
        said = self._call("org.freedesktop.DBus.Properties.Get", f"string:{DUNST}", "string:displayedLength").stdout
        return int(said.split()[-1])

    def waiting(self) -> int:
        """Return how many notices are not shown yet."""
        said = self._call("org.freedesktop.DBus.Properties.Get", f"string:{DUNST}", "string:waitingLength").stdout
        return int(said.split()[-1])

    def set_paused(self, *, is_paused: bool) -> None:
        """Switch do-not-disturb on or off."""
        value = "true" if is_paused else "false"
        done = self._call(
            "org.freedesktop.DBus.Properties.Set", f"string:{DUNST}", "string:paused", f"variant:boolean:{value}"
        )
        assert done.returncode == 0, done.stderr

    def wait_for_displayed(self, count: int) -> None:
        """Return when so many notices are on the screen."""
        wait_until(lambda: self.displayed() == count, f"{count} notices are displayed")

    def press(self, label: str) -> None:
        """Press the button with these words on what is displayed, and let it go as the menu of dunst does."""
        self._wanted.write_text(f"#{label}", encoding="utf-8")
        self._offered.unlink(missing_ok=True)
        self._call(f"{DUNST}.ContextMenuCall")

    def offered(self) -> str:
        """Return the lines that the last menu had: a button each, as `#Label [Program]`."""
        return self._offered.read_text(encoding="utf-8") if self._offered.exists() else ""

    def click(self) -> None:
        """Click on the notice that was shown last, beside its buttons."""
        self._call(f"{DUNST}.NotificationAction", "uint32:0")

    def dismiss(self) -> None:
        """Wave the notice away that was shown last."""
        self._call(f"{DUNST}.NotificationCloseLast")

    def stop(self) -> None:
        """End the service, as a crash would; a second call does nothing."""
        self._process.kill()
        self._process.wait(LIMIT_S)

    def _answers(self) -> bool:
        assert self._process.poll() is None, "dunst ended at once"
        return self._call(f"{DUNST}.Ping").returncode == 0

    def _call(self, method: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - fixed arguments
            [
                *(tool("dbus-send", "dbus-daemon"), "--session", "--print-reply=literal"),
                *("--dest=org.freedesktop.Notifications", NOTIFICATIONS, method, *arguments),
            ],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )


@contextmanager
def notification_service(environment: Mapping[str, str], *, timeout_s: int = 0) -> Generator[NotificationService]:
    """Run dunst, and leave neither it nor its files behind.

    Args:
        environment: that of a screen, with `DBUS_SESSION_BUS_ADDRESS`.
        timeout_s: after so long it closes a notice that says nothing about it; 0 for never.
    """
    with tempfile.TemporaryDirectory(prefix="dunst") as folder:
        service = NotificationService(Path(folder), environment, timeout_s)
        try:
            yield service
        finally:
            service.stop()
