"""A shown page of settings, and the way to its fields."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.hands import press, write
from tests.ui.page_builders import picture
from tests.ui.seen import name_of
from thoracic_desktop.ui.settings.page import SettingsPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.ui.theme import Theme


def shown_page(theme: Theme, qtbot: QtBot, settings: Settings) -> SettingsPage:
    """Return a page that keeps up with what is chosen on it, as the program does."""
    page = SettingsPage(theme, picture, Path("/somewhere"))
    qtbot.addWidget(page)
    page.resize(912, 740)
    page.show_settings(settings)
    page.changed.connect(page.show_settings)
    page.show()
    return page


def field(page: QWidget, name: str) -> QLineEdit:
    """Return the shown field that readers call by this name."""
    found = [one for one in page.findChildren(QLineEdit) if one.isVisibleTo(page) and name_of(one) == name]
    assert len(found) == 1, f"{len(found)} fields are called {name!r}"
    return found[0]


def enter(page: QWidget, name: str, text: str) -> None:
    """Write something into a field in place of what stood there, and settle on it."""
    into = field(page, name)
    into.setFocus()
    into.clear()
    write(into, text)
    press(into, Qt.Key.Key_Return)
