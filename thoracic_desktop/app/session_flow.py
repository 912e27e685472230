"""One session from the first question to the last: rating before, player, rating after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.app.score_keeper import ScoreKeeper
from thoracic_desktop.app.something_wrong import SomethingWrong
from thoracic_desktop.controllers.interrupted import brought_back
from thoracic_desktop.controllers.session_recorder import SessionRecorder
from thoracic_desktop.history.records import Moment
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.breathing import breath_guide
from thoracic_desktop.session.state import State

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.session_screens import SessionScreens
    from thoracic_desktop.app.something_wrong import AskSigns
    from thoracic_desktop.controllers.session_controller import SessionController
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.history.records import UnfinishedSession
    from thoracic_desktop.programme.model import SessionPlan
    from thoracic_desktop.programme.response import Effort
    from thoracic_desktop.session.results import EntryResult
    from thoracic_desktop.session.snapshot import Snapshot
    from thoracic_desktop.session.state import Session

ASKED_HOW_HARD = frozenset({ev.EndReason.FINISHED, ev.EndReason.ENDED_BY_USER})
"""After pain, dizziness or a warning sign, how hard it was is not the question."""


class SessionFlow(QObject):
    """Leads from Today through a session and back.

    Signals:
        left: the person is back from a session, or never began it.
        chimes_toggled: whether chimes shall sound.
    """

    left = Signal()
    chimes_toggled = Signal(bool)

    def __init__(
        self,
        parts: Parts,
        controller: SessionController,
        screens: SessionScreens,
        ask_signs: AskSigns,
    ) -> None:
        """Connect the screens of a session; `ask_signs` shows the warning signs where the player asks for them."""
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
        self._wrong = SomethingWrong(parts, controller, screens, ask_signs)
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
        self._recorder = SessionRecorder.reopened(
            parts.history, parts.clock, unfinished.id, back.planned, parts.catalogue
        )
        self._wrong.go_on(self._recorder, self._score_before, unfinished.id)
        self._show_player(unfinished.plan)
        self.controller.go_on(back.planned, back.session, self._recorder)
        return True

    @property
    def _score_before(self) -> int | None:
        """The score given before the session, in this run of the program or before it was interrupted."""
        return self._before.score if self._before is not None else self._score_before_break

    def _begin(self) -> None:
        parts = self._parts
        if self._plan is None or self.controller.is_under_way:
            return
        before_id = self._before.score_id if self._before is not None else None
        self._recorder = SessionRecorder.begun(parts.history, parts.clock, self._plan, parts.catalogue, before_id)
        self._wrong.begin(self._recorder, self._score_before)
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

    def _on_happened(self, effects: tuple[ev.Effect, ...]) -> None:
        for effect in effects:
            if isinstance(effect, ev.Swapped):
                self.screens.player.add_exercise(effect.planned, self._parts.catalogue[effect.planned.exercise])

    def _on_shown_changed(self, is_shown: bool) -> None:
        self.controller.set_visible(visible=is_shown)

    def _on_floor_mode_changed(self, is_on: bool) -> None:
        self._parts.window.set_floor_mode(on=is_on)
        self._press(ev.Tick())  # a paused session sends nothing by itself, and the other view stands as it was left

    def _ask_to_end(self) -> None:
        self._press(ev.Pause())
        self.screens.end_sheet.open()

    # After --------------------------------------------------------------------------------------------------------

    def _on_over(self, results: tuple[EntryResult, ...], session: Session) -> None:
        parts = self._parts
        self.screens.player.set_floor_mode(on=False)
        self._after = ScoreKeeper(parts.history, parts.clock, Moment.AFTER)
        if self._recorder is not None:
            self._after.belongs_to(self._recorder.session_id)
        exercises = tuple(parts.catalogue[result.exercise] for result in results)
        is_done = session.state is State.FINISHED and bool(session.done)
        self.screens.rating.ask_after(
            self._score_before,
            results,
            exercises,
            self._settings.wording,
            session.active_ms,
            is_done=is_done,
            asks_effort=bool(session.done) and session.end_reason in ASKED_HOW_HARD,
        )
        parts.window.show_screen(self.screens.rating)

    def _on_rated(self, score: int) -> None:
        keeper = self._after or self._before
        if keeper is not None:
            keeper.rate(score)

    def _on_effort(self, effort: Effort) -> None:
        recorder = self._recorder
        if recorder is not None:
            self._parts.history.write(lambda history: history.programme.set_effort(recorder.session_id.value, effort))

    def _leave(self) -> None:
        self._plan = self._before = self._after = self._recorder = None
        self._parts.window.show_pages()
        self.left.emit()

    # Connections --------------------------------------------------------------------------------------------------

    def _connect_rating(self) -> None:
        rating = self.screens.rating
        rating.rated.connect(self._on_rated)
        rating.effort_chosen.connect(self._on_effort)
        rating.start_requested.connect(self._begin)
        rating.skip_requested.connect(self._skip_question)
        rating.cancel_requested.connect(self._leave)
        rating.done_requested.connect(self._leave)
        rating.worse_requested.connect(self._wrong.give_stop_advice)

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
        player.hurts_requested.connect(self._wrong.ask_what_hurts)
        player.dizzy_requested.connect(self._wrong.say_what_helps)
        player.signs_requested.connect(self._wrong.ask_signs)
        self._wrong.clock_stopped.connect(lambda: player.set_floor_mode(on=False))
        self.controller.happened.connect(self._on_happened)

    def _connect_sheets(self) -> None:
        self.screens.end_sheet.end_confirmed.connect(self._confirm_end)

    def _confirm_end(self) -> None:
        self.screens.end_sheet.dismiss()
        self._press(ev.End(ev.EndReason.ENDED_BY_USER))
