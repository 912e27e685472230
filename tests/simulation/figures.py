"""Print what the simulation comes to, and what each plan looks like in weeks 1, 4 and 8.

.venv/bin/python -m tests.simulation.figures
"""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from tests.simulation.people import FIRST_DAY, Person
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.programme_files import load_plans
from thoracic_desktop.content.resources import resource_path
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Group
from thoracic_desktop.programme.day import DayPlan, Situation
from thoracic_desktop.programme.levels import LAST
from thoracic_desktop.programme.model import DoneExercise, Plan
from thoracic_desktop.programme.planner import plan_day
from thoracic_desktop.programme.standing import Standing, standing
from thoracic_desktop.session.compile import compile_session, duration_ms

PEOPLE, DAYS = 1000, 120
WEEKS = (1, 4, 8)
DAY = dt.timedelta(days=1)


def main() -> None:
    """Print everything."""
    catalogue = load_catalogue(resource_path("exercises")).catalogue
    plans = load_plans(resource_path("programmes"), catalogue)
    _print_lives(catalogue, plans)
    for plan in plans:
        _print_weeks(plan, plans, catalogue)


def _print_lives(catalogue: Catalogue, plans: tuple[Plan, ...]) -> None:
    lives = [Person(seed, catalogue, plans).live(DAYS) for seed in range(PEOPLE)]
    sessions = [session for life in lives for session in life.sessions]
    gaps = [
        (later - earlier).days
        for life in lives
        for earlier, later in pairwise(sorted({one.day for one in life.sessions if _strengthened(one.done, catalogue)}))
    ]
    differing = sum(one.plan.length_ms != duration_ms(compile_session(one.plan.session, catalogue)) for one in sessions)
    ups = Counter(decision.kind.value for life in lives for decision in life.decisions if decision.answer == "yes")
    _say(f"{PEOPLE} people, {DAYS} days each: {len(sessions)} sessions, {sum(ups.values())} decisions with a yes")
    _say(f"fewest days from one strengthening to the next: {min(gaps)} (of {len(gaps)} gaps)")
    _say(f"sessions over the minutes given: {sum(o.plan.length_ms > o.minutes * 60_000 for o in sessions)}")
    _say(f"promised lengths that differ from the engine's: {differing}")
    _say(f"short sets: {sum(o.plan.is_short_set for o in sessions)}; phases: {_counts(o.plan.phase for o in sessions)}")
    _say(f"yes to: {dict(ups)}")
    _say(f"level after {DAYS} days: {_counts(str(standing(life.decisions).level) for life in lives)}")


def _print_weeks(plan: Plan, plans: tuple[Plan, ...], catalogue: Catalogue) -> None:
    """Print the weeks of somebody who does everything, feels well, and says yes to every step."""
    short = next(one for one in plans if one.short)
    done: list[DoneExercise] = []
    _say(f"\n{plan.key}")
    for number in range(7 * max(WEEKS)):
        today, week = FIRST_DAY + number * DAY, number // 7 + 1
        there_is = Situation(today=today, standing=Standing(level=min(LAST, week - 1)))
        sessions: list[DayPlan] = []
        for _ in range(2):
            day = plan_day(plan, short, catalogue, _with(there_is, done))
            if len(sessions) == 1 and day.part == 1:
                break
            sessions.append(day)
            done += [
                DoneExercise(exercise=one.exercise, group=catalogue[one.exercise].group, day=today)
                for one in day.session.exercises
            ]
        if week in WEEKS:
            told = " + ".join(f"{_time(one.length_ms)} {_names(one)}" for one in sessions)
            _say(f"  week {week} {today:%a}: {told}")


def _with(there_is: Situation, done: list[DoneExercise]) -> Situation:
    return Situation(today=there_is.today, standing=there_is.standing, done=tuple(done))


def _names(day: DayPlan) -> str:
    names = [
        f"{one.exercise} {one.prescription.reps}"
        + (f"x{one.prescription.hold_s}s" if one.prescription.hold_s else "")
        + (f"x{len(one.prescription.positions)}" if one.prescription.positions else "")
        for one in day.session.exercises
        if one.exercise != "warm_up"
    ]
    return ", ".join(names)


def _strengthened(done: frozenset[str], catalogue: Catalogue) -> bool:
    return any(catalogue[key].group is Group.STRENGTH for key in done)


def _counts(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(str(value) for value in values).items()))


def _time(length_ms: int) -> str:
    return f"{length_ms // 60_000}:{length_ms // 1000 % 60:02d}"


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
