"""What the person has chosen, in one JSON file; one field is one setting."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from thoracic_desktop.exercises.model import Direction, Equipment, Key, WordingLevel
from thoracic_desktop.reminders.kinds import BreakPlace
from thoracic_desktop.whole_file import set_aside, write_whole

FILE_NAME = "settings.json"


class Theme(StrEnum):
    """Which colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


SKINS = 4
"""How many tones of skin there are to choose from."""


class Person(StrEnum):
    """Who shows the exercises."""

    MIRA = "mira"
    JON = "jon"


LEAST_MINUTES, MOST_MINUTES = 2, 60
WORKING_DAYS = (0, 1, 2, 3, 4)
Weekday = Annotated[int, Meta(ge=0, le=6)]
Hour = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class Intention(Struct, frozen=True, kw_only=True):
    """An if-then plan: after something that happens anyway, at a time, the session; on a full day the short set.

    `cue` is in the person's own words and may be empty; a plan without a time is no plan.
    """

    cue: Annotated[str, Meta(max_length=60)] = ""
    at: Hour
    short_set_on_full_days: bool = True


class TimeRange(Struct, frozen=True, kw_only=True):
    """A stretch of the day; one that ends at or before its start goes on past midnight.

    `days` are weekdays from 0 (Monday).  `name` is the person's own word for it and may be empty.
    """

    start: Hour
    end: Hour
    days: tuple[Weekday, ...] = (0, 1, 2, 3, 4, 5, 6)
    name: Annotated[str, Meta(max_length=40)] = ""


class WindowGeometry(Struct, frozen=True, kw_only=True):
    """Where the window stood, in device-independent pixels."""

    x: int
    y: int
    width: Annotated[int, Meta(ge=1)]
    height: Annotated[int, Meta(ge=1)]
    maximised: bool = False


class Settings(Struct, frozen=True, kw_only=True):
    """Everything the person can choose.

    A key that this version does not know is passed over, so that going back to an older version loses no settings
    but the newer ones.  `emergency_number` is empty as long as the person has entered none.  `reduced_motion` is the
    person's own switch: Qt tells of the system's wish for less motion only from version 6.12 on.  `person` and `skin`
    (from light to dark) are those of the figure.  `minutes` is how long one session may take.  `bothered_by` is what
    bothers the person now, as said on `bothered_on`.  `work_days` are weekdays from 0 (Monday).
    """

    is_introduced: bool = False
    """Whether the first start has been gone through."""

    theme: Theme = Theme.SYSTEM
    wording: WordingLevel = WordingLevel.PLAIN
    plan: Key = "faithful"
    minutes: Annotated[int, Meta(ge=LEAST_MINUTES, le=MOST_MINUTES)] = 20
    equipment: tuple[Equipment, ...] = (Equipment.MAT, Equipment.ROLLER, Equipment.CHAIR, Equipment.WALL)
    bothered_by: tuple[Direction, ...] = ()
    bothered_on: dt.date | None = None
    work_days: tuple[Weekday, ...] = WORKING_DAYS
    work_from: Hour = "09:00"
    work_to: Hour = "17:30"
    more_work_hours: tuple[TimeRange, ...] = ()
    """Further hours of work besides those of `work_days`."""

    quiet_times: tuple[TimeRange, ...] = ()
    break_after_minutes: Annotated[int, Meta(ge=0, le=480)] = 45
    """So many minutes of work bring a break; 0 for none."""

    move_after_minutes: Annotated[int, Meta(ge=0, le=480)] = 90
    """So many minutes without getting up bring a reminder; 0 for none."""

    most_breaks: Annotated[int, Meta(ge=1, le=20)] = 6
    session_times: tuple[Hour, ...] = ()
    """When to remind of the session, besides the time of the `intention`."""

    heat_before_minutes: Annotated[int, Meta(ge=0, le=60)] = 0
    """So long before a session heat is reminded of; 0 for not at all."""

    away_ignored_seconds: Annotated[int, Meta(ge=60, le=600)] = 90
    away_rest_minutes: Annotated[int, Meta(ge=2, le=60)] = 5
    away_restart_minutes: Annotated[int, Meta(ge=5, le=480)] = 30
    holds_breaks: bool = True
    """Whether calls, full screen and the like hold a break back."""

    was_told_no_tray: bool = False
    """Whether it was said that this desktop shows no icon in a tray, and how the window is opened then."""

    break_place: BreakPlace = BreakPlace.ANYWHERE
    intention: Intention | None = None
    cool_down: bool = False
    chimes: bool = True
    chime_volume: Annotated[int, Meta(ge=0, le=100)] = 70
    reduced_motion: bool = False
    person: Person = Person.MIRA
    skin: Annotated[int, Meta(ge=1, le=SKINS)] = 2
    window: WindowGeometry | None = None
    break_window: WindowGeometry | None = None
    emergency_number: Annotated[str, Meta(max_length=40)] = ""


class SettingsProblem(StrEnum):
    """What can go wrong with the file."""

    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"


class SettingsTrouble(Struct, frozen=True, kw_only=True):
    """Something the person must be told about the settings.

    Attributes:
        problem: what happened.
        file: the settings file.
        set_aside: where the file that could not be used now lies; None where it was not moved.
        reason: what the decoder or the system said.
    """

    problem: SettingsProblem
    file: Path
    set_aside: Path | None
    reason: str


class SettingsStore:
    """Holds the current settings and keeps them in a file.

    Attributes:
        settings: the current ones; they hold for this run even where the file cannot be written.
    """

    def __init__(self, file: Path) -> None:
        """Use `file`, which need not exist, nor its folder; nothing is read yet."""
        self.settings = Settings()
        self._file = file
        self._keep_file = False
        self._told_unwritable = False

    def load(self) -> SettingsTrouble | None:
        """Read the file; without one, the defaults hold.

        Returns:
            What went wrong, or None.  A file that cannot be used is renamed, never deleted, and the defaults hold.
        """
        try:
            self.settings = msgspec.json.decode(self._file.read_bytes(), type=Settings)
        except FileNotFoundError:
            return None
        except OSError as error:
            return self._refuse(SettingsProblem.UNREADABLE, error.strerror or str(error))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            return self._refuse(SettingsProblem.DAMAGED, str(error))
        return None

    def save(self, settings: Settings) -> SettingsTrouble | None:
        """Make `settings` the current ones and write them, all or nothing.

        Returns:
            What went wrong, the first time that writing fails; None afterwards, and when all is well.

        Raises:
            msgspec.ValidationError: a value is out of its range; a file with it could not be loaded again.
        """
        content = msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n"
        msgspec.json.decode(content, type=Settings)
        self.settings = settings
        try:
            if self._keep_file:
                with suppress(FileNotFoundError):
                    set_aside(self._file)
                self._keep_file = False
            write_whole(self._file, content)
        except OSError as error:
            return self._report_unwritable(error)
        self._told_unwritable = False
        return None

    def _refuse(self, problem: SettingsProblem, reason: str) -> SettingsTrouble:
        """Fall back to the defaults and move the file out of the way; if that fails, no later save may replace it."""
        self.settings = Settings()
        moved_to: Path | None = None
        try:
            moved_to = set_aside(self._file)
        except OSError as error:
            self._keep_file = True
            reason = f"{reason}; it could not be renamed: {error.strerror}"
        return SettingsTrouble(problem=problem, file=self._file, set_aside=moved_to, reason=reason)

    def _report_unwritable(self, error: OSError) -> SettingsTrouble | None:
        if self._told_unwritable:
            return None
        self._told_unwritable = True
        return SettingsTrouble(
            problem=SettingsProblem.UNWRITABLE,
            file=self._file,
            set_aside=None,
            reason=error.strerror or str(error),
        )
