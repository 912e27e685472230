"""What the player asks when something hurts, in two short steps: what it feels like, and how to go on.

The clock stands still before it opens.  Facts: pain must not grow clearly (C35), mild discomfort is acceptable (C36),
sharp or radiating pain asks to modify or stop (C37).  General information, not reviewed by a clinician.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.programme.response import Feeling, HurtAnswer
from thoracic_desktop.session.hurting import ENDING, HurtReport, ways_on, weight
from thoracic_desktop.ui.player.hurts_feeling import FeelingStep
from thoracic_desktop.ui.player.hurts_ways import WaysStep
from thoracic_desktop.ui.player.sheet_rows import help_link, spread
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from thoracic_desktop.ui.theme import Theme

WIDTH = 912
LOW_WINDOW = 720
SPACING, LOW_SPACING = 12, 7


class HurtsSheet(Sheet):
    """Asks what it feels like, and then how to go on.

    Signals:
        answered: What was said (a HurtReport) and how it goes on (a HurtAnswer).
        help_requested: The person wants to see the warning signs.
    """

    answered = Signal(object, object)
    help_requested = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        """Build the sheet over a window."""
        super().__init__(theme, window, name=self.tr("It hurts"), width=WIDTH)
        self._replacement: str | None = None
        self._score_before: int | None = None
        self._hurt = HurtReport(Feeling.ACHE)
        self._title = Label(theme, role="sheet_title")
        self._feeling = FeelingStep(theme)
        self._feeling.felt.connect(self._on_felt)
        self._ways = WaysStep(theme)
        self._ways.chosen.connect(self._on_chosen)
        self._ways.told.connect(self._on_told)
        self._again = Button(theme, self.tr("Choose again"), kind="quiet", icon="caret-left-bold")
        self._again.clicked.connect(self._ask)
        self._back = Button(theme, self.tr("Back to the session"))
        self._back.clicked.connect(self._go_back)
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        heading.addWidget(Tag(theme, self.tr("Session paused")), 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(heading)
        self.body.addSpacing(2)
        self.body.addWidget(self._feeling)
        self.body.addWidget(self._ways)
        self.body.addSpacing(2)
        self.body.addWidget(spread(theme, self._again, help_link(theme, self.help_requested), self._back))
        self._ask()

    def begin(self, replacement: str | None, before: int | None) -> None:
        """Get ready to ask about the current exercise.

        Args:
            replacement: the name of the exercise that can take its place, if one can.
            before: the score given before the session, if one was.
        """
        self._replacement, self._score_before = replacement, before
        self._feeling.begin(before)
        self._ask()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        is_low = self.height() < LOW_WINDOW
        self._feeling.make_room(is_low=is_low)
        self.body.setSpacing(LOW_SPACING if is_low else SPACING)
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._ways.isVisibleTo(self):
            event.accept()
            self._ask()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self._show(self._feeling, self.tr("What does it feel like?"))
        self._again.hide()
        self._back.show()

    def _on_felt(self, feeling: Feeling) -> None:
        self._hurt = HurtReport(feeling, self._feeling.zones, self._feeling.score)
        taken_as = weight(self._hurt, self._score_before)
        if taken_as in ENDING:
            self._ways.ask_which()
            title = self.tr("Stop here for today")
        else:
            ways = ways_on(taken_as, can_swap=self._replacement is not None)
            self._ways.offer(ways, self._replacement or "", taken_as, is_raised=taken_as is not feeling)
            title = self.tr("How do you want to go on?")
        self._again.show()
        self._back.setVisible(taken_as is Feeling.ACHE)
        self._show(self._ways, title)

    def _show(self, step: QWidget, title: str) -> None:
        """Bring one step to the front, with the keys on its first control."""
        by_keyboard = self.is_open and any(stop.hasFocus() for stop in self._stops())
        for other in (self._feeling, self._ways):
            other.setVisible(other is step)
        self._title.set_text(title)
        self._scroll.verticalScrollBar().setValue(0)
        self.setAccessibleDescription(title)
        if self.is_open and by_keyboard:
            stops = [stop for stop in self._stops() if step.isAncestorOf(stop)]
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_told(self, feeling: Feeling) -> None:
        self.answered.emit(HurtReport(feeling, self._hurt.zones, self._hurt.score), HurtAnswer.STOP)

    def _on_chosen(self, answer: HurtAnswer) -> None:
        self.answered.emit(self._hurt, answer)

    def _go_back(self) -> None:
        """Go back: without an answer from the first step, with one from the second."""
        if self._ways.isVisibleTo(self):
            self.answered.emit(self._hurt, HurtAnswer.BACK)
        else:
            self.dismiss()
