"""A figure for tests: real scenes and real widgets, and frames of one colour that say which they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes import FakeMaker
from tests.ui.conftest import RESOURCES
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.controllers.frames_link import FramesLink
from thoracic_desktop.frames.frame_folder import FrameFolder
from thoracic_desktop.frames.packed import Frame
from thoracic_desktop.ui.figure.figures import Figures
from thoracic_desktop.ui.figure.view import FigureView

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QColor, QPixmap
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.frames.keys import FrameKey
    from thoracic_desktop.ui.theme import Theme

SIZE = (240, 160)


def tint(number: int) -> bytes:
    """One opaque pixel unlike those with other numbers."""
    return bytes((10 * number % 251, 100, 200, 255))


def plain(key: FrameKey, number: int) -> Frame:
    """A frame that fills its whole picture with one colour."""
    return Frame(0, 0, key.width, key.height, tint(number) * (key.width * key.height))


def colour_of(pixmap: QPixmap, at: QPoint | None = None) -> QColor:
    """The colour in the middle of a picture, or at another place."""
    image = pixmap.toImage()
    return image.pixelColor(image.rect().center() if at is None else at)


class Stage:
    """A view, and a maker that makes frames when it is told to."""

    def __init__(self, theme: Theme, cache: Path) -> None:
        self.maker = FakeMaker()
        self.folder = FrameFolder(cache, "1")
        self.link = FramesLink(self.maker, lambda: self.folder)
        scenes = load_catalogue(RESOURCES / "exercises").scenes
        self.figures = Figures(theme, self.link, scenes, 1.0)
        self.theme = theme

    def view(self, qtbot: QtBot, *, size: tuple[int, int] = SIZE) -> FigureView:
        """Show a view."""
        view = FigureView(self.figures)
        view.resize(*size)
        qtbot.addWidget(view)
        view.show()
        return view

    def asked(self) -> list[FrameKey]:
        """The frames that are being made, the first one first."""
        return [self.maker.asked[number] for number in sorted(self.maker.asked)]

    def make(self, number: int) -> FrameKey:
        """Make the first frame that is asked for, in a colour of its own."""
        key = self.asked()[0]
        self.maker.answer(plain(key, number))
        return key

    def make_all(self) -> list[FrameKey]:
        """Make all frames that are wanted, each in the colour of its place in the list."""
        keys: list[FrameKey] = []
        while self.maker.asked:
            keys.append(self.make(len(keys)))
        return keys
