"""The first start: shown before anything else, until it has been gone through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from thoracic_desktop.ui.first_start.page import FirstStartPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.safety_flow import SafetyFlow
    from thoracic_desktop.desktop.settings_store import Settings


class FirstStartFlow(QObject):
    """Shows the steps in place of the pages, and keeps each answer as it is given.

    Signals:
        settings_chosen: Other settings are wanted; carries the new `Settings`.
        start_at_login_wished: The program shall start with the computer, as was said on the last step.
        finished: The last step was left, and the pages are in front again.
    """

    settings_chosen = Signal(object)
    start_at_login_wished = Signal()
    finished = Signal()

    def __init__(self, parts: Parts, safety: SafetyFlow) -> None:
        """Build the page and bring it to the front."""
        super().__init__()
        self._parts = parts
        self._safety = safety
        self._page = FirstStartPage(parts.theme, parts.figures.still, safety.signs)
        self._page.changed.connect(self._on_changed)
        self._page.safety_answered.connect(self._on_safety_answered)
        self._page.finished.connect(self._finish)
        self._page.begin(parts.settings.settings, {})
        parts.window.add_screen(self._page)
        parts.window.show_screen(self._page)

    @property
    def page(self) -> FirstStartPage:
        """What is shown."""
        return self._page

    def _on_changed(self, settings: Settings) -> None:
        self.settings_chosen.emit(settings)

    def _on_safety_answered(self, answers: Mapping[str, str]) -> None:
        self._safety.keep(answers)

    def _finish(self) -> None:
        self.settings_chosen.emit(replace(self._parts.settings.settings, is_introduced=True))
        if self._page.wants_start_at_login:
            self.start_at_login_wished.emit()
        self._parts.window.show_pages()
        self.finished.emit()
