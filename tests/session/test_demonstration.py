"""An exercise shown once through."""

from __future__ import annotations

from itertools import pairwise

import pytest

from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.resources import resource_path
from thoracic_desktop.exercises.model import Exercise, Side
from thoracic_desktop.session.compile import duration_ms
from thoracic_desktop.session.demonstration import LONGEST_HOLD_MS, demonstration_of, shown_at
from thoracic_desktop.session.segments import WAITING, SegmentKind

CATALOGUE = load_catalogue(resource_path("exercises")).catalogue


@pytest.mark.parametrize("exercise", list(CATALOGUE), ids=lambda one: one.key)
def test_it_waits_nowhere_holds_briefly_and_follows_the_body(exercise: Exercise) -> None:
    segments = demonstration_of(exercise)
    assert segments
    for before, after in pairwise(segments):
        assert before.pose_to == after.pose_from
    for segment in segments:
        assert segment.kind not in WAITING
        assert segment.kind is not SegmentKind.HOLD or segment.duration_ms <= LONGEST_HOLD_MS


def test_both_sides_are_shown() -> None:
    assert {segment.rep.side for segment in demonstration_of(CATALOGUE["bird_dog"])} == {Side.LEFT, Side.RIGHT}


def test_a_moment_is_found_and_the_end_stays() -> None:
    segments = demonstration_of(CATALOGUE["chin_tuck"])
    total = duration_ms(segments)
    assert shown_at(segments, 0.0).share == 0.0
    assert shown_at(segments, total / 2).share == 0.5
    last = shown_at(segments, total * 3)
    assert (last.segment, last.progress, last.share) == (segments[-1], 1.0, 1.0)
