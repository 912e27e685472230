"""Look at a PNG or JPEG file without decoding its pixels: what it is, how large, and whether it is whole.

Both formats say the size in their first bytes, so a small file that would unfold to gigabytes is refused before anybody
decodes it.  A PNG is unpacked here as far as its own size goes, so that what is kept is known to be one; a JPEG is
walked through segment by segment, and whoever can decode it is asked as well.  PNG: W3C, third edition, 2023; JPEG:
ITU-T T.81, annex B.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.exercises.own import MOST_PICTURE_BYTES
from thoracic_desktop.value import Value

MOST_SIDE = 1600
MOST_PIXELS = 1600 * 1600
ADVICE = "Choose another picture, or save this one anew as PNG or JPEG."

_PNG = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_FILTERS = 5
_JPEG = b"\xff\xd8\xff"
_END_OF_IMAGE, _START_OF_SCAN = 0xD9, 0xDA
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive: what every decoder knows."""
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})
_BITS = 8
_MARKER = 0xFF


class PictureSize(Value, frozen=True):
    """What a picture file says about itself: `format` is PNG or JPG, width and height are pixels."""

    format: str
    width: int
    height: int


def size_of(data: bytes) -> PictureSize:
    """Return what a file says about itself; nothing is unpacked.

    Raises:
        OwnContentError: it is neither PNG nor JPEG, or its head is damaged.
    """
    if data.startswith(_PNG):
        _, width, height, *_ = _png_head(data)
        return PictureSize("PNG", width, height)
    if data.startswith(_JPEG):
        for marker, segment in _jpeg_segments(data):
            if marker in _FRAMES and len(segment) > _BITS - 2:
                height, width = struct.unpack_from(">HH", segment, 1)
                return PictureSize("JPG", width, height)
        raise _damaged("The picture says nowhere how large it is")
    raise _damaged("The picture is neither a PNG nor a JPEG file")


def check_picture(data: bytes) -> PictureSize:
    """Check a picture that is to be kept, and return what it is.

    Raises:
        OwnContentError: it is too large in bytes or pixels, of another kind, or not whole.
    """
    if len(data) > MOST_PICTURE_BYTES:
        most = MOST_PICTURE_BYTES // 1000
        raise _damaged(f"The picture takes {len(data) // 1000} kB, at most {most} kB are kept")
    size = size_of(data)
    is_too_large = max(size.width, size.height) > MOST_SIDE or size.width * size.height > MOST_PIXELS
    if is_too_large or not size.width or not size.height:
        raise _damaged(f"The picture has {size.width} x {size.height} pixels, expected up to {MOST_SIDE} x {MOST_SIDE}")
    if size.format == "PNG":
        _check_png(data)
    else:
        _check_jpeg(data)
    return size


def _damaged(problem: str) -> OwnContentError:
    return OwnContentError(problem, advice=ADVICE)


# PNG ------------------------------------------------------------------------------------------------------------------


def _png_head(data: bytes) -> tuple[bytes, int, int, int, int, int]:
    """Return kind, width, height, depth, colour type and interlacing of the first chunk."""
    try:
        length, kind, width, height, depth, colour, _, _, interlaced = struct.unpack_from(">I4sIIBBBBB", data, 8)
    except struct.error as error:
        raise _damaged("The picture ends before its head does") from error
    if kind != b"IHDR" or length != struct.calcsize(">IIBBBBB"):
        raise _damaged("The picture does not begin as a PNG file does")
    return kind, width, height, depth, colour, interlaced


def _check_png(data: bytes) -> None:
    _, width, height, depth, colour, interlaced = _png_head(data)
    if depth not in _DEPTHS.get(colour, ()) or interlaced:
        raise _damaged("The picture is a PNG file of a kind that is not read here")
    packed = b"".join(content for kind, content in _png_chunks(data) if kind == b"IDAT")
    row = 1 + (width * depth * _CHANNELS[colour] + _BITS - 1) // _BITS
    unpacking = zlib.decompressobj()
    try:
        pixels = unpacking.decompress(packed, row * height + 1)
    except zlib.error as error:
        raise _damaged("The picture cannot be unpacked") from error
    if len(pixels) != row * height or not unpacking.eof or unpacking.unused_data:
        raise _damaged("The picture is not as large as it says")
    if any(first >= _FILTERS for first in pixels[::row]):
        raise _damaged("The picture has rows that cannot be read")


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Go through the chunks up to the last one, which has to be the end of the file."""
    at = len(_PNG)
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            break
        content = data[at + 8 : end - 4]
        if zlib.crc32(kind + content) != int.from_bytes(data[end - 4 : end], "big"):
            raise _damaged("The picture is damaged")
        yield kind, content
        at = end
        if kind == b"IEND":
            if at != len(data):
                raise _damaged("The picture goes on behind its end")
            return
    raise _damaged("The picture ends too early")


# JPEG -----------------------------------------------------------------------------------------------------------------


def _check_jpeg(data: bytes) -> None:
    markers = [marker for marker, _ in _jpeg_segments(data)]
    if sum(marker in _FRAMES for marker in markers) != 1 or _START_OF_SCAN not in markers:
        raise _damaged("The picture is a JPEG file of a kind that is not read here")
    if markers[-1] != _END_OF_IMAGE:
        raise _damaged("The picture ends too early")


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Go through the segments, each with its marker; the pixels between them are passed over."""
    at = 2
    while at + 2 <= len(data):
        if data[at] != _MARKER:
            raise _damaged("The picture is damaged")
        marker = data[at + 1]
        if marker == _MARKER:  # a byte that only fills
            at += 1
        elif marker == _END_OF_IMAGE:
            yield marker, b""
            if at + 2 != len(data):
                raise _damaged("The picture goes on behind its end")
            return
        elif marker in _BARE_MARKERS:
            at += 2
        else:
            segment = _jpeg_segment(data, at + 2)
            yield marker, segment
            at += 4 + len(segment)
            at = _behind_scan(data, at) if marker == _START_OF_SCAN else at


def _jpeg_segment(data: bytes, at: int) -> bytes:
    """Return what follows a marker; its length counts its own two bytes."""
    length = int.from_bytes(data[at : at + 2], "big")
    if length < 2 or at + length > len(data):  # noqa: PLR2004 - see the docstring
        raise _damaged("The picture ends too early")
    return data[at + 2 : at + length]


def _behind_scan(data: bytes, at: int) -> int:
    """Return where the next marker is; within the pixels, 0xFF is followed by zero or by a restart marker."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7:  # noqa: PLR2004 - see the docstring
            at += 2
        else:
            return at
