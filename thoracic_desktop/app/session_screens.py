"""The screens of a session, built when the first session is about to begin: the start does not pay for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.ui.player.dizzy import DizzySheet
from thoracic_desktop.ui.player.hurts import HurtsSheet
from thoracic_desktop.ui.player.screen import PlayerScreen
from thoracic_desktop.ui.player.sheets import EndSheet, StopSheet
from thoracic_desktop.ui.player.signs import SignsNotice
from thoracic_desktop.ui.player.steadying import SteadyingSheet
from thoracic_desktop.ui.rating.page import RatingPage
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.something_wrong import AskSigns


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


def ask_signs_plainly(parts: Parts) -> AskSigns:
    """Return what shows the warning signs in the player where nobody else does."""
    notice = SignsNotice(parts.theme, parts.window)
    waiting: list[Callable[[bool], None]] = []

    def answer(*, is_fitting: bool) -> None:
        if waiting:  # going closes it, and that is heard too
            then = waiting.pop()
            notice.dismiss()
            then(is_fitting)

    def ask(then: Callable[[bool], None]) -> None:
        waiting[:] = [then]
        notice.set_emergency_number(parts.settings.settings.emergency_number)
        notice.open()

    notice.fits.connect(lambda: answer(is_fitting=True))
    notice.closed.connect(lambda: answer(is_fitting=False))
    return ask
