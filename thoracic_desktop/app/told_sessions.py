"""What the tray is told of the sessions and breaks in this window: that they began, and what they came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.reminders.kinds import Kind, Outcome

if TYPE_CHECKING:
    from thoracic_desktop.app.breaks import Breaks
    from thoracic_desktop.app.tray_line import TrayLine
    from thoracic_desktop.controllers.history_link import HistoryLink
    from thoracic_desktop.controllers.session_controller import SessionController
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.session.results import EntryResult
    from thoracic_desktop.session.state import Session

NOTHING_DONE = Kind.SESSION, Outcome.SKIPPED


class ToldSessions:
    """Follows what begins and ends here, and tells the tray once it can be reached.

    Attributes:
        line: the line to the tray; None before that was looked for.
    """

    def __init__(self, history: HistoryLink, catalogue: Catalogue) -> None:
        """Follow nothing yet."""
        self._catalogue = catalogue
        self.line: TrayLine | None = None
        self._history = history
        self._is_running = self._has_told = False
        self._came_to = NOTHING_DONE
        self._kind = Kind.SESSION

    def follow(self, controller: SessionController) -> None:
        """Tell of the sessions of a controller."""
        controller.began.connect(self._on_session_began)
        controller.over.connect(self._on_session_over)

    def follow_breaks(self, breaks: Breaks) -> None:
        """Tell of breaks in their own window too; it may be the only one that is ever shown."""
        breaks.begun.connect(self._on_break_began)
        breaks.over.connect(self._on_break_over)

    def tell_began(self) -> None:
        """Tell a tray that has not heard of it, also one that came in the middle of the session."""
        if self.line is None or self.line.status is None:
            self._has_told = False
        elif self._is_running and not self._has_told:
            self._has_told = True
            self.line.tell_began(self._kind)

    def tell_ended(self) -> None:
        """Tell that what is under way is over, however far it came."""
        if self._is_running and self.line is not None:
            self.line.tell_ended(*self._came_to)
        self._is_running = self._has_told = False
        self._came_to = NOTHING_DONE

    def _on_session_began(self) -> None:
        self._note_began(Kind.SESSION)

    def _on_break_began(self) -> None:
        self._note_began(Kind.POSTURE)

    def _note_began(self, kind: Kind) -> None:
        self._is_running, self._kind = True, kind
        self.tell_began()

    def _on_session_over(self, results: tuple[EntryResult, ...], _session: Session) -> None:
        """Of posture exercises alone it was a posture set, and no session."""
        from thoracic_desktop.app.break_outcome import outcome_of  # noqa: PLC0415 - no start needs it

        groups = {self._catalogue[result.exercise].group for result in results}
        self._note_over(Kind.POSTURE if groups == {Group.POSTURE} else Kind.SESSION, outcome_of(results))

    def _on_break_over(self, outcome: Outcome, exercise: str, _session_id: int | None) -> None:
        from thoracic_desktop.programme.breaks import MOVE_EXERCISE  # noqa: PLC0415 - no start needs it

        self._note_over(Kind.MOVE if exercise == MOVE_EXERCISE else Kind.POSTURE, outcome)

    def _note_over(self, kind: Kind, outcome: Outcome) -> None:
        """The tray is told once what was done is on the disk, where it reads it."""
        self._came_to = kind, outcome
        self._history.read(lambda _history: None, lambda _nothing: self.tell_ended())
