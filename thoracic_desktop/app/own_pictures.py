"""Takes a picture that a person chose: decoded with limits, made smaller, and written anew without all else it held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.content.picture_files import ADVICE, check_picture, size_of
from thoracic_desktop.exercises.own import MOST_PICTURE_BYTES
from thoracic_desktop.ui.figure.own_figures import decoded_picture

if TYPE_CHECKING:
    from pathlib import Path

MOST_FILE_BYTES = 40_000_000
MOST_SOURCE_PIXELS = 120_000_000
DECODING_LIMIT_MB = 512
LONGEST_SIDE = 1000
COMFORTABLE_BYTES = 160_000
QUALITIES = (88, 75, 60, 45)


def read_picture(file: Path) -> bytes:
    """Return a picture as it is kept: PNG or JPEG, small, and with nothing in it but its pixels.

    Raises:
        OwnContentError: it cannot be read, is too large, or is no picture.
    """
    try:
        if file.stat().st_size > MOST_FILE_BYTES:
            most = MOST_FILE_BYTES // 1_000_000
            raise OwnContentError(f"The picture is larger than {most} MB", advice="Choose a smaller one.")
        data = file.read_bytes()
    except OSError as error:
        raise OwnContentError(f"The picture cannot be read: {error.strerror or error}", advice=ADVICE) from error
    return kept_picture(data)


def kept_picture(data: bytes) -> bytes:
    """Return the bytes of a picture file as they are kept; see `read_picture`."""
    size = size_of(data)
    if size.width * size.height > MOST_SOURCE_PIXELS:
        raise OwnContentError(f"The picture has {size.width} x {size.height} pixels", advice="Choose a smaller one.")
    image = _decoded(data, size.format)
    if image.isNull():
        raise OwnContentError("The picture cannot be shown", advice=ADVICE)
    for kept in _written(image, prefer_png=size.format == "PNG"):
        if len(kept) <= MOST_PICTURE_BYTES:
            check_picture(kept)
            return kept
    raise OwnContentError("The picture cannot be made small enough", advice=ADVICE)


def is_shown(picture: bytes) -> bool:
    """Tell whether a picture whose head was looked at can be decoded."""
    return not decoded_picture(picture).isNull()


def _decoded(data: bytes, kind: str) -> QImage:
    """Return the picture, upright and no larger than it is kept."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    QImageReader.setAllocationLimit(DECODING_LIMIT_MB)
    reader.setAutoTransform(True)
    wanted = QSize(LONGEST_SIDE, LONGEST_SIDE)
    size = reader.size()
    if size.width() > LONGEST_SIDE or size.height() > LONGEST_SIDE:
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    return image if image.isNull() else _bare(image)


def _bare(image: QImage) -> QImage:
    """Return the pixels alone, on white: what a camera or a program wrote beside them is left behind."""
    bare = QImage(image.size(), QImage.Format.Format_RGB32)
    bare.fill(Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.drawImage(0, 0, image)
    painter.end()
    return bare


def _written(image: QImage, *, prefer_png: bool) -> list[bytes]:
    """Return the picture as files, the one to be preferred first: drawings as PNG, as long as that stays small."""
    files = [_file(image, "JPG", quality) for quality in QUALITIES]
    if prefer_png:
        drawing = _file(image, "PNG", -1)
        if len(drawing) <= COMFORTABLE_BYTES:
            files.insert(0, drawing)
    return files


def _file(image: QImage, kind: str, quality: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    writer.write(image)
    buffer.close()
    return bytes(data.data())
