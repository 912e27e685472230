"""A wide row that leads somewhere: an icon, a title, a line, and an arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.card import CARD_RADIUS
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded, square
from thoracic_desktop.ui.widgets.pressable import Pressable, State
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from typing import Literal

    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

    Kind = Literal["stop", "calm", "plain"]

MARGIN, TILE, ARROW = 18, 48, 18.0


class _Look(Value, frozen=True):
    ground: str
    edge: str | None
    title: str
    line: str
    tile: tuple[str, str]


LOOKS: dict[Kind, _Look] = {
    "stop": _Look("stopSoft", None, "stopText", "stopText", ("stop", "onAccent")),
    "calm": _Look("sunken", None, "ink", "ink2", ("accentSoft", "accentText")),
    "plain": _Look("surface", "line", "ink", "ink2", ("accentSoft", "accentText")),
}


class PressRow(Pressable):
    """Its accessible name is its title, and its description the line.

    Args:
        theme: Colours, type and icons.
        icon: The icon before the words.
        kind: `stop` for warning signs, `calm` for what stands below all else, `plain` in a list.
        parent: The owner.
    """

    def __init__(self, theme: Theme, icon: str, *, kind: Kind = "plain", parent: QWidget | None = None) -> None:
        super().__init__(theme, "", CARD_RADIUS, parent)
        self._look = LOOKS[kind]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # Qt's buttons would keep one height however many lines there are
        self.setSizePolicy(policy)
        ground, colour = self._look.tile
        tile = IconTile(theme, icon, ground=ground, colour=colour, side=TILE)
        self._title = Label(theme, role="h3", colour=self._look.title)
        self._line = Label(theme, colour=self._look.line)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = self._layout = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 14, MARGIN + 30, 14)
        row.setSpacing(MARGIN)
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        for part in (tile, self._title, self._line):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_words(self, title: str, line: str) -> None:
        """Say what it leads to."""
        self._title.set_text(title)
        self._line.set_text(line)
        self._line.setVisible(bool(line))
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)

    @override
    def sizeHint(self) -> QSize:
        return self._layout.minimumSize()  # how high it is follows from the width it is given

    @override
    def minimumSizeHint(self) -> QSize:
        return self._layout.minimumSize()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, area = self._look, QRectF(self.rect())
        active = self.state is not State.NORMAL
        edge = look.title if active else look.edge
        with begin(self) as painter:
            border = self._theme.colour("accent" if edge == "ink" else edge) if edge else None
            rounded(painter, area, CARD_RADIUS, self._theme.colour(look.ground), border)
            arrow = square(QPointF(area.right() - MARGIN - ARROW / 2, area.center().y()), ARROW)
            self._theme.icons.paint(painter, "caret-right-bold", arrow, self._theme.colour(look.title))
