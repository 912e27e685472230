"""What is due today: a gauge with an icon, two lines of text, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, ring, square

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.button import Button

STROKE_SHARE = 4.5 / 40
ICON_SHARE = 0.45


class Gauge(QWidget):
    """A small ring around an icon.

    Args:
        theme: Colours and icons.
        icon: The icon inside.
        group: The kind of exercise, for the colours.
        diameter: The size, in logical pixels.
        parent: The owner.
    """

    def __init__(
        self, theme: Theme, icon: str, *, group: str = "neutral", diameter: int = 40, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._group = group
        self._diameter = diameter
        self._progress = 0.0
        self.setFixedSize(diameter, diameter)

    def set_progress(self, progress: float) -> None:
        """Fill a share of 0 to 1 of the ring."""
        if progress != self._progress:
            self._progress = progress
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._diameter, self._diameter)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.group(self._group)
        area = QRectF(self.rect())
        with begin(self) as painter:
            stroke = self._diameter * STROKE_SHARE
            ring(painter, area, stroke, track=colours.soft, fill=colours.fill, share=self._progress)
            icon = square(area.center(), self._diameter * ICON_SHARE)
            self._theme.icons.paint(painter, self._icon, icon, colours.text)


class DueRow(QWidget):
    """One kind of exercise: how much of it is done today.

    Args:
        theme: Colours, type and icons.
        icon: The icon in the ring.
        group: The kind of exercise, for the colours.
        title: Its name.
        action: Does some of it now, in place of the words on the right.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        icon: str,
        group: str,
        title: str,
        action: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._gauge = Gauge(theme, icon, group=group)
        self._text = Label(theme, role="caption", colour="ink2")
        self._right = Label(theme, role="label", wrap=False, align=Qt.AlignmentFlag.AlignRight)
        self._pill = Tag(theme, "", group=group, strong=True)
        self._pill.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(theme, title, role="button"))
        words.addWidget(self._text)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._gauge)
        row.addLayout(words, 1)
        row.addWidget(self._right)
        row.addWidget(self._pill)
        if action is not None:
            row.addWidget(action)

    def set_state(self, text: str, right: str, progress: float, *, due: bool = False) -> None:
        """Show the second line, the words on the right, and the ring; what is due stands in a pill."""
        self._text.set_text(text)
        self._gauge.set_progress(progress)
        self._right.set_text("" if due else right)
        self._right.setVisible(not due and bool(right))
        self._pill.setText(right if due else "")
        self._pill.setVisible(due)
