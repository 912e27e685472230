"""One thread for everything that waits for the disk, so that nobody who shows something ever does.

A write that the machine refuses (disk full, read-only, locked, unreadable) is kept in memory with all later ones, in
order, and tried again.  `threading` and `queue` are used as they are: they cost a quarter of the import time of
`concurrent.futures`, and a pool would still need the list of kept writes.
"""

from __future__ import annotations

import logging
from collections import deque
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from thoracic_desktop.history.trouble import HistoryTrouble, trouble_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.history.repository import History

T = TypeVar("T")

logger = logging.getLogger(__name__)


class NotAnsweredError(LookupError):
    """The job has not run yet, or it failed."""


class Answer(Generic[T]):
    """What a job will have returned.

    Later jobs may read `value`: jobs run in order, so it is there by then even where both had to wait.
    """

    def __init__(self, values: list[T]) -> None:
        """Read from the list into which the job puts its result."""
        self._values = values

    @property
    def value(self) -> T:
        """What the job returned.

        Raises:
            NotAnsweredError: it has not run yet, or it failed.
        """
        if not self._values:
            raise NotAnsweredError("The job has not been answered")
        return self._values[0]


class _Job(Generic[T]):
    """A job with the places its result goes to."""

    def __init__(
        self, run: Callable[[History], T], on_result: Callable[[T], None] | None, *, writes: bool, once: bool = False
    ) -> None:
        self.writes = writes
        self.once = once
        self.values: list[T] = []
        self._run = run
        self._on_result = on_result

    def run(self, history: History) -> None:
        self.values.append(self._run(history))

    def tell(self) -> None:
        if self._on_result is not None:
            self._on_result(self.values[0])


class HistoryWorker:
    """Runs jobs on the history, one after the other, on its own thread.

    All callbacks are called on that thread.
    """

    def __init__(
        self,
        opening: Callable[[], History],
        *,
        on_trouble: Callable[[HistoryTrouble | None], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Prepare the worker; nothing happens before `start`.

        Args:
            opening: opens the history; the first thing that is done on the thread.
            on_trouble: is told when writes begin to be kept in memory, when the reason changes, and, by None, when
                all of them have been written.
            on_error: is given every error that is a mistake of the program; the job is dropped.
        """
        self._opening = opening
        self._on_trouble = on_trouble
        self._on_error = on_error
        self._jobs: SimpleQueue[_Job[Any] | None] = SimpleQueue()
        self._kept: deque[_Job[Any]] = deque()
        self._trouble: HistoryTrouble | None = None
        self._thread = Thread(target=self._work, name="thoracic-history", daemon=True)

    def start(self) -> None:
        """Start the thread and open the history on it."""
        self._thread.start()

    def read(self, run: Callable[[History], T], on_result: Callable[[T], None] | None = None) -> Answer[T]:
        """Have something read; it is answered even while writes are kept in memory, without them."""
        return self._submit(_Job(run, on_result, writes=False))

    def write(self, run: Callable[[History], T], on_result: Callable[[T], None] | None = None) -> Answer[T]:
        """Have something written, by one call of a method of the history: a job that is tried again runs as a whole."""
        return self._submit(_Job(run, on_result, writes=True))

    def try_once(self, run: Callable[[History], object]) -> None:
        """Have something done that nothing depends on, such as a backup; what the machine refuses is only logged."""
        self._submit(_Job(run, None, writes=False, once=True))

    def retry(self) -> None:
        """Try the kept writes again; every new job does so too."""
        self.read(lambda _history: None)

    def close(self, timeout_s: float) -> bool:
        """Let everything that was handed in run, close the history and end the thread.

        Returns:
            Whether all of it was written within the time; False where something could not be.
        """
        self._jobs.put(None)
        self._thread.join(timeout_s)
        return not self._thread.is_alive() and not self._kept and self._jobs.empty()

    def _submit(self, job: _Job[T]) -> Answer[T]:
        self._jobs.put(job)
        return Answer(job.values)

    # On the thread -----------------------------------------------------------------------------------------------

    def _work(self) -> None:
        try:
            history = self._opening()
        except Exception as error:  # noqa: BLE001 - the edge of the thread: handed over, not swallowed
            self._on_error(error)
            return
        while (job := self._jobs.get()) is not None:
            self._write_kept(history)
            if (job.writes and self._kept) or not self._is_through(job, history):
                self._kept.append(job)
        self._write_kept(history)
        history.close()

    def _write_kept(self, history: History) -> None:
        while self._kept and self._is_through(self._kept[0], history):
            self._kept.popleft()
        if self._trouble is not None and not self._kept:
            self._trouble = None
            self._on_trouble(None)

    def _is_through(self, job: _Job[Any], history: History) -> bool:
        """Run a job and tell whether it is settled; False where it must be tried again."""
        try:
            job.run(history)
        except Exception as error:  # noqa: BLE001 - the edge of the thread: told or handed over, not swallowed
            kind = trouble_of(error)
            if kind is None:
                self._on_error(error)
                return True
            if job.once:
                logger.warning("Not done this time (%s): %s", kind, error)
                return True
            if self._trouble is None or self._trouble.kind is not kind:
                self._trouble = HistoryTrouble(kind=kind, detail=str(error))
                self._on_trouble(self._trouble)
            return False
        try:
            job.tell()
        except Exception as error:  # noqa: BLE001 - the listener's mistake; the job itself is settled
            self._on_error(error)
        return True
