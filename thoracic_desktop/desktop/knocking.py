"""Asks a running process of the program something, and waits for the answer.  Without Qt, so that verbs can do it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.clock import MS_PER_SECOND, SystemClock
from thoracic_desktop.desktop.door_address import NoDoor
from thoracic_desktop.desktop.messages_between import LONGEST_LINE, as_line, read_reply, refused

if TYPE_CHECKING:
    from thoracic_desktop.desktop.messages_between import Reply, Request

CHUNK: Final = 4096
PIPE_IS_BUSY: Final = 231


def knock(address: str | NoDoor, request: Request, timeout_s: float = 2.0) -> Reply | None:
    """Ask at a door and wait for the answer.

    Args:
        address: from `door_address`.
        request: what to ask; `Watch` gets the first status only.
        timeout_s: how long to wait at most.

    Returns:
        The answer, which is a refusal too where somebody is there and does not answer in time; None where nobody is.
    """
    if isinstance(address, NoDoor):
        return None
    try:
        answer = _exchange(address, as_line(request), timeout_s)
    except TimeoutError:
        return refused("It runs, but it does not answer.")
    except OSError as error:
        return refused(f"It cannot be reached: {error.strerror or error}.")
    return None if answer is None else read_reply(answer)


def somebody_is_there(address: str) -> bool:
    """Say whether a living process has this door; one that is too busy to answer lives."""
    return _can_connect(address)


if sys.platform == "win32":

    def _exchange(address: str, line: bytes, timeout_s: float) -> bytes | None:
        """Send a line and return the next one; a thread does it, for a pipe that is a file knows no time limit."""
        from queue import Empty, SimpleQueue  # noqa: PLC0415 - needed on Windows alone
        from threading import Thread  # noqa: PLC0415 - as above

        answers: SimpleQueue[bytes | OSError] = SimpleQueue()

        def speak() -> None:
            try:
                with open(_pipe(address), "r+b", buffering=0) as pipe:  # noqa: PTH123 - a pipe is no path
                    pipe.write(line)
                    answers.put(pipe.readline(LONGEST_LINE))
            except OSError as error:
                answers.put(error)

        Thread(target=speak, name="knock", daemon=True).start()
        try:
            answer = answers.get(timeout=timeout_s)
        except Empty:
            raise TimeoutError from None
        if isinstance(answer, FileNotFoundError):
            return None
        if isinstance(answer, OSError):
            raise answer
        return answer or None

    def _can_connect(address: str) -> bool:
        try:
            with open(_pipe(address), "r+b", buffering=0):  # noqa: PTH123 - a pipe is no path
                return True
        except FileNotFoundError:
            return False
        except OSError as error:
            return error.winerror == PIPE_IS_BUSY

    def _pipe(address: str) -> str:
        return rf"\\.\pipe\{address}"

else:
    import socket

    def _exchange(address: str, line: bytes, timeout_s: float) -> bytes | None:
        """Send a line and return the next one; None where nobody listens."""
        clock = SystemClock()
        deadline_ms = clock.monotonic_ms() + round(timeout_s * MS_PER_SECOND)
        with socket.socket(socket.AF_UNIX) as door:
            door.settimeout(timeout_s)
            try:
                door.connect(address)
            except (FileNotFoundError, ConnectionRefusedError):
                return None
            door.sendall(line)
            heard = b""
            while b"\n" not in heard and len(heard) <= LONGEST_LINE:
                left_ms = deadline_ms - clock.monotonic_ms()
                if left_ms <= 0:
                    raise TimeoutError
                door.settimeout(left_ms / MS_PER_SECOND)
                chunk = door.recv(CHUNK)
                if not chunk:
                    break
                heard += chunk
        return heard.partition(b"\n")[0]

    def _can_connect(address: str) -> bool:
        with socket.socket(socket.AF_UNIX) as door:
            door.setblocking(False)
            try:
                door.connect(address)
            except (FileNotFoundError, ConnectionRefusedError):
                return False
            except OSError:  # its queue is full, or it may not be entered: not ours to remove
                return True
            return True
