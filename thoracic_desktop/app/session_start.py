"""Builds the way through a session, when the first one is about to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.app.session_flow import SessionFlow
from thoracic_desktop.app.session_screens import build_session_screens
from thoracic_desktop.controllers.session_controller import SessionController

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.something_wrong import AskSigns


def build_flow(parts: Parts, ask_signs: AskSigns) -> SessionFlow:
    """Return the way through a session, with its screens in the window; `ask_signs` shows the warning signs."""
    controller = SessionController(clock=parts.clock, ticker=parts.ticker, chimes=parts.chimes)
    return SessionFlow(parts, controller, build_session_screens(parts), ask_signs)
