"""A suggestion or a question as a value, and the facts from which there may be one."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from thoracic_desktop.exercises.model import Direction
from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.response import Answers
from thoracic_desktop.programme.standing import YES


class Choice(Struct, frozen=True, kw_only=True):
    """An answer that can be given: its key, and what kind of decision it is."""

    answer: str
    kind: DecisionKind


class Proposal(Struct, frozen=True, kw_only=True):
    """A suggestion or a question; its words stand in `resources/rules/proposals.toml` under `key`.

    Attributes:
        key: which one it is.
        subject: what it is about, such as the key of an exercise.
        choices: the answers, the one that is suggested first.
        inputs: the facts it is based on, by name; they are kept with the decision.
    """

    key: str
    subject: str = ""
    choices: tuple[Choice, ...]
    inputs: dict[str, str] = {}

    def decided(self, answer: str, day: dt.date) -> Decision:
        """Return the decision that an answer makes.

        Raises:
            KeyError: that answer is none of the choices.
        """
        kinds = {choice.answer: choice.kind for choice in self.choices}
        kept = YES if kinds[answer] is not self.choices[0].kind else answer
        return Decision(kind=kinds[answer], day=day, subject=self.subject, answer=kept, inputs=self.inputs)


class Past(Struct, frozen=True, kw_only=True):
    """What the suggestions are based on.

    Attributes:
        first_day: the day of the first session; None before it.
        answered: how each session was answered, in order.
        last_score: the newest score and its day, if there is one.
        bothered_by: what bothers the person, as said on `bothered_on`.
        is_signs_check_due: whether the questions about warning signs are due.
        always_in: the exercises that no answer ever takes out or lowers: the warm-up.
        desk_checked_on: the last day on which the desk was gone through; None where it never was.
    """

    first_day: dt.date | None = None
    answered: tuple[Answers, ...] = ()
    last_score: tuple[int, dt.date] | None = None
    bothered_by: tuple[Direction, ...] = ()
    bothered_on: dt.date | None = None
    is_signs_check_due: bool = False
    always_in: frozenset[str] = frozenset()
    desk_checked_on: dt.date | None = None
