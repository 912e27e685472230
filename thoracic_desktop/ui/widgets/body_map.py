"""The map of the back: nine zones to mark, seen from behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.exercises.zones import Zone
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.terms import zone_words
from thoracic_desktop.ui.widgets.body_shape import (
    BACK_ONLY,
    GAP,
    ROW_HEIGHT,
    ROW_TOPS,
    ROWS,
    WHOLE,
    body,
    bones,
    place_of,
    zone_shape,
)
from thoracic_desktop.ui.widgets.paint import LEFT, begin, line_of_text, square, text_width, with_alpha
from thoracic_desktop.ui.widgets.pressable import Pressable, State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QPainterPath, QPaintEvent, QResizeEvent

    from thoracic_desktop.ui.theme import Theme

SIZE, COMPACT_SIZE = QSize(400, 540), QSize(288, 296)
LEAST_SHARE = 0.7
LABEL_GAP = 8
LABEL_ROLE = "label_strong"
TICK_SHARE = 0.4
BONE_ALPHA = 0.32
RING_RADIUS = 12.0
STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class BodyMap(QWidget):
    """A back on which zones are marked; several may be.  Arrows move, Space marks, and Tab comes by once.

    Signals:
        zones_changed: The person marked a zone, or took a mark away; carries all that are marked, from the top left.

    Args:
        theme: Colours, type and icons.
        name: What is marked, for readers.
        compact: Without the head, for a place with little height.
        parent: The owner.
    """

    zones_changed = Signal(tuple)

    def __init__(self, theme: Theme, name: str, *, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = COMPACT_SIZE if compact else SIZE
        self._view = BACK_ONLY if compact else WHOLE
        self._map = QTransform()
        self._body = body()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._zones = {zone: _ZoneButton(theme, zone, self) for row in ROWS for zone in row}
        for zone, button in self._zones.items():
            self._tell(button, zone)
        self._make_stop(Zone.MIDDLE_SPINE)

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The marked zones, from the top left."""
        return tuple(zone for zone, button in self._zones.items() if button.isChecked())

    def set_zones(self, zones: Iterable[Zone]) -> None:
        """Mark these zones and no others, without reporting it."""
        marked = frozenset(zones)
        for zone, button in self._zones.items():
            button.setChecked(zone in marked)
        self._make_stop(next(iter(self.zones), Zone.MIDDLE_SPINE))

    def button(self, zone: Zone) -> Pressable:
        """Return the button of a zone."""
        return self._zones[zone]

    def step(self, zone: Zone, key: Qt.Key) -> None:
        """Move the keys from a zone to its neighbour; at the edge they stay."""
        row, column = place_of(zone)
        down, right = STEPS[key]
        to = ROWS[min(2, max(0, row + down))][min(2, max(0, column + right))]
        if to is not zone:
            self._make_stop(to)
            self._zones[to].setFocus(Qt.FocusReason.TabFocusReason)

    def set_wanted_height(self, height: int) -> None:
        """Want this height, where there is less room, or more, than a place like this one usually has."""
        if height != self._size.height():
            self._size = QSize(self._size.width(), height)
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size.width() + round(self._label_width()), self._size.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(
            round(LEAST_SHARE * self._size.width() + self._label_width()), round(LEAST_SHARE * self._size.height())
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = QRectF(self.rect()).adjusted(self._label_width(), 0, 0, 0)
        scale = min(room.width() / self._view.width(), room.height() / self._view.height())
        corner = QPointF(
            room.center().x() - scale * self._view.center().x(), room.center().y() - scale * self._view.center().y()
        )
        self._map = QTransform.fromTranslate(corner.x(), corner.y()).scale(scale, scale)
        for zone, button in self._zones.items():
            shape = self._map.map(zone_shape(zone))
            reach = scale * GAP / 2
            # Whatever lies between two zones belongs to the nearer one.
            area = shape.boundingRect().adjusted(-reach, -reach, reach, reach).toAlignedRect()
            button.setGeometry(area)
            button.shape_at(shape.translated(-area.left(), -area.top()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            painter.setClipRect(self._map.mapRect(self._view))
            painter.fillPath(self._map.map(self._body), self._theme.colour("line"))
            painter.setClipping(False)
            font, ink = self._theme.font(LABEL_ROLE), self._theme.colour("ink")
            for top, word in zip(ROW_TOPS, self._row_words(), strict=True):
                row = self._map.mapRect(QRectF(self._view.left(), top, 1, ROW_HEIGHT))
                line = QRectF(0, row.top(), self.width(), row.height())
                line_of_text(painter, line, word, font, ink, align=LEFT)

    def _row_words(self) -> tuple[str, str, str]:
        return self.tr("Upper"), self.tr("Middle"), self.tr("Lower")

    def _label_width(self) -> float:
        font = self._theme.font(LABEL_ROLE)
        return max(text_width(word, font) for word in self._row_words()) + LABEL_GAP

    def _make_stop(self, stop: Zone) -> None:
        for zone, button in self._zones.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if zone is stop else Qt.FocusPolicy.ClickFocus)

    def _tell(self, button: _ZoneButton, zone: Zone) -> None:
        button.clicked.connect(lambda: self._on_clicked(zone))

    def _on_clicked(self, zone: Zone) -> None:
        self._make_stop(zone)
        self.zones_changed.emit(self.zones)


class _ZoneButton(Pressable):
    """One zone."""

    def __init__(self, theme: Theme, zone: Zone, back: BodyMap) -> None:
        super().__init__(theme, "", RING_RADIUS, back)
        self._zone = zone
        self._back = back
        self._row, self._column = place_of(zone)
        self._shape = zone_shape(zone)
        self.setCheckable(True)
        self.setAccessibleName(zone_words(zone))
        self.setToolTip(zone_words(zone))

    def shape_at(self, shape: QPainterPath) -> None:
        """Take a shape in one's own coordinates."""
        self._shape = shape
        self.update()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in STEPS:
            self._back.step(self._zone, Qt.Key(e.key()))
        else:
            super().keyPressEvent(e)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        with begin(self) as painter:
            painter.fillPath(self._shape, colour("figWarm" if self.isChecked() else "canvas"))
            if self.state in {State.HOVER, State.PRESSED}:
                painter.strokePath(self._shape, QPen(colour("controlBorder"), 1.5))
            area = self._shape.boundingRect()
            if self._column == 1 and not self.isChecked():
                for bone in bones(self._row):
                    share = (bone.center().y() - ROW_TOPS[self._row]) / ROW_HEIGHT
                    mark = QRectF(0, 0, area.width() * 0.36, area.height() * 0.1)
                    mark.moveCenter(QPointF(area.center().x(), area.top() + share * area.height()))
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(with_alpha(colour("controlBorder"), BONE_ALPHA))
                    painter.drawRoundedRect(mark, mark.height() / 2, mark.height() / 2)
            if self.isChecked():
                tick = square(area.center(), min(area.width() * 0.8, area.height() * TICK_SHARE))
                self._theme.icons.paint(painter, "check-bold", tick, colour("figInk"))
