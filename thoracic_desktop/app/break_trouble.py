"""Something is wrong in a break: the main window asks, since the small one has no room, and then it goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from thoracic_desktop.app.coming_to_front import come_to_front
from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.session import events as ev

if TYPE_CHECKING:
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.something_wrong import AskSigns, SomethingWrong
    from thoracic_desktop.controllers.session_controller import SessionController
    from thoracic_desktop.controllers.session_recorder import SessionRecorder
    from thoracic_desktop.ui.breaks.window import BreakWindow
    from thoracic_desktop.ui.widgets.sheet import Sheet


class BreakTrouble(QObject):
    """Leads from the small window to the sheets over the main one, and back once all of them are closed."""

    def __init__(self, parts: Parts, controller: SessionController, window: BreakWindow, ask_signs: AskSigns) -> None:
        """Connect the buttons of the small window; the sheets are built when one of them is first pressed."""
        super().__init__()
        self._parts = parts
        self._controller = controller
        self._window = window
        self._ask_signs = ask_signs
        self._recorder: SessionRecorder | None = None
        self._wrong: SomethingWrong | None = None
        self._watched: list[Sheet] = []
        self._was_open = False
        self._look = Delay(self._look_whether_all_is_said, self)
        self.is_asking = False
        """Whether the main window asks something about the break."""
        controller.happened.connect(self._on_happened)
        window.hurts_requested.connect(self._ask_what_hurts)
        window.dizzy_requested.connect(self._say_what_helps)
        window.signs_requested.connect(self._ask_about_signs)
        parts.window.closing.connect(self._on_main_window_closing)

    def begin(self, recorder: SessionRecorder) -> None:
        """Take over a break that begins."""
        self._recorder = recorder
        if self._wrong is not None:
            self._wrong.begin(recorder, None)

    def stop(self) -> None:
        """Let nothing be due any more."""
        self.is_asking = False
        self._look.cancel()

    @property
    def _built(self) -> SomethingWrong:
        if self._wrong is None:
            from thoracic_desktop.app.safety_sheets import build_safety_sheets  # noqa: PLC0415 - seldom needed
            from thoracic_desktop.app.something_wrong import SomethingWrong  # noqa: PLC0415 - as above

            sheets = build_safety_sheets(self._parts)
            self._wrong = SomethingWrong(self._parts, self._controller, sheets, self._ask_signs)
            self._wrong.clock_stopped.connect(self._come_forward)
            if self._recorder is not None:
                self._wrong.begin(self._recorder, None)
        return self._wrong

    def _ask_what_hurts(self) -> None:
        self._built.ask_what_hurts()

    def _say_what_helps(self) -> None:
        self._built.say_what_helps()

    def _ask_about_signs(self) -> None:
        self._built.ask_signs()

    def _on_happened(self, effects: tuple[ev.Effect, ...]) -> None:
        for effect in effects:
            if isinstance(effect, ev.Swapped):
                self._window.add_exercise(effect.planned, self._parts.catalogue[effect.planned.exercise])

    def _come_forward(self) -> None:
        """Show the main window, whose sheet is about to open, and take the small one out of its way."""
        if not self.is_asking:
            self.is_asking = True
            self._was_open = self._parts.window.isVisible()
            come_to_front(self._parts.window)
            self._window.hide()
        self._look.start_ms(0)

    def _look_whether_all_is_said(self) -> None:
        """Go back once no sheet is open; one may open the next, so each is watched."""
        from thoracic_desktop.ui.widgets.sheet import Sheet  # noqa: PLC0415 - seldom needed

        if not self.is_asking:
            return
        still_open = [sheet for sheet in self._parts.window.findChildren(Sheet) if sheet.is_open]
        for sheet in still_open:
            if sheet not in self._watched:
                self._watched.append(sheet)
                sheet.closed.connect(self._look_again)
        if not still_open:
            self._go_back()

    def _look_again(self) -> None:
        self._look.start_ms(0)

    def _go_back(self) -> None:
        """Show the break again, paused, or let a break that is over go; the main window was open before, or goes."""
        self.is_asking = False
        main = self._parts.window
        if self._controller.is_under_way:
            come_to_front(self._window)
            if not self._was_open:
                main.hide()
        elif not self._was_open:
            main.close()

    def _on_main_window_closing(self) -> None:
        """Closed without an answer, the break is over: nobody is taken back into it."""
        if self.is_asking:
            self.is_asking = False
            self._window.close()
