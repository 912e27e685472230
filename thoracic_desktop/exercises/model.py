"""The exercise as data: what it is, how much of it, and the phases of one repetition.

The types double as the schema of `resources/exercises/*.toml`: an unknown key, a missing key or a wrong
value is refused by the decoder with the path of the key.  Facts of an exercise come from the source
document; every time the source does not give stands in `Tempo` and is the app's own choice.
"""

# Annotations are evaluated here and now: as text, each would be compiled by the decoder at every start.

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct

from thoracic_desktop.exercises.provenance import Review, Source, Text

Key = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Seconds = Annotated[int, Meta(ge=1, le=120)]
Count = Annotated[int, Meta(ge=1, le=60)]


class Group(StrEnum):
    """The part an exercise plays in a programme."""

    WARM_UP = "warm_up"
    STRETCH = "stretch"
    STRENGTH = "strength"
    POSTURE = "posture"
    COOL_DOWN = "cool_down"


class Position(StrEnum):
    """How the body is placed during the exercise."""

    HANDS_AND_KNEES = "hands_and_knees"
    LYING_ON_BACK = "lying_on_back"
    LYING_FACE_DOWN = "lying_face_down"
    SITTING = "sitting"
    STANDING = "standing"
    SITTING_OR_STANDING = "sitting_or_standing"


class Equipment(StrEnum):
    """A thing that must be at hand."""

    MAT = "mat"
    ROLLER = "roller"
    CHAIR = "chair"
    WALL = "wall"
    TOWEL = "towel"
    """A rolled towel: never asked for by an exercise, it stands in for the roller as a softer form (D14)."""


class Direction(StrEnum):
    """What may bother somebody at the moment: the postures and movements that the source names (C12, C13, C49)."""

    STANDING = "standing"
    SITTING = "sitting"
    LEANING_BACK = "leaning_back"
    TURNING = "turning"


class Side(StrEnum):
    """The person's own left or right; in a diagonal exercise the side of the arm."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class RollerPosition(StrEnum):
    """Where the roller lies under the thoracic spine; never under the low back."""

    UPPER = "upper"
    MIDDLE = "middle"
    LOWER = "lower"


class PhaseKind(StrEnum):
    """What a phase of one repetition asks for."""

    MOVE = "move"
    HOLD = "hold"
    RELEASE = "release"


class WordingLevel(StrEnum):
    """The two complete sets of words."""

    PLAIN = "plain"
    CLINICAL = "clinical"


class Wording(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One statement in plain and in clinical words.

    `{side}` and `{other}` stand for the side that is due and the opposite one; `{place}` for the roller position.
    """

    plain: Text
    clinical: Text

    def at(self, level: WordingLevel) -> str:
        """Return the words of the given level."""
        return self.plain if level is WordingLevel.PLAIN else self.clinical


class Range(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An inclusive range of whole numbers, as the source gives it."""

    min: Count
    max: Count

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards.

        Raises:
            ValueError: `max` is below `min`.
        """
        if self.max < self.min:
            message = f"Expected `max` >= {self.min}, got {self.max}"
            raise ValueError(message)


class Dose(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How much the source asks for.

    `reps` counts repetitions for each side and roller position; `hold_s` is seconds for each hold, absent where
    nothing is held; `positions` lists the roller positions from first to last, `positions_min` how many at least.
    """

    reps: Range
    hold_s: Range | None = None
    alternating_sides: bool = False
    positions: tuple[RollerPosition, ...] = ()
    positions_min: int = 0

    def __post_init__(self) -> None:
        """Refuse a lowest number of positions that the list cannot serve.

        Raises:
            ValueError: `positions_min` does not lie between 1 and the number of positions (0 without positions).
        """
        lowest = 1 if self.positions else 0
        if not lowest <= self.positions_min <= len(self.positions):
            message = f"Expected `positions_min` between {lowest} and {len(self.positions)}, got {self.positions_min}"
            raise ValueError(message)

    def lowest(self) -> "Prescription":
        """Return the smallest dose of the source."""
        hold_s = self.hold_s.min if self.hold_s else None
        return Prescription(reps=self.reps.min, hold_s=hold_s, positions=self.positions[: self.positions_min])

    def highest(self) -> "Prescription":
        """Return the largest dose of the source."""
        hold_s = self.hold_s.max if self.hold_s else None
        return Prescription(reps=self.reps.max, hold_s=hold_s, positions=self.positions)


class Prescription(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A dose settled to single numbers: what one session asks for."""

    reps: Count
    hold_s: Seconds | None = None
    positions: tuple[RollerPosition, ...] = ()


class Tempo(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The times that the source leaves open, in whole seconds; `reason` says why these were chosen."""

    setup_s: Seconds
    prepare_s: Seconds = 5
    change_side_s: Seconds = 3
    reposition_s: Seconds = 10
    breath_s: Annotated[int, Meta(ge=3, le=5)] = 4
    origin: Literal["app"]
    reason: Text


class Phase(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One stretch of a repetition: go to `pose`, or stay in it.

    `duration_s` is absent for a hold whose length comes from the dose.  `word` replaces the big phase word.
    """

    kind: PhaseKind
    pose: Key
    cue: Wording
    hint: Wording | None = None
    word: Wording | None = None
    duration_s: Seconds | None = None
    breath: Literal["in", "out"] | None = None


class Start(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The position from which every repetition starts, and how to get there."""

    pose: Key
    cue: Wording
    hint: Wording


def pose_at(pose: str, position: RollerPosition | None) -> str:
    """Return the name of a pose of the figure for a place of the roller: each place has poses of its own."""
    return pose if position is None else f"{pose}_{position}"


class Bother(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What becomes of an exercise for somebody whom a direction bothers; the app's own choice (D15)."""

    direction: Direction
    then: Literal["smaller", "leave_out"]


class Exercise(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One exercise of the catalogue.

    `swap` is the key of a gentler exercise for the same region that needs nothing more, offered where this one hurts;
    which one that is, is the app's own choice.  `unnoticeable` is what nobody in the room sees; the app's own choice,
    too.
    """

    key: Key
    group: Group
    position: Position
    equipment: tuple[Equipment, ...]
    desk_fit: bool
    unnoticeable: bool = False
    name: Wording
    aim: Wording
    target_area: Wording
    sides: Wording | None = None
    steps: Annotated[tuple[Wording, ...], Meta(min_length=1)]
    cautions: Annotated[tuple[Wording, ...], Meta(min_length=1)]
    easier: Wording
    bothers: tuple[Bother, ...] = ()
    swap: Key | None = None
    dose: Dose
    tempo: Tempo
    start: Start
    phases: Annotated[tuple[Phase, ...], Meta(min_length=1)]
    source: Source
    review: Review

    def __post_init__(self) -> None:
        """Check what no single key can tell.

        Raises:
            ValueError: a hold has no length, a moving phase has none, sides are alternated without a name or without
                a way back to the start, or nobody is to notice what does not fit a desk.
        """
        if self.unnoticeable and not (self.desk_fit and self.position is Position.SITTING_OR_STANDING):
            message = "Expected `desk_fit` and the position `sitting_or_standing` where `unnoticeable` is true"
            raise ValueError(message)
        for number, phase in enumerate(self.phases):
            if phase.duration_s is None and (phase.kind is not PhaseKind.HOLD or self.dose.hold_s is None):
                message = f"Expected `duration_s` in phase {number}: only a hold with `dose.hold_s` may leave it out"
                raise ValueError(message)
        if self.dose.alternating_sides and self.sides is None:
            message = "Expected `sides` (the name of a side, with `{side}`) where `dose.alternating_sides` is true"
            raise ValueError(message)
        last = self.phases[-1]
        if self.dose.alternating_sides and (last.kind is not PhaseKind.RELEASE or last.pose != self.start.pose):
            message = "Expected a release to the start pose as the last phase where `dose.alternating_sides` is true"
            raise ValueError(message)

    @property
    def poses(self) -> tuple[str, ...]:
        """The names of all poses the exercise goes through, in order, each once."""
        return tuple(dict.fromkeys((self.start.pose, *(phase.pose for phase in self.phases))))
