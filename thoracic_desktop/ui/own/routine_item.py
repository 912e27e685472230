"""One exercise of a routine: its place, its dose, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.exercises.own import MOST_HOLD_S, MOST_REPS
from thoracic_desktop.overriding import override
from thoracic_desktop.ui.own.shown import Shown
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, disc
from thoracic_desktop.ui.widgets.round_button import IconButton
from thoracic_desktop.ui.widgets.stepper import Stepper
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.exercises.own import RoutineItem
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

THUMB = QSize(76, 58)
HANDLE_WIDTH, DOT, DOT_GAP = 20, 1.6, 6.0


class Handle(QWidget):
    """Where an item is dragged; its place follows the mouse.

    Signals:
        dragged: The mouse is at this height now, counted on the list of items.
    """

    dragged = Signal(int)

    def __init__(self, theme: Theme, hint: str) -> None:
        """Build the handle."""
        super().__init__()
        self._theme = theme
        self.setFixedWidth(HANDLE_WIDTH)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setToolTip(hint)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        item = self.parentWidget()
        place = item.parentWidget() if item is not None else None
        if place is not None:
            self.dragged.emit(self.mapTo(place, event.position().toPoint()).y())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        middle = QRectF(self.rect()).center()
        with begin(self) as painter:
            for x in (-DOT_GAP / 2, DOT_GAP / 2):
                for y in (-DOT_GAP, 0.0, DOT_GAP):
                    disc(painter, middle + QPointF(x, y), DOT, self._theme.colour("controlBorder"))


class ItemCard(Card):
    """One exercise of the routine.

    Signals:
        changed: The person chose another dose; carries the RoutineItem.
        dragged: The handle was dragged to this height on the list.
        up_requested, down_requested: To change places with the one before or after it.
        swap_requested: To take another exercise in its place.
        remove_requested: To take it out.
    """

    changed = Signal(object)
    dragged = Signal(int)
    up_requested = Signal()
    down_requested = Signal()
    swap_requested = Signal()
    remove_requested = Signal()

    def __init__(
        self, theme: Theme, picture: Picture, item: RoutineItem, exercise: Exercise, level: WordingLevel
    ) -> None:
        """Show an item."""
        super().__init__(theme)
        self.item = item
        name = exercise.name.at(level)
        self.name = name
        self.setAccessibleName(name)
        thumb = Shown(theme, picture, size=THUMB, radius=14.0)
        thumb.set_group(exercise.group)
        thumb.show_exercise(exercise.key)
        handle = Handle(theme, self.tr("Drag to another place, or press Alt+Up and Alt+Down"))
        handle.dragged.connect(self.dragged)
        self._up = IconButton(theme, self.tr("Move {name} up").format(name=name), "caret-up")
        self._down = IconButton(theme, self.tr("Move {name} down").format(name=name), "caret-down")
        swap = IconButton(
            theme, self.tr("Take another exercise for {name}").format(name=name), "arrows-left-right-bold"
        )
        remove = IconButton(theme, self.tr("Take {name} out").format(name=name), "x")
        for button, signal in (
            (self._up, self.up_requested),
            (self._down, self.down_requested),
            (swap, self.swap_requested),
            (remove, self.remove_requested),
        ):
            button.clicked.connect(signal)
        title = QHBoxLayout()
        title.setSpacing(0)
        title.addWidget(Label(theme, name, role="strong"), 1)
        for button in (self._up, self._down, swap, remove):
            title.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(title)
        words.addWidget(self._doses(theme, exercise))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 12)
        row.setSpacing(10)
        row.addWidget(handle)
        row.addWidget(thumb, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        for keys, wish in (("Alt+Up", self.up_requested), ("Alt+Down", self.down_requested)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wish)

    def set_place(self, place: int, count: int) -> None:
        """Know where it stands, from 0, so that only ways that lead somewhere are offered."""
        self._up.setEnabled(place > 0)
        self._down.setEnabled(place < count - 1)

    def _doses(self, theme: Theme, exercise: Exercise) -> QWidget:
        row = WrapRow(theme, gap=18, line_gap=6)
        reps = Stepper(theme, self.tr("Repetitions"), least=1, most=MOST_REPS)
        reps.set_value(self.item.reps)
        reps.changed.connect(self._set_reps)
        row.add_part(_named(theme, self.tr("Reps"), reps))
        if exercise.dose.hold_s is not None:
            hold = Stepper(theme, self.tr("Hold"), least=1, most=MOST_HOLD_S, unit=self.tr(" s"))
            hold.set_value(self.item.hold_s or exercise.dose.hold_s.min)
            hold.changed.connect(self._set_hold)
            row.add_part(_named(theme, self.tr("Hold"), hold))
        return row

    def _set_reps(self, reps: int) -> None:
        self._change(replace(self.item, reps=reps))

    def _set_hold(self, hold_s: int) -> None:
        self._change(replace(self.item, hold_s=hold_s))

    def _change(self, item: RoutineItem) -> None:
        self.item = item
        self.changed.emit(item)


def _named(theme: Theme, name: str, stepper: Stepper) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Label(theme, name, role="label", colour="ink2", wrap=False))
    row.addWidget(stepper)
    return part
