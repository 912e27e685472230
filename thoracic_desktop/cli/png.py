"""PNG files, as the specification has them (W3C, third edition, 2023): eight bits a channel, with opacity."""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGBA = 6


def png(width: int, height: int, rows: bytes) -> bytes:
    """Return a PNG file.

    Args:
        width: pixels in a row.
        height: rows.
        rows: red, green, blue and opacity (not premultiplied) of each pixel, row after row from the top.
    """
    stride = 4 * width
    filtered = b"".join(b"\0" + rows[start : start + stride] for start in range(0, stride * height, stride))
    head = struct.pack(">IIBBBBB", width, height, 8, _RGBA, 0, 0, 0)
    chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(filtered, 9)), _chunk(b"IEND", b""))
    return _SIGNATURE + b"".join(chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
