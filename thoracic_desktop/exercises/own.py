"""Exercises and routines that a person enters, for instance from a physiotherapist's sheet.

The types double as the schema of the file that keeps them, and of the one that is handed on: every length and every
number has its limit, and an unknown key is refused.  `to_exercise` makes a value like the shipped ones of an entry, so
planner, engine and player know one kind of exercise only.
"""

# Annotations are evaluated here and now: as text, each would be compiled by the decoder at every start.

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from thoracic_desktop.exercises.model import (
    Dose,
    Equipment,
    Exercise,
    Group,
    Phase,
    PhaseKind,
    Position,
    Range,
    Start,
    Tempo,
    Wording,
)
from thoracic_desktop.exercises.own_text import is_tidy
from thoracic_desktop.exercises.provenance import Review, Source, Text

PREFIX = "own_"
LONGEST_NAME, LONGEST_STEP, MOST_STEPS = 60, 120, 8
MOST_ITEMS, MOST_REPS, MOST_HOLD_S = 20, 60, 60
LEAST_REP_S, MOST_REP_S = 2, 60
MOST_PICTURE_BYTES = 300_000
WAY_S = 2
"""How long the way into a hold and out of it takes; the app's own choice, as in the shipped exercises."""
STILL = "start"
"""The one pose of an exercise that no figure shows."""
_SETUP_S, _SETUP_ON_THE_FLOOR_S = 15, 20
_STAGES_WITH_HOLD = 4
UPRIGHT = frozenset({Position.SITTING, Position.STANDING, Position.SITTING_OR_STANDING})

OwnKey = Annotated[str, Meta(pattern=r"^own_[a-z0-9_]+\Z", max_length=40)]
ItemKey = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*\Z", max_length=40)]
Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
Step = Annotated[str, Meta(min_length=1, max_length=LONGEST_STEP)]
Reps = Annotated[int, Meta(ge=1, le=MOST_REPS)]
HoldS = Annotated[int, Meta(ge=1, le=MOST_HOLD_S)]


class OwnKind(StrEnum):
    """The part of a programme that the exercise belongs to; the words are those of `Group`."""

    STRETCH = "stretch"
    STRENGTH = "strength"
    POSTURE = "posture"


class Sides(StrEnum):
    """Whether the sides take turns."""

    BOTH = "both"
    ALTERNATING = "alternating"


class RigPose(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A pose of a shipped exercise's figure, and the one from which it is reached."""

    exercise: ItemKey
    start: ItemKey
    pose: ItemKey


class OwnExercise(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One exercise as it was entered.

    `hold_s` is absent where nothing is held; `rep_s` then says how long one repetition takes.  It is shown by `figure`,
    or by `picture` (a PNG or JPEG file), or by its words alone.
    """

    key: OwnKey
    name: Name
    kind: OwnKind = OwnKind.STRETCH
    position: Position
    equipment: Annotated[tuple[Equipment, ...], Meta(max_length=len(Equipment))] = ()
    steps: Annotated[tuple[Step, ...], Meta(min_length=1, max_length=MOST_STEPS)]
    reps: Reps
    hold_s: HoldS | None = None
    rep_s: Annotated[int, Meta(ge=LEAST_REP_S, le=MOST_REP_S)] = 6
    sides: Sides = Sides.BOTH
    figure: RigPose | None = None
    picture: Annotated[bytes, Meta(min_length=1, max_length=MOST_PICTURE_BYTES)] | None = None

    def __post_init__(self) -> None:
        """Check what no single key can tell.

        Raises:
            ValueError: a text is not clean, a thing is named twice, or it has both a figure and a picture.
        """
        for text in (self.name, *self.steps):
            if not is_tidy(text):
                raise ValueError("Expected a name and steps without hidden characters and without spaces around them")
        if len(set(self.equipment)) != len(self.equipment):
            raise ValueError("Expected each thing in `equipment` once")
        if self.figure is not None and self.picture is not None:
            raise ValueError("Expected `figure` or `picture`, got both")


class RoutineItem(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One exercise of a routine, shipped or own, and how much of it; `hold_s` counts where the exercise has holds."""

    exercise: ItemKey
    reps: Reps
    hold_s: HoldS | None = None


class OwnRoutine(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A session that a person put together; the same exercise may come more than once."""

    key: OwnKey
    name: Name
    items: Annotated[tuple[RoutineItem, ...], Meta(min_length=1, max_length=MOST_ITEMS)]

    def __post_init__(self) -> None:
        """Check the name.

        Raises:
            ValueError: it is not clean.
        """
        if not is_tidy(self.name):
            raise ValueError("Expected a name without hidden characters and without spaces around it")


class OwnWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the program adds to every entry: the schema of `resources/own/words.toml`."""

    aim: Wording
    target_area: Wording
    sides: Wording
    easier: Wording
    tempo_reason: Text
    cautions: Annotated[tuple[Wording, ...], Meta(min_length=1)]
    source: Source
    review: Review


def to_exercise(own: OwnExercise, words: OwnWords) -> Exercise:
    """Return an entry as an exercise like the shipped ones; its dose is what was entered, no more and no less.

    The steps are spread over getting ready, moving, holding and coming back, in their order.
    """
    start, pose = (own.figure.start, own.figure.pose) if own.figure else (STILL, STILL)
    durations = _phases(own)
    told = _told(own.steps, is_held=own.hold_s is not None)
    return Exercise(
        key=own.key,
        group=Group(own.kind.value),
        position=own.position,
        equipment=own.equipment,
        desk_fit=own.position in UPRIGHT and set(own.equipment) <= {Equipment.CHAIR},
        name=_same(own.name),
        aim=words.aim,
        target_area=words.target_area,
        sides=words.sides if own.sides is Sides.ALTERNATING else None,
        steps=tuple(map(_same, own.steps)),
        cautions=words.cautions,
        easier=words.easier,
        dose=Dose(
            reps=Range(min=own.reps, max=own.reps),
            hold_s=None if own.hold_s is None else Range(min=own.hold_s, max=own.hold_s),
            alternating_sides=own.sides is Sides.ALTERNATING,
        ),
        tempo=Tempo(
            setup_s=_SETUP_S if own.position in UPRIGHT else _SETUP_ON_THE_FLOOR_S,
            origin="app",
            reason=words.tempo_reason,
        ),
        start=Start(pose=start, cue=_same(told[0][0]), hint=_rest(told[0]) or words.aim),
        phases=tuple(
            Phase(
                kind=kind,
                pose=start if kind is PhaseKind.RELEASE else pose,
                duration_s=seconds,
                cue=_same(lines[0]),
                hint=_rest(lines),
            )
            for (kind, seconds), lines in zip(durations, told[1:], strict=True)
        ),
        source=words.source,
        review=words.review,
    )


def _phases(own: OwnExercise) -> tuple[tuple[PhaseKind, int | None], ...]:
    if own.hold_s is not None:
        return (PhaseKind.MOVE, WAY_S), (PhaseKind.HOLD, None), (PhaseKind.RELEASE, WAY_S)
    there = own.rep_s // 2
    return (PhaseKind.MOVE, there), (PhaseKind.RELEASE, own.rep_s - there)


def _told(steps: tuple[str, ...], *, is_held: bool) -> list[tuple[str, ...]]:
    """Return the steps that are told at each stage: getting ready, moving, holding (if anything is held), coming back.

    The first stages get more of them.  Where there are too few, the hold repeats what was said of the move, and the way
    back the last one.
    """
    if is_held and len(steps) < _STAGES_WITH_HOLD:
        ready, move, back = _told(steps, is_held=False)
        return [ready, move, move, back]
    stages = _STAGES_WITH_HOLD if is_held else _STAGES_WITH_HOLD - 1
    each, more = divmod(len(steps), stages)
    told: list[tuple[str, ...]] = []
    at = 0
    for stage in range(stages):
        count = each + (1 if stage < more else 0)
        told.append(steps[at : at + count] if count else steps[-1:])
        at += count
    return told


def _rest(lines: tuple[str, ...]) -> Wording | None:
    return _same(" ".join(lines[1:])) if lines[1:] else None


def _same(text: str) -> Wording:
    return Wording(plain=text, clinical=text)
