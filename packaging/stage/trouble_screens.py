"""The screens for what goes wrong in a session, for the demonstration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.exercises.zones import Zone

if TYPE_CHECKING:
    from stage.demonstration import Demonstration

HURTS = {
    "mild": "A stretch, or a mild ache: Go gently",
    "building": "It is building up: Change it",
    "sharp": "Sharp, or it spreads: Stop",
}


def something_wrong(shown: Demonstration) -> None:
    """Stop in the middle of a session, for each of the reasons there are."""
    player, screens = shown.screens.player, shown.screens
    player.end_requested.emit()
    shown.shoot("04-end")
    screens.end_sheet.dismiss()
    shown.shoot("02-player-paused")
    player.hurts_requested.emit()
    shown.mark(Zone.MIDDLE_SPINE, Zone.MIDDLE_RIGHT)
    shown.shoot("04-it-hurts")
    shown.shoot("04-it-hurts-smallest-window", size=(960, 660))
    for name, answer in HURTS.items():
        shown.answer(screens.hurts_sheet, answer)
        shown.shoot(f"04-it-hurts-{name}")
        shown.answer(screens.hurts_sheet, "Choose again")
    screens.hurts_sheet.dismiss()
    player.signs_requested.emit()
    shown.shoot("04-warning-signs")
    shown.dismiss_sheets()
    player.dizzy_requested.emit()
    shown.shoot("04-dizzy")
    screens.dizzy_sheet.dismiss()
    screens.stop_sheet.set_emergency_number("112")
    screens.stop_sheet.open()
    shown.shoot("04-stop")
    screens.stop_sheet.dismiss()
