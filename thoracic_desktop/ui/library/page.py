"""The Library screen: all exercises, or one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.ui.library.detail import ExerciseDetail
from thoracic_desktop.ui.library.overview import LibraryOverview

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.session.demonstration import Shown
    from thoracic_desktop.session.segments import Segment
    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.library.instruction import Rules
    from thoracic_desktop.ui.theme import Theme


class LibraryPage(QStackedWidget):
    """Shows exercises; what is done with them is for its owner.

    Signals:
        exercise_shown: An exercise came to the front (its key), and should be shown moving.
        overview_shown: All exercises are in front again.
        try_requested: The person wants to do an exercise now (its key).
        wording_chosen: The person wants the other words (a WordingLevel's value).
        play_requested: The figure should move.
        pause_requested: The figure should stand still.
        half_speed_chosen: Whether it should move at half its speed.
        own_requested: The person wants to see their own exercises and routines.

    Args:
        theme: Colours, type and icons.
        figures: Where the figure comes from.
        rules: What holds for every exercise.
    """

    exercise_shown = Signal(str)
    overview_shown = Signal()
    try_requested = Signal(str)
    wording_chosen = Signal(str)
    play_requested = Signal()
    pause_requested = Signal()
    half_speed_chosen = Signal(bool)
    own_requested = Signal()

    def __init__(self, theme: Theme, figures: Figures, rules: Rules) -> None:
        super().__init__()
        self._theme = theme
        self._rules = rules
        self._exercises: dict[str, Exercise] = {}
        self._level = WordingLevel.PLAIN
        self._key = ""
        self.overview = LibraryOverview(theme, figures.still)
        self.detail = ExerciseDetail(theme, figures)
        self.addWidget(self.overview)
        self.addWidget(self.detail)
        self.setAccessibleName(self.tr("Library"))
        self.overview.exercise_requested.connect(self.show_exercise)
        self.overview.own_requested.connect(self.own_requested)
        self.detail.back_requested.connect(self.show_overview)
        self.detail.try_requested.connect(self.try_requested)
        self.detail.wording_chosen.connect(self.wording_chosen)
        showing = self.detail.showing
        showing.play_requested.connect(self.play_requested)
        showing.pause_requested.connect(self.pause_requested)
        showing.half_speed_chosen.connect(self.half_speed_chosen)

    @property
    def key(self) -> str:
        """The exercise that is in front; empty while all are."""
        return self._key

    def set_exercises(self, exercises: Sequence[Exercise], level: WordingLevel) -> None:
        """Show these exercises, in these words."""
        self._level = level
        self._exercises = {exercise.key: exercise for exercise in exercises}
        self.overview.set_exercises(exercises, level)
        if self._key and self._key not in self._exercises:
            self.show_overview()

    def set_level(self, level: WordingLevel) -> None:
        """Say everything in these words."""
        if level is not self._level:
            self._level = level
            self.overview.set_level(level)
            if self._key:
                self.detail.show_exercise(self._exercises[self._key], level, self._rules)

    def show_exercise(self, key: str) -> None:
        """Bring an exercise to the front.

        Raises:
            KeyError: there is no such exercise.
        """
        self._key = key
        self.detail.show_exercise(self._exercises[key], self._level, self._rules)
        self.setCurrentWidget(self.detail)
        self.detail.back.setFocus()
        self.exercise_shown.emit(key)

    def show_overview(self) -> None:
        """Bring all exercises to the front."""
        self._key = ""
        self.setCurrentWidget(self.overview)
        self.overview_shown.emit()

    def prepare(self, segments: tuple[Segment, ...]) -> None:
        """Have the frames of these movements made."""
        self.detail.showing.prepare(segments)

    def show_moment(self, shown: Shown) -> None:
        """Show a moment of an exercise."""
        self.detail.showing.show_moment(shown, is_calm=self._theme.reduced_motion)

    def set_playing(self, is_playing: bool) -> None:
        """Say whether the figure moves."""
        self.detail.showing.set_playing(is_playing)
