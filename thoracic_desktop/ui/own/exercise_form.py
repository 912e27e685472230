"""The fields of an own exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thoracic_desktop.exercises.model import Equipment, Position
from thoracic_desktop.exercises.own import (
    LEAST_REP_S,
    MOST_HOLD_S,
    MOST_REP_S,
    MOST_REPS,
    OwnKind,
    Sides,
)
from thoracic_desktop.ui.own.draft import Draft, name_problem, steps_problem
from thoracic_desktop.ui.own.form_field import FormField
from thoracic_desktop.ui.own.words import kind_words, position_words
from thoracic_desktop.ui.terms import thing_word
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.field import TextField
from thoracic_desktop.ui.widgets.pick_chip import PickChips
from thoracic_desktop.ui.widgets.stepper import Stepper
from thoracic_desktop.ui.widgets.text_area import TextArea
from thoracic_desktop.ui.widgets.tick_tile import TickGroup
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.ui.theme import Theme

PADDING, GAP = 21, 18
LONGEST_TYPED = 200
HELD, NOT_HELD = "held", "not_held"


class ExerciseForm(QWidget):
    """What is entered about an exercise.

    Signals:
        changed: The person changed something; carries the new Draft.
        pose_requested: To choose a pose of the figure.
        picture_requested: To choose a picture of one's own.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    changed = Signal(object)
    pose_requested = Signal()
    picture_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft = Draft(key="own_1")
        self._taken: tuple[str, ...] = ()
        self._name = TextField(theme, self.tr("Name"))
        self._name.setMaxLength(LONGEST_TYPED)
        self._steps = TextArea(theme, self.tr("Steps"), lines=4)
        self._reps = Stepper(theme, self.tr("Repetitions"), least=1, most=MOST_REPS)
        self._way = PickChips(theme, self.tr("Held or moved"))
        self._hold = Stepper(theme, self.tr("Hold"), least=1, most=MOST_HOLD_S, unit=self.tr(" s"))
        self._rep = Stepper(theme, self.tr("One repetition"), least=LEAST_REP_S, most=MOST_REP_S, unit=self.tr(" s"))
        self._sides = PickChips(theme, self.tr("Sides"))
        self._kind = PickChips(theme, self.tr("Kind"))
        self._position = PickChips(theme, self.tr("Position"))
        self._things = TickGroup(theme, self.tr("Things you need"))
        self._pose = Button(theme, self.tr("Choose a pose"), size="small", icon="person-arms-spread")
        self._file = Button(theme, self.tr("Choose my picture"), size="small", icon="folder-open")
        self._bare = Button(theme, self.tr("No picture"), kind="text", size="small")
        self._fill()
        self._lay_out()
        self._connect()

    def show_draft(self, draft: Draft, taken: Sequence[str]) -> None:
        """Show an exercise; `taken` are the names that others have."""
        self._draft, self._taken = draft, tuple(taken)
        self._name.setText(draft.name)
        self._steps.blockSignals(True)
        self._steps.set_text(draft.steps)
        self._steps.blockSignals(False)
        self._reps.set_value(draft.reps)
        self._hold.set_value(draft.hold_s)
        self._rep.set_value(draft.rep_s)
        self._way.set_current(HELD if draft.is_held else NOT_HELD)
        self._sides.set_current(draft.sides)
        self._kind.set_current(draft.kind)
        if draft.position is None:
            self._position.clear()
        else:
            self._position.set_current(draft.position)
        self._things.set_ticked(draft.things)
        self._name_field.set_error("")
        self._steps_field.set_error("")
        self._name.set_wrong(wrong=False)
        self._steps.set_wrong(wrong=False)
        self._show_dependent()

    def take(self, draft: Draft) -> None:
        """Take over what was chosen elsewhere, and report it."""
        self._draft = draft
        self._show_dependent()
        self.changed.emit(draft)

    @property
    def draft(self) -> Draft:
        """What stands in the form."""
        return self._draft

    def _fill(self) -> None:
        self._name.setPlaceholderText(self.tr("As on your sheet"))
        self._steps.set_placeholder(self.tr("Lie on your side, knees bent.\nLift the upper arm.\nCome back slowly."))
        self._way.add(HELD, self.tr("Hold it"))
        self._way.add(NOT_HELD, self.tr("Keep moving"))
        self._sides.add(Sides.BOTH, self.tr("Both together"))
        self._sides.add(Sides.ALTERNATING, self.tr("Left and right in turn"))
        for chips, words in (
            (self._kind, kind_words()),
            (self._position, position_words()),
            (self._things, {thing.value: thing_word(thing) for thing in Equipment}),
        ):
            for key, word in words.items():
                chips.add(key, word)

    def _lay_out(self) -> None:
        theme = self._theme
        self._name_field = FormField(theme, self.tr("Name"), self._name)
        hint = self.tr("One on each line, up to 8. The first one tells how to get ready.")
        self._steps_field = FormField(theme, self.tr("Steps"), self._steps, hint=hint)
        dose = WrapRow(theme, gap=28, line_gap=14)
        self._hold_field = FormField(theme, self.tr("Hold for"), self._hold)
        self._rep_field = FormField(theme, self.tr("One repetition takes"), self._rep)
        for part in (FormField(theme, self.tr("Repetitions"), self._reps), self._hold_field, self._rep_field):
            dose.add_part(part)
        pictures = WrapRow(theme, gap=8, line_gap=8)
        for button in (self._pose, self._file, self._bare):
            pictures.add_part(button)
        shown = self.tr("A pose of the figure, or a PNG or JPEG of your own. It is copied and made smaller.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(13)
        for fields in (
            (self._name_field, self._steps_field),
            (
                FormField(theme, self.tr("How it goes"), self._way),
                dose,
                FormField(theme, self.tr("Sides"), self._sides),
            ),
            (
                FormField(theme, self.tr("Kind"), self._kind),
                FormField(theme, self.tr("Position"), self._position),
                FormField(theme, self.tr("Things you need"), self._things),
            ),
            (FormField(theme, self.tr("Picture"), pictures, hint=shown),),
        ):
            card = Card(theme)
            inside = QVBoxLayout(card)
            inside.setContentsMargins(PADDING, PADDING - 3, PADDING, PADDING)
            inside.setSpacing(GAP)
            for field in fields:
                inside.addWidget(field)
            column.addWidget(card)

    def _connect(self) -> None:
        self._name.textEdited.connect(self._set_name)
        self._name.editingFinished.connect(self._judge_name)
        self._steps.changed.connect(self._set_steps)
        self._reps.changed.connect(self._set_dose)
        self._hold.changed.connect(self._set_dose)
        self._rep.changed.connect(self._set_dose)
        self._way.chosen.connect(self._set_way)
        self._sides.chosen.connect(self._set_sides)
        self._kind.chosen.connect(self._set_kind)
        self._position.chosen.connect(self._set_position)
        self._things.ticked.connect(self._set_things)
        self._pose.clicked.connect(self.pose_requested)
        self._file.clicked.connect(self.picture_requested)
        self._bare.clicked.connect(lambda: self.take(replace(self._draft, figure=None, picture=b"")))

    def _set_dose(self) -> None:
        dose = {"reps": self._reps.value, "hold_s": self._hold.value, "rep_s": self._rep.value}
        self.take(replace(self._draft, **dose))

    def _set_way(self, key: str) -> None:
        self.take(replace(self._draft, is_held=key == HELD))

    def _set_sides(self, key: str) -> None:
        self.take(replace(self._draft, sides=Sides(key)))

    def _set_kind(self, key: str) -> None:
        self.take(replace(self._draft, kind=OwnKind(key)))

    def _set_position(self, key: str) -> None:
        self.take(replace(self._draft, position=Position(key)))

    def _set_things(self) -> None:
        self.take(replace(self._draft, things=tuple(Equipment(key) for key in self._things.keys)))

    def _set_name(self, text: str) -> None:
        self.take(replace(self._draft, name=text))
        self._judge_name()

    def _judge_name(self) -> None:
        problem = name_problem(self._name.text(), self._taken)
        self._name_field.set_error(problem)
        self._name.set_wrong(wrong=bool(problem))

    def _set_steps(self) -> None:
        self.take(replace(self._draft, steps=self._steps.text()))
        problem = steps_problem(self._steps.text())
        self._steps_field.set_error(problem)
        self._steps.set_wrong(wrong=bool(problem))

    def _show_dependent(self) -> None:
        """Show only what counts."""
        self._hold_field.setVisible(self._draft.is_held)
        self._rep_field.setVisible(not self._draft.is_held)
        self._bare.setVisible(self._draft.figure is not None or bool(self._draft.picture))
