"""Frames for the screens: which are asked for and when, what is kept, and what happens when none can be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.fakes import FakeMaker
from thoracic_desktop.controllers.frames_link import IN_FLIGHT, MOST_PACKED_BYTES, MOST_UNPACKED_BYTES, FramesLink
from thoracic_desktop.frames.frame_folder import FrameFolder
from thoracic_desktop.frames.keys import FrameKey, StillShot
from thoracic_desktop.frames.packed import Frame, packed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FRAME = Frame(1, 2, 3, 4, bytes(48))


def key(number: int) -> FrameKey:
    """A frame unlike those with other numbers."""
    shot = StillShot(exercise="cat_cow")
    return FrameKey(shot=shot, person="mira", skin=2, theme="light", width=1 + number, height=9)


class Desk:
    """A link with a maker that makes what it is told to."""

    def __init__(self, cache: Path) -> None:
        self.maker = FakeMaker()
        self.folder = FrameFolder(cache, "1")
        self.link = FramesLink(self.maker, lambda: self.folder)
        self.arrived: list[FrameKey] = []
        self.link.arrived.connect(self.arrived.append)

    def want(self, owner: str, *numbers: int, now: bool = False, keep: bool = True) -> None:
        self.link.want(owner, [key(number) for number in numbers], now=now, keep=keep)

    def order(self) -> list[int]:
        """The numbers of the frames in the order in which they are made from here on."""
        return [made.width - 1 for made in self.maker.answer_all()]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Desk:
    del qtbot  # brings the application
    return Desk(tmp_path)


def test_a_frame_is_there_when_it_was_made(desk: Desk) -> None:
    assert desk.link.frame(key(1)) is None
    desk.want("view", 1)
    desk.maker.answer(FRAME)
    assert desk.arrived == [key(1)]
    assert desk.link.frame(key(1)) == FRAME


def test_frames_are_made_in_the_order_in_which_they_are_wanted(desk: Desk) -> None:
    desk.want("view", 5, 3, 8, 1)
    assert desk.order() == [5, 3, 8, 1]


def test_few_are_asked_for_at_a_time_so_that_something_urgent_need_not_wait(desk: Desk) -> None:
    desk.want("view", *range(10))
    assert len(desk.maker.asked) == IN_FLIGHT
    desk.want("hand", 99, now=True)
    assert desk.order()[: IN_FLIGHT + 1] == [*range(IN_FLIGHT), 99]


def test_whoever_asked_first_is_served_first(desk: Desk) -> None:
    desk.want("one", 1, 2, 3)
    desk.want("other", 7, 8)
    assert desk.order() == [1, 2, 3, 7, 8]


def test_a_new_wish_replaces_the_old_one_of_the_same_owner(desk: Desk) -> None:
    desk.want("view", 1, 2, 3, 4)
    desk.want("view", 7)
    assert desk.order() == [1, 2, 7]


def test_what_is_there_or_on_its_way_is_not_made_twice(desk: Desk) -> None:
    desk.want("view", 1, 2)
    desk.want("other", 2, 1, 3)
    assert desk.order() == [1, 2, 3]
    desk.want("view", 1, 2, 3)
    assert not desk.maker.asked


def test_what_is_of_use_only_now_is_not_kept_on_the_disk(desk: Desk) -> None:
    desk.want("hand", 1, now=True, keep=False)
    desk.want("view", 2)
    assert desk.maker.dropped == [key(1)]


def test_a_frame_that_cannot_be_made_is_not_asked_for_again(desk: Desk) -> None:
    desk.want("view", 1)
    desk.maker.refuse()
    desk.want("view", 1)
    assert not desk.maker.asked
    assert desk.link.frame(key(1)) is None


def test_after_the_maker_died_another_is_asked_for_what_was_being_made(desk: Desk) -> None:
    desk.want("view", 1, 2, 3)
    desk.maker.die()
    assert desk.order() == [1, 2, 3]
    assert not desk.link.is_broken


def test_when_nobody_makes_frames_any_more_it_says_so_once_and_asks_for_nothing(desk: Desk) -> None:
    told: list[bool] = []
    desk.link.broke.connect(lambda: told.append(desk.link.is_broken))
    desk.maker.is_there = False
    desk.want("view", 1, 2)
    desk.want("view", 3)
    assert told == [True]
    assert desk.link.frame(key(1)) is None


def test_stills_go_on_from_the_disk_when_nobody_makes_frames(desk: Desk) -> None:
    desk.folder.write(key(1).file_name, packed(FRAME))
    desk.maker.is_there = False
    desk.want("view", 2)
    assert desk.link.from_disk(key(1)) == FRAME
    assert desk.link.frame(key(1)) == FRAME


def test_a_damaged_frame_on_the_disk_is_none(desk: Desk) -> None:
    desk.folder.write(key(1).file_name, b"damaged")
    assert desk.link.from_disk(key(1)) is None
    desk.want("view", 1)
    desk.maker.answer(FRAME)
    assert desk.link.frame(key(1)) == FRAME


def test_memory_is_bounded_and_what_was_used_last_stays(desk: Desk) -> None:
    large = Frame(0, 0, 1024, 1024, bytes(4 * 1024 * 1024))
    count = 2 + MOST_UNPACKED_BYTES // len(large.pixels)
    desk.want("view", *range(count))
    for number in range(count):
        desk.maker.answer(large)
        assert desk.link.frame(key(number)) == large
        assert desk.link.frame(key(0)) == large
    assert desk.link.kept_bytes <= MOST_PACKED_BYTES + MOST_UNPACKED_BYTES


def test_an_answer_that_nobody_waits_for_is_put_away(desk: Desk) -> None:
    desk.want("view", 1)
    desk.link.close()
    assert desk.maker.is_closed
    desk.maker.answer(FRAME)
    assert desk.arrived == []


def test_a_frame_of_another_size_is_another_frame(desk: Desk) -> None:
    desk.want("view", 1)
    desk.maker.answer(FRAME)
    assert desk.link.frame(replace(key(1), height=10)) is None
