"""What every test is held to: no unexpected warning in the log, no timer and no thread left running.

Qt warnings fail a test through pytest-qt (qt_log_level_fail) and Python warnings through filterwarnings, both in
pyproject.toml. Nothing here needs Qt: the pure rooms are tested where it is not installed.
"""

from __future__ import annotations

import gc
import logging
import os
import re
import sys
import threading
import traceback
import weakref
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import settings

from thoracic_desktop.desktop.quick_start import load_qt
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Qt reads this when it is first imported, so it is settled before any test module is.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Every test runs on Qt as the program loads it; pytest-qt would load it in the usual way after this.
if find_spec("PySide6") is not None:
    load_qt()

# A deadline would measure who else is using the machine; speed is measured by `make bench`.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

THREAD_GRACE_S: Final = 1.0
"""How long a thread that was told to stop may take to do so."""

STARTERS: Final = {"QTimer": "isActive", "QThread": "isRunning"}
"""Qt classes whose start() is watched, each with the method that says whether it is still going."""


class ExpectedLog:
    """The log records a test expects, each told by a pattern: `expected_log("set aside", logging.ERROR)`."""

    def __init__(self) -> None:
        self._expected: list[tuple[re.Pattern[str], int]] = []

    def __call__(self, pattern: str, level: int = logging.WARNING) -> None:
        """Expect at least one record of this level whose text the pattern is found in."""
        self._expected.append((re.compile(pattern), level))

    def unexpected(self, records: list[logging.LogRecord]) -> list[str]:
        """Tell which records nobody expected."""
        return [
            f"{record.levelname} {record.name}: {record.getMessage()}"
            for record in records
            if not any(_matches(record, expected) for expected in self._expected)
        ]

    def unseen(self, records: list[logging.LogRecord]) -> list[str]:
        """Tell which expected records never came."""
        return [
            f"{logging.getLevelName(expected[1])} like {expected[0].pattern!r}"
            for expected in self._expected
            if not any(_matches(record, expected) for record in records)
        ]


def _matches(record: logging.LogRecord, expected: tuple[re.Pattern[str], int]) -> bool:
    pattern, level = expected
    return record.levelno == level and pattern.search(record.getMessage()) is not None


class _Collector(logging.Handler):
    """Keeps every warning and worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def expected_log() -> ExpectedLog:
    """Let a test name the warnings it provokes; each of them must come."""
    return ExpectedLog()


@pytest.fixture(autouse=True)
def _no_unexpected_log(expected_log: ExpectedLog) -> Iterator[None]:
    collector = _Collector()
    root = logging.getLogger()
    root.addHandler(collector)
    yield
    root.removeHandler(collector)
    unexpected, unseen = expected_log.unexpected(collector.records), expected_log.unseen(collector.records)
    if unexpected:
        pytest.fail("Unexpected in the log (expect it with expected_log): " + "; ".join(unexpected), pytrace=False)
    if unseen:
        pytest.fail("Expected in the log, but never came: " + "; ".join(unseen), pytrace=False)


@pytest.fixture(autouse=True)
def _no_thread_left_running() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left: list[str] = []
    for thread in set(threading.enumerate()) - before:
        # A daemon thread of a library ends with the process; ours have to be stopped.
        if not thread.daemon or thread.name.startswith("thoracic"):
            thread.join(THREAD_GRACE_S)
            if thread.is_alive():
                left.append(thread.name)
    if left:
        pytest.fail("Threads left running: " + ", ".join(sorted(left)), pytrace=False)


@pytest.fixture(autouse=True)
def _no_timer_left_running(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    qt_core = sys.modules.get("PySide6.QtCore")
    if qt_core is None:
        yield
        return
    started: list[tuple[weakref.ref[Any], str, str]] = []
    for class_name in STARTERS:
        _note_starts(monkeypatch, getattr(qt_core, class_name), started)
    yield
    if _still_running(started):
        # What a test dropped may wait for the collector, and a widget told to go for the event loop.
        gc.collect()
        qt_core.QCoreApplication.sendPostedEvents(None, qt_core.QEvent.Type.DeferredDelete)
    left = _still_running(started)
    for stop in _stops(started):
        stop()
    if left:
        pytest.fail("Left running: " + "; ".join(left), pytrace=False)


def _note_starts(
    monkeypatch: pytest.MonkeyPatch, qt_class: Any, started: list[tuple[weakref.ref[Any], str, str]]
) -> None:
    """Make the class's start() remember who called it."""
    original: Callable[..., None] = qt_class.start

    def start(self: Any, *args: Any, **kwargs: Any) -> None:
        caller = traceback.extract_stack(limit=2)[0]
        started.append((weakref.ref(self), qt_class.__name__, f"{caller.filename}:{caller.lineno}"))
        original(self, *args, **kwargs)

    monkeypatch.setattr(qt_class, "start", start)


def _running(started: list[tuple[weakref.ref[Any], str, str]]) -> Iterator[tuple[Any, str, str]]:
    import shiboken6  # noqa: PLC0415 - only where Qt is: see the module's docstring

    for reference, class_name, place in started:
        live = reference()
        if live is not None and shiboken6.isValid(live) and getattr(live, STARTERS[class_name])():
            yield live, class_name, place


def _still_running(started: list[tuple[weakref.ref[Any], str, str]]) -> list[str]:
    return sorted({f"{class_name} started at {place}" for _, class_name, place in _running(started)})


def _stops(started: list[tuple[weakref.ref[Any], str, str]]) -> list[Callable[[], None]]:
    """End what was left, so that one test's fault does not become the next one's."""
    return [live.stop if class_name == "QTimer" else live.quit for live, class_name, _ in _running(started)]
