"""Whether a Focus is on in macOS: it keeps a file about that, which programs may read only if somebody allows it.

Not tried on macOS itself.  The file is no promise of Apple's: whatever is not as expected is no answer.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import msgspec

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.reminders.kinds import Blocker

ASSERTIONS: Final = Path("Library/DoNotDisturb/DB/Assertions.json")


class Store(msgspec.Struct, frozen=True):
    """What is on now: one record for each Focus; no records where none is."""

    records: list[Any] = msgspec.field(name="storeAssertionRecords", default_factory=list[Any])


class Assertions(msgspec.Struct, frozen=True):
    """The file."""

    data: list[Store]


class MacFocus:
    """Reads the file."""

    blocker = Blocker.DO_NOT_DISTURB

    def __init__(self, home: Path | None = None) -> None:
        """Look in this person's home."""
        self._file = (home or Path.home()) / ASSERTIONS

    def look(self) -> Finding:
        """Look once."""
        try:
            content = self._file.read_bytes()
        except PermissionError:
            return Finding(Seen.UNKNOWN, How.NEEDS_PERMISSION)
        except OSError:
            return Finding(Seen.UNKNOWN, How.UNREADABLE)
        return focus_finding(content)


def focus_finding(content: bytes) -> Finding:
    """Tell from the file whether a Focus is on."""
    try:
        assertions = msgspec.json.decode(content, type=Assertions)
    except msgspec.MsgspecError:
        return Finding(Seen.UNKNOWN, How.UNREADABLE)
    is_on = any(store.records for store in assertions.data)
    return Finding(Seen.YES if is_on else Seen.NO, How.MAC_FOCUS)
