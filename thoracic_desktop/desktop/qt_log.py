"""Qt's own messages, in our log; the lines known to be harmless are kept out of sight."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

HARMLESS = (
    # The platforms without a desktop say what they cannot do.
    r"This plugin does not support (propagateSizeHints|raise|grabbing)",
)
"""Beginnings of messages that are expected on a healthy machine, as regular expressions."""


def install_qt_log() -> None:
    """Send Qt's messages to the logger `qt` and its children, one for each of Qt's categories."""
    qInstallMessageHandler(log_qt_message)


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log one message of Qt; a harmless one at DEBUG, whatever Qt thinks of it."""
    level = logging.DEBUG if re.match("|".join(HARMLESS), message) else LEVELS[kind]
    category: str | None = context.category
    logger = logging.getLogger(f"qt.{category}" if category and not category.startswith("qt.") else category or "qt")
    logger.log(level, "%s", message)
