"""Shows an exercise to somebody who looks at it: plays it once, at full or half speed, and can stand still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.session.compile import duration_ms
from thoracic_desktop.session.demonstration import demonstration_of, shown_at

if TYPE_CHECKING:
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.ticker import TickSource
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.session.segments import Segment

FULL_SPEED, HALF_SPEED = 1.0, 0.5


class DemonstrationController(QObject):
    """Plays one exercise; nothing loops, so it ends and can be played again.

    Signals:
        began: another exercise is shown (its segments).
        changed: where it is (a `session.demonstration.Shown`).
        playing_changed: whether it moves.
    """

    began = Signal(object)
    changed = Signal(object)
    playing_changed = Signal(bool)

    def __init__(self, *, clock: Clock, ticker: TickSource) -> None:
        """Connect clock and ticker; the ticker belongs to it alone."""
        super().__init__()
        self._clock = clock
        self._ticker = ticker
        self._segments: tuple[Segment, ...] = ()
        self._speed = FULL_SPEED
        self._elapsed_ms = 0.0
        self._from_ms: int | None = None
        ticker.frame.connect(self._look)

    @property
    def is_playing(self) -> bool:
        """Whether it moves."""
        return self._from_ms is not None

    def show(self, exercise: Exercise, *, plays: bool) -> None:
        """Show an exercise from its beginning; `plays` lets it move at once."""
        self.pause()
        self._segments = demonstration_of(exercise)
        self._elapsed_ms = 0.0
        self.began.emit(self._segments)
        self.changed.emit(shown_at(self._segments, 0.0))
        if plays:
            self.play()

    def play(self) -> None:
        """Let it move; from its beginning, where it had come to its end."""
        if not self._segments or self.is_playing:
            return
        if self._elapsed_ms >= duration_ms(self._segments):
            self._elapsed_ms = 0.0
        self._from_ms = self._clock.monotonic_ms()
        self._ticker.start_frames()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Let it stand still."""
        if not self.is_playing:
            return
        self._elapsed_ms = self._position_ms()
        self._from_ms = None
        self._ticker.stop_frames()
        self.playing_changed.emit(False)

    def set_half_speed(self, is_half: bool) -> None:
        """Let it move at half its speed, or at full speed again, from where it is."""
        if self.is_playing:
            self._elapsed_ms = self._position_ms()
            self._from_ms = self._clock.monotonic_ms()
        self._speed = HALF_SPEED if is_half else FULL_SPEED

    def _position_ms(self) -> float:
        if self._from_ms is None:
            return self._elapsed_ms
        return self._elapsed_ms + (self._clock.monotonic_ms() - self._from_ms) * self._speed

    def _look(self) -> None:
        if not self.is_playing:
            return
        position_ms = self._position_ms()
        self.changed.emit(shown_at(self._segments, position_ms))
        if position_ms >= duration_ms(self._segments):
            self.pause()
