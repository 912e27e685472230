"""Starting with the computer: what the settings show of it, and what the first start was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.app.first_start_flow import FirstStartFlow
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.settings_flow import SettingsFlow
    from thoracic_desktop.desktop.login_start import LoginStart

MESSAGE = "login"


class LoginStartFlow(QObject):
    """Shows whether the program starts with the computer each time the settings are shown, and carries out wishes.

    Attributes:
        find: gives what starts programs at login on this system.
    """

    def __init__(self, parts: Parts, settings: SettingsFlow, find: Callable[[], LoginStart]) -> None:
        """Listen to the settings.

        Args:
            parts: the parts of the window.
            settings: where it is shown and toggled.
            find: asked when somebody wants to know.
        """
        super().__init__()
        self._parts = parts
        self._settings = settings
        self.find = find
        settings.start_at_login_toggled.connect(self._set)
        parts.window.page_shown.connect(self._on_page_shown)

    def follow(self, first_start: FirstStartFlow) -> None:
        """Carry out what is wished at the end of the first start."""
        first_start.start_at_login_wished.connect(self._carry_out_wish)

    def _carry_out_wish(self) -> None:
        """Turn it on, as was wished; another copy that is started keeps its place."""
        login = self.find()
        sentence = self._said_of_another(login) or login.turn_on()
        if sentence:
            self._parts.messages.show_message(MESSAGE, sentence, kind="info")

    def _set(self, is_on: bool) -> None:
        login = self.find()
        self._show(login, login.turn_on() if is_on else login.turn_off())

    def _on_page_shown(self, key: str) -> None:
        if key == "settings":
            login = self.find()
            self._show(login, self._said_of_another(login))

    def _said_of_another(self, login: LoginStart) -> str:
        other = login.other()
        text = self.tr("At login another copy starts: {command}. If you turn this on, this one takes its place.")
        return text.format(command=other) if other else ""

    def _show(self, login: LoginStart, sentence: str) -> None:
        if self._settings.page is not None:
            self._settings.page.show_start_at_login(login.is_on(), sentence)
