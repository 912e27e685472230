"""Child: the least that an icon in the tray can be in PySide6: the floor of the tray's start and of what it costs.

With the argument `start` it reports the monotonic clock once the icon is docked, and leaves; else it stays.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

SIZE_PX = 22

if __name__ == "__main__":
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    picture = QPixmap(SIZE_PX, SIZE_PX)
    picture.fill(0xFF0A665A)
    icon = QSystemTrayIcon(QIcon(picture))
    icon.show()
    if "start" in sys.argv:
        from docked import leave_once_docked

        leave_once_docked(icon)
    app.exec()
