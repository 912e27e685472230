"""Messages in place: the banner of a page, and the toast that offers to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded, square
from thoracic_desktop.ui.widgets.round_button import IconButton
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.button import Kind

BannerKind = Literal["info", "saved", "caution", "stop"]

RADIUS = 16.0
ICON = 24.0
ICON_CENTRE = 28.0
TEXT_AT = 56
HEIGHT = 48
ROW_ROOM, TEXT_ROOM = 2, 9  # above and below: the button stands in the row's room, lines of text need both


class _Look(Value, frozen=True):
    """The colours and the icon of one kind of message; an edge where the ground may be as dark as the fill."""

    fill: str
    edge: str | None
    icon: str
    icon_colour: str
    action: Kind


LOOKS: dict[BannerKind, _Look] = {
    "info": _Look("sunken", "line", "info", "ink2", "text"),
    "saved": _Look("sunken", "line", "check-circle-fill", "accentText", "text"),
    "caution": _Look("cautionSoft", None, "warning-fill", "cautionText", "text_caution"),
    "stop": _Look("stopSoft", None, "warning-octagon-fill", "stopText", "text_stop"),
}


class Banner(QWidget):
    """One sentence with an icon, and what can be done about it.

    Signals:
        action_requested: The person pressed the action.
        close_requested: The person pressed the cross.

    Args:
        theme: Colours, type and icons.
        kind: What sort of message it is.
        text: The sentence.
        action: The words of the action, if there is one.
        closable: Whether there is a cross.
        icon: Another icon than the kind's own.
        parent: The owner.
    """

    action_requested = Signal()
    close_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        kind: BannerKind = "info",
        text: str = "",
        action: str = "",
        closable: bool = False,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = LOOKS[kind]
        self._icon = icon or self._look.icon
        self._label = Label(theme, role="body_medium")
        self._action = Button(theme, "", kind=self._look.action, size="normal")
        self._action.clicked.connect(self.action_requested)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(TEXT_AT, ROW_ROOM, 6, ROW_ROOM)
        self._row.setSpacing(8)
        words = QVBoxLayout()
        words.setContentsMargins(0, TEXT_ROOM, 0, TEXT_ROOM)
        words.addWidget(self._label)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._action)
        if closable:
            cross = IconButton(theme, self.tr("Close this message"), "x")
            cross.clicked.connect(self.close_requested)
            self._row.addWidget(cross)
        self.set_text(text, action)

    def set_text(self, text: str, action: str = "") -> None:
        """Say something else."""
        self._label.set_text(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, max(HEIGHT, super().minimumSizeHint().height()))

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(240, HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            edge = None if self._look.edge is None else self._theme.colour(self._look.edge)
            rounded(painter, QRectF(self.rect()), RADIUS, self._theme.colour(self._look.fill), edge)
            mark = square(QPointF(ICON_CENTRE, self.height() / 2), ICON)
            self._theme.icons.paint(painter, self._icon, mark, self._theme.colour(self._look.icon_colour))


class Toast(Banner):
    """A short report of what was done, with a way back; its owner decides when it goes.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind="saved", parent=parent)
        self.hide()

    def show_text(self, text: str, action: str = "") -> None:
        """Appear and say something, aloud too for those who listen."""
        self.set_text(text, action)
        self.show()
        self.raise_()
        announce(self, text)
