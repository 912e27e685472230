"""A figure in a window of its own, with the real process that makes its frames.

Import it before anything that loads Qt, so that Qt is loaded as the program loads it.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from thoracic_desktop.desktop.quick_start import load_qt

load_qt()

from heartbeat import let_run
from PySide6.QtWidgets import QApplication

from thoracic_desktop.content.kept_content import load_content
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.controllers.frames_link import FramesLink
from thoracic_desktop.desktop.figure_maker import FigureMaker
from thoracic_desktop.frames.frame_folder import FrameFolder
from thoracic_desktop.frames.keys import code_version
from thoracic_desktop.ui.figure.figures import Figures
from thoracic_desktop.ui.figure.view import FigureView, Movement
from thoracic_desktop.ui.theme import STYLE_ARGUMENTS, Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SIZE = 480
MOVEMENTS = (
    Movement("bird_dog", "start", "reach"),
    Movement("cat_cow", "start", "cat"),
    Movement("wall_angels", "start", "overhead"),
)


class FigureStage:
    """The window, and all behind it."""

    def __init__(self, cache: Path) -> None:
        """Keep frames below the folder `cache`."""
        self.application = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
        theme = Theme(resource_root())
        content = load_content(resource_root(), cache)
        self._maker = FigureMaker(resource_root(), cache)
        self.link = FramesLink(self._maker, lambda: FrameFolder(cache, code_version(resource_root())))
        self.figures = Figures(theme, self.link, content.scenes, 1.0)
        self.view = FigureView(self.figures)
        self.view.resize(SIZE, SIZE)

    def close(self) -> None:
        """End the process that makes frames."""
        self.link.close()


def seconds_until(is_so: Callable[[], bool], timeout_s: float = 60) -> float:
    """Let the event loop run until something is so, and return how long it took; end the process where it never is."""
    began = time.perf_counter()
    while not is_so():
        if time.perf_counter() > began + timeout_s:
            sys.exit(f"waited {timeout_s} s in vain")
        let_run(2)
    return time.perf_counter() - began


def is_whole(stage: FigureStage, movement: Movement, moments: int = 60) -> bool:
    """Tell whether each of so many moments of a movement has its own frame."""
    for number in range(moments + 1):
        stage.view.set_movement(movement, number / moments)
        if not stage.view.is_exact:
            return False
    return True
