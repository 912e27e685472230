"""Which exercise a break is made of: the posture exercises in turn, then another one that fits at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_RUNNING = 2
"""The same exercise comes at most so many times running."""


def next_exercise(posture: Sequence[str], others: Sequence[str], recent: Sequence[str]) -> str | None:
    """Return the key of the exercise for the next break; None where none can come.

    Each posture exercise once (C18: posture work through the day), then one of the others, then anew; among those
    whose turn it is, the one that was done the longest time ago.  The order is the app's own choice.

    Args:
        posture: the posture exercises that fit, in the plan's order.
        others: what else fits at the desk, in the catalogue's order.
        recent: what the last breaks were made of, the newest last.
    """
    allowed = [key for key in (*posture, *others) if list(recent[-MOST_RUNNING:]) != [key] * MOST_RUNNING]
    if not allowed:
        return None
    own = [key for key in posture if key in allowed]
    since_other = _since_last_of(others, recent)
    undone = [key for key in own if key not in since_other]
    turn = undone or [key for key in others if key in allowed] or own
    return min(turn, key=lambda key: _last_place(key, recent))


def _since_last_of(others: Sequence[str], recent: Sequence[str]) -> list[str]:
    """Return the newest breaks after the last one that was made of one of the others."""
    since: list[str] = []
    for key in reversed(recent):
        if key in others:
            break
        since.append(key)
    return since


def _last_place(key: str, recent: Sequence[str]) -> int:
    """Return the place of the last time, -1 where it never was."""
    return max((place for place, one in enumerate(recent) if one == key), default=-1)
