"""Library and Guidance: built when they are first shown, and connected to time, history and sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from thoracic_desktop.desktop.ticker import Ticker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.controllers.demonstration_controller import DemonstrationController
    from thoracic_desktop.controllers.heat_controller import HeatController, HeatShown
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.guidance.model import Guidance
    from thoracic_desktop.history.records import KeptDecision
    from thoracic_desktop.ui.guidance.page import GuidancePage
    from thoracic_desktop.ui.library.page import LibraryPage

LIBRARY, GUIDANCE = "library", "guidance"
HEAT_PAGE, DESK_PAGE = "heat", "desk"
HEAT_MESSAGE = "heat"


class LibraryPages(QObject):
    """Owns both pages and what runs behind them.

    Signals:
        try_requested: A session with one exercise shall begin (a SessionPlan).
        session_requested: Today's session shall begin.
        settings_chosen: Other settings are wanted (a Settings): the wording is another.
        signs_requested: The person wants to go through the warning signs.
    """

    try_requested = Signal(object)
    session_requested = Signal()
    settings_chosen = Signal(object)
    signs_requested = Signal()

    def __init__(self, parts: Parts) -> None:
        """Build nothing yet."""
        super().__init__()
        self._parts = parts
        self._guidance: Guidance | None = None
        self.library: LibraryPage | None = None
        self.guidance_page: GuidancePage | None = None
        self.demonstration: DemonstrationController | None = None
        self.heat: HeatController | None = None

    def make_library(self) -> QWidget:
        """Build the Library."""
        from thoracic_desktop.controllers.demonstration_controller import (  # noqa: PLC0415 - shown later, if at all
            DemonstrationController,
        )
        from thoracic_desktop.ui.library.instruction import Rules  # noqa: PLC0415 - as above
        from thoracic_desktop.ui.library.page import LibraryPage  # noqa: PLC0415 - as above

        parts, guidance = self._parts, self._load()
        breathing, effort = guidance.page("breathing"), guidance.page("effort")
        # Both pages have a rule for these places, which a test holds; the lead says nearly the same.
        rules = Rules(breathing=breathing.rule or breathing.lead, stop=effort.rule or effort.lead)
        page = self.library = LibraryPage(parts.theme, parts.figures, rules)
        shown = self.demonstration = DemonstrationController(clock=parts.clock, ticker=Ticker(self))
        shown.began.connect(page.prepare)
        shown.changed.connect(page.show_moment)
        shown.playing_changed.connect(page.set_playing)
        page.exercise_shown.connect(self._on_exercise_shown)
        page.overview_shown.connect(shown.pause)
        page.play_requested.connect(shown.play)
        page.pause_requested.connect(shown.pause)
        page.half_speed_chosen.connect(shown.set_half_speed)
        page.try_requested.connect(self._try)
        page.wording_chosen.connect(self._choose_wording)
        page.own_requested.connect(lambda: parts.window.show_page("own"))
        page.set_exercises(tuple(parts.catalogue), parts.settings.settings.wording)
        return page

    def make_guidance(self) -> QWidget:
        """Build Guidance."""
        from thoracic_desktop.controllers.heat_controller import HeatController  # noqa: PLC0415 - shown later
        from thoracic_desktop.ui.guidance.page import GuidancePage  # noqa: PLC0415 - as above

        parts = self._parts
        page = self.guidance_page = GuidancePage(parts.theme, parts.figures.still, self._load())
        heat = self.heat = HeatController(clock=parts.clock, ticker=Ticker(self), chimes=parts.chimes)
        heat.changed.connect(self._on_heat)
        page.heat_start_requested.connect(self._start_heat)
        page.heat_pause_requested.connect(heat.pause)
        page.heat_resume_requested.connect(heat.resume)
        page.heat_skip_requested.connect(heat.skip)
        page.session_requested.connect(self._start_session)
        page.page_shown.connect(self._on_guidance_shown)
        page.desk_item_checked.connect(self._keep_desk_item)
        page.signs_requested.connect(self.signs_requested)
        page.exercise_requested.connect(self.show_exercise)
        page.try_requested.connect(self._try)
        page.wording_chosen.connect(self._choose_wording)
        page.set_exercises(tuple(parts.catalogue), parts.settings.settings.wording)
        return page

    def show_exercise(self, key: str) -> None:
        """Bring an exercise to the front."""
        self._parts.window.show_page(LIBRARY)
        if self.library is not None:
            self.library.show_exercise(key)

    def show_guidance(self, key: str) -> None:
        """Bring a page of guidance to the front."""
        self._parts.window.show_page(GUIDANCE)
        if self.guidance_page is not None:
            self.guidance_page.show_page(key)

    def show_catalogue(self) -> None:
        """Show the exercises that there are now."""
        for page in (self.library, self.guidance_page):
            if page is not None:
                page.set_exercises(tuple(self._parts.catalogue), self._parts.settings.settings.wording)

    def set_level(self, level: WordingLevel) -> None:
        """Say everything in these words."""
        if self.library is not None:
            self.library.set_level(level)
        if self.guidance_page is not None:
            self.guidance_page.set_level(level)

    def on_page_shown(self, key: str) -> None:
        """Let the figure stand still while nobody sees it."""
        if key != LIBRARY and self.demonstration is not None:
            self.demonstration.pause()

    def stop(self) -> None:
        """Let nothing be due any more."""
        if self.demonstration is not None:
            self.demonstration.pause()
        if self.heat is not None:
            self.heat.stop()

    def _load(self) -> Guidance:
        if self._guidance is None:
            from thoracic_desktop.content.guidance_files import load_guidance  # noqa: PLC0415 - shown later, if at all
            from thoracic_desktop.content.resources import resource_path  # noqa: PLC0415 - as above

            self._guidance = load_guidance(resource_path(GUIDANCE), self._parts.catalogue)
        return self._guidance

    def _choose_wording(self, level: str) -> None:
        from thoracic_desktop.exercises.model import WordingLevel  # noqa: PLC0415 - long imported, but not here

        self.settings_chosen.emit(replace(self._parts.settings.settings, wording=WordingLevel(level)))

    # Exercises ----------------------------------------------------------------------------------------------------

    def _on_exercise_shown(self, key: str) -> None:
        if self.demonstration is not None:
            self.demonstration.show(self._parts.catalogue[key], plays=not self._parts.theme.reduced_motion)

    def _try(self, key: str) -> None:
        from thoracic_desktop.ui.library.words import trial_plan  # noqa: PLC0415 - seldom needed

        if self.demonstration is not None:
            self.demonstration.pause()
        self.try_requested.emit(trial_plan(self._parts.catalogue[key]))

    # Heat ---------------------------------------------------------------------------------------------------------

    def _start_heat(self, minutes: int) -> None:
        self._parts.messages.withdraw(HEAT_MESSAGE)
        if self.heat is not None:
            self._parts.chimes.prepare()
            self.heat.begin(minutes)

    def _on_heat(self, shown: HeatShown | None) -> None:
        if self.guidance_page is not None:
            self.guidance_page.show_heat(shown)
        if shown is not None and shown.is_over and not self._is_heat_seen():
            can_begin = self._parts.window.is_showing_pages
            self._parts.messages.show_message(
                HEAT_MESSAGE,
                self.tr("The time of warmth is over. Take the heat off."),
                kind="info",
                action=self.tr("Start the session") if can_begin else "",
                on_action=self._start_session if can_begin else None,
            )

    def _is_heat_seen(self) -> bool:
        page = self.guidance_page
        return page is not None and page.isVisible() and page.key == HEAT_PAGE

    def _start_session(self) -> None:
        self._parts.messages.withdraw(HEAT_MESSAGE)
        if self.heat is not None:
            self.heat.skip()
        self.session_requested.emit()

    # Desk ---------------------------------------------------------------------------------------------------------

    def _on_guidance_shown(self, key: str) -> None:
        if key == DESK_PAGE:
            self._parts.history.read(lambda history: history.programme.decisions(), self._show_desk)

    def _keep_desk_item(self, key: str, is_checked: bool) -> None:
        from thoracic_desktop.programme.decisions import Decision, DecisionKind  # noqa: PLC0415 - seldom needed

        now = self._parts.clock.now()
        answer = "yes" if is_checked else "no"
        decision = Decision(kind=DecisionKind.DESK_CHECKED, day=now.date(), subject=key, answer=answer)
        self._parts.history.write(lambda history: history.programme.add_decision(decision, now))
        self._on_guidance_shown(DESK_PAGE)

    def _show_desk(self, decisions: Sequence[KeptDecision]) -> None:
        from thoracic_desktop.programme.decisions import DecisionKind  # noqa: PLC0415 - seldom needed

        checked = [one.decision for one in decisions if one.decision.kind is DecisionKind.DESK_CHECKED]
        ticks = {one.subject: one.answer == "yes" for one in checked}
        if self.guidance_page is not None:
            self.guidance_page.show_desk(ticks, max((one.day for one in checked), default=None))
