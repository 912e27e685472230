"""Puts settings into effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

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


def with_what_pages_do_not_know(settings: Settings, before: Settings) -> Settings:
    """Return settings in which nothing is put back that was saved beside the pages: they keep a copy of their own."""
    return replace(
        settings,
        window=before.window,
        break_window=before.break_window,
        was_told_no_tray=before.was_told_no_tray,
    )


def open_folder(folder: Path) -> None:
    """Show a folder in the machine's own file browser."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - seldom needed, and never at the start
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415 - as above

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
