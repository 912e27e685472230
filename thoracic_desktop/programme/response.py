"""How the body answered a session: what was felt, how hard it was, and what that adds up to.

The rules are the stricter of the source (C35 to C37) and of the pain-monitoring models that the research found; those
were built on other parts of the body, so each threshold is the app's own choice (D19).  General information, not
reviewed by a clinician.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from msgspec import Struct

LOW = 2
"""Up to here, of 10, what is felt counts as mild."""
HIGH = 5
"""Above this, what is felt is more than mild discomfort."""
RISE = 2
"""So much above where it began is a clear rise: also the change that people in studies call noticeable."""
SETTLES_IN = dt.timedelta(days=3)
"""A score within so many days after a session tells how it settled."""


class Effort(StrEnum):
    """How hard a session felt; three words of the program's own and no licensed scale."""

    EASY = "easy"
    RIGHT = "right"
    HARD = "hard"


class Feeling(StrEnum):
    """What "it hurts" felt like."""

    ACHE = "ache"
    BUILDING = "building"
    SHARP = "sharp"
    SPREADING = "spreading"


class HurtAnswer(StrEnum):
    """How it went on after "it hurts"."""

    SMALLER = "smaller"
    SWAP = "swap"
    SKIP = "skip"
    STOP = "stop"
    BACK = "back"


class Hurt(Struct, frozen=True, kw_only=True):
    """One "it hurts" of a session; `score` is None where no number was given."""

    exercise: str
    feeling: Feeling
    score: int | None = None


class Answers(Struct, frozen=True, kw_only=True):
    """All that is known of how a session was answered.

    Attributes:
        day: its local day.
        before: the score given for it.
        after: the score given at its end.
        later: the first score given on one of the days after it.
        effort: how hard it felt.
        hurts: what was said to hurt in it.
        stopped_for: a sign for which it was ended, such as `dizzy`; empty otherwise.
    """

    day: dt.date
    before: int | None = None
    after: int | None = None
    later: int | None = None
    effort: Effort | None = None
    hurts: tuple[Hurt, ...] = ()
    stopped_for: str = ""

    @property
    def peak(self) -> int | None:
        """The highest score given during the session or at its end."""
        return max(
            (score for score in (self.after, *(hurt.score for hurt in self.hurts)) if score is not None), default=None
        )

    @property
    def red_exercises(self) -> tuple[str, ...]:
        """The exercises in which something was sharp, spread, went high, or rose clearly."""
        red = [hurt.exercise for hurt in self.hurts if _is_sharp(hurt) or _is_clear_rise(self.before, hurt.score)]
        return tuple(dict.fromkeys(red))


class Response(StrEnum):
    """What the answers add up to.

    `open` waits for a score on a day to come, `unknown` was never answered.
    """

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    OPEN = "open"
    UNKNOWN = "unknown"


def response(answers: Answers, today: dt.date) -> Response:
    """Return what the answers to a session add up to.

    Red: something was sharp or spread, or went above 5, or 2 or more above where it began and out of the mild range,
    during the session, at its end or afterwards; or the session was ended for a sign such as dizziness.  Green: at
    most 2, or no more than before and at most 5, at the end and on the next days; not hard; nothing hurt.  Amber: all
    between.
    """
    if _is_red(answers):
        return Response.RED
    if answers.peak is None and answers.effort is None and not answers.hurts:
        return Response.UNKNOWN
    if answers.hurts or answers.effort is Effort.HARD or answers.after is None:
        return Response.AMBER
    mild = max(LOW, min(HIGH, answers.before if answers.before is not None else LOW))
    if answers.after > mild:
        return Response.AMBER
    if answers.later is None:
        return Response.OPEN if today < answers.day + SETTLES_IN else Response.AMBER
    return Response.GREEN if answers.later <= mild else Response.AMBER


def _is_red(answers: Answers) -> bool:
    if answers.stopped_for or any(_is_sharp(hurt) for hurt in answers.hurts):
        return True
    return any(_is_clear_rise(answers.before, score) for score in (answers.peak, answers.later))


def _is_clear_rise(before: int | None, score: int | None) -> bool:
    """Tell whether a score is above 5, or 2 or more above where it began and no longer mild."""
    if score is None or score <= LOW:
        return False
    return score > HIGH or (before is not None and score >= before + RISE)


def _is_sharp(hurt: Hurt) -> bool:
    return hurt.feeling in {Feeling.SHARP, Feeling.SPREADING}
