"""The JSON documents that the verbs print; their keys are kept stable for other programs."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import msgspec

from thoracic_desktop.session.compile import compile_session, duration_ms

if TYPE_CHECKING:
    import datetime as dt

    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.programme.model import DaySession
    from thoracic_desktop.session.segments import Segment

MS_PER_SECOND = 1000


def as_json(document: object) -> str:
    """Return a document as indented JSON with a newline at its end."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def exercises_document(catalogue: Catalogue) -> dict[str, object]:
    """Return the catalogue: every exercise with all of its facts and texts."""
    return {"exercises": list(catalogue)}


def plan_document(day: DaySession, catalogue: Catalogue, today: dt.date) -> dict[str, object]:
    """Return a day's session, segment by segment; all times in seconds."""
    segments = compile_session(day.session, catalogue)
    begins = accumulate((segment.duration_ms for segment in segments), initial=0)
    return {
        "day": today,
        "plan": day.session.plan,
        "length_s": duration_ms(segments) // MS_PER_SECOND,
        "strength": {"status": day.strength, "last": day.strength_last, "next": day.strength_next},
        "stretches_today": day.stretches_today,
        "exercises": day.session.exercises,
        "segments": [_segment(segment, begin) for segment, begin in zip(segments, begins, strict=False)],
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
