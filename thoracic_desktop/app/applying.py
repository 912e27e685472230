"""Puts settings into effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.desktop.settings_store import Settings


def apply_settings(parts: Parts, settings: Settings) -> None:
    """Let the settings hold; those that screens read anew with each state need nothing here."""
    parts.theme.set_choice(settings.theme.value)
    parts.figures.set_person(settings.person.value, settings.skin)
    parts.theme.reduced_motion = settings.reduced_motion
    parts.chimes.set_on(settings.chimes)
    parts.chimes.set_volume(settings.chime_volume)


def open_folder(folder: Path) -> None:
    """Show a folder in the machine's own file browser."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - seldom needed, and never at the start
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - as above

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
