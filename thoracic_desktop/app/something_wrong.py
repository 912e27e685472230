"""Something is wrong in a session: it hurts, somebody is dizzy, or a warning sign fits.

The clock stops first, then it is asked.  What ends a session ends it before anything else is said, so nobody is taken
back into it, whatever happens next.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.controllers.steadying_controller import SteadyingController
from thoracic_desktop.programme.response import HurtAnswer
from thoracic_desktop.session import events as ev
from thoracic_desktop.session.steadying import total_ms
from thoracic_desktop.session.swapping import Circumstances, replacement_for, swap_to

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.safety_sheets import SafetySheets
    from thoracic_desktop.controllers.session_controller import SessionController
    from thoracic_desktop.controllers.session_recorder import SessionRecorder
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.history.repository import History
    from thoracic_desktop.session.hurting import HurtReport
    from thoracic_desktop.session.steadying import Steadying

AskSigns = Callable[[Callable[[bool], None]], None]
"""Shows the warning signs, and tells what it is given, once it is answered, whether one of them fits."""


class SomethingWrong(QObject):
    """Connects what somebody says in a session or a break with the sheets, the session and the history.

    Signals:
        clock_stopped: the session stands still, and a sheet is about to be shown over the main window.
    """

    clock_stopped = Signal()

    def __init__(self, parts: Parts, controller: SessionController, sheets: SafetySheets, ask_signs: AskSigns) -> None:
        """Connect the sheets; `begin` then says which session it is about."""
        super().__init__()
        self._parts = parts
        self._controller = controller
        self._sheets = sheets
        self._show_signs = ask_signs
        self._recorder: SessionRecorder | None = None
        self._before: int | None = None
        self._hurting: set[str] = set()
        self._replacement: Exercise | None = None
        self._steadying = SteadyingController(
            clock=parts.clock, ticker=parts.ticker, chimes=parts.chimes, manoeuvres=parts.manoeuvres
        )
        self._connect()

    def begin(self, recorder: SessionRecorder, before: int | None) -> None:
        """Take over a session that begins; `before` is the score from before it."""
        self._recorder = recorder
        self._before = before
        self._hurting = set()

    def go_on(self, recorder: SessionRecorder, before: int | None, session_id: int) -> None:
        """Take over a session that was interrupted, with what hurt in it so far."""
        self.begin(recorder, before)

        def hurting(history: History) -> set[str]:
            return {pain.exercise for pain in history.programme.exercise_pains() if pain.session_id == session_id}

        self._parts.history.read(hurting, self._hurting.update)

    # It hurts -----------------------------------------------------------------------------------------------------

    def ask_what_hurts(self) -> None:
        """Ask where and how it hurts, and how to go on."""
        self._stop_the_clock()
        self._replacement = self._find_replacement()
        name = self._replacement.name.at(self._parts.settings.settings.wording) if self._replacement else None
        self._sheets.hurts_sheet.begin(name, self._before)
        self._sheets.hurts_sheet.open()

    def _find_replacement(self) -> Exercise | None:
        session = self._controller.session
        if session is None:
            return None
        settings, catalogue = self._parts.settings.settings, self._parts.catalogue
        here = {segment.exercise for segment in session.segments}
        now = Circumstances(
            equipment=settings.equipment, bothered_by=settings.bothered_by, unwanted=here | self._hurting
        )
        return replacement_for(catalogue[session.segment.exercise], catalogue, now)

    def _on_hurts_answered(self, hurt: HurtReport, answer: HurtAnswer) -> None:
        """Keep what was said and carry it out; but for the end, the session stays paused until the person goes on."""
        self._keep(hurt, answer)
        self._sheets.hurts_sheet.dismiss()
        if answer is HurtAnswer.STOP:
            self._end(ev.EndReason.IT_HURTS)
            self.give_stop_advice()
        elif answer is HurtAnswer.SMALLER:
            self._controller.press(ev.Ease())
        elif answer is HurtAnswer.SKIP:
            self._controller.press(ev.Skip(whole=True))
        elif answer is HurtAnswer.SWAP and self._replacement is not None:
            self._controller.press(swap_to(self._replacement))

    def _keep(self, hurt: HurtReport, answer: HurtAnswer) -> None:
        recorder, session = self._recorder, self._controller.session
        if recorder is None or session is None:
            return
        segment, now = session.segment, self._parts.clock.now()
        self._hurting.add(segment.exercise)
        self._parts.history.write(
            lambda history: history.programme.add_exercise_pain(
                recorder.session_id.value,
                segment.entry,
                segment.exercise,
                score=hurt.score,
                zones=hurt.zones,
                feeling=hurt.feeling,
                answer=answer,
                now=now,
            )
        )

    def give_stop_advice(self) -> None:
        """Say what to do for what got worse."""
        self._sheets.stop_sheet.set_emergency_number(self._parts.settings.settings.emergency_number)
        self._sheets.stop_sheet.open()

    # Warning signs ------------------------------------------------------------------------------------------------

    def ask_signs(self) -> None:
        """Show the warning signs; one that fits ends the session."""
        self._stop_the_clock()
        self._show_signs(self._on_signs_answered)

    def _on_signs_answered(self, is_fitting: bool) -> None:
        if is_fitting:
            self._sheets.hurts_sheet.dismiss()
            self._end(ev.EndReason.WARNING_SIGN)

    # Dizzy --------------------------------------------------------------------------------------------------------

    def say_what_helps(self) -> None:
        """Say what somebody who is dizzy does first."""
        self._stop_the_clock()
        self._sheets.dizzy_sheet.set_emergency_number(self._parts.settings.settings.emergency_number)
        self._sheets.dizzy_sheet.open()

    def _lead_through_dizziness(self) -> None:
        self._sheets.dizzy_sheet.dismiss()
        self._end(ev.EndReason.DIZZY)
        settings, sheet = self._parts.settings.settings, self._sheets.steadying_sheet
        sheet.begin(self._steadying.guided, settings.wording, settings.emergency_number)
        sheet.open()
        self._steadying.begin()

    def _show_steadying(self, now: Steadying) -> None:
        self._sheets.steadying_sheet.show_steadying(now, total_ms(self._steadying.guided))

    def _call_for_help(self) -> None:
        self._steadying.end()
        self._sheets.steadying_sheet.call_for_help()

    def _end_steadying(self) -> None:
        self._steadying.end()
        self._sheets.steadying_sheet.dismiss()

    def _end_dizzy(self) -> None:
        self._sheets.dizzy_sheet.dismiss()
        self._end(ev.EndReason.DIZZY)

    # All of them --------------------------------------------------------------------------------------------------

    def _stop_the_clock(self) -> None:
        self._controller.press(ev.Pause())
        self.clock_stopped.emit()

    def _end(self, reason: ev.EndReason) -> None:
        self._controller.press(ev.End(reason))

    def _connect(self) -> None:
        sheets = self._sheets
        sheets.hurts_sheet.answered.connect(self._on_hurts_answered)
        sheets.hurts_sheet.help_requested.connect(self.ask_signs)
        sheets.stop_sheet.done_requested.connect(sheets.stop_sheet.dismiss)
        sheets.stop_sheet.help_requested.connect(self.ask_signs)
        sheets.dizzy_sheet.end_requested.connect(self._end_dizzy)
        sheets.dizzy_sheet.down.connect(self._lead_through_dizziness)
        sheets.steadying_sheet.worse.connect(self._call_for_help)
        sheets.steadying_sheet.steady.connect(self._end_steadying)
        self._steadying.changed.connect(self._show_steadying)
