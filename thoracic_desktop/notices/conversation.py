"""What is said with the process that started this one."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import msgspec

from thoracic_desktop.desktop.notice_messages import Notice, Order, Said, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

CHUNK = 65_536


class Conversation:
    """Hears the notice and, later, that it is to be withdrawn; says how it is shown and what was answered.

    It reads in a thread, as not every platform can wait for a pipe in an event loop, and from the bare file: a thread
    that is left waiting in a Python file would hold up the end of the process.
    """

    def __init__(self, heard: int, said: int) -> None:
        """Read from one open file and write to the other."""
        self._heard = heard
        self._said = said
        self._rest = b""
        self._lock = threading.Lock()
        self._is_withdrawn = False
        self._call: Callable[[], object] | None = None

    def notice(self) -> Notice | None:
        """Wait for the notice and return it; None where the other side has gone without one.

        Raises:
            msgspec.MsgspecError: what was said is no notice.
        """
        line = self._line()
        return msgspec.json.decode(line, type=Notice) if line else None

    def listen(self) -> None:
        """Begin to hear that the notice is to be withdrawn; the other side's end says so too."""
        threading.Thread(target=self._read_on, name="withdrawal", daemon=True).start()

    @contextmanager
    def withdrawal_calls(self, call: Callable[[], object]) -> Generator[None]:
        """Have `call` called, in another thread, when the notice is withdrawn; at once where it is already."""
        with self._lock:
            self._call = call
            if self._is_withdrawn:
                call()
        try:
            yield
        finally:
            with self._lock:
                self._call = None

    @property
    def is_withdrawn(self) -> bool:
        """Whether the notice is not wanted any more."""
        return self._is_withdrawn

    def say_shown(self, way: Way, reason: str = "") -> None:
        """Say that the notice is there to be seen."""
        self._say(Said(shown=way, reason=reason))

    def say_answer(self, answer: str) -> None:
        """Say what was answered."""
        self._say(Said(answer=answer))

    def _say(self, said: Said) -> None:
        with suppress(BrokenPipeError):  # nobody is there any more, which the thread hears as well
            os.write(self._said, msgspec.json.encode(said) + b"\n")

    def _read_on(self) -> None:
        line = self._line()
        if line:
            msgspec.json.decode(line, type=Order)  # there is but one order; anything else is a fault of ours
        with self._lock:
            self._is_withdrawn = True
            if self._call is not None:
                self._call()

    def _line(self) -> bytes:
        """Return the next line, empty at the end."""
        while b"\n" not in self._rest:
            chunk = os.read(self._heard, CHUNK)
            if not chunk:
                return b""
            self._rest += chunk
        line, _, self._rest = self._rest.partition(b"\n")
        return line
