"""The programme in the running program: suggestions are answered, kept, and hold from then on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.app.introducing import answer_signs
from tests.history.history_builders import begun, results
from tests.ui.seen import texts
from thoracic_desktop.exercises.model import Direction
from thoracic_desktop.history.records import EndReason, Moment
from thoracic_desktop.history.repository import History
from thoracic_desktop.programme.decisions import Decision, DecisionKind
from thoracic_desktop.programme.proposal import Choice, Proposal
from thoracic_desktop.programme.response import Effort, Feeling, HurtAnswer
from thoracic_desktop.ui.rules.page import RulesPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.app.conftest import Person
    from thoracic_desktop.controllers.today_state import TodayState

FIRST = dt.datetime(2026, 2, 16, 9, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
"""Two weeks before the moment at which the tests begin."""


def lived(folder: Path, days: tuple[int, ...], *, after: int = 2, hurts: str = "") -> None:
    """Write a history: a session on each of these days after the first, with a score before and after it."""
    folder.mkdir(parents=True)
    history = History.open(folder / "history.sqlite3", FIRST)
    answer_signs(history, FIRST)
    for day in days:
        now = FIRST + dt.timedelta(days=day)
        session_id = begun(history, now)
        history.add_pain_score(Moment.BEFORE, 2, now, session_id)
        history.finish_session(session_id, results((3,), (2, 2), (2, 2)), EndReason.FINISHED, 600_000, now)
        history.add_pain_score(Moment.AFTER, after, now, session_id)
        history.programme.set_effort(session_id, Effort.RIGHT)
        if hurts:
            answer, feeling = HurtAnswer.STOP, Feeling.SHARP
            history.programme.add_exercise_pain(
                session_id, 0, hurts, score=None, zones=(), feeling=feeling, answer=answer, now=now
            )
    history.close()


def today(person: Person) -> TodayState:
    state = person.running.parts.today.state
    assert state is not None
    return state


def answer(person: Person, key: str, number: int = 0) -> None:
    proposal = today(person).proposals[number]
    person.running.program.today_page.proposal_answered.emit(proposal, key)
    person.wait_for_history()
    person.wait_for_history()


def test_three_mild_sessions_suggest_a_step_up_and_a_yes_makes_it_true(
    arrive: Callable[[], Person], tmp_path: Path
) -> None:
    lived(tmp_path / "data", (0, 8, 9, 10, 12))
    person = arrive()
    before = today(person).day.level

    assert [proposal.key for proposal in today(person).proposals] == ["level_up"]
    answer(person, "yes")

    assert (before, today(person).day.level) == (0, 1)
    assert today(person).proposals == ()
    person.leave()
    history = person.history()
    *_, kept = history.programme.decisions()
    history.close()
    assert (kept.decision.kind, kept.decision.answer) == (DecisionKind.LEVEL_UP, "yes")
    assert kept.decision.inputs["green"] == "3"


def test_what_hurt_is_left_out_until_it_is_taken_back(arrive: Callable[[], Person], tmp_path: Path) -> None:
    lived(tmp_path / "data", (13,), hurts="cat_cow")
    person = arrive()

    # Something sharp brings the questions about warning signs back, and they come first.
    assert [(one.key, one.subject) for one in today(person).proposals] == [("signs", ""), ("exercise_down", "cat_cow")]
    answer(person, "leave_out", 1)

    assert "cat_cow" not in {planned.exercise for planned in today(person).chosen.session.exercises}
    person.leave()


def test_gentle_days_halve_the_dose_at_once_and_end_when_they_are_ended(
    arrive: Callable[[], Person], tmp_path: Path
) -> None:
    lived(tmp_path / "data", (0, 8))
    person = arrive()
    page = person.running.program.today_page

    page.flare_chosen.emit(True)
    person.wait_for_history()
    person.wait_for_history()
    during = today(person).day.phase
    page.flare_chosen.emit(False)
    person.wait_for_history()
    person.wait_for_history()

    assert (during, today(person).day.strength == "flare") == ("flare", False)
    person.leave()


def test_two_sessions_that_went_badly_bring_the_question_first(arrive: Callable[[], Person], tmp_path: Path) -> None:
    lived(tmp_path / "data", (9, 12), after=7)
    person = arrive()

    assert today(person).proposals[0].key == "ask_someone"
    person.leave()


def test_what_bothered_and_has_passed_leaves_the_settings(person: Person) -> None:
    parts = person.running.parts
    settings = replace(parts.settings.settings, bothered_by=(Direction.TURNING, Direction.STANDING))
    parts.settings.save(settings)
    choices = (Choice(answer="gone", kind=DecisionKind.DIRECTION_ASKED),)
    person.running.program.programme.answer(Proposal(key="direction", subject="turning", choices=choices), "gone")
    person.wait_for_history()

    assert parts.settings.settings.bothered_by == (Direction.STANDING,)


def test_the_short_set_starts_in_place_of_the_session(person: Person) -> None:
    person.running.program.today_page.short_requested.emit()
    person.running.program.flow.screens.rating.skip_requested.emit()

    assert {segment.exercise for segment in person.session.segments} == {"seated_rotation"}
    person.wait_for_history()


def test_a_posture_set_starts_without_a_question_and_counts(person: Person) -> None:
    person.running.program.today_page.posture_requested.emit()
    assert {segment.exercise for segment in person.session.segments} == {"chin_tuck", "blade_squeeze"}
    person.finish_the_session()
    person.running.program.flow.screens.rating.done_requested.emit()
    person.wait_for_history()
    person.wait_for_history()

    assert today(person).posture_done == 1


def test_the_page_of_rules_shows_what_was_decided(person: Person) -> None:
    programme = person.running.program.programme
    programme.decide(Decision(kind=DecisionKind.LEVEL_UP, day=person.clock.now().date()))
    programme.show_rules()
    person.wait_for_history()

    page = person.window.findChild(RulesPage)
    assert page is not None
    assert "One step up" in texts(page)


@pytest.mark.parametrize("minutes", [2, 10])
def test_the_minutes_of_the_settings_hold(person: Person, minutes: int) -> None:
    parts = person.running.parts
    parts.settings.save(replace(parts.settings.settings, minutes=minutes))
    person.running.program.refresh()
    person.wait_for_history()
    person.wait_for_history()

    assert today(person).day.length_ms <= minutes * 60_000
