"""One moment of a session with all it takes to show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.exercises.model import Side
from thoracic_desktop.session.segments import Rep, SegmentKind
from thoracic_desktop.session.state import State
from thoracic_desktop.ui.terms import capitalised, place_word, rep_words, side_word
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise, Wording, WordingLevel
    from thoracic_desktop.programme.model import SessionPlan
    from thoracic_desktop.session.breathing import BreathGuide
    from thoracic_desktop.session.snapshot import Snapshot
    from thoracic_desktop.ui.playing.words import PlayerWords
    from thoracic_desktop.ui.widgets.countdown_ring import Kind
    from thoracic_desktop.ui.widgets.rep_pills import RepPills
    from thoracic_desktop.ui.widgets.side_switch import Progress

REENTRY_MS = 3000
MS_PER_SECOND = 1000
STILL_FULLNESS = 0.5


class Moment(Value, frozen=True):
    """What the player shows; built anew for every frame.

    Attributes:
        shot: the session's snapshot.
        guide: the breathing guide.
        plan: the plan of the session.
        exercises: the exercises of the session by their number: what was swapped in stands at the end.
        words: everything it says.
        level: the wording.
        is_calm: whether movement on the screen is kept small: the ring steps once a second, the figure stands in its
            key poses, the breathing circle stands still beside its words.
    """

    shot: Snapshot
    guide: BreathGuide
    plan: SessionPlan
    exercises: tuple[Exercise, ...]
    words: PlayerWords
    level: WordingLevel
    is_calm: bool = False

    @property
    def exercise(self) -> Exercise:
        """The exercise that is due."""
        return self.exercises[self.shot.segment.entry]

    def exercise_at(self, place: int) -> tuple[int, Exercise] | None:
        """The number and the exercise at a place in the session's order; None before the first and after the last."""
        if not 0 <= place < len(self.shot.entries):
            return None
        entry = self.shot.entries[place]
        return entry, self.exercises[entry]

    @property
    def group(self) -> str:
        """The colours of its kind."""
        return self.exercise.group

    @property
    def is_mirrored(self) -> bool:
        """Whether the right side is due: poses are drawn for the left."""
        return self.shot.segment.rep.side is Side.RIGHT

    @property
    def fullness(self) -> float:
        """How full the breathing circle is."""
        return STILL_FULLNESS if self.is_calm else self.guide.fullness

    @property
    def ring(self) -> tuple[Kind, float]:
        """How the countdown ring looks, and the share of time that is left."""
        left = 1.0 - self.shot.progress
        if self.is_calm:
            left = min(1.0, self.shot.seconds_shown * MS_PER_SECOND / self.shot.segment.duration_ms)
        if self.shot.state is State.PAUSED:
            return "paused", left
        if self.shot.state is State.REENTRY:
            return "dotted", self.shot.reentry_remaining_ms / REENTRY_MS
        kinds: dict[SegmentKind, Kind] = {
            SegmentKind.SETUP: "grey",
            SegmentKind.REST: "grey",
            SegmentKind.PREPARE: "dotted",
            SegmentKind.SWITCH_SIDE: "switch",
        }
        return kinds.get(self.shot.segment.kind, "solid"), left

    @property
    def sides(self) -> tuple[tuple[str, str, Progress], ...]:
        """The chips of the sides, or of the roller positions: letter, words, and how far each is."""
        rep = self.shot.segment.rep
        if rep.side is not None and self.exercise.sides is not None:
            return side_chips(self.exercise.sides, self.level, rep.side)
        places = self.plan.exercises[rep.entry].prescription.positions
        if rep.position is not None:
            letters = [str(number) for number in range(1, len(places) + 1)]
            return _chips(letters, [place_word(place) for place in places], places.index(rep.position))
        return ()


def side_chips(sides: Wording, level: WordingLevel, now: Side | None) -> tuple[tuple[str, str, Progress], ...]:
    """Return the chips of both sides: letter, words, and how far each is; None while none of them is due."""
    words = [rep_words(sides, level, Rep(0, 1, side, None)) for side in Side]
    letters = [capitalised(side_word(side))[:1] for side in Side]
    return _chips(letters, words, -1 if now is None else tuple(Side).index(now))


def phase_colour(moment: Moment) -> str:
    """Return the colour of the phase word: that of the kind of exercise while something is to be done."""
    kind, _ = moment.ring
    if kind in {"grey", "paused"}:
        return "ink"
    return {"strength": "strengthText", "posture": "postureText"}.get(moment.group, "stretchText")


def show_pills(pills: RepPills, moment: Moment) -> None:
    """Show the repetitions of the current side pair or roller position."""
    segment = moment.shot.segment
    is_counted = bool(moment.words.count[0])
    total = segment.reps if is_counted else 0
    pills.set_state(segment.rep.number - 1, total, moment.shot.rep_progress, group=moment.group)


def _chips(letters: list[str], words: list[str], now: int) -> tuple[tuple[str, str, Progress], ...]:
    progress: list[Progress] = ["done" if n < now else "now" if n == now else "todo" for n in range(len(words))]
    return tuple(zip(letters, map(capitalised, words), progress, strict=True))
