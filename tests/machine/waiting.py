"""Waits for something to become true in another process: no longer than it takes, and not for ever."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT_S = 20.0
LOOK_AGAIN_S = 0.02


def wait_until(condition: Callable[[], object], what: str) -> None:
    """Return as soon as `condition` holds; in a test with an event loop of Qt's, `qtbot.waitUntil` keeps that going.

    Raises:
        AssertionError: it did not come true; `what` says what was waited for.
    """
    never = threading.Event()
    for _ in range(round(LIMIT_S / LOOK_AGAIN_S)):
        if condition():
            return
        never.wait(LOOK_AGAIN_S)
    raise AssertionError(f"did not come true in {LIMIT_S:.0f} s: {what}")
