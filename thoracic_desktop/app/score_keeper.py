"""Keeps one answer to "how is it": the first tap saves it, a second one changes it, undo takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thoracic_desktop.controllers.history_link import HistoryLink
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.history.records import Moment
    from thoracic_desktop.history.worker import Answer


class ScoreKeeper:
    """One answer, kept as it is given."""

    def __init__(self, history: HistoryLink, clock: Clock, moment: Moment) -> None:
        """Wait for the first tap."""
        self._history = history
        self._clock = clock
        self._moment = moment
        self._session_id: Answer[int] | None = None
        self.score: int | None = None
        self.score_id: Answer[int] | None = None

    def belongs_to(self, session_id: Answer[int]) -> None:
        """Say which session the answer is about."""
        self._session_id = session_id

    def rate(self, score: int) -> None:
        """Keep a score from 0 to 10."""
        self.score = score
        kept = self.score_id
        if kept is not None:
            self._history.write(lambda history: history.change_pain_score(kept.value, score))
            return
        now = self._clock.now()
        session_id = self._session_id
        self.score_id = self._history.write(
            lambda history: history.add_pain_score(
                self._moment, score, now, session_id.value if session_id is not None else None
            )
        )

    def take_back(self) -> None:
        """Forget the answer."""
        kept = self.score_id
        if kept is not None:
            self._history.write(lambda history: history.remove_pain_score(kept.value))
        self.score = None
        self.score_id = None
