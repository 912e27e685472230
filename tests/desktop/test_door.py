"""A process's door: real sockets, and a real process behind them."""

from __future__ import annotations

import signal
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.door_keeper import PAUSED, WAITING
from tests.door_keeping import LIMIT_S, address_in, keeper, keepers, sockets_of_their_own
from thoracic_desktop.desktop.door import MOST_UNREAD, MOST_VISITORS, DoorServer
from thoracic_desktop.desktop.knocking import knock
from thoracic_desktop.desktop.messages_between import (
    LONGEST_LINE,
    AskStatus,
    Meeting,
    Pause,
    Quit,
    Reply,
    Snooze,
    TrayRequest,
    Watch,
    as_line,
    read_reply,
    read_tray_request,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _own_sockets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with sockets_of_their_own(monkeypatch):
        yield


class Caller:
    """Somebody at a door who may behave as nobody should."""

    def __init__(self, address: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(LIMIT_S)
        self._socket.connect(address)
        self.stream = self._socket.makefile("rwb")

    def say(self, data: bytes) -> None:
        self.stream.write(data)
        self.stream.flush()

    def hear(self) -> Reply:
        line = self.stream.readline()
        assert line, "the connection was closed without a word"
        return read_reply(line)

    def is_sent_away(self) -> bool:
        """Whether nothing more comes; a reset says the same as an end."""
        try:
            return not self.stream.readline()
        except ConnectionResetError:
            return True

    def peek(self) -> bytes | None:
        """Return what has come and was not read, without waiting; empty once it was sent away, None before."""
        self._socket.settimeout(0)
        try:
            return self._socket.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return None
        except ConnectionResetError:
            return b""
        finally:
            self._socket.settimeout(LIMIT_S)

    def leave(self) -> None:
        self.stream.close()
        self._socket.close()


@pytest.fixture
def call() -> Iterator[Calls]:
    calls = Calls()
    yield calls
    for caller in calls.all:
        try:
            caller.leave()
        except OSError:  # what it had still to say is not wanted any more
            continue


class Calls:
    """Makes callers, and remembers them."""

    def __init__(self) -> None:
        self.all: list[Caller] = []

    def __call__(self, address: str) -> Caller:
        self.all.append(Caller(address))
        return self.all[-1]


# Two processes --------------------------------------------------------------------------------------------------------


def test_another_process_answers(tmp_path: Path) -> None:
    with keeper(tmp_path) as there:
        assert there.first_words == "open"
        assert knock(there.address, AskStatus()) == Reply(status=WAITING)
        assert knock(there.address, Snooze()) == Reply(ok=False, error="There is no break to put off.")
        assert [there.hear(), there.hear()] == ["status", "snooze"]
        assert Path(there.address).stat().st_mode & 0o777 == 0o700


def test_nobody_is_there_before_after_and_where_a_process_was_killed(tmp_path: Path) -> None:
    assert knock(address_in(tmp_path), AskStatus()) is None
    with keeper(tmp_path) as there:
        there.kill()
        assert Path(there.address).exists()
        assert knock(there.address, AskStatus()) is None
    with keeper(tmp_path) as there:
        assert there.first_words == "open", "the socket of a dead process is in the way"
        assert knock(there.address, Quit()) == Reply()
        assert there.process.wait(LIMIT_S) == 0
        assert not Path(there.address).exists()
        assert knock(there.address, AskStatus()) is None


def test_the_socket_of_a_living_process_is_never_taken_over(tmp_path: Path) -> None:
    with keeper(tmp_path) as first, keeper(tmp_path) as second:
        assert second.first_words == "It runs already."
        assert second.process.wait(LIMIT_S) == 1
        assert knock(first.address, AskStatus()) == Reply(status=WAITING)


def test_of_processes_that_start_together_one_opens_also_where_a_dead_one_left_its_socket(tmp_path: Path) -> None:
    with keeper(tmp_path) as dead:
        dead.kill()
    with keepers(tmp_path, 4) as together:
        assert sorted(one.first_words for one in together) == ["It runs already."] * 3 + ["open"]
        assert knock(together[0].address, AskStatus()) == Reply(status=WAITING)


def test_who_lives_and_does_not_answer_is_not_taken_for_nobody(tmp_path: Path) -> None:
    with keeper(tmp_path) as there:
        there.process.send_signal(signal.SIGSTOP)
        answer = knock(there.address, AskStatus(), timeout_s=0.05)
        assert answer == Reply(ok=False, error="It runs, but it does not answer.")
        with keeper(tmp_path) as second:
            assert second.first_words == "It runs already."
        there.process.send_signal(signal.SIGCONT)
        assert knock(there.address, AskStatus(), timeout_s=LIMIT_S) == Reply(status=WAITING)


def test_who_watches_hears_of_every_change(tmp_path: Path, call: Calls) -> None:
    with keeper(tmp_path) as there:
        watcher = call(there.address)
        watcher.say(as_line(Watch()))
        assert watcher.hear().status == WAITING
        knock(there.address, Pause(minutes=30))
        assert watcher.hear().status == PAUSED
        there.kill()
        assert watcher.is_sent_away()


GARBAGE = (
    b"\n",
    b"{}\n",
    b'{"do":"dance"}\n',
    b'{"do":"pause","minutes":0}\n',
    b'{"do":"pause","minutes":5,"tomorrow":true}\n',
    b'{"do":"quit","version":2}\n',
    b"\xff\xfe\x00\n",
    b'{"do":"quit","why":' + b"[" * 50_000 + b"\n",
    b"x" * (LONGEST_LINE + 1),
    b'{"do":"quit","why":"' + b"x" * LONGEST_LINE + b'"}\n',
)


def test_garbage_is_answered_with_an_error_and_the_door_stays_open(tmp_path: Path, call: Calls) -> None:
    with keeper(tmp_path) as there:
        for garbage in GARBAGE:
            caller = call(there.address)
            caller.say(garbage)
            reply = caller.hear()
            assert not reply.ok, garbage[:40]
            assert reply.error.endswith(".")
            assert caller.is_sent_away()
            assert knock(there.address, AskStatus()) == Reply(status=WAITING)


def test_a_slow_caller_holds_nobody_up(tmp_path: Path, call: Calls) -> None:
    with keeper(tmp_path) as there:
        slow, silent = call(there.address), call(there.address)
        line = as_line(Meeting(on=True))
        for piece in (line[:5], line[5:12]):
            slow.say(piece)
            assert knock(there.address, AskStatus()) == Reply(status=WAITING)
        slow.say(line[12:] + as_line(AskStatus()))
        assert not slow.hear().ok
        assert slow.hear() == Reply(status=WAITING)
        silent.leave()


# In this process ------------------------------------------------------------------------------------------------------


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[DoorServer, str]]:
    del qtbot

    def answer(request: TrayRequest) -> Reply:
        if isinstance(request, Quit):
            server.close()
        return Reply(status=WAITING)

    server = DoorServer(read_tray_request, answer)
    address = address_in(tmp_path)
    assert server.open(address) is None
    yield server, address
    server.close()


def test_a_watcher_who_never_reads_is_given_up(door: tuple[DoorServer, str], call: Calls, qtbot: QtBot) -> None:
    server, address = door
    watcher = call(address)
    watcher.say(as_line(Watch()))
    qtbot.waitUntil(lambda: server.has_watchers)
    sent = 0
    while server.has_watchers:
        server.send_to_watchers(WAITING)
        sent += len(as_line(Reply(status=WAITING)))
        assert sent < 10 * MOST_UNREAD, "it would fill the memory"


def test_so_many_callers_are_let_in_and_no_more(door: tuple[DoorServer, str], call: Calls, qtbot: QtBot) -> None:
    _, address = door
    callers = [call(address) for _ in range(MOST_VISITORS)]
    one_too_many = call(address)
    qtbot.waitUntil(lambda: one_too_many.peek() == b"")
    callers[0].leave()
    callers[1].say(as_line(AskStatus()))  # the door hears of both in turn
    qtbot.waitUntil(lambda: bool(callers[1].peek()))
    another = call(address)
    another.say(as_line(AskStatus()))
    qtbot.waitUntil(lambda: bool(another.peek()))
    assert another.hear() == Reply(status=WAITING)


def test_closing_within_an_answer_is_no_accident(door: tuple[DoorServer, str], call: Calls, qtbot: QtBot) -> None:
    server, address = door
    caller = call(address)
    caller.say(as_line(Quit()) + as_line(AskStatus()))
    qtbot.waitUntil(lambda: not Path(address).exists())
    assert caller.is_sent_away()
    assert server.open(address) is None
