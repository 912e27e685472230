"""Plays chimes as the program does, in a process of its own: `python -m tests.desktop.play_chimes FOLDER CUE CUE ...`.

Prints `playing CUE` with each cue and `unavailable REASON` where the chimes say so; ends by itself.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from thoracic_desktop.desktop.qt_log import install_qt_log
from thoracic_desktop.desktop.sound import Chimes
from thoracic_desktop.desktop.ticker import after_ms
from thoracic_desktop.session.segments import CueKind

BETWEEN_MS = 250
LAST_MS = 1000
FULL_VOLUME = 100


def main(folder: Path, cues: list[CueKind]) -> int:
    """Play the cues one after the other, the later ones sometimes into the earlier."""
    install_qt_log()
    application = QGuiApplication([])
    chimes = Chimes(folder, volume=FULL_VOLUME)
    chimes.unavailable.connect(say_unavailable)
    chimes.prepare()

    def play_next() -> None:
        if not cues:
            after_ms(LAST_MS, application.quit, application)
            return
        cue = cues.pop(0)
        chimes.play(cue)
        say("playing", cue)
        after_ms(BETWEEN_MS, play_next, application)

    after_ms(0, play_next, application)
    return application.exec()


def say_unavailable(reason: str) -> None:
    """Tell the test that there is no sound."""
    say("unavailable", reason)


def say(what: str, which: str) -> None:
    """Tell the test what happened, at once."""
    sys.stdout.write(f"{what} {which}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [CueKind(name) for name in sys.argv[2:]]))
