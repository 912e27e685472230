"""The lines that travel between processes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.desktop.messages_between import (
    AskStatus,
    Meeting,
    Pause,
    Quit,
    Show,
    ShowPage,
    Snooze,
    StartBreak,
    TrayRequest,
    Watch,
    WindowRequest,
    WrongRequestError,
    as_line,
    read_reply,
    read_tray_request,
    read_window_request,
)

REQUESTS = st.sampled_from([AskStatus(), Watch(), Snooze(), Meeting(on=False), Pause(minutes=7), Quit()])


@given(REQUESTS)
def test_a_request_is_one_line_and_comes_back_as_it_was(request: TrayRequest) -> None:
    line = as_line(request)

    assert line.count(b"\n") == 1
    assert read_tray_request(line) == request
    assert json.loads(line)["version"] == 1


@given(st.binary(max_size=200))
def test_no_line_of_chance_is_taken_for_a_request(line: bytes) -> None:
    for read in (read_tray_request, read_window_request):
        with pytest.raises(WrongRequestError, match="This is not understood here"):
            read(line)
    assert not read_reply(line).ok


@given(st.sampled_from([Show(activation="token"), ShowPage(key="progress"), StartBreak(exercise="chin_tuck"), Quit()]))
def test_what_the_window_is_asked_comes_back_as_it_was(request: WindowRequest) -> None:
    assert read_window_request(as_line(request)) == request


def test_a_pause_has_one_end_or_none() -> None:
    assert read_tray_request(b'{"do":"pause"}') == Pause()
    with pytest.raises(WrongRequestError, match="one end"):
        read_tray_request(b'{"do":"pause","minutes":5,"tomorrow":true}')


def test_another_version_is_named() -> None:
    with pytest.raises(WrongRequestError, match="Another version of the program is running"):
        read_tray_request(b'{"do":"status","version":2}')
