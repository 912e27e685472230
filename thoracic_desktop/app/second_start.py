"""A second start: the first window comes to the front and does what this one was started for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from thoracic_desktop.app.coming_to_front import activation_of
from thoracic_desktop.desktop.door_address import Door, door_address
from thoracic_desktop.desktop.knocking import knock
from thoracic_desktop.desktop.messages_between import Show, ShowPage, StartBreak, StartSession
from thoracic_desktop.history.hold import HeldElsewhereError, Hold
from thoracic_desktop.reminders.kinds import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.app.opening import Opening
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.messages_between import Reply, WindowRequest

KNOCK_FOR_MS: Final = 5000
"""So long a window may take from its first line to its open door on a cold disk, and to write what is left."""
KNOCK_AGAIN_MS: Final = 100


def hold_or_pass_on(folder: Path, opening: Opening | None, clock: Clock) -> Hold | Reply | None:
    """Ask the first window for what this one was started for, and return its answer; None where nobody opens.

    A window that is just closing opens no more.  Once it has written what is left, this one takes its place.

    Args:
        folder: the data folder, which the first window holds.
        opening: what this one was started for; None for being looked at alone.
        clock: sleeps between one knock and the next.

    Returns:
        The answer, or the hold of this window on the history, or None.
    """
    address = door_address(folder, Door.WINDOW)
    request = _request(opening, activation_of())
    deadline_ms = clock.monotonic_ms() + KNOCK_FOR_MS
    while clock.monotonic_ms() < deadline_ms:
        reply = knock(address, request)
        if reply is not None:
            return reply
        clock.sleep_ms(KNOCK_AGAIN_MS)
        try:
            return Hold(folder)
        except HeldElsewhereError:
            continue
    return None


def _request(opening: Opening | None, activation: str) -> WindowRequest:
    if opening is None:
        return Show(activation=activation)
    if opening.exercise is not None:
        return StartBreak(exercise=opening.exercise, kind=Kind(opening.kind))
    if opening.session:
        return StartSession(activation=activation)
    if opening.page:
        return ShowPage(key=opening.page, activation=activation)
    return Show(activation=activation)
