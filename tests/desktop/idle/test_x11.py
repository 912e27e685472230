"""An X server says how long nobody has typed: a real one, and a real hand on it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.machine.screen import Screen, private_screen
from tests.machine.waiting import wait_until
from thoracic_desktop.desktop.idle.source import Unavailable, WhyNot
from thoracic_desktop.desktop.idle.x11 import X11Idle

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

LONG_MS = 300


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with private_screen() as running:
        yield running


@contextmanager
def asking(screen: Screen) -> Generator[X11Idle]:
    source = X11Idle(screen.display)
    try:
        yield source
    finally:
        source.close()


def known(source: X11Idle) -> int:
    """Return the answer of a source that has one."""
    idle_ms = source.idle_ms()
    assert idle_ms is not None
    return idle_ms


@pytest.mark.parametrize("does", [("key", "a"), ("mousemove_relative", "1", "1"), ("click", "1")])
def test_a_hand_on_keyboard_or_mouse_ends_the_idleness(screen: Screen, does: tuple[str, ...]) -> None:
    with asking(screen) as source:
        wait_until(lambda: known(source) > LONG_MS, "nobody has typed for a while")
        before_ms = known(source)

        def idle_after_input() -> int:
            screen.hand(*does)
            return known(source)

        # More than once, because a busy machine may take longer from the one to the other than nobody had typed.
        wait_until(lambda: idle_after_input() < before_ms, "the input was noticed")


def test_two_who_ask_hear_the_same(screen: Screen) -> None:
    with asking(screen) as one, asking(screen) as other:
        first, second, third = known(one), known(other), known(one)

    assert first <= second <= third


def test_a_server_that_dies_leaves_us_alive_and_not_knowing() -> None:
    with private_screen() as screen:
        source = X11Idle(screen.display)
        assert source.idle_ms() is not None

    assert source.idle_ms() is None
    assert source.idle_ms() is None
    source.close()


def test_after_a_restart_of_the_server_it_is_found_again() -> None:
    with private_screen() as screen:
        source = X11Idle(screen.display)
    assert source.idle_ms() is None

    with private_screen() as screen, asking(screen) as found_again:
        assert found_again.idle_ms() is not None


def test_a_closed_source_knows_nothing(screen: Screen) -> None:
    source = X11Idle(screen.display)
    source.close()
    source.close()

    assert source.idle_ms() is None


@pytest.mark.parametrize("display", [":987", "", "no display at all"])
def test_where_there_is_no_display_it_says_so(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)

    with pytest.raises(Unavailable) as told:
        X11Idle(display)

    assert told.value.reason is WhyNot.NO_DISPLAY
