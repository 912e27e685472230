from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.own_builders import lift
from thoracic_desktop.content.own_content import load_words
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Group, PhaseKind, Position, WordingLevel
from thoracic_desktop.exercises.own import OwnExercise, Sides, to_exercise
from thoracic_desktop.exercises.own_text import is_tidy, tidied, unwelcome
from thoracic_desktop.exercises.provenance import ReviewStatus
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.session.compile import compile_session, duration_ms

WORDS = load_words(resource_root())


def test_an_entry_becomes_an_exercise_like_the_shipped_ones() -> None:
    made = to_exercise(lift(), WORDS)
    assert (made.key, made.group, made.position) == ("own_1", Group.STRENGTH, Position.LYING_ON_BACK)
    assert made.name.at(WordingLevel.PLAIN) == made.name.at(WordingLevel.CLINICAL) == "Side lift"
    assert made.source.document == "Your own entry"
    assert made.review.status is ReviewStatus.NOT_REVIEWED
    assert made.tempo.origin == "app"
    assert "sharp pain" in made.cautions[0].plain
    assert msgspec.json.decode(msgspec.json.encode(made), type=type(made)) == made


def test_the_dose_is_what_was_entered() -> None:
    made = to_exercise(lift(), WORDS)
    assert made.dose.lowest() == made.dose.highest()
    assert (made.dose.reps.min, made.dose.hold_s and made.dose.hold_s.min) == (8, 5)


def test_the_figure_goes_from_the_start_of_the_chosen_exercise_to_the_chosen_pose() -> None:
    made = to_exercise(lift(), WORDS)
    assert made.poses == ("start", "turned")
    assert [phase.kind for phase in made.phases] == [PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RELEASE]


def test_without_a_figure_there_is_one_pose() -> None:
    assert len(to_exercise(lift(figure=None), WORDS).poses) == 1


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        (("a",), ["a", "a", "a", "a"]),
        (("a", "b"), ["a", "b", "b", "b"]),
        (("a", "b", "c"), ["a", "b", "b", "c"]),
        (("a", "b", "c", "d"), ["a", "b", "c", "d"]),
        (("a", "b", "c", "d", "e"), ["a b", "c", "d", "e"]),
    ],
)
def test_the_steps_are_told_in_their_order(steps: tuple[str, ...], told: list[str]) -> None:
    made = to_exercise(lift(steps=steps), WORDS)
    parts = [(made.start.cue, made.start.hint), *((phase.cue, phase.hint) for phase in made.phases)]
    said = [cue.plain if hint is None or hint == WORDS.aim else f"{cue.plain} {hint.plain}" for cue, hint in parts]
    assert said == told


@given(
    reps=st.integers(1, 60),
    hold=st.none() | st.integers(1, 60),
    rep_s=st.integers(2, 60),
    sides=st.sampled_from(Sides),
    steps=st.integers(1, 8),
)
def test_every_entry_within_the_limits_can_be_played_and_all_its_steps_are_told(
    reps: int, hold: int | None, rep_s: int, sides: Sides, steps: int
) -> None:
    lines = tuple(f"Do number {number}." for number in range(steps))
    own = lift(reps=reps, hold_s=hold, rep_s=rep_s, sides=sides, steps=lines)
    made = to_exercise(own, WORDS)
    planned = PlannedExercise(exercise=own.key, prescription=made.dose.lowest())
    length = duration_ms(compile_session(SessionPlan(plan="own_9", exercises=(planned,)), Catalogue([made])))
    turns = reps * (2 if sides is Sides.ALTERNATING else 1)
    each = rep_s if hold is None else hold + 4
    assert length >= 1000 * turns * min(each, 3)
    told = " ".join(
        f"{cue.plain} {hint.plain if hint else ''}"
        for cue, hint in [(made.start.cue, made.start.hint), *((phase.cue, phase.hint) for phase in made.phases)]
    )
    assert all(line in told for line in lines)
    assert all(len(text) <= 400 for text in told.split("  "))


def test_one_repetition_takes_the_time_that_was_entered() -> None:
    made = to_exercise(lift(hold_s=None, rep_s=7, sides=Sides.BOTH), WORDS)
    assert sum(phase.duration_s or 0 for phase in made.phases) == 7


@pytest.mark.parametrize(
    "change",
    [
        {"reps": 0},
        {"reps": 61},
        {"hold_s": 0},
        {"hold_s": 61},
        {"rep_s": 1},
        {"rep_s": 61},
        {"name": ""},
        {"name": "x" * 61},
        {"steps": []},
        {"steps": ["x"] * 9},
        {"steps": ["x" * 121]},
        {"key": "cat_cow"},
        {"key": "own_1\n"},
        {"equipment": ["mat", "mat"]},
        {"position": "on_a_table"},
        {"picture": "bm8="},
        {"file": "/etc/passwd"},
    ],
)
def test_what_is_beyond_the_limits_is_refused(change: dict[str, object]) -> None:
    table = msgspec.to_builtins(lift()) | change
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(table), type=OwnExercise)


@pytest.mark.parametrize(
    "name",
    [
        "Side lift",
        "Beckenheben (links)",
        "Étirement à 90°",
        "肩の運動",
        "تمرين الكتف",
        "می‌خواهم",
        "Lift 💪🏽",
        "O’Neil’s stretch, v2",
    ],
)
def test_names_of_every_script_are_welcome(name: str) -> None:
    assert is_tidy(name)


@pytest.mark.parametrize(
    "name",
    [
        "Side\u202elift",
        "Side\u200blift",
        "Si\u200dde",
        "Side\x07lift",
        "Side\nlift",
        "\ufeffSide",
        "Side\u2066lift",
        "Side\u00a0lift",
        "Side\u3164lift",
        " Side",
        "Side  lift",
        "",
        "S" + "\u0301" * 9,
        "Side\U000e0041",
    ],
)
def test_names_that_hide_something_are_not(name: str) -> None:
    assert not is_tidy(name)


@given(st.text())
def test_what_is_welcome_and_tidied_is_tidy(text: str) -> None:
    if tidied(text) and not unwelcome(tidied(text)):
        assert is_tidy(tidied(text))
