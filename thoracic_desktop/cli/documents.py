"""The JSON documents that the verbs print; their keys are kept stable for other programs."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from thoracic_desktop.programme.texts import why
from thoracic_desktop.session.compile import compile_session, duration_ms

if TYPE_CHECKING:
    import datetime as dt

    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.programme.day import DayPlan, Placement
    from thoracic_desktop.programme.texts import ReasonTexts
    from thoracic_desktop.session.segments import Segment

MS_PER_SECOND = 1000


def exercises_document(catalogue: Catalogue) -> dict[str, object]:
    """Return the catalogue: every exercise with all of its facts and texts."""
    return {"exercises": list(catalogue)}


def plan_document(
    day: DayPlan, catalogue: Catalogue, texts: ReasonTexts, today: dt.date, level: WordingLevel
) -> dict[str, object]:
    """Return a day's next session, why each exercise is in, moved or out, and the segments; all times in seconds."""
    segments = compile_session(day.session, catalogue)
    begins = accumulate((segment.duration_ms for segment in segments), initial=0)
    return {
        "day": today,
        "plan": day.session.plan,
        "part": day.part,
        "parts": day.parts,
        "is_short_set": day.is_short_set,
        "length_s": duration_ms(segments) // MS_PER_SECOND,
        "needs_s": day.needs_ms // MS_PER_SECOND,
        "proposes_split": day.proposes_split,
        "level": day.level,
        "phase": day.phase,
        "strength": {"status": day.strength, "last": day.strength_last, "next": day.strength_next},
        "stretches_today": day.stretches_today,
        "placements": [_placement(one, catalogue, texts, level) for one in day.placements],
        "posture_set": day.posture_set,
        "posture_sets": day.posture_sets,
        "exercises": day.session.exercises,
        "segments": [_segment(segment, begin) for segment, begin in zip(segments, begins, strict=False)],
    }


def _placement(
    placement: Placement, catalogue: Catalogue, texts: ReasonTexts, level: WordingLevel
) -> dict[str, object]:
    return {
        "exercise": placement.exercise,
        "name": catalogue[placement.exercise].name.at(level),
        "place": placement.place,
        "reason": placement.reason,
        "changes": placement.changes,
        "day": placement.day,
        "why": why(placement, texts, level, str(placement.day or "")),
    }


def _segment(segment: Segment, begin_ms: int) -> dict[str, object]:
    return {
        "begin_s": begin_ms // MS_PER_SECOND,
        "duration_s": segment.duration_ms // MS_PER_SECOND,
        "kind": segment.kind,
        "exercise": segment.exercise,
        "rep": segment.rep.number,
        "reps": segment.reps,
        "side": segment.rep.side,
        "roller_position": segment.rep.position,
        "completes_rep": segment.completes_rep,
    }
