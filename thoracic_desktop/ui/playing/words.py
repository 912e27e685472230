"""What the player says at one moment of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.exercises.model import Group, RollerPosition, Side
from thoracic_desktop.session.segments import Rep, SegmentKind
from thoracic_desktop.session.state import State
from thoracic_desktop.ui.terms import capitalised, equipment_words, minutes_word, place_word, rep_words
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.session.segments import Segment
    from thoracic_desktop.session.snapshot import Snapshot

_UNNUMBERED = {Group.WARM_UP, Group.COOL_DOWN}


class PlayerWords(Value, frozen=True):
    """All words on the stage and below it.

    Attributes:
        title: the exercise's name.
        subtitle: what it is for, or what is needed for it.
        phase: the big word.
        caption: the small words in or under the ring.
        cue: the sentence that says what to do.
        hint: a second, smaller sentence.
        count: which repetition this is, first part bold, e.g. ("Rep 3", "of 10"); empty where nothing is counted.
    """

    title: str
    subtitle: str
    phase: str
    caption: str
    cue: str
    hint: str
    count: tuple[str, str]


def player_words(shot: Snapshot, exercise: Exercise, level: WordingLevel) -> PlayerWords:
    """Return the words for a snapshot of `exercise` in the chosen wording."""
    cue, hint = _sentences(shot, exercise, level)
    return PlayerWords(
        title=exercise.name.at(level),
        subtitle=_subtitle(shot.segment, exercise, level),
        phase=_phase_word(shot, exercise, level),
        caption=_caption(shot, exercise, level),
        cue=cue,
        hint=hint,
        count=_count(shot.segment, exercise),
    )


def place_in_session(shot: Snapshot, exercises: tuple[Exercise, ...]) -> tuple[str, str]:
    """Return where the session stands, bold part first: ("Exercise 2 of 6", "12 min left")."""
    numbered = [entry for entry in shot.entries if exercises[entry].group not in _UNNUMBERED]
    left = QCoreApplication.translate("Player", "{time} left").format(time=minutes_word(shot.session_remaining_ms))
    entry = shot.segment.entry
    if entry not in numbered:
        return (
            QCoreApplication.translate("Player", "Warm-up")
            if exercises[entry].group is Group.WARM_UP
            else QCoreApplication.translate("Player", "Slow breathing")
        ), left
    text = QCoreApplication.translate("Player", "Exercise {number} of {count}")
    return text.format(number=numbered.index(entry) + 1, count=len(numbered)), left


def all_sentences(exercise: Exercise, level: WordingLevel) -> Iterator[tuple[str, str]]:
    """Yield every pair of sentences that an exercise can bring, for whoever keeps room for the longest."""
    rep = Rep(0, 1, Side.RIGHT, RollerPosition.MIDDLE)  # "right" and "middle" are the longest words for a place
    start, easier = exercise.start, exercise.easier
    yield _paused_sentences()
    if exercise.dose.alternating_sides:
        yield _switch_sentence(), rep_words(start.hint, level, rep)
    yield rep_words(start.cue, level, rep), rep_words(start.hint, level, rep)
    yield rep_words(start.cue, level, rep), _setup_hint()
    for phase in exercise.phases:
        cue = rep_words(phase.cue, level, rep)
        yield cue, rep_words(phase.hint, level, rep) if phase.hint else ""
        yield cue, rep_words(easier, level, rep)


def all_phase_words(exercise: Exercise, level: WordingLevel) -> Iterator[str]:
    """Yield every big word that an exercise can bring."""
    translate = QCoreApplication.translate
    yield from (translate("Player", "Paused"), translate("Player", "Get ready"))
    if exercise.dose.alternating_sides:
        yield translate("Player", "Switch sides")
    yield from (translate("Player", "Hold"), translate("Player", "Return"), translate("Player", "Set up"))
    yield from (phase.word.at(level) for phase in exercise.phases if phase.word is not None)


def spoken(words: PlayerWords) -> str:
    """Return what a screen reader announces when a segment begins."""
    return f"{words.phase}. {words.cue}"


def _subtitle(segment: Segment, exercise: Exercise, level: WordingLevel) -> str:
    if segment.kind is SegmentKind.SETUP and exercise.equipment:
        text = QCoreApplication.translate("Player", "Have ready: {things}")
        things = equipment_words(exercise.equipment)
        return text.format(things=things[:1].lower() + things[1:])
    return exercise.aim.at(level)


def _phase_word(shot: Snapshot, exercise: Exercise, level: WordingLevel) -> str:
    if shot.state is State.PAUSED:
        return QCoreApplication.translate("Player", "Paused")
    if shot.state is State.REENTRY:
        return QCoreApplication.translate("Player", "Get ready")
    segment = shot.segment
    phase = None if segment.phase is None else exercise.phases[segment.phase]
    if phase is not None and phase.word is not None:
        return phase.word.at(level)
    return {
        SegmentKind.SETUP: QCoreApplication.translate("Player", "Set up"),
        SegmentKind.PREPARE: QCoreApplication.translate("Player", "Get ready"),
        SegmentKind.MOVE: QCoreApplication.translate("Player", "Move"),
        SegmentKind.HOLD: QCoreApplication.translate("Player", "Hold"),
        SegmentKind.RELEASE: QCoreApplication.translate("Player", "Return"),
        SegmentKind.REST: QCoreApplication.translate("Player", "Rest"),
        SegmentKind.SWITCH_SIDE: QCoreApplication.translate("Player", "Switch sides"),
    }[segment.kind]


def _caption(shot: Snapshot, exercise: Exercise, level: WordingLevel) -> str:
    segment = shot.segment
    if segment.kind is SegmentKind.SETUP:
        return QCoreApplication.translate("Player", "Then get ready")
    if segment.kind is SegmentKind.SWITCH_SIDE and exercise.sides is not None:
        side = capitalised(rep_words(exercise.sides, level, segment.rep))
        return QCoreApplication.translate("Player", "{side} next").format(side=side)
    if segment.kind is SegmentKind.REST and segment.rep.position is not None:
        place = capitalised(place_word(segment.rep.position))
        return QCoreApplication.translate("Player", "{place} next").format(place=place)
    return ""


def _sentences(shot: Snapshot, exercise: Exercise, level: WordingLevel) -> tuple[str, str]:
    segment = shot.segment
    if shot.state is State.PAUSED:
        return _paused_sentences()
    if segment.kind is SegmentKind.SWITCH_SIDE:
        return _switch_sentence(), rep_words(exercise.start.hint, level, segment.rep)
    if segment.phase is None:
        hint = rep_words(exercise.start.hint, level, segment.rep)
        if segment.kind is SegmentKind.SETUP:
            hint = _setup_hint()
        return rep_words(exercise.start.cue, level, segment.rep), hint
    phase = exercise.phases[segment.phase]
    further = exercise.easier if shot.is_eased else phase.hint
    return rep_words(phase.cue, level, segment.rep), rep_words(further, level, segment.rep) if further else ""


def _paused_sentences() -> tuple[str, str]:
    return (
        QCoreApplication.translate("Player", "Paused. Your place is kept."),
        QCoreApplication.translate("Player", "Press space or play to go on."),
    )


def _switch_sentence() -> str:
    return QCoreApplication.translate("Player", "Come back, then change sides.")


def _setup_hint() -> str:
    return QCoreApplication.translate("Player", "Skip ahead whenever you are ready.")


def _count(segment: Segment, exercise: Exercise) -> tuple[str, str]:
    if segment.kind in {SegmentKind.SETUP, SegmentKind.REST, SegmentKind.SWITCH_SIDE}:
        return "", ""
    text = QCoreApplication.translate("Player", "Rep {number}")
    if exercise.group in _UNNUMBERED:
        text = QCoreApplication.translate("Player", "Round {number}")
    of = QCoreApplication.translate("Player", "of {count}")
    return text.format(number=segment.rep.number), of.format(count=segment.reps)
