"""What happens to an error nobody caught: it is logged, the person is told, and the program goes on where it can."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

logger = logging.getLogger(__name__)


class CrashReporter:
    """Hears of every uncaught error between `install` and `remove`.

    Qt hands an exception from a slot or an event handler to `sys.excepthook` and goes on with the next event.
    """

    def __init__(self, tell: Callable[[str], object]) -> None:
        """Report to `tell`.

        Args:
            tell: is given one line that names the kind and the place of the error, for a banner; called in the
                thread of the error, so hand in a signal's `emit` where a window shall hear it.  An error that
                comes again from the same line, such as one in every frame, is told and logged once.
        """
        self._tell = tell
        self._told: set[str] = set()

    def install(self) -> None:
        """Become the hook of this program's threads."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def remove(self) -> None:
        """Give both hooks back to Python."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error with its traceback and tell about it; Ctrl+C keeps its usual meaning."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        line = f"{kind.__name__} in {_place(trace)}"
        if line in self._told:
            return
        self._told.add(line)
        logger.critical("Uncaught: %s", line, exc_info=(kind, error, trace))
        self._tell(line)

    def _report_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_type, args.exc_value, args.exc_traceback)


def _place(trace: TracebackType | None) -> str:
    """Return file and line where the error arose, without the folders of this machine."""
    frames = traceback.extract_tb(trace)
    return f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else "an unknown place"
