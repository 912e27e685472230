"""The Guidance screen: all pages, one of them, or the references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.guidance.entries import exercise_entries, guidance_entries
from thoracic_desktop.ui.guidance.detail import GuidanceDetail
from thoracic_desktop.ui.guidance.overview import GuidanceOverview
from thoracic_desktop.ui.guidance.references import ReferencesPage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from thoracic_desktop.controllers.heat_controller import HeatShown
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.guidance.model import Guidance
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture


class GuidancePage(QStackedWidget):
    """Shows guidance; what is done with it is for its owner.

    Signals:
        page_shown: A page came to the front (its key).
        signs_requested: The person wants to go through the warning signs.
        exercise_requested: The person wants to see an exercise (its key).
        try_requested: The person wants to do an exercise now (its key).
        wording_chosen: The person wants the other words (a WordingLevel's value).
        heat_start_requested: Warmth shall be on for so many minutes.
        heat_pause_requested: That time shall stand still.
        heat_resume_requested: It shall go on.
        heat_skip_requested: It shall be forgotten.
        session_requested: The person wants to begin today's session.
        desk_item_checked: A line of the check-list was ticked or not any more (its key, whether).

    Args:
        theme: Colours, type and icons.
        picture: Where pictures of the figure come from.
        guidance: All pages, and the references.
    """

    page_shown = Signal(str)
    signs_requested = Signal()
    exercise_requested = Signal(str)
    try_requested = Signal(str)
    wording_chosen = Signal(str)
    heat_start_requested = Signal(int)
    heat_pause_requested = Signal()
    heat_resume_requested = Signal()
    heat_skip_requested = Signal()
    session_requested = Signal()
    desk_item_checked = Signal(str, bool)

    def __init__(self, theme: Theme, picture: Picture, guidance: Guidance) -> None:
        super().__init__()
        self._guidance = guidance
        self._exercises: dict[str, Exercise] = {}
        self._level = WordingLevel.PLAIN
        self._key = ""
        self._heat: HeatShown | None = None
        self._ticks: tuple[Mapping[str, bool], dt.date | None] = ({}, None)
        self.overview = GuidanceOverview(theme, picture)
        self.detail = GuidanceDetail(theme, picture)
        self.references = ReferencesPage(theme)
        for page in (self.overview, self.detail, self.references):
            self.addWidget(page)
        self.setAccessibleName(self.tr("Guidance"))
        self.overview.set_guidance(guidance)
        self._connect()

    @property
    def key(self) -> str:
        """The page that is in front; empty while all are, or the references."""
        return self._key

    def set_exercises(self, exercises: Sequence[Exercise], level: WordingLevel) -> None:
        """Let these exercises be found too; say everything in these words."""
        self._exercises = {exercise.key: exercise for exercise in exercises}
        self._say(level)

    def set_level(self, level: WordingLevel) -> None:
        """Say everything in these words."""
        if level is not self._level:
            self._say(level)

    def show_page(self, key: str) -> None:
        """Bring a page to the front.

        Raises:
            KeyError: there is no such page.
        """
        self._key = key
        self._show_detail()
        self.detail.verticalScrollBar().setValue(0)
        self.setCurrentWidget(self.detail)
        self.detail.back.setFocus()
        self.page_shown.emit(key)

    def show_references(self) -> None:
        """Bring the references to the front."""
        self._key = ""
        self.references.show_references(self._guidance.references, self._level)
        self.references.verticalScrollBar().setValue(0)
        self.setCurrentWidget(self.references)
        self.references.back.setFocus()

    def show_overview(self) -> None:
        """Bring all pages to the front."""
        self._key = ""
        self.setCurrentWidget(self.overview)

    def show_heat(self, shown: HeatShown | None) -> None:
        """Show where the time of warmth is; None where nobody has one."""
        self._heat = shown
        if self.detail.heat_card is not None:
            self.detail.heat_card.show_heat(shown)

    def show_desk(self, ticks: Mapping[str, bool], day: dt.date | None) -> None:
        """Show what was ticked in the check-list, and on which day somebody last looked."""
        self._ticks = ticks, day
        if self.detail.desk_card is not None:
            self.detail.desk_card.show_ticks(ticks, day)

    def _say(self, level: WordingLevel) -> None:
        self._level = level
        entries = (*exercise_entries(self._exercises.values(), level), *guidance_entries(self._guidance, level))
        self.overview.set_words(level, entries)
        if self.currentWidget() is self.references:
            self.references.show_references(self._guidance.references, level)
        elif self._key:
            self._show_detail()

    def _show_detail(self) -> None:
        page = self._guidance.page(self._key)
        self.detail.show_page(page, self._level, self._exercises.get(page.tries or ""))
        heat, desk = self.detail.heat_card, self.detail.desk_card
        if heat is not None:
            heat.start_requested.connect(self.heat_start_requested)
            heat.pause_requested.connect(self.heat_pause_requested)
            heat.resume_requested.connect(self.heat_resume_requested)
            heat.skip_requested.connect(self.heat_skip_requested)
            heat.session_requested.connect(self.session_requested)
            heat.show_heat(self._heat)
        if desk is not None:
            desk.item_checked.connect(self.desk_item_checked)
            desk.show_ticks(*self._ticks)

    def _connect(self) -> None:
        self.overview.page_requested.connect(self.show_page)
        self.overview.references_requested.connect(self.show_references)
        self.overview.exercise_requested.connect(self.exercise_requested)
        for page in (self.detail, self.references):
            page.back_requested.connect(self.show_overview)
            page.wording_chosen.connect(self.wording_chosen)
        self.detail.signs_requested.connect(self.signs_requested)
        self.detail.try_requested.connect(self.try_requested)
        self.detail.references_requested.connect(self.show_references)
