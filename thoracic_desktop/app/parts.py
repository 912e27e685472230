"""The parts of a running window, handed to those who connect them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.content.rule_book import RuleBook
    from thoracic_desktop.controllers.history_link import HistoryLink
    from thoracic_desktop.controllers.today_controller import TodayController
    from thoracic_desktop.desktop.clock import Clock
    from thoracic_desktop.desktop.settings_store import SettingsStore
    from thoracic_desktop.desktop.sound import ChimePlayer
    from thoracic_desktop.desktop.ticker import TickSource
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.manoeuvre import Manoeuvre
    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.main_window import MainWindow
    from thoracic_desktop.ui.messages import Messages
    from thoracic_desktop.ui.theme import Theme


class Parts(Value, frozen=True):
    """Everything that the connections need; built once by `RunningWindow`."""

    data_folder: Path
    clock: Clock
    catalogue: Catalogue
    manoeuvres: tuple[Manoeuvre, ...]
    rule_book: RuleBook
    settings: SettingsStore
    theme: Theme
    figures: Figures
    chimes: ChimePlayer
    history: HistoryLink
    ticker: TickSource
    today: TodayController
    messages: Messages
    window: MainWindow
