"""Gathers from history and settings what the planner and the suggestions go by.  No Qt: verbs need it too."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from thoracic_desktop.exercises.model import Group
from thoracic_desktop.history.records import EndReason, Moment
from thoracic_desktop.programme.day import Situation
from thoracic_desktop.programme.decisions import DecisionKind
from thoracic_desktop.programme.planner import LOOK_BACK
from thoracic_desktop.programme.proposal import Past
from thoracic_desktop.programme.response import SETTLES_IN, Answers, Hurt
from thoracic_desktop.programme.standing import Standing, standing
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.history.records import ClosedSession, ExercisePain, PainScore
    from thoracic_desktop.history.repository import History
    from thoracic_desktop.programme.decisions import Decision
    from thoracic_desktop.programme.model import DoneExercise

ANSWERS_SINCE = dt.timedelta(days=28)
"""So far back answers are looked at: far enough for three sessions of somebody who comes once a week."""
_ENDED_FOR_A_SIGN = frozenset({EndReason.DIZZY, EndReason.IT_HURTS, EndReason.WARNING_SIGN})


class ProgrammeFacts(Value, frozen=True):
    """What the history says, as far as it steers the programme."""

    done: tuple[DoneExercise, ...]
    decisions: tuple[Decision, ...]
    answered: tuple[Answers, ...]
    first_day: dt.date | None
    last_score: PainScore | None

    @property
    def standing(self) -> Standing:
        """Where the programme stands."""
        return standing(self.decisions)


def read_facts(history: History, today: dt.date) -> ProgrammeFacts:
    """Read what steers the programme; on the history's own thread."""
    scores = history.pain_scores(today - ANSWERS_SINCE)
    return ProgrammeFacts(
        done=history.done_exercises(today - LOOK_BACK),
        decisions=tuple(kept.decision for kept in history.programme.decisions()),
        answered=answers_of(
            history.programme.closed_sessions(today - ANSWERS_SINCE),
            scores,
            history.programme.exercise_pains(today - ANSWERS_SINCE),
        ),
        first_day=history.first_session_day(),
        last_score=scores[-1] if scores else None,
    )


def situation(facts: ProgrammeFacts, settings: Settings, today: dt.date) -> Situation:
    """Return what the planner goes by."""
    return Situation(
        today=today,
        done=facts.done,
        standing=facts.standing,
        minutes=settings.minutes,
        equipment=frozenset(settings.equipment),
        bothered_by=frozenset(settings.bothered_by),
        cool_down=settings.cool_down,
    )


def past(facts: ProgrammeFacts, settings: Settings, catalogue: Catalogue, *, is_signs_check_due: bool) -> Past:
    """Return what the suggestions are based on."""
    # A tick names the item of the list; an answer to the question whether to look at it names none.
    desk = [one.day for one in facts.decisions if one.kind is DecisionKind.DESK_CHECKED and one.subject]
    score = facts.last_score
    return Past(
        first_day=facts.first_day,
        answered=facts.answered,
        last_score=(score.score, score.local_day) if score is not None else None,
        bothered_by=settings.bothered_by,
        bothered_on=settings.bothered_on,
        is_signs_check_due=is_signs_check_due,
        always_in=frozenset(one.key for one in catalogue if one.group is Group.WARM_UP),
        desk_checked_on=max(desk, default=None),
    )


def answers_of(
    sessions: Iterable[ClosedSession], scores: Iterable[PainScore], pains: Iterable[ExercisePain]
) -> tuple[Answers, ...]:
    """Return how each session was answered."""
    scores, pains = tuple(scores), tuple(pains)
    return tuple(_answers(session, scores, pains) for session in sessions)


def _answers(session: ClosedSession, scores: tuple[PainScore, ...], pains: tuple[ExercisePain, ...]) -> Answers:
    given = {one.moment: one.score for one in scores if one.session_id == session.id}
    last = session.local_day + SETTLES_IN
    later = [one.score for one in scores if session.local_day < one.local_day <= last and one.session_id != session.id]
    return Answers(
        day=session.local_day,
        before=given.get(Moment.BEFORE),
        after=given.get(Moment.AFTER),
        later=later[0] if later else None,
        effort=session.effort,
        hurts=tuple(
            Hurt(exercise=pain.exercise, feeling=pain.feeling, score=pain.score)
            for pain in pains
            if pain.session_id == session.id
        ),
        stopped_for=session.end_reason if session.end_reason in _ENDED_FOR_A_SIGN else "",
    )
