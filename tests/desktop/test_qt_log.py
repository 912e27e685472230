from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qWarning

from thoracic_desktop.desktop.qt_log import install_qt_log, log_qt_message

if TYPE_CHECKING:
    from tests.conftest import ExpectedLog


def logged(caplog: pytest.LogCaptureFixture) -> list[tuple[str, int, str]]:
    return [record for record in caplog.record_tuples if record[0].startswith("qt")]


@pytest.mark.parametrize(
    ("kind", "level"),
    [(QtMsgType.QtDebugMsg, logging.DEBUG), (QtMsgType.QtInfoMsg, logging.INFO)],
)
def test_a_message_keeps_its_weight(caplog: pytest.LogCaptureFixture, kind: QtMsgType, level: int) -> None:
    caplog.set_level(logging.DEBUG)

    log_qt_message(kind, QMessageLogContext(), "something happened")

    assert logged(caplog) == [("qt", level, "something happened")]


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        (QtMsgType.QtWarningMsg, logging.WARNING),
        (QtMsgType.QtCriticalMsg, logging.ERROR),
        (QtMsgType.QtFatalMsg, logging.CRITICAL),
    ],
)
def test_a_warning_stays_a_warning(
    caplog: pytest.LogCaptureFixture, expected_log: ExpectedLog, kind: QtMsgType, level: int
) -> None:
    expected_log("something is wrong", level)

    log_qt_message(kind, QMessageLogContext(), "something is wrong")

    assert logged(caplog) == [("qt", level, "something is wrong")]


def test_a_harmless_line_is_kept_out_of_sight(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    message = "This plugin does not support propagateSizeHints()"

    log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), message)

    assert logged(caplog) == [("qt", logging.DEBUG, message)]


def test_a_harmless_line_in_the_middle_of_another_does_not_hide_it(
    caplog: pytest.LogCaptureFixture, expected_log: ExpectedLog
) -> None:
    message = "Lost: This plugin does not support propagateSizeHints()"
    expected_log("Lost")

    log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), message)

    assert logged(caplog) == [("qt", logging.WARNING, message)]


@pytest.mark.no_qt_log
def test_what_qt_says_arrives_in_the_log(caplog: pytest.LogCaptureFixture, expected_log: ExpectedLog) -> None:
    expected_log("from Qt itself")
    install_qt_log()

    qWarning("from Qt itself")
    qInstallMessageHandler(None)

    assert ("qt.default", logging.WARNING, "from Qt itself") in logged(caplog)
