"""One step of an exercise: a number, the figure in that moment, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import CENTRE, begin, disc, line_of_text
from thoracic_desktop.ui.widgets.still_figure import StillFigure

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

FRAME = QSize(96, 72)
DISC = 26
OVERHANG = 6
RADIUS = 16.0


class PicturedStep(QWidget):
    """A step; without a pose it shows its number alone.

    Args:
        theme: Colours and type.
        number: Which step.
        text: What to do.
        picture: Where pictures of the figure come from.
        shown: The figure's key and pose.
        ground: The colour token of the picture's ground.
    """

    def __init__(
        self,
        theme: Theme,
        number: int,
        text: str,
        picture: Picture,
        shown: tuple[str, str | None] | None,
        *,
        ground: str,
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        if shown is None:
            row.addWidget(_Disc(theme, number), 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.addWidget(_Framed(theme, number, picture, shown, ground), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(theme, text, role="body"), 1, Qt.AlignmentFlag.AlignVCenter)


class _Framed(QWidget):
    """A picture with its number at the upper left corner."""

    def __init__(self, theme: Theme, number: int, picture: Picture, shown: tuple[str, str | None], ground: str) -> None:
        super().__init__()
        self.setFixedSize(FRAME + QSize(OVERHANG, OVERHANG))
        frame = Card(theme, fill=ground, radius=RADIUS, outlined=False, parent=self)
        frame.setGeometry(OVERHANG, OVERHANG, FRAME.width(), FRAME.height())
        figure = StillFigure(picture)
        name = self.tr("Step {number}").format(number=number)
        figure.set_exercise(*shown, name)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(6, 5, 6, 5)
        inside.addWidget(figure)
        number_disc = _Disc(theme, number)
        number_disc.setParent(self)
        number_disc.move(0, 0)


class _Disc(QWidget):
    """A number in a disc."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self.setFixedSize(DISC, DISC)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        with begin(self) as painter:
            disc(painter, QPointF(area.center()), DISC / 2, self._theme.colour("canvas"))
            disc(painter, QPointF(area.center()), DISC / 2 - 2, self._theme.colour("accent"))
            font = self._theme.font("caption_strong", 1.0 / self._theme.text_scale)
            line_of_text(painter, area, str(self._number), font, self._theme.colour("onAccent"), align=CENTRE)
