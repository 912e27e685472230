"""What the tray process knows: settings, content and the day's history.  No Qt; the window need not run."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

import msgspec

from thoracic_desktop.content.kept_content import load_content
from thoracic_desktop.controllers.break_choice import RECENT, next_break_exercise
from thoracic_desktop.controllers.break_counts import break_counts
from thoracic_desktop.controllers.desk_trouble import DeskTrouble
from thoracic_desktop.controllers.programme_facts import read_facts, situation
from thoracic_desktop.controllers.rhythm_from_settings import rhythm_of
from thoracic_desktop.desktop.settings_store import FILE_NAME as SETTINGS_FILE
from thoracic_desktop.desktop.settings_store import Settings
from thoracic_desktop.history.records import BreakOutcome
from thoracic_desktop.history.recovery import FILE_NAME as HISTORY_FILE
from thoracic_desktop.history.recovery import open_as_it_is
from thoracic_desktop.history.trouble import HistoryUnusableError, trouble_told
from thoracic_desktop.overriding import override
from thoracic_desktop.programme.planner import plan_day
from thoracic_desktop.programme.proposals import red_days
from thoracic_desktop.programme.safety import safety_standing
from thoracic_desktop.reminders.kinds import Kind, Outcome
from thoracic_desktop.reminders.outlook import Offered
from thoracic_desktop.reminders.state import Today
from thoracic_desktop.reminders.status import RestReason

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from thoracic_desktop.desktop.paths import Folders
    from thoracic_desktop.history.repository import History
    from thoracic_desktop.programme.day import Situation
    from thoracic_desktop.programme.model import Plan
    from thoracic_desktop.reminders.rhythm import Rhythm

MINUTE_MS = 60_000

logger = logging.getLogger(__name__)


class Desk(Protocol):
    """What the reminders are told of history and settings, and where they write.

    Attributes:
        rhythm: what somebody has settled.
        today: what the history says of the day.
        offered: what a break and the day's session consist of.
        trouble: what is wrong; None where all is well.
    """

    rhythm: Rhythm
    today: Today
    offered: Offered
    trouble: DeskTrouble | None

    def read(self, now: dt.datetime) -> None:
        """Look at everything anew."""
        ...

    def record(self, kind: Kind, outcome: Outcome, reason: str, now: dt.datetime) -> None:
        """Write down what became of a reminder."""
        ...


class BreakDesk(Desk):
    """The real one: the settings file, the kept content and the history's file.

    A file that cannot be used is left as it is, damaged or not: the window says what can be done.  What cannot be
    written is kept and tried again at every look.
    """

    def __init__(self, folders: Folders, resources: Path) -> None:
        """Load the content; nothing else is read yet.

        Raises:
            ContentError: an exercise or a plan is wrong.
            ResourcesMissingError: the resource folder is not there.
        """
        content = load_content(resources, folders.cache)
        self.catalogue = content.catalogue
        self.settings = Settings()
        self.rhythm = rhythm_of(self.settings)
        self.today = Today(closed=RestReason.NOT_INTRODUCED)
        self.offered = Offered()
        self.trouble: DeskTrouble | None = None
        self._plans = content.plans
        self._folders = folders
        self._history: History | None = None
        self._file: tuple[int, int] | None = None
        self._unwritten: list[BreakOutcome] = []

    @override
    def read(self, now: dt.datetime) -> None:
        """Read settings and history, and write what could not be written before."""
        self.trouble = None
        self._read_settings()
        self.rhythm = rhythm_of(self.settings)
        if not self.settings.is_introduced:
            self.today, self.offered = Today(closed=RestReason.NOT_INTRODUCED), Offered()
            return
        try:
            with trouble_told():
                self._write_what_is_left(now)
                self._look_at(self._opened(now), now)
        except HistoryUnusableError as error:
            self._report(DeskTrouble.NOT_SAVED if self._unwritten else DeskTrouble.HISTORY_UNUSABLE, error)
            self.close()

    @override
    def record(self, kind: Kind, outcome: Outcome, reason: str, now: dt.datetime) -> None:
        """Write down what became of a reminder, and read the day anew."""
        exercise = self.offered.exercise if kind is Kind.POSTURE else ""
        self._unwritten.append(BreakOutcome(at=now, kind=kind, exercise=exercise, outcome=outcome, reason=reason))
        self.read(now)

    def close(self) -> None:
        """Let go of the history's file."""
        history, self._history, self._file = self._history, None, None
        if history is not None:
            history.close()

    def _read_settings(self) -> None:
        """Take the settings as they lie there; without a file, or with one that cannot be used, the last ones hold."""
        file = self._folders.config / SETTINGS_FILE
        try:
            self.settings = msgspec.json.decode(file.read_bytes(), type=Settings)
        except FileNotFoundError:
            self.settings = Settings()
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            self._report(DeskTrouble.SETTINGS_UNREADABLE, error)

    def _opened(self, now: dt.datetime) -> History:
        """Return the history, opened anew where another file lies there than the one that is open.

        Without a file an empty history in memory stands for it, until there is something to write.
        """
        if self._history is None or self._file_there() != self._file or (self._unwritten and self._file is None):
            self.close()
            self._history = open_as_it_is(self._folders.data, now, create=bool(self._unwritten))
            self._file = self._file_there()
        return self._history

    def _file_there(self) -> tuple[int, int] | None:
        with suppress(OSError):
            state = (self._folders.data / HISTORY_FILE).stat()
            return state.st_dev, state.st_ino
        return None

    def _write_what_is_left(self, now: dt.datetime) -> None:
        while self._unwritten:
            self._opened(now).breaks.add(self._unwritten[0])
            del self._unwritten[0]

    def _look_at(self, history: History, now: dt.datetime) -> None:
        day = now.date()
        facts = read_facts(history, day)
        plan = next((one for one in self._plans if one.key == self.settings.plan), self._plans[0])
        there_is = situation(facts, self.settings, day)
        is_closed = safety_standing(facts.decisions, red_days(facts.answered, day), day).is_closed
        recent = history.breaks.recent_exercises(RECENT)
        exercise = next_break_exercise(self.catalogue, plan, self.settings, there_is.standing, recent)
        self.offered = Offered(exercise, plan.posture_sets, self._session_minutes(plan, there_is))
        counts = break_counts(history, day)
        self.today = Today(
            counted=counts.counted,
            settled=counts.settled,
            sessions=counts.sessions,
            session_reminded_at=_last(counts.outcomes, Kind.SESSION),
            heat_reminded_at=_last(counts.outcomes, Kind.HEAT),
            has_exercise=bool(exercise),
            closed=RestReason.EXERCISE_CLOSED if is_closed else None,
        )

    def _session_minutes(self, plan: Plan, there_is: Situation) -> int:
        short = next(one for one in self._plans if one.short)
        return max(1, round(plan_day(plan, short, self.catalogue, there_is).length_ms / MINUTE_MS))

    def _report(self, trouble: DeskTrouble, error: Exception) -> None:
        if self.trouble is not trouble:
            logger.info("The tray's desk: %s: %s", trouble, error)
        self.trouble = trouble


def _last(outcomes: Iterable[BreakOutcome], kind: Kind) -> dt.datetime | None:
    return max((one.at for one in outcomes if one.kind is kind), default=None)
