"""The two charts: the one module that draws with pyqtgraph, imported when the page is first shown.

The library is a half second of work to import and half the memory of the program, so nobody else may ask for it.
It ships no types: only here are unknown types let through.
"""
# pyright: basic

from __future__ import annotations

import os
from typing import TYPE_CHECKING

# numpy's linear algebra starts a thread, with its own megabytes, for every core when it is imported; nothing here
# multiplies matrices.  It reads this when it is imported, which only the import below ever does.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pyqtgraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QBrush, QPen

from thoracic_desktop.overriding import override
from thoracic_desktop.progress.pain import Moment
from thoracic_desktop.ui.progress.axes import Axes
from thoracic_desktop.ui.progress.legend import LINE_WIDTH, RINGS, TARGET_DASH, TARGET_WIDTH, Ring
from thoracic_desktop.ui.progress.marks import EndMark, RoundedBars

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.progress.picture import Place, TrendPicture, WeeksPicture
    from thoracic_desktop.ui.theme import Theme

# Where the points crowd, they step back behind the line.
DENSE_SIZE = 0.75
DENSE_OPACITY = 0.5


class _Chart(Axes):
    """Axes with a see-through drawing of the library over them, fitted to the pixel."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view = pyqtgraph.GraphicsView(self)
        self._view.setBackground(None)
        self._view.viewport().setAutoFillBackground(False)
        # A kept background would be an opaque picture of nothing.
        self._view.setCacheMode(pyqtgraph.GraphicsView.CacheModeFlag.CacheNone)
        # A chart is read, not driven: the wheel scrolls the page, and the keyboard passes by.
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box = pyqtgraph.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._box.disableAutoRange()
        self._view.setCentralItem(self._box)
        self._note.raise_()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        """Take over the colours and type of the theme."""
        self._fit()
        self._view.viewport().update()

    def _pen(self, colour: str, width: float) -> QPen:
        """Return a pen whose width is in logical pixels: the library's scale does not touch it."""
        pen = QPen(self._theme.colour(colour), width * self.devicePixelRatioF())
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _fit(self) -> None:
        """Let the library's coordinates fall on the axes painted beneath it."""
        plot, scale = self.plot, self.scale
        x, y = scale.length / plot.width(), scale.top / plot.height()
        self._box.setRange(
            xRange=(-plot.left() * x, (self.width() - plot.left()) * x),
            yRange=((plot.bottom() - self.height()) * y, plot.bottom() * y),
            padding=0,
        )

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._dress()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.setGeometry(self.rect())
        self._fit()


class TrendView(_Chart):
    """The raw ratings and their 7-day median.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._scatters = {moment: pyqtgraph.ScatterPlotItem(antialias=True) for moment in Moment}
        self._line = pyqtgraph.PlotCurveItem(antialias=True, connect="finite")
        # Drawn as one path, whose joins are round; piece by piece they gape.
        self._line.setSegmentedLineMode("off")
        self._picture: TrendPicture | None = None
        self._end = EndMark(theme)
        self._end.hide()
        for item in (*self._scatters.values(), self._line, self._end):
            self._box.addItem(item, ignoreBounds=True)
        self._dress()

    def show_picture(self, picture: TrendPicture, note: str) -> None:
        """Show other ratings, with a sentence inside the chart or none."""
        self._picture = picture
        self._end.setVisible(picture.end is not None)
        if picture.end is not None:
            self._end.set_words(picture.end.value, picture.end.day)
            self._end.setPos(*picture.end.place)
        self.set_scale(picture.scale, note)
        self._line.setData(x=[x for x, _ in picture.line], y=[y for _, y in picture.line])
        self._dress()

    @override
    def _room_right(self) -> float:
        """Keep the number at the end of the line inside the chart."""
        if not self._end.isVisible():
            return super()._room_right()
        # The mark stands at a share of the plot, which is what the side, this room and the widget leave: solved for it.
        share = self._end.x() / self.scale.length
        wide = self.width() - self._room_left()
        return max(super()._room_right(), (self._end.reach - (1 - share) * wide) / share)

    @override
    def _fit(self) -> None:
        super()._fit()
        plot = self.plot
        self._end.keep_inside(plot.height() * self._end.y() / self.scale.top)

    @override
    def _dress(self) -> None:
        if self._picture is not None:
            for moment, places in self._picture.points.items():
                self._scatter(self._scatters[moment], RINGS[moment], places, dense=self._picture.is_dense)
        self._line.setPen(self._pen("accent", LINE_WIDTH))
        self._end.restyle()
        super()._dress()

    def _scatter(
        self, scatter: pyqtgraph.ScatterPlotItem, ring: Ring, places: tuple[Place, ...], *, dense: bool
    ) -> None:
        """Place and paint the points of one kind; in one call, since the library redraws them on each."""
        scatter.setOpacity(DENSE_OPACITY if dense else 1)
        scatter.setData(
            x=[x for x, _ in places],
            y=[y for _, y in places],
            size=(ring.size - ring.edge) * (DENSE_SIZE if dense else 1),
            pen=self._pen(ring.colour, ring.edge) if ring.edge else QPen(Qt.PenStyle.NoPen),
            brush=QBrush(self._theme.colour(ring.fill)),
        )


class WeeksView(_Chart):
    """The sessions of each week against the target.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._bars = RoundedBars(theme)
        self._goal = pyqtgraph.PlotCurveItem()
        self._box.addItem(self._bars, ignoreBounds=True)
        self._box.addItem(self._goal, ignoreBounds=True)
        self._dress()

    def show_picture(self, picture: WeeksPicture, note: str) -> None:
        """Show other weeks, with a sentence inside the chart or none."""
        self.set_scale(picture.scale, note)
        self._bars.set_counts(picture.counts, picture.running)
        goal = picture.scale.goal
        self._goal.setData(x=[] if goal is None else [0, picture.scale.length], y=[] if goal is None else [goal, goal])
        self._dress()

    @override
    def _dress(self) -> None:
        pen = self._pen("accentText", TARGET_WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(TARGET_DASH)
        self._goal.setPen(pen)
        self._bars.restyle()
        super()._dress()
