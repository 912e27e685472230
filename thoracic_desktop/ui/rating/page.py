"""The rating screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.rating.after_view import AfterView
from thoracic_desktop.ui.rating.before_view import BeforeView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.session.results import EntryResult
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RatingPage(QWidget):
    """Asks how the mid-back is, before and after a session.

    Enter goes on, 0 to 9 and T choose wherever the focus is, Esc cancels before and is done after.

    Signals:
        rated: The person chose a number, 0 to 10.
        start_requested: The session is to begin.
        skip_requested: The session is to begin without an answer.
        cancel_requested: The session is not to begin.
        effort_chosen: How hard the session was (an Effort).
        worse_requested: It is worse after a session; the person wants to know what to do.
        done_requested: The person is finished after a session.

    Args:
        theme: Colours, type and icons.
        picture: Where the figures come from.
        parent: The owner.
    """

    rated = Signal(int)
    start_requested = Signal()
    skip_requested = Signal()
    cancel_requested = Signal()
    effort_chosen = Signal(object)
    worse_requested = Signal()
    done_requested = Signal()

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = BeforeView(theme, picture)
        self._after = AfterView(theme, picture)
        self.setAccessibleName(self.tr("How it feels"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._before)
        column.addWidget(self._after)
        self._after.hide()
        for view in (self._before, self._after):
            view.rated.connect(self.rated)
        self._before.start_requested.connect(self.start_requested)
        self._before.skip_requested.connect(self.skip_requested)
        self._before.cancel_requested.connect(self.cancel_requested)
        self._after.effort_chosen.connect(self.effort_chosen)
        self._after.worse_requested.connect(self.worse_requested)
        self._after.done_requested.connect(self.done_requested)

    def ask_before(self, last: int | None, exercises: tuple[Exercise, ...], level: WordingLevel) -> None:
        """Ask before a session.

        Args:
            last: the newest score there is.
            exercises: those of the session, in order.
            level: which wording.
        """
        self._after.hide()
        self._before.ask(last, exercises, level)
        self._before.show()
        self._before.take_focus()

    def ask_after(
        self,
        before: int | None,
        results: tuple[EntryResult, ...],
        exercises: tuple[Exercise, ...],
        level: WordingLevel,
        active_ms: int,
        *,
        is_done: bool,
        asks_effort: bool = True,
    ) -> None:
        """Ask after a session.

        Args:
            before: the score given before it.
            results: what the session came to, one for each exercise.
            exercises: those of the session, one for each result.
            level: which wording.
            active_ms: the time moved, pauses left out, in milliseconds.
            is_done: whether it was gone through to its end, with something done on the way.
            asks_effort: whether to ask how hard it was.
        """
        self._before.hide()
        self._after.ask(before, results, exercises, level, active_ms, is_done=is_done, asks_effort=asks_effort)
        self._after.show()
        self._after.take_focus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view().take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        after = self._view() is self._after
        if event.key() == Qt.Key.Key_Escape:
            (self.done_requested if after else self.cancel_requested).emit()
        elif event.key() in ENTER:
            (self._after.done if after else self._before.start).click()
        elif event.text().isdecimal() or event.key() == Qt.Key.Key_T:
            # A number typed while another control than the scale has the focus.
            self._view().bar.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _view(self) -> BeforeView | AfterView:
        return self._before if self._after.isHidden() else self._after
