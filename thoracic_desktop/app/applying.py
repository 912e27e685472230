"""Puts settings into effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.desktop.settings_store import ReducedMotion

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.desktop.settings_store import Settings


def apply_settings(parts: Parts, settings: Settings) -> None:
    """Let the settings hold; those that screens read anew with each state need nothing here.

    Qt tells of the system's wish for less motion only from version 6.12 on, so "like the system" means full motion
    until then.
    """
    parts.theme.set_choice(settings.theme.value)
    parts.theme.reduced_motion = settings.reduced_motion is ReducedMotion.ON
    parts.chimes.set_on(settings.chimes)
    parts.chimes.set_volume(settings.chime_volume)
