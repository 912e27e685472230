"""The figure that shows an exercise, with what lets it move and stand still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.exercises.model import Side
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.figure.view import FigureView, Movement
from thoracic_desktop.ui.library.card import stage_of
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import STAGE_RADIUS, Card
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.round_button import RoundButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.session.demonstration import Shown
    from thoracic_desktop.session.segments import Segment
    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.theme import Theme

FIGURE_HEIGHT = 262
PLAY = 44
BAR = 6


class Showing(Card):
    """Owns no time: it shows the moment it is told.

    Signals:
        play_requested: The person wants it to move.
        pause_requested: The person wants it to stand still.
        half_speed_chosen: Whether it shall move at half its speed.

    Args:
        theme: Colours, type and icons.
        figures: Where frames of the figure come from.
    """

    play_requested = Signal()
    pause_requested = Signal()
    half_speed_chosen = Signal(bool)

    def __init__(self, theme: Theme, figures: Figures) -> None:
        super().__init__(theme, fill="stageStretch", radius=STAGE_RADIUS, outlined=False)
        self._is_playing = False
        self._scenes = figures.scenes
        self.figure = FigureView(figures)
        self.figure.setFixedHeight(FIGURE_HEIGHT)
        self._play = RoundButton(theme, self.tr("Play"), "play-fill", diameter=PLAY)
        self._play.clicked.connect(self._toggle)
        self._bar = _Bar(theme)
        self._half = Button(theme, self.tr("Half speed"), kind="text", size="small")
        self._half.setCheckable(True)
        self._half.toggled.connect(self._on_half_speed)
        controls = QHBoxLayout()
        controls.setSpacing(10)
        controls.addWidget(self._play)
        controls.addWidget(self._bar, 1)
        controls.addWidget(self._half)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 12, 14)
        column.setSpacing(8)
        column.addWidget(self.figure, 1)
        column.addLayout(controls)

    def show_exercise(self, exercise: Exercise, level: WordingLevel) -> None:
        """Stand ready for another exercise."""
        self.set_fill(stage_of(exercise))
        self._bar.set_group(exercise.group)
        self.figure.setAccessibleName(exercise.name.at(level))
        self._half.setChecked(False)

    def prepare(self, segments: tuple[Segment, ...]) -> None:
        """Have the frames of these movements made."""
        if segments[0].exercise in self._scenes:
            self.figure.set_upcoming(tuple(dict.fromkeys(self._movements(segments))))

    def show_moment(self, shown: Shown, *, is_calm: bool) -> None:
        """Show a moment; `is_calm` lets the figure stand in its poses."""
        self._bar.set_share(shown.share)
        segment = shown.segment
        if segment.exercise not in self._scenes:
            return
        movement = _movement(segment)
        if is_calm:
            movement = Movement(segment.exercise, segment.pose_to, segment.pose_to, movement.mirrored)
        self.figure.set_movement(movement, 1.0 if is_calm else shown.progress)

    def set_playing(self, is_playing: bool) -> None:
        """Say whether it moves."""
        self._is_playing = is_playing
        self._play.set_icon("pause-fill" if is_playing else "play-fill")
        self._play.set_name(self.tr("Pause") if is_playing else self.tr("Play"))

    def _toggle(self) -> None:
        (self.pause_requested if self._is_playing else self.play_requested).emit()

    def _on_half_speed(self, is_half: bool) -> None:
        self._half.set_kind("soft" if is_half else "text")
        self.half_speed_chosen.emit(is_half)

    def _movements(self, segments: tuple[Segment, ...]) -> Iterator[Movement]:
        for segment in segments:
            yield _movement(segment)


def _movement(segment: Segment) -> Movement:
    is_mirrored = segment.rep.side is Side.RIGHT
    return Movement(segment.exercise, segment.pose_from, segment.pose_to, is_mirrored)


class _Bar(QWidget):
    """How much has been shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self._group = "stretch"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Fill it to a share of 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def set_group(self, group: str) -> None:
        """Take the colours of a kind of exercise."""
        self._group = group
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, BAR)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area, colours = QRectF(self.rect()), self._theme.group(self._group)
        with begin(self) as painter:
            rounded(painter, area, BAR, colours.track)
            if self._share > 0.0:
                width = max(float(BAR), area.width() * self._share)
                rounded(painter, QRectF(0, 0, width, area.height()), BAR, colours.fill)
