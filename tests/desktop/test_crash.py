from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal

from thoracic_desktop.desktop.crash import CrashReporter
from thoracic_desktop.desktop.ticker import after_ms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.conftest import ExpectedLog


class Banner(QObject):
    """Stands for the window."""

    told = Signal(str)


@pytest.fixture
def lines() -> list[str]:
    return []


@pytest.fixture
def reporter(lines: list[str]) -> Iterator[CrashReporter]:
    hooks = sys.excepthook, threading.excepthook
    reporter = CrashReporter(lines.append)
    reporter.install()
    yield reporter
    sys.excepthook, threading.excepthook = hooks


def fail(text: str = "unexpected") -> None:
    raise ValueError(text)


def report_failure(reporter: CrashReporter) -> None:
    try:
        fail()
    except ValueError as error:
        reporter.report(type(error), error, error.__traceback__)


def test_an_error_is_logged_with_its_traceback_and_told_in_one_line(
    reporter: CrashReporter, lines: list[str], caplog: pytest.LogCaptureFixture, expected_log: ExpectedLog
) -> None:
    expected_log("Uncaught: ValueError", logging.CRITICAL)

    report_failure(reporter)

    assert len(lines) == 1
    assert lines[0].startswith("ValueError in test_crash.py, line ")
    assert "Traceback" in caplog.text
    assert "ValueError: unexpected" in caplog.text


def test_an_error_in_every_frame_is_told_once(
    reporter: CrashReporter, lines: list[str], expected_log: ExpectedLog
) -> None:
    expected_log("Uncaught: ValueError", logging.CRITICAL)

    for _ in range(60):
        report_failure(reporter)

    assert len(lines) == 1


def test_an_error_from_another_place_is_told_too(
    reporter: CrashReporter, lines: list[str], expected_log: ExpectedLog
) -> None:
    expected_log("Uncaught", logging.CRITICAL)
    report_failure(reporter)

    try:
        int("another")
    except ValueError as error:
        reporter.report(type(error), error, error.__traceback__)

    assert len(lines) == 2


@pytest.mark.usefixtures("reporter")
def test_an_error_in_a_thread_is_told(lines: list[str], expected_log: ExpectedLog) -> None:
    expected_log("Uncaught: ValueError", logging.CRITICAL)
    thread = threading.Thread(target=fail)

    thread.start()
    thread.join()

    assert len(lines) == 1


def test_ctrl_c_ends_the_program_as_ever(
    reporter: CrashReporter, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    reporter.report(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert lines == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_an_error_without_a_traceback_is_told_too(
    reporter: CrashReporter, lines: list[str], expected_log: ExpectedLog
) -> None:
    expected_log("an unknown place", logging.CRITICAL)

    reporter.report(ValueError, ValueError(), None)

    assert lines == ["ValueError in an unknown place"]


def test_removing_gives_the_hooks_back(reporter: CrashReporter) -> None:
    reporter.remove()

    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__


@pytest.mark.qt_no_exception_capture
def test_the_program_goes_on_after_an_error_in_a_slot(qtbot: QtBot, expected_log: ExpectedLog) -> None:
    expected_log("Uncaught: ValueError", logging.CRITICAL)
    banner = Banner()
    reporter = CrashReporter(banner.told.emit)
    hooks = sys.excepthook, threading.excepthook
    reporter.install()

    try:
        with qtbot.waitSignal(banner.told):
            after_ms(0, fail, banner)
        with qtbot.waitSignal(banner.destroyed):
            banner.deleteLater()
    finally:
        sys.excepthook, threading.excepthook = hooks
