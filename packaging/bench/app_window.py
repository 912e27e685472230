"""Child: the program, started as `python -m thoracic_desktop`, up to a picture of it: app_window.py first|whole DIR.

Reports the monotonic clock as bare_window.py does, and leaves at once.  The `first` picture is Today with all its
words and controls; its figures are drawn when that is on the screen, and in the `whole` picture they are there.
Only the moment is listened for.  What is needed for that is imported where the program is about to import it itself,
so that the start is its own from the first line on.
"""

from __future__ import annotations

import os
import runpy
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


WINDOW_MODULE = "thoracic_desktop.app.window"


class Eavesdropper:
    """Is asked for every module that is imported, finds none, and begins to listen at that of the window."""

    def __init__(self, picture: str) -> None:
        """Listen for the `first` picture or for the `whole` one."""
        self._picture = picture

    def find_spec(self, name: str, _path: object, _target: object = None) -> None:
        """Leave it to the others to find the module."""
        if name == WINDOW_MODULE:
            sys.meta_path.remove(self)
            listen(self._picture)


def listen(picture: str) -> None:
    """Leave once the window has been painted with Today's session in it, or with its figures too."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - where the program itself imports it

    from thoracic_desktop.ui.figure.figures import Figures  # noqa: PLC0415 - as above
    from thoracic_desktop.ui.main_window import MainWindow  # noqa: PLC0415 - as above
    from thoracic_desktop.ui.today.page import TodayPage  # noqa: PLC0415 - as above
    from thoracic_desktop.ui.widgets.live_picture import LivePicture  # noqa: PLC0415 - as above

    shown: set[str] = set()
    figures: list[Figures] = []

    def on_state(*_ignored: object) -> None:
        shown.add("first")

    def on_pictures(*_ignored: object) -> None:
        shown.add("asked for")
        look()

    def on_still(owner: Figures, *_place: object, **_more: object) -> None:
        figures[:] = [owner]

    def look(*_ignored: object) -> None:
        if "asked for" in shown and figures[0].is_complete:
            shown.add("whole")

    def on_paint(*_ignored: object) -> None:
        if picture in shown:
            QTimer.singleShot(0, leave)  # before anything that the program itself puts off until it is painted

    after(MainWindow, "paintEvent", on_paint)
    after(TodayPage, "show_state", on_state)
    after(TodayPage, "show_pictures", on_pictures)
    after(Figures, "still", on_still)
    after(LivePicture, "show_pixmap", look)


def after(owner: type, name: str, listener: Callable[..., None]) -> None:
    """Have a method call a listener, with the same arguments, when it has done all that it did before."""
    method = getattr(owner, name)

    def call(*arguments: object, **more: object) -> object:
        answer = method(*arguments, **more)
        listener(*arguments, **more)
        return answer

    setattr(owner, name, call)


def leave() -> None:
    """Report and end, without cleaning up."""
    os.write(sys.stdout.fileno(), b'{"painted_ns": %d}' % time.monotonic_ns())
    os._exit(0)


if __name__ == "__main__":
    sys.meta_path.insert(0, Eavesdropper(sys.argv[1]))
    sys.argv = [sys.argv[0], "--data-dir", sys.argv[2]]
    runpy.run_module("thoracic_desktop", run_name="__main__", alter_sys=True)
