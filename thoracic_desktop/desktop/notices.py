"""Notices with buttons: each shown by a process of its own, started when it is due and ended with its answer."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal

from thoracic_desktop.desktop.notice_messages import Notice, Order, Said, Way
from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QProcess

# -P: the folder the program was started from must not become a place to import from.
CHILD: Final = (sys.executable, "-P", "-m", "thoracic_desktop.notices")
LEAVE_MS: Final = 5000
"""How long a process may take to withdraw its notice and end."""
END_MS: Final = 1000

logger = logging.getLogger(__name__)


class NoticeBoard(QObject):
    """What the rest of the program is given; a class, as `TickSource` is, for the sake of its signals.

    Signals:
        shown: the notice is there to be seen, or is not (a value of `Way`).  After `without_buttons` nothing follows.
        answered: it has been answered (the key of a button, `dismissed` or `expired`), and is gone.
        failed: it is not shown, or will not be answered any more, for the process does not work (the reason).
    """

    shown = Signal(str)
    answered = Signal(str)
    failed = Signal(str)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice; one that is still shown is withdrawn."""
        raise NotImplementedError

    def withdraw(self) -> None:
        """Take the notice away, if there is one; no signal follows."""
        raise NotImplementedError

    def close(self) -> None:
        """Withdraw, and wait until no process is left."""
        raise NotImplementedError


class Notices(NoticeBoard):
    """Shows notices with the program's own code in another process."""

    def __init__(self, *, command: Sequence[str] = CHILD, parent: QObject | None = None) -> None:
        """Prepare; nothing is started yet.

        Args:
            command: what runs notices/__main__.py; a bundle without a Python of its own has another.
            parent: the owner.
        """
        super().__init__(parent)
        self._command = tuple(command)
        self._process: QProcess | None = None
        self._leaving: list[QProcess] = []
        self._patience = Delay(self._end_who_stays, self)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @override
    def show_notice(self, notice: Notice) -> None:
        self.withdraw()
        from PySide6.QtCore import QProcess  # noqa: PLC0415 - the start of the program shows no notice

        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._hear)
        process.errorOccurred.connect(self._note_error)
        process.finished.connect(self._note_end)
        self._process = process
        process.start(self._command[0], self._command[1:])
        process.write(msgspec.json.encode(notice) + b"\n")

    @override
    def withdraw(self) -> None:
        if self._process is not None:
            self._process.write(msgspec.json.encode(Order()) + b"\n")
            self._let_go()

    @override
    def close(self) -> None:
        self.withdraw()
        for process in self._leaving:
            process.finished.disconnect(self._forget_who_left)
            if not process.waitForFinished(END_MS):
                process.kill()
                process.waitForFinished(END_MS)
            process.deleteLater()
        self._leaving.clear()
        self._patience.cancel()

    def _hear(self) -> None:
        """Take in what the process says."""
        while self._process is not None and self._process.canReadLine():
            line = self._process.readLine().data()
            try:
                said = msgspec.json.decode(line, type=Said)
            except msgspec.MsgspecError:  # not our process, or not in its right mind
                self._process.kill()
                return
            self._take(said)

    def _take(self, said: Said) -> None:
        if said.shown is not None:
            if said.reason:
                logger.info("A notice is not shown by the desktop's service: %s", said.reason)
            if said.shown is Way.WITHOUT_BUTTONS:
                self._let_go()
            self.shown.emit(said.shown.value)
        elif said.answer:
            self._let_go()
            self.answered.emit(said.answer)

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error.name == "FailedToStart":
            self._fail(f"{self._command[0]} does not start")

    def _note_end(self) -> None:
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
            self._fail(said[-300:] or "it was ended")

    def _fail(self, reason: str) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        logger.warning("The process that shows a notice ended: %s", reason.replace("\n", " | "))
        self.failed.emit(reason)

    def _let_go(self) -> None:
        """Hear nothing more of the process; the end of its input is its sign to go."""
        process, self._process = self._process, None
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._hear)
        process.errorOccurred.disconnect(self._note_error)
        process.finished.disconnect(self._note_end)
        process.closeWriteChannel()
        process.finished.connect(self._forget_who_left)
        self._leaving.append(process)
        self._patience.start_ms(LEAVE_MS)

    def _forget_who_left(self) -> None:
        gone = [process for process in self._leaving if process.state() is process.state().NotRunning]
        for process in gone:
            self._leaving.remove(process)
            process.deleteLater()
        if not self._leaving:
            self._patience.cancel()

    def _end_who_stays(self) -> None:
        for process in self._leaving:
            process.kill()
