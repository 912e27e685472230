"""What is heard about sleep and lock, and what everybody who listens for it can be asked."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from thoracic_desktop.desktop.idle.source import Tried


class News(StrEnum):
    """What happened."""

    SLEPT = "slept"
    """The machine is about to sleep."""
    WOKE = "woke"
    LOCKED = "locked"
    """Nobody can see what is shown."""
    UNLOCKED = "unlocked"


Tell = Callable[[News], None]


class Listener(Protocol):
    """Listens to one kind of system, from when it is made.

    Attributes:
        sleep: whether sleep is noticed here.
        lock: whether the lock is noticed here.
    """

    sleep: Tried
    lock: Tried

    def is_locked(self) -> bool | None:
        """Say whether the screen is locked now; None where that is not known."""
        ...

    def close(self) -> None:
        """Hear nothing any longer."""
        ...
