"""What really comes out of the speaker, from end to end."""

from __future__ import annotations

import math
from operator import mul
from pathlib import Path

import pytest

from tests.desktop.sound_server import LIMIT_S, RATE, record, reference, sound_server, start_player

SOUNDS = Path(__file__).parents[2] / "resources" / "sounds"
ALIKE = 0.9
UNLIKE = 0.5
AUDIBLE = 200
"""Loud enough to be the chime's beginning: the null sink itself is perfectly silent."""
LAGS_S = 0.01


def likeness(heard: list[int], chime: list[int]) -> float:
    """Return the largest normalised cross-correlation near the first sound: 1 is the same, 0 has nothing in common."""
    onset = next((index for index, value in enumerate(heard) if abs(value) > AUDIBLE), len(heard))
    chime_onset = next(index for index, value in enumerate(chime) if abs(value) > AUDIBLE)
    lags = round(LAGS_S * RATE)
    return max(_correlation(heard, chime, onset - chime_onset + lag) for lag in range(-lags, lags + 1))


def _correlation(heard: list[int], chime: list[int], start: int) -> float:
    window = heard[max(0, start) : max(0, start) + len(chime)]
    energy = math.sqrt(sum(map(mul, window, window)) * sum(map(mul, chime, chime)))
    return sum(map(mul, window, chime)) / energy if energy else 0.0


@pytest.fixture(scope="module")
def heard_at_start() -> list[int]:
    with sound_server() as server:
        return record(server, SOUNDS, "start")


def test_the_start_chime_is_heard(heard_at_start: list[int]) -> None:
    assert likeness(heard_at_start, reference(SOUNDS / "start.wav")) > ALIKE


@pytest.mark.parametrize("other", ["done", "get_ready", "count", "change_side"])
def test_no_other_chime_is_heard_in_its_place(heard_at_start: list[int], other: str) -> None:
    assert likeness(heard_at_start, reference(SOUNDS / f"{other}.wav")) < UNLIKE


def test_the_program_is_still_there_after_many_chimes() -> None:
    cues = ["get_ready", "start", "count", "count", "change_side", "done"] * 4

    with sound_server() as server, start_player(server, SOUNDS, *cues) as player:
        try:
            said, errors = player.communicate(timeout=LIMIT_S)
        finally:
            player.kill()

    assert (player.returncode, errors) == (0, "")
    assert said.splitlines() == [f"playing {cue}" for cue in cues]


def test_a_sound_server_that_dies_in_the_middle_takes_nobody_along() -> None:
    cues = ["start", *["count"] * 12]

    with sound_server() as server, server.recorder() as recorder, start_player(server, SOUNDS, *cues) as player:
        try:
            assert recorder.stdout is not None
            while not any(recorder.stdout.read(RATE // 10)):
                pass  # silence, until the first chime comes
            server.stop()
            said, errors = player.communicate(timeout=LIMIT_S)
        finally:
            player.kill()

    assert (player.returncode, errors) == (0, "")
    lines = said.splitlines()
    assert [line for line in lines if line.startswith("playing")] == [f"playing {cue}" for cue in cues]
    # Which of the two it finds first depends on whether Qt has noticed yet that the device is gone.
    said_once = [line for line in lines if line.startswith("unavailable")]
    assert said_once in (["unavailable no_output"], ["unavailable not_playable"])
