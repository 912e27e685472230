"""What the window was started for, beside being looked at."""

from __future__ import annotations

from thoracic_desktop.value import Value


class Opening(Value, frozen=True):
    """A wish from the command line, as the tray has it when it starts the window.

    Attributes:
        page: the key of the page to show; empty for the usual one.
        exercise: the key of the exercise of a break to begin, empty for one without; None where no break is wished.
        kind: the kind of that break, a value of `Kind`.
        session: whether today's session shall begin.
    """

    page: str = ""
    exercise: str | None = None
    kind: str = "posture"
    session: bool = False
