"""The screens of a session, built when the first session is about to begin: the start does not pay for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.app.safety_sheets import SafetySheets, build_safety_sheets
from thoracic_desktop.ui.player.screen import PlayerScreen
from thoracic_desktop.ui.player.sheets import EndSheet
from thoracic_desktop.ui.rating.page import RatingPage

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts


class SessionScreens(SafetySheets, frozen=True, kw_only=True):
    """What is shown between leaving Today and coming back."""

    rating: RatingPage
    player: PlayerScreen
    end_sheet: EndSheet


def build_session_screens(parts: Parts) -> SessionScreens:
    """Build the screens and put them into the window."""
    theme, window = parts.theme, parts.window
    sheets = build_safety_sheets(parts)
    screens = SessionScreens(
        rating=RatingPage(theme, parts.figures.still),
        player=PlayerScreen(theme, parts.figures),
        end_sheet=EndSheet(theme, window),
        hurts_sheet=sheets.hurts_sheet,
        stop_sheet=sheets.stop_sheet,
        dizzy_sheet=sheets.dizzy_sheet,
        steadying_sheet=sheets.steadying_sheet,
    )
    window.add_screen(screens.rating)
    window.add_screen(screens.player)
    return screens
