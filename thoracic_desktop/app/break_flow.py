"""One break from its first second to its last: small window, same session, same history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, QRect, Signal

from thoracic_desktop.app.break_outcome import outcome_of
from thoracic_desktop.app.break_trouble import BreakTrouble
from thoracic_desktop.app.coming_to_front import come_to_front
from thoracic_desktop.controllers.break_choice import RECENT, next_break_exercise
from thoracic_desktop.controllers.session_controller import SessionController
from thoracic_desktop.controllers.session_recorder import SessionRecorder
from thoracic_desktop.desktop.settings_store import WindowGeometry
from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.history.records import BreakOutcome
from thoracic_desktop.history.worker import NotAnsweredError
from thoracic_desktop.programme.breaks import MOVE_EXERCISE, break_plan
from thoracic_desktop.programme.standing import standing
from thoracic_desktop.reminders.kinds import Kind, Outcome
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.breathing import breath_guide
from thoracic_desktop.session.state import State
from thoracic_desktop.ui.breaks.placing import place
from thoracic_desktop.ui.breaks.window import BreakWindow
from thoracic_desktop.ui.breaks.words import end_words

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.something_wrong import AskSigns
    from thoracic_desktop.history.repository import History
    from thoracic_desktop.programme.standing import Standing
    from thoracic_desktop.session.results import EntryResult
    from thoracic_desktop.session.snapshot import Snapshot
    from thoracic_desktop.session.state import Session

END_SHOWN_MS = 7000


class BreakFlow(QObject):
    """Leads through a break and writes down what became of it.

    Signals:
        over: the break has come to its end: its Outcome, the key of its exercise, and the id of its session, or None
            where it could not be written yet.
        left: its window is about to close.
        nothing_fits: no exercise was named, and none fits.
    """

    over = Signal(object, str, object)
    left = Signal()
    nothing_fits = Signal()

    def __init__(self, parts: Parts, ask_signs: AskSigns) -> None:
        """Build the window; `ask_signs` shows the warning signs where somebody asks for them."""
        super().__init__()
        self._parts = parts
        self.controller = SessionController(clock=parts.clock, ticker=parts.ticker, chimes=parts.chimes, parent=self)
        self.window = BreakWindow(parts.theme, parts.figures)
        self.trouble = BreakTrouble(parts, self.controller, self.window, ask_signs)
        self._exercise = ""
        self._kind = Kind.POSTURE
        self._is_beginning = False
        self._is_leaving = False
        self._recorder: SessionRecorder | None = None
        self._end = Delay(self.window.close, self)
        self._connect()

    @property
    def is_under_way(self) -> bool:
        """Whether a break has begun and is not over, or what was wrong in it is still being asked about."""
        return self._is_beginning or self.controller.is_under_way or self.trouble.is_asking

    def begin(self, exercise: str, kind: Kind) -> None:
        """Begin a break at the person's level, with an exercise of the catalogue, or with the next in turn for ""."""
        if self.is_under_way:
            return
        self._exercise, self._kind, self._is_beginning = exercise, kind, True
        self._parts.history.read(_facts, self._begin)

    def bring_up(self) -> None:
        """Come to the front: the window of the break, or the one that asks what is wrong."""
        come_to_front(self._parts.window if self.trouble.is_asking else self.window)

    def stop(self) -> None:
        """End what is under way, and go."""
        self._is_beginning = False
        self.window.close()
        self._end.cancel()
        self.trouble.stop()
        self.window.deleteLater()

    def _begin(self, facts: tuple[Standing, tuple[str, ...]]) -> None:
        if not self._is_beginning:
            return  # the program ends meanwhile
        parts, settings = self._parts, self._parts.settings.settings
        where, recent = facts
        self._exercise = self._exercise or self._chosen(where, recent)
        if not self._exercise:
            self._is_beginning = False
            self.nothing_fits.emit()
            return
        exercise = parts.catalogue[self._exercise]
        today = parts.clock.now().date()
        plan = break_plan(exercise, where, today, frozenset(settings.bothered_by))
        parts.chimes.prepare()
        self._recorder = SessionRecorder.begun(parts.history, parts.clock, plan, parts.catalogue)
        self.trouble.begin(self._recorder)
        self._end.cancel()
        self._is_beginning = self._is_leaving = False
        self.window.begin(plan, (exercise,), settings.wording)
        if not self.window.isVisible():
            place(self.window, _rectangle(settings.break_window))
        self.controller.begin(plan, parts.catalogue, self._recorder)
        self.window.show()

    def _chosen(self, where: Standing, recent: tuple[str, ...]) -> str:
        """Return the exercise whose turn it is, where nobody has named one."""
        if self._kind is Kind.MOVE:
            return MOVE_EXERCISE
        parts, state = self._parts, self._parts.today.state
        plan = state.chosen.plan if state is not None else None
        return next_break_exercise(parts.catalogue, plan, parts.settings.settings, where, recent)

    # During -------------------------------------------------------------------------------------------------------

    def _show_snapshot(self, shot: Snapshot) -> None:
        session = self.controller.session
        if session is not None:
            exercise = self._parts.catalogue[shot.segment.exercise]
            self.window.show_snapshot(shot, breath_guide(session, exercise))

    def _on_shown_changed(self, is_shown: bool) -> None:
        self.controller.set_visible(visible=is_shown)

    def _pause_or_go_on(self) -> None:
        session = self.controller.session
        is_paused = session is not None and session.state is State.PAUSED
        self.controller.press(ev.Resume() if is_paused else ev.Pause())

    # After --------------------------------------------------------------------------------------------------------

    def _on_over(self, results: tuple[EntryResult, ...], session: Session) -> None:
        outcome = outcome_of(results)
        self._keep(outcome, session)
        if self._is_leaving:
            return
        if outcome is Outcome.SKIPPED or self.trouble.is_asking:
            self.window.close()
            return
        level = self._parts.settings.settings.wording
        title, text = end_words(results, self._parts.catalogue, level, is_done=outcome is Outcome.DONE)
        self.window.show_end(title, text, is_done=outcome is Outcome.DONE)
        self._end.start_ms(END_SHOWN_MS)

    def _keep(self, outcome: Outcome, session: Session) -> None:
        recorder, exercise, kind, now = self._recorder, self._exercise, self._kind, self._parts.clock.now()
        if recorder is None:
            return
        is_finished = session.end_reason is ev.EndReason.FINISHED
        reason = "" if is_finished or session.end_reason is None else session.end_reason.value
        self._parts.history.write(
            lambda history: history.breaks.add(
                BreakOutcome(
                    at=now,
                    kind=kind,
                    exercise=exercise,
                    outcome=outcome,
                    reason=reason,
                    session_id=recorder.session_id.value,
                )
            )
        )
        self.over.emit(outcome, exercise, _known(recorder))

    def _on_closing(self) -> None:
        """Whoever closes the window ends the break; what was done is kept."""
        self._is_leaving = True
        self._end.cancel()
        store, window = self._parts.settings, self.window
        if window.isVisible() and not window.isMinimized():
            place_of_window = WindowGeometry(
                x=window.x(), y=window.y(), width=max(1, window.width()), height=max(1, window.height())
            )
            store.save(replace(store.settings, break_window=place_of_window))
        self.controller.press(ev.End(ev.EndReason.ENDED_BY_USER))
        self.left.emit()

    def _connect(self) -> None:
        window, controller = self.window, self.controller
        controller.snapshot_changed.connect(self._show_snapshot)
        controller.over.connect(self._on_over)
        window.shown_changed.connect(self._on_shown_changed)
        window.pause_requested.connect(self._pause_or_go_on)
        window.skip_requested.connect(lambda: controller.press(ev.Skip()))
        window.closing.connect(self._on_closing)


def _facts(history: History) -> tuple[Standing, tuple[str, ...]]:
    """Return where the programme stands, and what the last breaks were made of."""
    where = standing(kept.decision for kept in history.programme.decisions())
    return where, history.breaks.recent_exercises(RECENT)


def _known(recorder: SessionRecorder) -> int | None:
    try:
        return recorder.session_id.value
    except NotAnsweredError:
        return None


def _rectangle(geometry: WindowGeometry | None) -> QRect | None:
    if geometry is None:
        return None
    return QRect(geometry.x, geometry.y, geometry.width, geometry.height)
