"""What can be noticed at this moment: typing, sleep, and what holds a break back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from thoracic_desktop.desktop.blockers.detector import Seen
from thoracic_desktop.ui.noticing.noticed import SLEEP, TYPING, Noticed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from thoracic_desktop.desktop.blockers.detector import Detector

SECOND_MS = 1000
AWAY_S = 3
"""So long without input shows that it is noticed: whoever presses a button has just used the mouse."""


class Tells(Protocol):
    """Whether somebody tells a thing, as `Tried` says it."""

    @property
    def name(self) -> str:
        """Who, as people know it."""
        ...

    @property
    def works(self) -> bool:
        """Whether it is told."""
        ...

    @property
    def reason(self) -> str:
        """Why not, as a value of `WhyNot`."""
        ...


class Idle(Protocol):
    """What an `IdleSource` is asked."""

    name: str

    def idle_ms(self) -> int | None:
        """Return how long nobody has typed."""
        ...

    def close(self) -> None:
        """Give back what it holds."""
        ...


class Found(Protocol):
    """What `find_idle_source` gives."""

    @property
    def source(self) -> Idle | None:
        """Who tells how long nobody has typed."""
        ...

    @property
    def tried(self) -> Sequence[Tells]:
        """All that were asked."""
        ...


def look_for_typing(found: Found | None) -> Noticed:
    """Return for how long nobody has typed, or why that cannot be said."""
    if found is None or found.source is None:
        reasons = [] if found is None else [one.reason for one in found.tried]
        return Noticed(key=TYPING, state=Seen.UNKNOWN, how=reasons[0] if reasons else "")
    idle_ms = found.source.idle_ms()
    if idle_ms is None:
        return Noticed(key=TYPING, state=Seen.UNKNOWN, how="no_answer", source=found.source.name)
    idle_s = idle_ms // SECOND_MS
    state = Seen.YES if idle_s >= AWAY_S else Seen.NO
    return Noticed(key=TYPING, state=state, source=found.source.name, idle_s=idle_s)


def look_for_sleep(told: Tells) -> Noticed:
    """Return who tells of sleep; whoever sees it is awake."""
    return Noticed(key=SLEEP, state=Seen.NO, source=told.name if told.works else "", how=told.reason)


def look_by(detector: Detector) -> Noticed:
    """Return what a detector finds."""
    finding = detector.look()
    return Noticed(key=detector.blocker.value, state=finding.state, how=finding.how.value)
