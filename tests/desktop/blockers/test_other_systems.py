"""What Windows and macOS would say, read on any system; that they say it was not tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from thoracic_desktop.desktop.blockers.detector import CannotTell, Finding, How, Seen
from thoracic_desktop.desktop.blockers.mac_focus import ASSERTIONS, MacFocus, focus_finding
from thoracic_desktop.desktop.blockers.mac_locked import MacLocked
from thoracic_desktop.desktop.blockers.windows_locked import WindowsLocked
from thoracic_desktop.desktop.blockers.windows_records import DeviceRecords, Record
from thoracic_desktop.desktop.blockers.windows_state import NotificationState
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FULL, THREE_D, PRESENTING, ACCEPTS, QUIET, ABSENT, APP = 2, 3, 4, 5, 6, 1, 7
FOCUS_ON = b'{"data": [{"storeAssertionRecords": [{"assertionUUID": "A"}], "other": 1}], "header": {"version": 1}}'


@pytest.mark.parametrize(
    ("records", "state"),
    [
        ([], Seen.NO),
        ([Record(132, 133)], Seen.NO),
        ([Record(132, 133), Record(140, 0)], Seen.YES),
        ([Record(0, 0)], Seen.NO),
        ([Record(None, None)], Seen.NO),
        ([Record(140, None)], Seen.NO),
        (None, Seen.UNKNOWN),
    ],
    ids=["no program", "used before", "used now", "allowed, never used", "empty", "half a record", "unreadable"],
)
@pytest.mark.parametrize(("blocker", "device"), [(Blocker.CAMERA, "webcam"), (Blocker.MICROPHONE, "microphone")])
def test_windows_keeps_records_of_camera_and_microphone(
    blocker: Blocker, device: str, records: Sequence[Record] | None, state: Seen
) -> None:
    asked: list[str] = []

    def read(name: str) -> Sequence[Record] | None:
        asked.append(name)
        return records

    assert DeviceRecords(blocker, read).look().state is state
    assert asked == [device]


@pytest.mark.parametrize(
    ("state", "full_screen", "presentation", "do_not_disturb"),
    [
        (FULL, Seen.YES, Seen.NO, Seen.UNKNOWN),
        (THREE_D, Seen.YES, Seen.NO, Seen.UNKNOWN),
        (PRESENTING, Seen.NO, Seen.YES, Seen.UNKNOWN),
        (ACCEPTS, Seen.NO, Seen.NO, Seen.UNKNOWN),
        (QUIET, Seen.NO, Seen.NO, Seen.YES),
        (ABSENT, Seen.NO, Seen.NO, Seen.UNKNOWN),
        (APP, Seen.NO, Seen.NO, Seen.UNKNOWN),
        (None, Seen.UNKNOWN, Seen.UNKNOWN, Seen.UNKNOWN),
    ],
)
def test_windows_says_whether_it_is_a_moment_for_notices(
    state: int | None, full_screen: Seen, presentation: Seen, do_not_disturb: Seen
) -> None:
    blockers = (Blocker.FULL_SCREEN, Blocker.PRESENTATION, Blocker.DO_NOT_DISTURB)

    found = [NotificationState(blocker, lambda: state).look().state for blocker in blockers]

    assert found == [full_screen, presentation, do_not_disturb]


@pytest.mark.parametrize(
    ("name", "state"),
    [("Default", Seen.NO), ("", Seen.YES), ("Winlogon", Seen.YES), ("Screen-saver", Seen.YES), (None, Seen.UNKNOWN)],
)
def test_the_lock_screen_of_windows_is_another_desktop(name: str | None, state: Seen) -> None:
    assert WindowsLocked(lambda: name).look().state is state


@pytest.mark.parametrize(("said", "state"), [(True, Seen.YES), (False, Seen.NO), (None, Seen.UNKNOWN)])
def test_the_session_of_macos_says_whether_it_is_locked(said: bool | None, state: Seen) -> None:  # noqa: FBT001 - a case
    assert MacLocked(lambda: said).look().state is state


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (FOCUS_ON, Seen.YES),
        (b'{"data": [{"storeAssertionRecords": []}]}', Seen.NO),
        (b'{"data": [{}]}', Seen.NO),
        (b'{"data": []}', Seen.NO),
        (b'{"header": {}}', Seen.UNKNOWN),
        (b'{"data": {"new": "form"}}', Seen.UNKNOWN),
        (b"", Seen.UNKNOWN),
        (b"\xff", Seen.UNKNOWN),
    ],
)
def test_macos_keeps_a_file_about_focus(content: bytes, state: Seen) -> None:
    assert focus_finding(content).state is state


def test_the_file_is_looked_for_in_the_home_and_may_be_missing(tmp_path: Path) -> None:
    assert MacFocus(tmp_path).look() == Finding(Seen.UNKNOWN, How.UNREADABLE)
    file = tmp_path / ASSERTIONS
    file.parent.mkdir(parents=True)
    file.write_bytes(FOCUS_ON)
    assert MacFocus(tmp_path).look() == Finding(Seen.YES, How.MAC_FOCUS)


def test_where_there_is_no_way_the_reason_is_said() -> None:
    detector = CannotTell(Blocker.SCREEN_SHARED, How.SYSTEM_SILENT)

    assert (detector.blocker, detector.look()) == (
        Blocker.SCREEN_SHARED,
        Finding(Seen.UNKNOWN, How.SYSTEM_SILENT),
    )
