"""The stage of a break: the figure on the left, the countdown with the phase word on the right, the sides below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.breaks.room import Room
from thoracic_desktop.ui.playing.moment import phase_colour, side_chips
from thoracic_desktop.ui.playing.posing import Posing
from thoracic_desktop.ui.playing.stage_figure import StageFigure
from thoracic_desktop.ui.playing.words import all_phase_words
from thoracic_desktop.ui.widgets.countdown_ring import CountdownRing
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.self_arranged import SelfArranged
from thoracic_desktop.ui.widgets.side_switch import SideSwitch

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.playing.moment import Moment
    from thoracic_desktop.ui.theme import Theme

RADIUS = 24.0
EDGE = 16
RING, LEAST_RING = 148, 104
RING_OF_WIDTH = 0.425
PHASE = "side"
PHASE_GAP = 10
SIDES_GAP = 12
LEAST_WIDTH = 300
REACH = 6
"""So far a picture that is cut off may reach into the room of the ring: at its right edge there is nothing."""
SPARE_LEFT = 0.16
"""The share of such a picture at its left edge on which there is nothing either."""
FADED = 0.06
"""The share of such a picture at its lower edge on which it fades out."""


class BreakStage(SelfArranged):
    """Shows what is due now, how it is done, and how long it lasts."""

    def __init__(self, theme: Theme, figures: Figures, parent: QWidget | None = None) -> None:
        """Build an empty stage."""
        super().__init__(parent)
        self._theme = theme
        self._figures = figures
        self._group = "neutral"
        self._exercise = ""
        self._has_sides = False
        self._figure = StageFigure(figures, self)
        self._figure.set_hint(self.tr("Drag to look around"))
        self._pose = Posing(self._figure, figures)
        self._ring = CountdownRing(theme, diameter=RING, parent=self)
        self._phase = Label(theme, role=PHASE, align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        self._phase_room = Room(theme, PHASE)
        self._sides = SideSwitch(theme, small=True, parent=self)
        self._sides.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def keep_room_for(self, exercise: Exercise, level: WordingLevel) -> None:
        """Get ready for all that is shown in an exercise."""
        self._exercise = exercise.key
        self._has_sides = exercise.dose.alternating_sides or bool(exercise.dose.positions)
        self._sides.setVisible(self._has_sides)
        if exercise.sides is not None:
            self._sides.set_sides(side_chips(exercise.sides, level, None))
        self._phase_room.keep_for((word,) for word in all_phase_words(exercise, level))
        self.updateGeometry()
        self.arrange()

    def show_moment(self, moment: Moment) -> None:
        """Show a moment."""
        if moment.group != self._group:
            self._group = moment.group
            self.update()
        kind, left = moment.ring
        self._ring.set_state(kind, left, str(moment.shot.seconds_shown), group=moment.group)
        self._phase.set_text(moment.words.phase)
        self._phase.set_colour(phase_colour(moment))
        self._sides.set_sides(moment.sides, group=moment.group)
        self._pose.show_moment(moment)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._least_width(), self._least_height() + RING - LEAST_RING)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_width(), self._least_height())

    @override
    def arrange(self) -> None:
        column = _column_width(self.width())
        bottom = self.height() - self._below()
        phase = self._phase_room.height(column)
        ring = min(column, bottom - phase - PHASE_GAP - 2 * EDGE)
        left = self.width() - EDGE - column
        top = round((bottom - ring - PHASE_GAP - phase) / 2)
        self._ring.setGeometry(left + (column - ring) // 2, top, ring, ring)
        self._phase.setGeometry(left, top + ring + PHASE_GAP, column, phase)
        self._sides.setGeometry(EDGE, bottom, self.width() - 2 * EDGE, self._sides.sizeHint().height())
        self._figure.setGeometry(self._figure_place(left, bottom))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, self._theme.group(self._group).stage)

    def _figure_place(self, right: int, bottom: int) -> QRect:
        """Give the figure its room; who is shown from the hip up stands on the edge of the stage."""
        key = self._figures.scene_key(self._exercise) if self._exercise else ""
        camera = self._figures.scenes[key].camera if key else None
        if camera is None or not camera.cropped:
            return QRect(EDGE // 2, EDGE // 2, right - EDGE, bottom - EDGE)
        width = min(round(bottom * camera.aspect), round((right + REACH) / (1 - SPARE_LEFT)))
        height = round(width / camera.aspect)
        return QRect(right + REACH - width, bottom - round(height * (1 - FADED)), width, height)

    def _least_width(self) -> int:
        sides = self._sides.sizeHint().width() if self._has_sides else 0
        return max(LEAST_WIDTH, sides + 2 * EDGE)

    def _least_height(self) -> int:
        """Return the height that is enough in any width: in the least, words take most lines."""
        phase = self._phase_room.height(_column_width(self._least_width()))
        return 2 * EDGE + LEAST_RING + PHASE_GAP + phase + self._below()

    def _below(self) -> int:
        return self._sides.sizeHint().height() + SIDES_GAP if self._has_sides else 0


def _column_width(width: int) -> int:
    """Return the width of the ring and the word below it."""
    return max(LEAST_RING, round(RING_OF_WIDTH * width))
