"""The screens of a session, built when the first session is about to begin: the start does not pay for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.ui.player.dizzy import DizzySheet
from thoracic_desktop.ui.player.hurts import HurtsSheet
from thoracic_desktop.ui.player.screen import PlayerScreen
from thoracic_desktop.ui.player.sheets import EndSheet, StopSheet
from thoracic_desktop.ui.player.steadying import SteadyingSheet
from thoracic_desktop.ui.rating.page import RatingPage
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts


class SessionScreens(Value, frozen=True):
    """What is shown between leaving Today and coming back."""

    rating: RatingPage
    player: PlayerScreen
    end_sheet: EndSheet
    hurts_sheet: HurtsSheet
    stop_sheet: StopSheet
    dizzy_sheet: DizzySheet
    steadying_sheet: SteadyingSheet


def build_session_screens(parts: Parts) -> SessionScreens:
    """Build the screens and put them into the window."""
    theme, window = parts.theme, parts.window
    screens = SessionScreens(
        rating=RatingPage(theme, parts.figures.still),
        player=PlayerScreen(theme, parts.figures),
        end_sheet=EndSheet(theme, window),
        hurts_sheet=HurtsSheet(theme, window),
        stop_sheet=StopSheet(theme, window),
        dizzy_sheet=DizzySheet(theme, window, parts.figures.still),
        steadying_sheet=SteadyingSheet(theme, window, parts.figures),
    )
    window.add_screen(screens.rating)
    window.add_screen(screens.player)
    return screens
