"""A neighbour of the stage: the exercise before or after, half out of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.card import HERO_RADIUS
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.playing.moment import Moment
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.live_picture import LivePicture

PICTURE_WIDTH = 96
PICTURE_HEIGHT = 84
TICK = 18
TICK_GAP = 6


class Peek(QWidget):
    """One neighbour; hidden where there is none or where the window has no room."""

    def __init__(self, theme: Theme, figures: Figures, *, side: Qt.Edge, parent: QWidget) -> None:
        """Build an empty neighbour at the left or right edge."""
        super().__init__(parent)
        self._theme = theme
        self._figures = figures
        self._side = side
        self._group = "neutral"
        self._shown: tuple[str, bool] | None = None
        self._is_wanted = True
        centre = Qt.AlignmentFlag.AlignHCenter
        self._above = Label(theme, role="label_strong", align=centre)
        self._figure = _Still(theme)
        self._name = Label(theme, role="label_strong", align=centre)
        self._below = DoneMark(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 12, 6, 12)
        column.setSpacing(8)
        column.addStretch(1)
        for child in (self._above, self._figure, self._name, self._below):
            column.addWidget(child)
        column.addStretch(1)
        self.hide()

    def set_wanted(self, *, wanted: bool) -> None:
        """Say whether the window has room for neighbours."""
        self._is_wanted = wanted
        self.setVisible(wanted and self._shown is not None)

    def show_neighbour(self, moment: Moment, place: int) -> None:
        """Show the exercise at this place in the session, or nothing where there is none."""
        neighbour = moment.exercise_at(place)
        if neighbour is None:
            self._shown = None
            self.hide()
            return
        entry, exercise = neighbour
        is_done = entry in moment.shot.entries_done
        if self._shown != (exercise.key, is_done):
            self._shown = (exercise.key, is_done)
            is_coming = place > moment.shot.place
            self._group = exercise.group
            self._above.set_text(self.tr("Next") if is_coming else "")
            self._above.setVisible(is_coming)
            self._figure.show_picture(self._figures.still(exercise.key, None, PICTURE_WIDTH, PICTURE_HEIGHT))
            self._name.set_text(exercise.name.at(moment.level))
            self._below.setVisible(is_done)
            self.update()
        self.setVisible(self._is_wanted)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        beyond = HERO_RADIUS + 2
        if self._side is Qt.Edge.LeftEdge:
            area.setLeft(-beyond)
        else:
            area.setRight(area.right() + beyond)
        with begin(self) as painter:
            rounded(painter, area, HERO_RADIUS, self._theme.group(self._group).stage)


class DoneMark(QWidget):
    """A tick and the word."""

    def __init__(self, theme: Theme) -> None:
        """Build the mark."""
        super().__init__()
        self._theme = theme
        self._word = Label(theme, self.tr("Done"), role="label", colour="accentText", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addSpacing(TICK + TICK_GAP)
        row.addWidget(self._word)
        row.addStretch(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        left = self._word.x() - TICK - TICK_GAP
        area = QRectF(left, (self.height() - TICK) / 2, TICK, TICK)
        with begin(self) as painter:
            self._theme.icons.paint(painter, "check-circle-fill", area, self._theme.colour("accentText"))


class _Still(QWidget):
    """A picture in the middle of its place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture: LivePicture | None = None
        self.setFixedHeight(PICTURE_HEIGHT)

    def show_picture(self, picture: LivePicture) -> None:
        if self._picture is not None:
            self._picture.arrived.disconnect(self.update)
        self._picture = picture
        picture.arrived.connect(self.update)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        size = self._picture.pixmap.deviceIndependentSize()
        corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        with begin(self) as painter:
            painter.drawPixmap(corner, self._picture.pixmap)
