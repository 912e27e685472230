"""Breaks: whether one may begin now, and the way through it, built when the first one begins."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.desktop.ticker import Delay

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.app.break_flow import BreakFlow
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.something_wrong import AskSigns
    from thoracic_desktop.history.trouble import HistoryTrouble
    from thoracic_desktop.reminders.kinds import Kind

LONGEST_WAIT_FOR_TODAY_MS = 4000

logger = logging.getLogger(__name__)


class Breaks(QObject):
    """Begins breaks, one at a time, and never while a session is under way or exercise is closed.

    Signals:
        begun: a break is under way.
        over: a break has come to its end: its Outcome, the key of its exercise, and the id of its session, or None
            where it could not be written yet.
        painted: the window of a break is on the screen.
    """

    begun = Signal()
    over = Signal(object, str, object)
    painted = Signal()

    def __init__(self, parts: Parts, ask_signs: AskSigns, may_exercise: Callable[[], bool]) -> None:
        """Begin nothing yet.

        Args:
            parts: the parts of the program.
            ask_signs: shows the warning signs.
            may_exercise: tells whether anything may begin now, and shows in the main window why not.
        """
        super().__init__()
        self._parts = parts
        self._ask_signs = ask_signs
        self._may_exercise = may_exercise
        self._flow: BreakFlow | None = None
        self._wished: tuple[str, Kind] | None = None
        self._cannot_write = False
        self._waited = Delay(self._give_up_waiting, self)
        parts.today.state_changed.connect(self._on_state)
        parts.history.trouble_changed.connect(self._on_trouble)

    def begin(self, exercise: str, kind: Kind) -> None:
        """Begin a break, with the exercise in turn where `exercise` is empty; or bring up what is in the way.

        The main window need not be shown: a break has a window of its own.  What the history says of warning signs is
        awaited first.
        """
        if exercise and exercise not in self._parts.catalogue:
            logger.warning("There is no exercise %s for a break", exercise)
            self._come_forward()
        elif self.is_under_way:
            self.bring_up()
        elif self._parts.today.state is None:
            self._wished = (exercise, kind)
            self._waited.start_ms(LONGEST_WAIT_FOR_TODAY_MS)
        elif self._is_free() and self._may_exercise():
            self.flow.begin(exercise, kind)
        else:
            self._come_forward()

    @property
    def is_under_way(self) -> bool:
        """Whether a break has begun and is not over, or what was wrong in it is still being asked about."""
        return self._flow is not None and self._flow.is_under_way

    @property
    def flow(self) -> BreakFlow:
        """The way through a break, built when it is first asked for."""
        if self._flow is None:
            from thoracic_desktop.app.break_flow import BreakFlow  # noqa: PLC0415 - the start does not pay for it

            self._flow = BreakFlow(self._parts, self._ask_signs)
            self._flow.controller.began.connect(self.begun)
            self._flow.over.connect(self.over)
            self._flow.left.connect(self._on_left)
            self._flow.nothing_fits.connect(self._come_forward)
            self._flow.window.painted.connect(self.painted)
        return self._flow

    def bring_up(self) -> None:
        """Bring what is under way to the front."""
        if self._flow is not None and self._flow.is_under_way:
            self._flow.bring_up()
        else:
            self._come_forward()

    def keep_what_was_interrupted(self) -> None:
        """Close the breaks that were interrupted by a kill; nobody is asked about something so small."""
        now = self._parts.clock.now()
        self._parts.history.write(lambda history: history.breaks.keep_unfinished(now))

    def stop(self) -> None:
        """End a break that is under way, and let nothing be due any more."""
        self._waited.cancel()
        flow, self._flow = self._flow, None
        if flow is not None:
            flow.stop()

    def _is_free(self) -> bool:
        return self._parts.settings.settings.is_introduced and self._parts.window.is_showing_pages

    def _on_state(self, _state: object) -> None:
        wished, self._wished = self._wished, None
        self._waited.cancel()
        if wished is not None:
            self.begin(*wished)

    def _give_up_waiting(self) -> None:
        """Without the history nobody knows whether exercise is closed; the main window says what is wrong with it."""
        self._wished = None
        self._come_forward()

    def _on_trouble(self, trouble: HistoryTrouble | None) -> None:
        self._cannot_write = trouble is not None

    def _on_left(self) -> None:
        """Where the history is in trouble, somebody has to be told before the last window goes."""
        if self._cannot_write or self._parts.history.opening_trouble is not None:
            self._come_forward()

    def _come_forward(self) -> None:
        from thoracic_desktop.app.coming_to_front import come_to_front  # noqa: PLC0415 - seldom needed

        come_to_front(self._parts.window)
