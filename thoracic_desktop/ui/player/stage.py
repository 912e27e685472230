"""The stage: the figure on the left, the time on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.exercises.model import Position
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.player.step_strip import StepStrip
from thoracic_desktop.ui.playing.moment import phase_colour, show_pills
from thoracic_desktop.ui.playing.posing import Posing
from thoracic_desktop.ui.playing.stage_figure import StageFigure
from thoracic_desktop.ui.widgets.card import STAGE_RADIUS
from thoracic_desktop.ui.widgets.countdown_ring import CountdownRing
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.rep_pills import RepPills
from thoracic_desktop.ui.widgets.side_switch import SideSwitch

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.playing.moment import Moment
    from thoracic_desktop.ui.theme import Theme

TIME_WIDTH = 336
TIME_OF_HEIGHT, TIME_OF_WIDTH = 0.75, 0.4  # on a large stage the ring grows with the figure
TIME_MARGIN = 24
CHIPS_GAP = 8
UPRIGHT = frozenset({Position.SITTING, Position.STANDING, Position.SITTING_OR_STANDING})
RING_DIAMETER = 256
WITH_UNIT = frozenset({"solid", "dotted", "grey"})


class Stage(QWidget):
    """Shows what is due now, how it is done, and how long it lasts."""

    def __init__(self, theme: Theme, figures: Figures, parent: QWidget | None = None) -> None:
        """Build an empty stage."""
        super().__init__(parent)
        self._theme = theme
        self._group = "neutral"
        self._title = Label(theme, role="title_l", wrap=False)
        self._aim = Label(theme, role="ring_caption", colour="ink2", wrap=False)
        self._frames = StepStrip(theme, figures)
        self._figure = StageFigure(figures)
        self._figure.set_hint(self.tr("Drag to look around"))
        self._pose = Posing(self._figure, figures)
        self._sides = SideSwitch(theme)
        self._clock = TimeColumn(theme)
        self._picture = QGridLayout()
        self._is_tall = False
        self._lay_picture_out()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._picture, 1)
        layout.addWidget(self._clock)

    def show_moment(self, moment: Moment) -> None:
        """Show a moment."""
        if moment.group != self._group:
            self._group = moment.group
            self.update()
        self._title.set_text(moment.words.title)
        self._aim.set_text(moment.words.subtitle)
        self._frames.show_moment(moment)
        self._sides.set_sides(moment.sides, group=moment.group)
        self._sides.setVisible(bool(moment.sides))
        self._make_room(moment.exercise.position, has_sides=bool(moment.sides))
        self._pose.show_moment(moment)
        self._clock.show_moment(moment)

    def set_frames_visible(self, *, visible: bool) -> None:
        """Drop the step pictures where the window is too low for them."""
        self._frames.setVisible(visible)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        wanted = min(TIME_OF_HEIGHT * self.height(), TIME_OF_WIDTH * self.width())
        self._clock.setFixedWidth(max(TIME_WIDTH, round(wanted)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), STAGE_RADIUS, self._theme.group(self._group).stage)

    def _make_room(self, position: Position, *, has_sides: bool) -> None:
        """Give somebody who sits or stands the height beside the chips, and somebody on the floor the whole width.

        Beside a tall figure the chips stand below each other: in a row they would reach into it.
        """
        is_tall = has_sides and position in UPRIGHT
        if is_tall is self._is_tall:
            return
        self._is_tall = is_tall
        self._sides.set_stacked(stacked=is_tall)
        self._place_picture()

    def _lay_picture_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._aim)
        top = QHBoxLayout()
        top.setContentsMargins(4, 0, 0, 0)
        top.addLayout(names, 1)
        top.addWidget(self._frames, 0, Qt.AlignmentFlag.AlignTop)
        grid = self._picture
        grid.setContentsMargins(28, 26, 8, 26)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(CHIPS_GAP)
        grid.addLayout(top, 0, 0, 1, 2)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)
        self._place_picture()

    def _place_picture(self) -> None:
        grid, left = self._picture, Qt.AlignmentFlag.AlignLeft
        for child in (self._figure, self._sides):
            grid.removeWidget(child)
        if self._is_tall:
            grid.addWidget(self._figure, 1, 1, 2, 1)
            grid.addWidget(self._sides, 2, 0, 1, 1, left)
        else:
            grid.addWidget(self._figure, 1, 0, 1, 2)
            grid.addWidget(self._sides, 2, 0, 1, 2, left)


class TimeColumn(QWidget):
    """The phase word, the countdown and the repetitions."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build an empty column."""
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._phase = Label(theme, role="phase", wrap=False, align=centre)
        self._ring = CountdownRing(theme, diameter=RING_DIAMETER)
        self._ring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._count = Label(theme, role="reps", colour="ink2", wrap=False, align=centre)
        self._pills = RepPills(theme)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(TIME_MARGIN, 20, TIME_MARGIN, 34)
        column.setSpacing(10)
        column.addWidget(self._phase)
        column.addWidget(self._ring, 1)
        column.addWidget(self._count)
        column.addWidget(self._pills, 0, centre)

    def show_moment(self, moment: Moment) -> None:
        """Show a moment."""
        words = moment.words
        kind, left = moment.ring
        self._phase.set_text(words.phase)
        self._phase.set_colour(phase_colour(moment))
        seconds = moment.shot.seconds_shown
        unit = self.tr("second") if seconds == 1 else self.tr("seconds")
        self._ring.set_state(kind, left, str(seconds), unit if kind in WITH_UNIT else "", group=moment.group)
        number, of = words.count
        self._count.set_role("reps" if number else "after_ring")
        # The ring must not grow and shrink between a phase with a count and one with smaller words.
        self._count.setMinimumHeight(round(self._theme.line_height("reps")))
        self._count.set_text(f"{number} {of}" if number else words.caption, strong=number)
        show_pills(self._pills, moment)
