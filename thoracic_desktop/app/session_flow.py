"""One session from the first question to the last: rating before, player, rating after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.app.score_keeper import ScoreKeeper
from thoracic_desktop.controllers.interrupted import brought_back
from thoracic_desktop.controllers.session_recorder import SessionRecorder
from thoracic_desktop.controllers.steadying_controller import SteadyingController
from thoracic_desktop.history.records import Moment
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.breathing import breath_guide
from thoracic_desktop.session.state import State
from thoracic_desktop.session.steadying import total_ms

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.session_screens import SessionScreens
    from thoracic_desktop.controllers.session_controller import SessionController
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.history.records import UnfinishedSession
    from thoracic_desktop.programme.model import SessionPlan
    from thoracic_desktop.session.results import EntryResult
    from thoracic_desktop.session.snapshot import Snapshot
    from thoracic_desktop.session.state import Session
    from thoracic_desktop.session.steadying import Steadying


class SessionFlow(QObject):
    """Leads from Today through a session and back.

    Signals:
        left: the person is back from a session, or never began it.
        chimes_toggled: whether chimes shall sound.
    """

    left = Signal()
    chimes_toggled = Signal(bool)

    def __init__(self, parts: Parts, controller: SessionController, screens: SessionScreens) -> None:
        """Connect the screens of a session."""
        super().__init__()
        self._parts = parts
        self.controller = controller
        self.screens = screens
        self._settings: Settings = parts.settings.settings
        self._plan: SessionPlan | None = None
        self._before: ScoreKeeper | None = None
        self._score_before_break: int | None = None
        self._after: ScoreKeeper | None = None
        self._recorder: SessionRecorder | None = None
        self._steadying = SteadyingController(
            clock=parts.clock, ticker=parts.ticker, chimes=parts.chimes, manoeuvres=parts.manoeuvres
        )
        self._connect_rating()
        self._connect_player()
        self._connect_sheets()

    def pause(self) -> None:
        """Let the session stand still, if one is under way."""
        self._press(ev.Pause())

    # Before -------------------------------------------------------------------------------------------------------

    def ask_before(self, plan: SessionPlan, last_score: int | None) -> None:
        """Ask how it is, and then begin a session of the plan."""
        self._settings = self._parts.settings.settings
        self._plan = plan
        self._before = ScoreKeeper(self._parts.history, self._parts.clock, Moment.BEFORE)
        exercises = tuple(self._parts.catalogue[planned.exercise] for planned in plan.exercises)
        self.screens.rating.ask_before(last_score, exercises, self._settings.wording)
        self._parts.window.show_screen(self.screens.rating)
        self._parts.chimes.prepare()

    def begin_without_question(self, plan: SessionPlan) -> None:
        """Begin a short set at once: it is too small to be asked about."""
        self._settings = self._parts.settings.settings
        self._plan = plan
        self._before = None
        self._score_before_break = None
        self._parts.chimes.prepare()
        self._begin()

    def go_on(self, unfinished: UnfinishedSession) -> bool:
        """Show an interrupted session in the player, paused; say whether that was possible."""
        parts = self._parts
        self._settings = parts.settings.settings
        back = brought_back(unfinished, parts.catalogue, parts.clock.monotonic_ms())
        if back is None or unfinished.plan is None:
            return False
        parts.chimes.prepare()
        self._plan = unfinished.plan
        self._before = None
        self._score_before_break = unfinished.before_score
        self._recorder = SessionRecorder.reopened(parts.history, parts.clock, unfinished.id, back.planned)
        self._show_player(unfinished.plan)
        self.controller.go_on(back.planned, back.session, self._recorder)
        return True

    def _begin(self) -> None:
        parts = self._parts
        if self._plan is None or self.controller.is_under_way:
            return
        before_id = self._before.score_id if self._before is not None else None
        self._recorder = SessionRecorder.begun(parts.history, parts.clock, self._plan, parts.catalogue, before_id)
        self._show_player(self._plan)
        self.controller.begin(self._plan, parts.catalogue, self._recorder)

    def _show_player(self, plan: SessionPlan) -> None:
        exercises = tuple(self._parts.catalogue[planned.exercise] for planned in plan.exercises)
        self.screens.player.begin(plan, exercises, self._settings.wording)
        self.screens.player.set_chimes(on=self._settings.chimes)
        self._parts.window.show_screen(self.screens.player)

    # During -------------------------------------------------------------------------------------------------------

    def _press(self, event: ev.Event) -> None:
        self.controller.press(event)

    def _pause_or_go_on(self) -> None:
        session = self.controller.session
        is_paused = session is not None and session.state is State.PAUSED
        self._press(ev.Resume() if is_paused else ev.Pause())

    def _show_snapshot(self, shot: Snapshot) -> None:
        session = self.controller.session
        if session is not None:
            exercise = self._parts.catalogue[shot.segment.exercise]
            self.screens.player.show_snapshot(shot, breath_guide(session, exercise))

    def _on_shown_changed(self, is_shown: bool) -> None:
        self.controller.set_visible(visible=is_shown)

    def _on_floor_mode_changed(self, is_on: bool) -> None:
        self._parts.window.set_floor_mode(on=is_on)
        self._press(ev.Tick())  # a paused session sends nothing by itself, and the other view stands as it was left

    def _ask_to_end(self) -> None:
        self._press(ev.Pause())
        self.screens.end_sheet.open()

    def _ask_what_hurts(self) -> None:
        self._press(ev.Pause())
        self.screens.player.set_floor_mode(on=False)
        self.screens.hurts_sheet.open()

    def _say_what_helps(self) -> None:
        self._press(ev.Pause())
        self.screens.player.set_floor_mode(on=False)
        self.screens.dizzy_sheet.set_emergency_number(self._settings.emergency_number)
        self.screens.dizzy_sheet.open()

    def _lead_through_dizziness(self) -> None:
        """End the session first: whatever happens now, nobody is taken back into it."""
        self.screens.dizzy_sheet.dismiss()
        self._end(ev.EndReason.DIZZY)
        settings = self._settings
        self.screens.steadying_sheet.begin(self._steadying.guided, settings.wording, settings.emergency_number)
        self.screens.steadying_sheet.open()
        self._steadying.begin()

    def _show_steadying(self, now: Steadying) -> None:
        self.screens.steadying_sheet.show_steadying(now, total_ms(self._steadying.guided))

    def _call_for_help(self) -> None:
        self._steadying.end()
        self.screens.steadying_sheet.call_for_help()

    def _end_steadying(self) -> None:
        self._steadying.end()
        self.screens.steadying_sheet.dismiss()

    def _end(self, reason: ev.EndReason) -> None:
        self._press(ev.End(reason))

    def _stop_for_pain(self) -> None:
        self.screens.hurts_sheet.dismiss()
        self._end(ev.EndReason.IT_HURTS)
        self.screens.stop_sheet.set_emergency_number(self._settings.emergency_number)
        self.screens.stop_sheet.open()

    def _answer_with(self, event: ev.Event) -> None:
        """Carry out what was chosen about pain; the session stays paused until the person goes on."""
        self.screens.hurts_sheet.dismiss()
        self._press(event)

    # After --------------------------------------------------------------------------------------------------------

    def _on_over(self, results: tuple[EntryResult, ...], session: Session) -> None:
        parts = self._parts
        self.screens.player.set_floor_mode(on=False)
        self._after = ScoreKeeper(parts.history, parts.clock, Moment.AFTER)
        if self._recorder is not None:
            self._after.belongs_to(self._recorder.session_id)
        before = self._before.score if self._before is not None else self._score_before_break
        exercises = tuple(parts.catalogue[result.exercise] for result in results)
        is_done = session.state is State.FINISHED and bool(session.done)
        self.screens.rating.ask_after(
            before, results, exercises, self._settings.wording, session.active_ms, is_done=is_done
        )
        parts.window.show_screen(self.screens.rating)

    def _on_rated(self, score: int) -> None:
        keeper = self._after or self._before
        if keeper is not None:
            keeper.rate(score)

    def _leave(self) -> None:
        self._plan = self._before = self._after = self._recorder = None
        self._parts.window.show_pages()
        self.left.emit()

    # Connections --------------------------------------------------------------------------------------------------

    def _connect_rating(self) -> None:
        rating = self.screens.rating
        rating.rated.connect(self._on_rated)
        rating.start_requested.connect(self._begin)
        rating.skip_requested.connect(self._skip_question)
        rating.cancel_requested.connect(self._leave)
        rating.done_requested.connect(self._leave)

    def _skip_question(self) -> None:
        if self._before is not None:
            self._before.take_back()
        self._begin()

    def _connect_player(self) -> None:
        self.controller.snapshot_changed.connect(self._show_snapshot)
        self.controller.over.connect(self._on_over)
        player = self.screens.player
        player.shown_changed.connect(self._on_shown_changed)
        player.pause_requested.connect(self._pause_or_go_on)
        player.back_requested.connect(lambda: self._press(ev.Back()))
        player.skip_requested.connect(lambda: self._press(ev.Skip()))
        player.ease_requested.connect(lambda: self._press(ev.Ease()))
        player.extend_requested.connect(lambda: self._press(ev.Extend()))
        player.floor_mode_changed.connect(self._on_floor_mode_changed)
        player.chimes_toggled.connect(self.chimes_toggled)
        player.end_requested.connect(self._ask_to_end)
        player.hurts_requested.connect(self._ask_what_hurts)
        player.dizzy_requested.connect(self._say_what_helps)

    def _connect_sheets(self) -> None:
        self.screens.end_sheet.end_confirmed.connect(self._confirm_end)
        self.screens.hurts_sheet.smaller_chosen.connect(lambda: self._answer_with(ev.Ease()))
        self.screens.hurts_sheet.leave_out_chosen.connect(lambda: self._answer_with(ev.Skip(whole=True)))
        self.screens.hurts_sheet.stop_chosen.connect(self._stop_for_pain)
        self.screens.stop_sheet.done_requested.connect(self.screens.stop_sheet.dismiss)
        self.screens.dizzy_sheet.end_requested.connect(self._end_dizzy)
        self.screens.dizzy_sheet.down.connect(self._lead_through_dizziness)
        self.screens.steadying_sheet.worse.connect(self._call_for_help)
        self.screens.steadying_sheet.steady.connect(self._end_steadying)
        self._steadying.changed.connect(self._show_steadying)

    def _confirm_end(self) -> None:
        self.screens.end_sheet.dismiss()
        self._end(ev.EndReason.ENDED_BY_USER)

    def _end_dizzy(self) -> None:
        self.screens.dizzy_sheet.dismiss()
        self._end(ev.EndReason.DIZZY)
