"""How hard the session was, in three words of the program's own: no licensed scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.programme.response import Effort
from thoracic_desktop.ui.widgets.choice import ChoiceButton
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, line_of_text, rounded, square, text_width
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.theme import Theme

HEIGHT, PADDING, RADIUS = 44, 18, 14.0
TICK, TICK_GAP = 18, 8
ROLE = "button"


class EffortRow(WrapRow):
    """A question with three answers; none is needed, and another one may be given later.

    Signals:
        chosen: The person chose an answer (an Effort).

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, gap=16, line_gap=8, spread=True)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(theme, self.tr("How hard was it?"), role="h3", wrap=False))
        column.addWidget(Label(theme, self.tr("Optional"), role="label", colour="ink2", wrap=False))
        answers = QWidget()
        answers.setAccessibleName(self.tr("How hard was it?"))
        line = QHBoxLayout(answers)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._answers = {
            Effort.EASY: EffortButton(theme, self.tr("Easy"), answers),
            Effort.RIGHT: EffortButton(theme, self.tr("About right"), answers),
            Effort.HARD: EffortButton(theme, self.tr("Hard"), answers),
        }
        for effort, button in self._answers.items():
            self._tell(button, effort)
            line.addWidget(button)
        self.add_part(words)
        self.add_part(answers)

    @property
    def effort(self) -> Effort | None:
        """The answer, if one was given."""
        return next((effort for effort, button in self._answers.items() if button.isChecked()), None)

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """The answers in their order."""
        return tuple(self._answers.values())

    def _tell(self, button: EffortButton, effort: Effort) -> None:
        button.clicked.connect(lambda: self.chosen.emit(effort))

    def forget(self) -> None:
        """Take the answer away: another session is asked about."""
        for button in self._answers.values():
            # One of a few that exclude each other cannot be let go otherwise.
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class EffortButton(ChoiceButton):
    """One answer.

    Args:
        theme: Colours, type and icons.
        text: Its words.
        parent: What holds the three of them.
    """

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(theme, text, RADIUS, parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        width = text_width(self.text(), self._theme.font(ROLE)) + 2 * PADDING + TICK + TICK_GAP
        return QSize(round(width + 0.5), max(HEIGHT, round(self._theme.line_height(ROLE) + 16)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, arg__0: QPaintEvent) -> None:
        colour = self._theme.colour
        is_chosen = self.isChecked()
        fill, border, width = colour("surface"), colour("controlBorder"), 1.25
        if is_chosen:
            fill, border, width = colour("accentSoft"), colour("accent"), 2.0
        elif self.underMouse():
            fill = colour("sunken")
        words = colour("accentText" if is_chosen else "ink")
        wide = text_width(self.text(), self._theme.font(ROLE)) + 1
        left = (self.width() - wide - (TICK + TICK_GAP if is_chosen else 0)) / 2
        with begin(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, fill, border, width=width)
            if is_chosen:
                tick = square(QRectF(left, 0, TICK, self.height()).center(), TICK)
                self._theme.icons.paint(painter, "check-bold", tick, words)
                left += TICK + TICK_GAP
            line = QRectF(left, 0, wide, self.height())
            line_of_text(painter, line, self.text(), self._theme.font(ROLE), words)
