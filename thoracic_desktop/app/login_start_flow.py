"""Starting with the computer, as the settings and the first start ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.app.first_start_flow import FirstStartFlow
    from thoracic_desktop.app.settings_flow import SettingsFlow
    from thoracic_desktop.desktop.login_start import LoginStart


class LoginStartFlow(QObject):
    """Shows whether the program starts at login, and turns that on and off."""

    def __init__(self, settings: SettingsFlow, find: Callable[[], LoginStart]) -> None:
        """Connect the settings.

        Args:
            settings: where it is shown.
            find: gives what starts the program at login on this system; asked when somebody looks.
        """
        super().__init__(settings)
        self._settings = settings
        self._find = find
        settings.start_at_login_toggled.connect(self._set)

    def follow(self, first_start: FirstStartFlow) -> None:
        """Carry out what is wished at the end of the first start; the settings say later where it failed."""
        first_start.start_at_login_wished.connect(lambda: self._set(is_on=True))

    def show(self) -> None:
        """Look how it stands, and show that."""
        start = self._find()
        other = start.other()
        text = self.tr("Now another copy is started: {command}").format(command=other) if other else ""
        self._settings.show_start_at_login(is_on=start.is_on(), sentence=text)

    def _set(self, is_on: bool) -> None:
        start = self._find()
        trouble = start.turn_on() if is_on else start.turn_off()
        self._settings.show_start_at_login(is_on=start.is_on(), sentence=trouble)
