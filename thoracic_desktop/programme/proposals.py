"""What the program may ask or suggest today: one thing at a time, each with the facts behind it.

Nothing is carried out here.  A suggestion becomes true when the person says so, as a decision; a question that was put
off or declined is not asked again for a while.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from thoracic_desktop.programme.decisions import DecisionKind
from thoracic_desktop.programme.levels import FIRST, LAST
from thoracic_desktop.programme.proposal import Choice, Past, Proposal
from thoracic_desktop.programme.response import Answers, Response, response
from thoracic_desktop.programme.standing import A_WEEK, YES, Phase, Standing

GREEN_RUN = 3
"""So many green answers running suggest one step up."""
REDS, REDS_WITHIN = 2, dt.timedelta(days=7)
"""So many red answers within so many days: ask someone."""
FLARE_SCORE = 7
"""From this score on, the design board offers the gentle session or rest."""
LONG_BREAK = dt.timedelta(days=14)
FOUR_WEEKS = dt.timedelta(days=28)
REVIEW_WEEKS = (6, 8)
ASK_AGAIN = dt.timedelta(days=3)


def proposals(standing: Standing, past: Past, today: dt.date) -> tuple[Proposal, ...]:
    """Return what may be asked today, the most important first."""
    if past.first_day is None:
        return tuple(_signs(past))
    asker = _Asker(standing, past, today)
    found = [
        *asker.ask_someone(),
        *_signs(past),
        *asker.after_red(),
        *asker.flare(),
        *asker.long_break(),
        *asker.steps_up(),
        *asker.directions(),
        *asker.review(),
        *asker.desk(),
    ]
    return tuple(found)


def red_days(answered: Sequence[Answers], today: dt.date) -> tuple[dt.date, ...]:
    """Return the days with a red answer."""
    return tuple(one.day for one in answered if response(one, today) is Response.RED)


def _signs(past: Past) -> Iterator[Proposal]:
    if past.is_signs_check_due:
        yield Proposal(key="signs", choices=(Choice(answer="open", kind=DecisionKind.SIGNS_CHECKED),))


class _Asker:
    """Finds what there is to ask on one day."""

    def __init__(self, standing: Standing, past: Past, today: dt.date) -> None:
        self._standing = standing
        self._past = past
        self._today = today
        self._responses = [(one, response(one, today)) for one in past.answered]

    def ask_someone(self) -> Iterator[Proposal]:
        """Two red answers in seven days: look at the warning signs, and talk to someone."""
        reds = [one.day for one, colour in self._responses if colour is Response.RED]
        recent = [day for day in reds if self._today - REDS_WITHIN < day <= self._today]
        asked = self._standing.answered_on.get((DecisionKind.ASK_SOMEONE, ""))
        if len(recent) >= REDS and (asked is None or asked < recent[-1]):
            yield Proposal(
                key="ask_someone",
                choices=(Choice(answer="read", kind=DecisionKind.ASK_SOMEONE),),
                inputs={"reds": str(len(recent)), "last": recent[-1].isoformat()},
            )

    def after_red(self) -> Iterator[Proposal]:
        """One step down for what hurt, or for everything where no single exercise did."""
        reds = [one for one, colour in self._responses if colour is Response.RED]
        for one in reds[-1:]:
            if self._today - one.day > REDS_WITHIN:
                continue
            named = [key for key in one.red_exercises if key not in self._past.always_in]
            for key in named:
                if key not in self._standing.left_out and not self._was_asked(DecisionKind.EXERCISE_DOWN, key, one.day):
                    yield _exercise_down(key, one)
            if not named:
                yield from self._all_down(one)

    def flare(self) -> Iterator[Proposal]:
        """A bad day: half the dose and no strengthening for three days."""
        score = self._past.last_score
        if score is None or score[0] < FLARE_SCORE or score[1] != self._today:
            return
        is_over = self._standing.phase(self._today) is Phase.USUAL
        if is_over and not self._was_asked(DecisionKind.FLARE_BEGUN, "", self._today):
            yield Proposal(
                key="flare",
                choices=_yes_no(DecisionKind.FLARE_BEGUN),
                inputs={"score": str(score[0])},
            )

    def long_break(self) -> Iterator[Proposal]:
        """After two weeks without a session, begin again a step lower."""
        last = max((one.day for one in self._past.answered), default=None)
        if last is None or self._standing.level == FIRST or self._today - last < LONG_BREAK:
            return
        if not self._was_asked(DecisionKind.LEVEL_DOWN, "", last):
            yield Proposal(
                key="long_break",
                choices=_yes_no(DecisionKind.LEVEL_DOWN),
                inputs={"last": last.isoformat(), "days": str((self._today - last).days)},
            )

    def steps_up(self) -> Iterator[Proposal]:
        """Three green answers running, and a week at what holds now: one step up, the exercises that lag first."""
        standing = self._standing
        run = self._green_run()
        if not run or standing.is_maintaining or standing.phase(self._today) is not Phase.USUAL:
            return
        inputs = {"green": str(len(run)), "since": self._since().isoformat()} | _facts(run[-1])
        for key, since in standing.left_out.items():
            if self._today - since >= A_WEEK and self._may_ask(DecisionKind.TAKEN_BACK, key):
                yield Proposal(key="taken_back", subject=key, choices=_yes_no(DecisionKind.TAKEN_BACK), inputs=inputs)
        for key in sorted(set(standing.eased) - set(standing.left_out)):
            if self._may_ask(DecisionKind.EXERCISE_UP, key):
                choices = _yes_no(DecisionKind.EXERCISE_UP)
                yield Proposal(key="exercise_up", subject=key, choices=choices, inputs=inputs)
        if not standing.eased and standing.level < LAST and self._may_ask(DecisionKind.LEVEL_UP, ""):
            inputs |= {"level": str(standing.level)}
            yield Proposal(key="level_up", choices=_yes_no(DecisionKind.LEVEL_UP), inputs=inputs)

    def _green_run(self) -> list[Answers]:
        """Return the last answered sessions where they are green and what holds now has been held for a week."""
        since = self._since()
        if not self._standing.may_step_up(self._today) or self._today - since < A_WEEK:
            return []
        known = [(one, colour) for one, colour in self._responses if one.day >= since and colour in _SETTLED]
        run = known[-GREEN_RUN:]
        is_green = len(run) == GREEN_RUN and all(colour is Response.GREEN for _, colour in run)
        return [one for one, _ in run] if is_green else []

    def directions(self) -> Iterator[Proposal]:
        """A week after something was said to bother: does it still?"""
        said = self._past.bothered_on
        if said is None or self._today - said < A_WEEK:
            return
        for direction in self._past.bothered_by:
            asked = self._standing.answered_on.get((DecisionKind.DIRECTION_ASKED, direction))
            if asked is None or self._today - asked >= A_WEEK:
                choices = tuple(Choice(answer=key, kind=DecisionKind.DIRECTION_ASKED) for key in ("gone", "still"))
                inputs = {"said": said.isoformat()}
                yield Proposal(key="direction", subject=direction, choices=choices, inputs=inputs)

    def review(self) -> Iterator[Proposal]:
        """At the end of weeks 6 and 8: keep on, ease, keep up what there is, or ask for advice (D18)."""
        first = self._past.first_day
        if first is None:
            return
        over = [week for week in REVIEW_WEEKS if self._today - first >= week * A_WEEK]
        for week in over[-1:]:
            if (DecisionKind.REVIEW, str(week)) not in self._standing.answered_on:
                answers = ("keep", "ease", "maintain", "advice")
                choices = tuple(Choice(answer=answer, kind=DecisionKind.REVIEW) for answer in answers)
                yield Proposal(key="review", subject=str(week), choices=choices, inputs={"week": str(week)})

    def desk(self) -> Iterator[Proposal]:
        """Four weeks after the desk was gone through: is it still as it was?"""
        checked = self._past.desk_checked_on
        if checked is not None and self._today - checked >= FOUR_WEEKS and self._may_ask(DecisionKind.DESK_CHECKED, ""):
            choices = tuple(Choice(answer=answer, kind=DecisionKind.DESK_CHECKED) for answer in ("open", "later"))
            yield Proposal(key="desk", choices=choices, inputs={"checked": checked.isoformat()})

    def _all_down(self, one: Answers) -> Iterator[Proposal]:
        """One level down; at the first level the half dose of a flare-up."""
        is_first = self._standing.level == FIRST
        kind = DecisionKind.FLARE_BEGUN if is_first else DecisionKind.LEVEL_DOWN
        is_flaring = self._standing.phase(self._today) is not Phase.USUAL
        if not self._was_asked(kind, "", one.day) and not (is_first and is_flaring):
            yield Proposal(key="flare" if is_first else "level_down", choices=_yes_no(kind), inputs=_facts(one))

    def _since(self) -> dt.date:
        """Return the day since which what holds now has been held."""
        first = self._past.first_day or self._today
        return max(first, self._standing.changed_on or first)

    def _was_asked(self, kind: DecisionKind, subject: str, since: dt.date) -> bool:
        asked = self._standing.answered_on.get((kind, subject))
        return asked is not None and asked >= since

    def _may_ask(self, kind: DecisionKind, subject: str) -> bool:
        asked = self._standing.answered_on.get((kind, subject))
        return asked is None or self._today - asked >= ASK_AGAIN


_SETTLED = frozenset({Response.GREEN, Response.AMBER, Response.RED})


def _exercise_down(key: str, one: Answers) -> Proposal:
    choices = (
        Choice(answer=YES, kind=DecisionKind.EXERCISE_DOWN),
        Choice(answer="leave_out", kind=DecisionKind.LEFT_OUT),
        Choice(answer="no", kind=DecisionKind.EXERCISE_DOWN),
    )
    return Proposal(key="exercise_down", subject=key, choices=choices, inputs=_facts(one))


def _yes_no(kind: DecisionKind) -> tuple[Choice, ...]:
    return (Choice(answer=YES, kind=kind), Choice(answer="no", kind=kind))


def _facts(answers: Answers) -> dict[str, str]:
    facts = {
        "session": answers.day.isoformat(),
        "before": answers.before,
        "peak": answers.peak,
        "later": answers.later,
        "effort": answers.effort,
    }
    return {name: str(fact) for name, fact in facts.items() if fact is not None}
