from __future__ import annotations

import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.own_builders import chunk, jpeg_head, png
from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.content.picture_files import PictureSize, check_picture, size_of


def test_a_png_says_what_it_is() -> None:
    assert check_picture(png(8, 6)) == PictureSize("PNG", 8, 6)


def test_a_jpeg_says_what_it_is() -> None:
    assert check_picture(jpeg_head(640, 480)) == PictureSize("JPG", 640, 480)


def test_a_png_that_would_unfold_is_refused_before_it_does() -> None:
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 9_000_000))
    with pytest.raises(OwnContentError, match="60000 x 60000 pixels"):
        check_picture(bomb + chunk(b"IEND", b""))


def test_a_png_that_holds_more_than_it_says_is_refused_without_unpacking_all_of_it() -> None:
    head = struct.pack(">IIBBBBB", 4, 4, 8, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 50_000_000))
    with pytest.raises(OwnContentError, match="not as large as it says"):
        check_picture(bomb + chunk(b"IEND", b""))


def test_a_huge_jpeg_is_refused_by_its_head() -> None:
    with pytest.raises(OwnContentError, match="65000 x 65000 pixels"):
        check_picture(jpeg_head(65_000, 65_000))


def test_too_many_bytes_are_refused() -> None:
    with pytest.raises(OwnContentError, match="300 kB"):
        check_picture(png() + b"\0" * 300_000)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + b"\0" * 30,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x89PNG\r\n\x1a\n",
        png()[:-12],
        png() + b"more",
        png(said_width=9),
        png(0, 6),
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xd9",
        jpeg_head(64, 48)[:-2],
        jpeg_head(64, 48) + b"PK",
        jpeg_head(0, 48),
    ],
)
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    with pytest.raises(OwnContentError, match="picture"):
        check_picture(data)


@pytest.mark.parametrize("at", range(8, len(png())))
def test_every_changed_byte_of_a_png_is_noticed(at: int) -> None:
    changed = bytearray(png())
    changed[at] ^= 0x55
    with pytest.raises(OwnContentError):
        check_picture(bytes(changed))


@given(
    st.one_of(
        st.binary(),
        st.binary().map(lambda tail: png()[:40] + tail),
        st.binary().map(lambda tail: jpeg_head(9, 9)[:12] + tail),
    )
)
def test_any_bytes_are_a_picture_or_refused(data: bytes) -> None:
    for look in (size_of, check_picture):
        with suppress(OwnContentError):
            assert isinstance(look(data), PictureSize)
