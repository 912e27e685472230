"""The process that makes frames: started when one is wanted, ended when nobody asks for a while."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, Signal

from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.frames.messages import DiskTrouble, Reply, Request
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from thoracic_desktop.frames.keys import FrameKey

# -P: the folder the program was started from must not become a place to import from.
MAKER: Final = (sys.executable, "-P", "-m", "thoracic_desktop.making.maker")
KEEP_MS: Final = 60_000
MOST_CRASHES: Final = 3
END_MS: Final = 1000
SURROUNDINGS: Final = {
    # Its arrays are too small to be shared out; threads would only spin.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    # glibc gives memory of this size back after every array and has it cleared anew for the next one: that would
    # be a third of the time a frame takes.  Elsewhere these names mean nothing.
    "MALLOC_MMAP_THRESHOLD_": "268435456",
    "MALLOC_TRIM_THRESHOLD_": "268435456",
    "MALLOC_TOP_PAD_": "33554432",
}

logger = logging.getLogger(__name__)


class FrameMaker(QObject):
    """What the rest of the program is given; a class, as `TickSource` is, for the sake of its signals.

    Signals:
        made: a frame is there (the number of its request, and its packed bytes).
        failed: a request was answered without a frame (its number).
        lost: the process has ended; requests without an answer will get none.
    """

    made = Signal(int, bytes)
    failed = Signal(int)
    lost = Signal()

    def request(self, number: int, key: FrameKey, *, keep: bool) -> bool:
        """Ask for a frame and say whether anybody is there who makes it; `keep` it on the disk where it is worth it."""
        raise NotImplementedError

    def close(self) -> None:
        """End the process at once; the next request starts another."""
        raise NotImplementedError


class FigureMaker(FrameMaker):
    """Makes frames with the program's own code in another process."""

    def __init__(
        self, resources: Path, cache: Path, *, command: Sequence[str] = MAKER, parent: QObject | None = None
    ) -> None:
        """Prepare; nothing is started yet.

        Args:
            resources: the resource folder.
            cache: the cache folder.
            command: what runs making/maker.py; a bundle without a Python of its own has another.
            parent: the owner.
        """
        super().__init__(parent)
        self._arguments = [*command[1:], str(resources), str(cache)]
        self._program = command[0]
        self._process: QProcess | None = None
        self._heard = bytearray()
        self._awaited: Reply | None = None
        self._crashes = 0
        self._rest = Delay(self.close, self)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @override
    def request(self, number: int, key: FrameKey, *, keep: bool) -> bool:
        if self._crashes >= MOST_CRASHES:
            return False
        self._rest.start_ms(KEEP_MS)
        process = self._process or self._start()
        process.write(msgspec.json.encode(Request(number, key, keep)) + b"\n")
        return True

    @override
    def close(self) -> None:
        process = self._process
        self._forget()
        if process is not None:
            process.finished.disconnect(self._note_end)
            process.kill()
            process.waitForFinished(END_MS)
            process.deleteLater()

    def _start(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in SURROUNDINGS.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._hear)
        process.errorOccurred.connect(self._note_error)
        process.finished.connect(self._note_end)
        self._process = process
        process.start(self._program, self._arguments)
        return process

    def _hear(self) -> None:
        """Take in what the process says: lines, and after some of them as many bytes as they announce."""
        if self._process is not None:
            self._heard += self._process.readAllStandardOutput().data()
        while self._take_one():
            pass

    def _take_one(self) -> bool:
        """Take one line, or the frame that the last line announced, and say whether there was one."""
        reply = self._awaited
        if reply is None:
            line, found, rest = self._heard.partition(b"\n")
            if found:
                self._heard = rest
                self._take_line(bytes(line))
            return bool(found)
        if len(self._heard) < reply.size:
            return False
        data = bytes(self._heard[: reply.size])
        del self._heard[: reply.size]
        self._awaited = None
        self._crashes = 0
        if reply.trouble:
            logger.warning("A frame of the figure was not made: %s", reply.trouble)
            self.failed.emit(reply.number)
        else:
            self.made.emit(reply.number, data)
        return True

    def _take_line(self, line: bytes) -> None:
        try:
            said = msgspec.json.decode(line, type=Reply | DiskTrouble)
        except msgspec.MsgspecError:  # not our process, or not in its right mind: what follows means nothing either
            self._heard.clear()
            if self._process is not None:
                self._process.kill()
            return
        if isinstance(said, DiskTrouble):
            logger.warning("Frames of the figure are not kept on the disk: %s", said.reason)
        else:
            self._awaited = said

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._note_crash(f"{self._program} does not start")

    def _note_end(self) -> None:
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
            self._note_crash(said[-300:] or "it was ended")

    def _note_crash(self, reason: str) -> None:
        self._crashes += 1
        logger.warning("The process that makes the frames of the figure ended: %s", reason.replace("\n", " | "))
        process = self._process
        self._forget()
        if process is not None:
            process.deleteLater()
        self.lost.emit()

    def _forget(self) -> None:
        self._rest.cancel()
        self._process = None
        self._heard.clear()
        self._awaited = None
