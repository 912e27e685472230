"""An exercise while it is being entered, and what is still missing before it can be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.exercises.model import Equipment, Position
from thoracic_desktop.exercises.own import (
    LONGEST_NAME,
    LONGEST_STEP,
    MOST_STEPS,
    OwnExercise,
    OwnKind,
    RigPose,
    Sides,
)
from thoracic_desktop.exercises.own_text import named, tidied, unwelcome
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

USUAL_REPS, USUAL_HOLD_S, USUAL_REP_S = 10, 5, 6


class Draft(Value, frozen=True):
    """What stands in the form; texts as they were typed, a key that is empty where nothing was chosen.

    `hold_s` and `rep_s` both keep what was entered, whichever of them counts.
    """

    key: str
    name: str = ""
    steps: str = ""
    reps: int = USUAL_REPS
    is_held: bool = True
    hold_s: int = USUAL_HOLD_S
    rep_s: int = USUAL_REP_S
    sides: Sides = Sides.BOTH
    kind: OwnKind = OwnKind.STRETCH
    position: Position | None = None
    things: tuple[Equipment, ...] = ()
    figure: RigPose | None = None
    picture: bytes = b""

    @property
    def lines(self) -> tuple[str, ...]:
        """The steps, one from each line; empty lines are passed over."""
        return tuple(line for line in map(tidied, self.steps.splitlines()) if line)

    @classmethod
    def of(cls, own: OwnExercise) -> Draft:
        """Return an exercise as it stands in the form."""
        return cls(
            key=own.key,
            name=own.name,
            steps="\n".join(own.steps),
            reps=own.reps,
            is_held=own.hold_s is not None,
            hold_s=own.hold_s or USUAL_HOLD_S,
            rep_s=own.rep_s,
            sides=own.sides,
            kind=own.kind,
            position=own.position,
            things=own.equipment,
            figure=own.figure,
            picture=own.picture or b"",
        )

    def built(self) -> OwnExercise | None:
        """Return the exercise; None while something is missing."""
        if self.position is None or name_problem(self.name) or steps_problem(self.steps):
            return None
        return OwnExercise(
            key=self.key,
            name=tidied(self.name),
            kind=self.kind,
            position=self.position,
            equipment=self.things,
            steps=self.lines,
            reps=self.reps,
            hold_s=self.hold_s if self.is_held else None,
            rep_s=self.rep_s,
            sides=self.sides,
            figure=self.figure,
            picture=self.picture or None,
        )

    def missing(self) -> str:
        """Return the sentence that says what is missing; empty where nothing is."""
        translate = QCoreApplication.translate
        wanted: list[str] = []
        if not tidied(self.name):
            wanted.append(translate("Own", "a name"))
        if not self.lines:
            wanted.append(translate("Own", "at least one step"))
        if self.position is None:
            wanted.append(translate("Own", "a position"))
        if wanted:
            return translate("Own", "Still missing: {things}.").format(things=", ".join(wanted))
        if name_problem(self.name) or steps_problem(self.steps):
            return translate("Own", "Look at the field with the red edge.")
        return ""


def name_problem(text: str, taken: Iterable[str] = ()) -> str:
    """Return what is wrong with a name; empty where nothing is."""
    translate = QCoreApplication.translate
    name = tidied(text)
    if not name:
        return translate("Own", "Give it a name.")
    if len(name) > LONGEST_NAME:
        return translate("Own", "Up to {most} letters, this has {count}.").format(most=LONGEST_NAME, count=len(name))
    if character := unwelcome(name):
        return _hidden(character)
    if name.casefold() in {one.casefold() for one in taken}:
        return translate("Own", "You have one with this name. Choose another name.")
    return ""


def steps_problem(text: str) -> str:
    """Return what is wrong with the steps; empty where nothing is."""
    translate = QCoreApplication.translate
    lines = [line for line in map(tidied, text.splitlines()) if line]
    if not lines:
        return translate("Own", "Write at least one step.")
    if len(lines) > MOST_STEPS:
        return translate("Own", "Up to {most} lines, these are {count}.").format(most=MOST_STEPS, count=len(lines))
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_STEP:
            problem = translate("Own", "Step {number} has {count} letters, up to {most} fit. Make two lines of it.")
            return problem.format(number=number, count=len(line), most=LONGEST_STEP)
        if character := unwelcome(line):
            return _hidden(character)
    return ""


def _hidden(character: str) -> str:
    text = QCoreApplication.translate(
        "Own", "There is a hidden character in it ({character}). Type this text instead of pasting it."
    )
    return text.format(character=named(character))
