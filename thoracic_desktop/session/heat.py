"""Warmth before a session: a time that runs, can stand still, and ends by itself.

The source asks for 15 to 20 minutes (C46); how long within that is the person's choice, and 20 minutes are the end in
any case (D20).  What is left is a deadline minus now; nothing is counted down.
"""

from __future__ import annotations

from thoracic_desktop.value import Value

MS_PER_MINUTE = 60_000


class HeatTime(Value, frozen=True):
    """A time under way.

    Attributes:
        total_ms: how long it was to be.
        ends_ms: when it ends, on the steady clock; None while it stands still.
        kept_ms: what is left while it stands still.
    """

    total_ms: int
    ends_ms: int | None
    kept_ms: int = 0

    @property
    def is_paused(self) -> bool:
        """Whether it stands still."""
        return self.ends_ms is None

    def left_ms(self, at_ms: int) -> int:
        """Return what is left."""
        return self.kept_ms if self.ends_ms is None else max(0, self.ends_ms - at_ms)

    def share_left(self, at_ms: int) -> float:
        """Return what is left as a share of all, 1 to 0."""
        return self.left_ms(at_ms) / self.total_ms


def heat_begun(minutes: int, at_ms: int) -> HeatTime:
    """Return a time of so many minutes that begins now."""
    total_ms = minutes * MS_PER_MINUTE
    return HeatTime(total_ms=total_ms, ends_ms=at_ms + total_ms)


def heat_paused(heat: HeatTime, at_ms: int) -> HeatTime:
    """Return it standing still; what stands still already stays as it is."""
    return HeatTime(total_ms=heat.total_ms, ends_ms=None, kept_ms=heat.left_ms(at_ms))


def heat_resumed(heat: HeatTime, at_ms: int) -> HeatTime:
    """Return it going on with what was left; what runs already stays as it is."""
    return heat if heat.ends_ms is not None else HeatTime(total_ms=heat.total_ms, ends_ms=at_ms + heat.kept_ms)
