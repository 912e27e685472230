"""What can be ticked: a tile with a tick at its end, or a small chip; and a group of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.even_grid import EvenGrid
from thoracic_desktop.ui.widgets.paint import begin, line_of_text, rounded, square, text_width
from thoracic_desktop.ui.widgets.pressable import Pressable, State
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

TILE_BASIS, MOST_COLUMNS = 176, 3


class _Measure(Value, frozen=True):
    """The lengths of a tile or a chip, in logical pixels."""

    height: int
    radius: float
    padding: int
    icon: int
    gap: int
    role: str


TILE = _Measure(56, 16.0, 14, 22, 10, "button")
CHIP = _Measure(38, 13.0, 14, 16, 8, "label_strong")


class TickTile(Pressable):
    """A word that is ticked or not; colour, shape and line say so together.

    Args:
        theme: Colours, type and icons.
        text: The word.
        chip: Whether it is small, for a row of several.
        parent: The owner.
    """

    def __init__(self, theme: Theme, text: str, *, chip: bool = False, parent: QWidget | None = None) -> None:
        self._measure = CHIP if chip else TILE
        super().__init__(theme, text, self._measure.radius, parent)
        self.setCheckable(True)
        policy = QSizePolicy.Policy.Fixed if chip else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        measure = self._measure
        words = text_width(self.text(), self._theme.font(measure.role))
        line = self._theme.line_height(measure.role)
        width = words + 2 * measure.padding + measure.icon + measure.gap
        return QSize(round(width + 1), max(measure.height, round(line + 16)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        measure, colour, ticked = self._measure, self._theme.colour, self.isChecked()
        hover = self.state in {State.HOVER, State.PRESSED}
        ground = "accentSoft" if ticked else "sunken" if hover else "surface"
        words = colour("accentText" if ticked else "ink")
        middle = self.height() / 2
        with begin(self) as painter:
            line = colour("accent" if ticked else "controlBorder")
            rounded(painter, QRectF(self.rect()), measure.radius, colour(ground), line)
            mark = square(QPointF(measure.padding + measure.icon / 2, middle), measure.icon)
            icon = "check-circle-fill" if ticked else "circle"
            self._theme.icons.paint(painter, icon, mark, words if ticked else colour("controlBorder"))
            left = mark.right() + measure.gap
            area = QRectF(left, 0, self.width() - left - measure.padding, self.height())
            line_of_text(painter, area, self.text(), self._theme.font(measure.role), words)


class TickGroup(QWidget):
    """Several words, of which any number is ticked.

    Signals:
        ticked: The person ticked one or took a tick back; carries the keys that are ticked, in order.

    Args:
        theme: Colours, type and icons.
        name: What is chosen, for readers.
        tiles: Whether they are tiles in columns; else chips in a row.
        parent: The owner.
    """

    ticked = Signal(object)

    def __init__(self, theme: Theme, name: str, *, tiles: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tiles: dict[str, TickTile] = {}
        self._grid = EvenGrid(theme, basis=TILE_BASIS, most=MOST_COLUMNS, gap=10, line_gap=10) if tiles else None
        self._row = WrapRow(theme, gap=8, line_gap=8)
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grid or self._row)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of those that are ticked, in their order."""
        return tuple(key for key, tile in self._tiles.items() if tile.isChecked())

    def add(self, key: str, text: str) -> None:
        """Add a word at the end."""
        tile = TickTile(self._theme, text, chip=self._grid is None)
        tile.clicked.connect(lambda: self.ticked.emit(self.keys))
        self._tiles[key] = tile
        if self._grid is not None:
            self._grid.add_part(tile)
        else:
            self._row.add_part(tile)

    def set_ticked(self, keys: Iterable[str]) -> None:
        """Tick these and no others, without reporting it."""
        wanted = set(keys)
        for key, tile in self._tiles.items():
            tile.setChecked(key in wanted)
