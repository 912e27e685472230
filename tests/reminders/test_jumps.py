"""Time that jumps, played by the pure scheduler."""

from __future__ import annotations

import pytest

from tests.reminders.desk import Desk
from tests.reminders.jumps import JUMPS, Jump, play


@pytest.mark.parametrize("jump", JUMPS, ids=[jump.name for jump in JUMPS])
def test_the_scheduler(jump: Jump) -> None:
    desk = Desk(jump.rhythm, jump.begins)

    play(jump, desk)

    assert len(desk.offers) == jump.offers
    assert tuple(desk.outcomes) == jump.outcomes
    assert desk.status.mood is jump.mood
    if jump.worked is not None:
        assert desk.worked_minutes == pytest.approx(jump.worked, abs=2)
