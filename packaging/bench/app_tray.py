"""Child: the program in the tray, started as `python -m thoracic_desktop --data-dir DIR --tray`, up to its docked icon.

Only the moment is listened for; the start is the program's own from the first line on.
"""

from __future__ import annotations

import runpy
import sys

TRAY_MODULE = "thoracic_desktop.tray.run"


class Eavesdropper:
    """Is asked for every module that is imported, finds none, and begins to listen at that of the tray."""

    def find_spec(self, name: str, _path: object, _target: object = None) -> None:
        """Leave it to the others to find the module."""
        if name == TRAY_MODULE:
            sys.meta_path.remove(self)
            listen()


def listen() -> None:
    """Leave once the icon that the program makes is docked."""
    from PySide6.QtWidgets import QSystemTrayIcon  # noqa: PLC0415 - where the program itself imports it

    show = QSystemTrayIcon.show

    def on_show(icon: QSystemTrayIcon) -> None:
        from docked import leave_once_docked  # noqa: PLC0415 - as above

        show(icon)
        leave_once_docked(icon)

    # That is what listening is.
    QSystemTrayIcon.show = on_show  # type: ignore[method-assign]


if __name__ == "__main__":
    sys.meta_path.insert(0, Eavesdropper())
    sys.argv = ["thoracic_desktop", "--data-dir", sys.argv[1], "--tray"]
    runpy.run_module("thoracic_desktop", run_name="__main__", alter_sys=True)
