"""What the page shows of one thing."""

from __future__ import annotations

from thoracic_desktop.desktop.blockers.detector import Seen
from thoracic_desktop.value import Value

TYPING = "typing"
SLEEP = "sleep"


class Noticed(Value, frozen=True):
    """One thing, and what is known of it now.

    Attributes:
        key: `typing`, `sleep`, or a value of `Blocker`.
        state: whether it is the case now; unknown where this machine does not tell it.
        how: by what it is noticed, or why it is not, as a value of `How` or `WhyNot`; empty where `source` says it.
        source: who tells, as a name that is the same in all languages; empty where nobody has one.
        idle_s: for typing: for how many seconds nobody has typed; None where that cannot be said.
    """

    key: str
    state: Seen
    how: str = ""
    source: str = ""
    idle_s: int | None = None

    @property
    def is_the_case(self) -> bool:
        """Whether it is seen now."""
        return self.state is Seen.YES

    @property
    def can_be_told(self) -> bool:
        """Whether this machine tells it at all."""
        return self.state is not Seen.UNKNOWN
