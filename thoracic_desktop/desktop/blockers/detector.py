"""What a detector is asked, and what it answers."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.reminders.kinds import Blocker


class Seen(StrEnum):
    """Whether something is the case now."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    """It cannot be told.  That never holds a break back: one missing reading would end all breaks."""


class How(StrEnum):
    """By what something was found, or why it cannot be told here; the screens have the words for each."""

    DEVICE_OPEN = "device_open"
    """Which of this person's programs hold the device open."""
    NO_CAMERA = "no_camera"
    RECORDING = "recording"
    """Whether the sound system records from it."""
    NO_MICROPHONE = "no_microphone"
    PIPEWIRE = "pipewire"
    """What runs in PipeWire, through which programs share sound, cameras and the screen."""
    LOGIN_MANAGER = "login_manager"
    SCREEN_SAVER = "screen_saver"
    NOTIFICATION_SERVICE = "notification_service"
    DESKTOP_SETTING = "desktop_setting"
    ACTIVE_WINDOW = "active_window"
    KEPT_AWAKE = "kept_awake"
    """A program keeps the screen on, as a presentation does, and a video too."""
    WINDOWS_STATE = "windows_state"
    WINDOWS_RECORDS = "windows_records"
    WINDOWS_DESKTOP = "windows_desktop"
    MAC_SESSION = "mac_session"
    MAC_FOCUS = "mac_focus"

    NO_SESSION_BUS = "no_session_bus"
    NO_SYSTEM_BUS = "no_system_bus"
    NO_SERVICE = "no_service"
    """Nothing on this desktop answers this."""
    NO_ANSWER = "no_answer"
    """Whoever should answer is there and says nothing in time."""
    NO_TOOL = "no_tool"
    NO_DISPLAY = "no_display"
    NO_WINDOW_MANAGER = "no_window_manager"
    WAYLAND_HIDES_WINDOWS = "wayland_hides_windows"
    X11_HIDES_SHARING = "x11_hides_sharing"
    SANDBOXED = "sandboxed"
    UNREADABLE = "unreadable"
    NEEDS_PERMISSION = "needs_permission"
    SYSTEM_SILENT = "system_silent"
    """This system does not tell it to programs."""


class Finding(Value, frozen=True):
    """The answer of one look.

    Attributes:
        state: whether it is the case.
        how: by what that was found, or why it cannot be told.
    """

    state: Seen
    how: How


class Detector(Protocol):
    """Looks for one thing that holds a break back."""

    @property
    def blocker(self) -> Blocker:
        """What it looks for."""
        ...

    def look(self) -> Finding:
        """Look once; never raises, and never waits long."""
        ...


class CannotTell:
    """Stands where this system has no way to tell."""

    def __init__(self, blocker: Blocker, how: How) -> None:
        """Always answer with the same reason."""
        self.blocker = blocker
        self._how = how

    def look(self) -> Finding:
        """Say that it cannot be told."""
        return Finding(Seen.UNKNOWN, self._how)


def told(value: object, how: How) -> Finding:
    """Turn a truth value that somebody gave into a finding; anything else is no answer to the question."""
    if not isinstance(value, bool):
        return Finding(Seen.UNKNOWN, How.NO_SERVICE)
    return Finding(Seen.YES if value else Seen.NO, how)


def combined(*findings: Finding) -> Finding:
    """Say yes where one source does, no where one can tell, and else why the first of them cannot."""
    for state in (Seen.YES, Seen.NO):
        for finding in findings:
            if finding.state is state:
                return finding
    return findings[0]
