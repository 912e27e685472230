"""The page that lists what a person has added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.own.shown import Shown
from thoracic_desktop.ui.own.words import count_words, dose_words, kind_words, length_words
from thoracic_desktop.ui.widgets.banner import Toast
from thoracic_desktop.ui.widgets.button import BARE_PADDING, Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.round_button import IconButton
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.exercises.own import OwnExercise, OwnRoutine
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

SIDE, TOP, BOTTOM = 32, 22, 28
THUMB = QSize(92, 64)
THUMB_RADIUS = 15.0
PADDING = 16
TEXT_WIDTH = 200


class RoutineRow(Value, frozen=True):
    """A routine with what its row says: how many exercises its session has, and how long it takes."""

    routine: OwnRoutine
    exercises: int
    length_ms: int


class ListPage(QWidget):
    """All own exercises and routines, each in a row.

    Signals:
        back_requested: The person wants to go back to where they came from.
        new_exercise_requested, new_routine_requested: To add one.
        edit_exercise_requested, edit_routine_requested: To change the one with this key.
        delete_exercise_requested, delete_routine_requested: To take the one with this key away.
        start_requested: To begin the routine with this key.
        import_requested, export_requested: To bring a file in, or to write one.
        undo_requested: To have back what was just taken away.
    """

    back_requested = Signal()
    new_exercise_requested = Signal()
    new_routine_requested = Signal()
    edit_exercise_requested = Signal(str)
    edit_routine_requested = Signal(str)
    delete_exercise_requested = Signal(str)
    delete_routine_requested = Signal(str)
    start_requested = Signal(str)
    import_requested = Signal()
    export_requested = Signal()
    undo_requested = Signal()

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        """Build an empty list."""
        super().__init__(parent)
        self._theme = theme
        self._picture = picture
        self.setAccessibleName(self.tr("My exercises and routines"))
        self._export = Button(theme, self.tr("Export"), size="small", icon="export")
        self._new_exercise = Button(theme, self.tr("New exercise"), kind="primary", size="small", icon="plus")
        self._new_routine = Button(theme, self.tr("New routine"), size="small", icon="plus")
        self._content: QWidget | None = None
        self._scroll = ScrollPage(theme, QMargins(SIDE, TOP, SIDE, BOTTOM))
        self._scroll.column.addLayout(self._heading())
        self._scroll.column.addSpacing(16)
        self._place = QVBoxLayout()
        self._scroll.column.addLayout(self._place)
        self._scroll.column.addStretch(1)
        self._toast = Toast(theme)
        self._toast.action_requested.connect(self.undo_requested)
        below = QVBoxLayout()
        below.setContentsMargins(SIDE, 0, SIDE, 16)
        below.addWidget(self._toast)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(below)

    def show_content(self, exercises: Sequence[OwnExercise], routines: Sequence[RoutineRow]) -> None:
        """Show what there is."""
        if self._content is not None:
            self._place.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._export.setEnabled(bool(exercises or routines))
        content = self._content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        if not exercises and not routines:
            column.addWidget(self._empty())
        if exercises:
            column.addWidget(self._section(self.tr("Exercises"), [self._exercise(one) for one in exercises]))
        if exercises and routines:
            column.addSpacing(9)
        if routines:
            column.addWidget(self._section(self.tr("Routines"), [self._routine(row) for row in routines]))
        self._place.addWidget(content)

    def show_toast(self, text: str, action: str = "") -> None:
        """Say what was done, with a way back where there is one."""
        self._toast.show_text(text, action)

    def hide_toast(self) -> None:
        """Say no more."""
        self._toast.hide()

    def _heading(self) -> QVBoxLayout:
        theme = self._theme
        back = Button(theme, self.tr("Back"), kind="text", size="small", icon="caret-left")
        back.clicked.connect(self.back_requested)
        bring = Button(theme, self.tr("Import"), size="small", icon="folder-open")
        bring.clicked.connect(self.import_requested)
        self._export.clicked.connect(self.export_requested)
        self._new_exercise.clicked.connect(self.new_exercise_requested)
        self._new_routine.clicked.connect(self.new_routine_requested)
        way = QHBoxLayout()
        way.addSpacing(-BARE_PADDING)
        way.addWidget(back)
        way.addStretch(1)
        buttons = WrapRow(theme, gap=8, line_gap=8)
        for button in (self._new_exercise, self._new_routine, bring, self._export):
            buttons.add_part(button)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(way)
        column.addWidget(Label(theme, self.tr("My exercises and routines"), role="h1"))
        column.addSpacing(8)
        column.addWidget(buttons)
        return column

    def _empty(self) -> QWidget:
        card = Card(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(28, 26, 28, 28)
        column.setSpacing(6)
        column.addWidget(Label(self._theme, self.tr("Nothing here yet"), role="h2"))
        for text in (
            self.tr(
                "Has somebody given you a sheet with exercises? Add them here, with your own picture or a pose of the "
                "figure. The player then leads you through them like all others."
            ),
            self.tr(
                "A routine is a session that you put together. It holds your own exercises, those of the program, "
                "or both."
            ),
            self.tr("What you add is yours. Nobody has reviewed it, and it stays on this computer."),
        ):
            column.addWidget(Label(self._theme, text, role="body", colour="ink2"))
        return card

    def _section(self, title: str, rows: Sequence[QWidget]) -> QWidget:
        card = Card(self._theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for index, row in enumerate(rows):
            if index:
                inside.addWidget(Divider(self._theme))
            inside.addWidget(row)
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(Label(self._theme, title, role="label_strong", colour="ink2"))
        column.addWidget(card)
        return section

    def _exercise(self, own: OwnExercise) -> QWidget:
        thumb = Shown(self._theme, self._picture, size=THUMB, radius=THUMB_RADIUS)
        thumb.set_group(own.kind.value)
        thumb.show_exercise(own.key)
        tag = Tag(self._theme, kind_words()[own.kind.value], group=own.kind.value)
        edit = self._edit(own.name)
        edit.clicked.connect(lambda: self.edit_exercise_requested.emit(own.key))
        delete = self._delete(own.name)
        delete.clicked.connect(lambda: self.delete_exercise_requested.emit(own.key))
        return self._row(thumb, own.name, dose_words(own), [tag, edit, delete])

    def _routine(self, row: RoutineRow) -> QWidget:
        own = row.routine
        text = self.tr("{exercises}, {time}").format(
            exercises=count_words(row.exercises), time=length_words(row.length_ms)
        )
        start = Button(self._theme, self.tr("Start"), kind="soft", size="small", icon="play-fill")
        start.setAccessibleName(self.tr("Start {name}").format(name=own.name))
        start.setEnabled(row.exercises > 0)
        start.clicked.connect(lambda: self.start_requested.emit(own.key))
        edit = self._edit(own.name)
        edit.clicked.connect(lambda: self.edit_routine_requested.emit(own.key))
        delete = self._delete(own.name)
        delete.clicked.connect(lambda: self.delete_routine_requested.emit(own.key))
        return self._row(None, own.name, text, [start, edit, delete])

    def _row(self, thumb: QWidget | None, title: str, text: str, controls: Sequence[QWidget]) -> QWidget:
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(Label(self._theme, title, role="strong"))
        lines.addWidget(Label(self._theme, text, role="caption", colour="ink2"))
        group = QWidget()
        group.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        beside = QHBoxLayout(group)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        for control in controls:
            beside.addWidget(control)
        row = WrapRow(self._theme, line_gap=8)
        row.setContentsMargins(PADDING, 12, PADDING - 4, 12)
        if thumb is not None:
            row.add_part(thumb)
        row.add_part(words, TEXT_WIDTH)
        row.add_part(group)
        return row

    def _edit(self, name: str) -> Button:
        edit = Button(self._theme, self.tr("Change"), size="small")
        edit.setAccessibleName(self.tr("Change {name}").format(name=name))
        return edit

    def _delete(self, name: str) -> IconButton:
        return IconButton(self._theme, self.tr("Delete {name}").format(name=name), "trash")
