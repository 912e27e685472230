"""What the window shows of the reminders, and what somebody wishes of them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from thoracic_desktop.app.told_sessions import ToldSessions
from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.programme.timing import session_ms
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.ui.today.break_words import Coming
from thoracic_desktop.ui.widgets.next_break import NextBreak
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.app.breaks import Breaks
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.tray_line import TrayLine
    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.controllers.tray_link import TrayLink
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.programme.model import SessionPlan
    from thoracic_desktop.reminders.status import Status
    from thoracic_desktop.ui.today.page import TodayPage


class Tray(Value, frozen=True):
    """How the process in the tray is reached.

    Attributes:
        link: makes the line to it; called once the window stands.
        start: starts it and returns why that was not possible; empty where it was.
        after_ms: so long after its first picture the window looks for it: the start pays for none of it.
        patience_ms: so long a process that was started may take until it answers.
        again_ms: a status older than this is asked for anew, while somebody looks: the minutes go by.
    """

    link: Callable[[], TrayLink]
    start: Callable[[], str]
    after_ms: int = 1500
    patience_ms: int = 10_000
    again_ms: int = 70_000


class ReminderFlow(QObject):
    """Fills the foot of the sidebar and the card on Today, and asks the tray for what is wished there.

    Signals:
        break_wished: a break is to begin in this window; carries the key of its exercise and its `Kind`.
        session_wished: today's session is to begin.
        heat_wished: the page about heat is to be shown.
    """

    break_wished = Signal(str, object)
    session_wished = Signal()
    heat_wished = Signal()

    def __init__(self, parts: Parts, page: TodayPage, tray: Tray | None) -> None:
        """Connect the card and the foot; without a `tray` they stay as they are before anything is known."""
        super().__init__()
        self._parts = parts
        self._tray = tray
        self._line: TrayLine | None = None
        self.sessions = ToldSessions(parts.history, parts.catalogue)
        self._told: tuple[object, ...] | None = None
        self._first_look = Delay(self._reach, self)
        self._again = Delay(self._look_again, self)
        self._card = page.next_break
        self._foot = NextBreak(parts.theme)
        parts.window.add_foot(self._foot)
        parts.window.break_requested.connect(self.begin_break)
        parts.today.state_changed.connect(self._on_state)
        self._card.start_requested.connect(self._start_next)
        if tray is not None:
            parts.window.painted.connect(self.look_soon)
            parts.window.seen_changed.connect(self._on_seen_changed)

    def follow_breaks(self, breaks: Breaks) -> None:
        """Follow breaks in their own window too; the tray is looked for at once, for it may be closed in a moment."""
        breaks.painted.connect(self._reach)
        self.sessions.follow_breaks(breaks)

    def look_soon(self) -> None:
        """Look for the tray in a moment: a window has just been painted."""
        if self._tray is not None and self._line is None and not self._first_look.is_due():
            self._first_look.start_ms(self._tray.after_ms)

    def tell_changed(self) -> None:
        """Let the tray look again at what is on the disk."""
        if self._line is not None:
            self._line.tell_changed()

    def break_of(self, exercise: str) -> SessionPlan | None:
        """Return a break with an exercise as things stand today; None where there is no such exercise any more."""
        from thoracic_desktop.programme.breaks import break_plan  # noqa: PLC0415 - not before there is a state

        state, catalogue = self._parts.today.state, self._parts.catalogue
        if state is None or exercise not in catalogue:
            return None
        bothered_by = frozenset(self._parts.settings.settings.bothered_by)
        return break_plan(catalogue[exercise], state.standing, state.now.date(), bothered_by)

    def begin_break(self) -> None:
        """Begin a break at the desk, or whatever else gets somebody moving if that comes next."""
        self._begin(Kind.MOVE if self._coming.kind is Kind.MOVE else Kind.POSTURE)

    def stop(self) -> None:
        """Let nothing be due any more; a session that is left standing is over for the tray."""
        self._first_look.cancel()
        self._again.cancel()
        self.sessions.tell_ended()
        if self._line is not None:
            self._line.stop()

    # What is shown ------------------------------------------------------------------------------------------------

    def _on_state(self, state: TodayState) -> None:
        """Show what may come now; the history has been read, so what the tray is told of is on the disk."""
        known = replace(state, now=state.now.min), self._parts.settings.settings
        if self._told is not None and known != self._told:
            self.tell_changed()
        self._told = known
        if self._line is not None:
            self._line.set_wished(is_wished=self._is_wished)
        self._show()

    def _on_changed(self) -> None:
        self._say_once_that_there_is_no_tray()
        self.sessions.tell_began()
        if self._is_seen:
            self._show()

    def _say_once_that_there_is_no_tray(self) -> None:
        store = self._parts.settings
        if self._status is None or self._status.has_tray or store.settings.was_told_no_tray:
            return
        store.save(replace(store.settings, was_told_no_tray=True))
        text = self.tr(
            "This desktop shows no tray. Reminders come all the same. To open this window, start the program once more."
        )
        self._parts.messages.show_message("tray", text, kind="info")

    def _show(self) -> None:
        now, coming = self._parts.clock.now(), self._coming
        self._card.show_coming(coming, now)
        if coming.is_known:
            self._foot.show_status(coming.status, coming.name, now)
        if coming.status is not None and self._is_seen and self._tray is not None:
            self._again.start_ms(self._tray.again_ms)
        else:
            self._again.cancel()

    @property
    def _status(self) -> Status | None:
        return self._line.status if self._line is not None else None

    @property
    def _coming(self) -> Coming:
        state = self._parts.today.state
        exercise = self._exercise(state)
        plan = self.break_of(exercise.key) if exercise is not None else None
        return Coming(
            is_known=self._line is not None and self._line.is_known,
            status=self._status,
            is_closed=state is not None and state.safety.is_closed,
            exercise=exercise,
            length_ms=session_ms(plan.exercises, self._parts.catalogue) if plan is not None else 0,
            level=self._parts.settings.settings.wording,
        )

    def _exercise(self, state: TodayState | None) -> Exercise | None:
        """Return the exercise of the next break: the tray's choice, or the first of the posture set that is left."""
        status, catalogue = self._status, self._parts.catalogue
        if status is not None and status.next_kind not in {None, Kind.POSTURE}:
            return None
        own = state.day.posture_set.exercises if state is not None and state.day.posture_set is not None else ()
        keys = (status.exercise if status is not None else "", *(planned.exercise for planned in own))
        found = next((key for key in keys if key in catalogue), None)
        return None if found is None else catalogue[found]

    @property
    def _is_seen(self) -> bool:
        window = self._parts.window
        return window.isVisible() and not window.isMinimized()

    def _on_seen_changed(self) -> None:
        if not self._is_seen:
            self._again.cancel()
        elif self._line is not None and not self._again.is_due():
            self._show()
            self._line.look()

    def _look_again(self) -> None:
        if self._line is not None:
            self._line.look()
            self._show()

    # What is wished -----------------------------------------------------------------------------------------------

    def _reach(self) -> None:
        from thoracic_desktop.app.tray_line import TrayLine  # noqa: PLC0415 - the start does not pay for it

        if self._tray is None or self._line is not None:
            return
        line = self._line = TrayLine(self._tray.link(), self._tray.start, self._tray.patience_ms)
        self.sessions.line = line
        card, foot = self._card, self._foot
        line.changed.connect(self._on_changed)
        line.refused.connect(self._on_refused)
        line.start_failed.connect(self._on_start_failed)
        card.snooze_requested.connect(line.snooze)
        card.skip_requested.connect(line.skip)
        foot.pause_requested.connect(line.pause_a_while)
        foot.settings_requested.connect(self._show_settings)
        for turn_on in (card.turn_on_requested, foot.turn_on_requested):
            turn_on.connect(self._turn_on)
        for resume in (card.resume_requested, foot.resume_requested):
            resume.connect(line.resume)
        for lengths in (card.pause_requested, foot.lengths_requested):
            lengths.connect(self.ask_how_long)
        line.set_wished(is_wished=self._is_wished)
        line.begin()

    @property
    def _is_wished(self) -> bool:
        from thoracic_desktop.controllers.rhythm_from_settings import rhythm_of  # noqa: PLC0415 - not at the start

        settings = self._parts.settings.settings
        return settings.is_introduced and rhythm_of(settings).reminds

    def _start_next(self) -> None:
        kind = self._coming.kind
        if kind is Kind.SESSION:
            self.session_wished.emit()
        elif kind is Kind.HEAT:
            self.heat_wished.emit()
        else:
            self._begin(kind)

    def _begin(self, kind: Kind) -> None:
        """Have the tray begin a break, since it knows whose turn it is; where none runs, begin one here."""
        coming = self._coming
        if coming.is_closed or self._line is None or not self._line.begin_break(kind):
            self.break_wished.emit(coming.exercise.key if coming.exercise is not None else "", kind)

    def ask_how_long(self) -> None:
        """Ask how long reminders shall pause."""
        from thoracic_desktop.ui.widgets.pause_sheet import pause_sheet  # noqa: PLC0415 - the start opens none

        self._reach()
        if self._line is not None:
            pause_sheet(self._parts.theme, self._parts.window, self._parts.clock.now(), self._line.pause).open()

    def _turn_on(self) -> None:
        if self._is_wished and self._line is not None and self._status is None:
            self._line.turn_on()
        else:
            self._show_settings()

    def _show_settings(self) -> None:
        self._parts.window.show_page("settings")

    def _on_refused(self, sentence: str) -> None:
        self._parts.messages.show_message("reminders", sentence, kind="info")

    def _on_start_failed(self, reason: str) -> None:
        text = self.tr("Reminders could not be started: {reason}.").format(reason=reason)
        self._parts.messages.show_message("reminders", text)
