"""The sheets that are shown where something is wrong in a session or a break, over the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.ui.player.dizzy import DizzySheet
from thoracic_desktop.ui.player.hurts import HurtsSheet
from thoracic_desktop.ui.player.sheets import StopSheet
from thoracic_desktop.ui.player.steadying import SteadyingSheet
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts


class SafetySheets(Value, frozen=True, kw_only=True):
    """What asks and what leads through it."""

    hurts_sheet: HurtsSheet
    stop_sheet: StopSheet
    dizzy_sheet: DizzySheet
    steadying_sheet: SteadyingSheet


def build_safety_sheets(parts: Parts) -> SafetySheets:
    """Build the sheets over the main window."""
    theme, window = parts.theme, parts.window
    return SafetySheets(
        hurts_sheet=HurtsSheet(theme, window),
        stop_sheet=StopSheet(theme, window),
        dizzy_sheet=DizzySheet(theme, window, parts.figures.still),
        steadying_sheet=SteadyingSheet(theme, window, parts.figures),
    )
