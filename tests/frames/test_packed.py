"""Frames as bytes, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.frames.packed import DamagedFrameError, Frame, packed, unpacked

FRAME = Frame(3, 5, 4, 2, bytes(range(32)))


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 2000), st.integers(0, 2000), st.data())
def test_a_frame_comes_back_as_it_was(width: int, height: int, left: int, top: int, data: st.DataObject) -> None:
    size = 4 * width * height
    frame = Frame(left, top, width, height, data.draw(st.binary(min_size=size, max_size=size)))
    assert unpacked(packed(frame)) == frame


@given(st.binary(max_size=200))
def test_bytes_that_are_no_frame_are_refused(data: bytes) -> None:
    with pytest.raises(DamagedFrameError):
        unpacked(data)


@pytest.mark.parametrize("keep", range(0, len(packed(FRAME)), 3))
def test_a_frame_that_was_cut_off_is_refused(keep: int) -> None:
    with pytest.raises(DamagedFrameError):
        unpacked(packed(FRAME)[:keep])


def test_a_frame_whose_size_is_wrong_is_refused() -> None:
    data = bytearray(packed(FRAME))
    data[8] += 1
    with pytest.raises(DamagedFrameError):
        unpacked(bytes(data))
