"""What becomes of the person's answers to the programme's suggestions, and the page of its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from thoracic_desktop.programme.decisions import Decision, DecisionKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.desktop.settings_store import Settings
    from thoracic_desktop.history.records import KeptDecision
    from thoracic_desktop.programme.proposal import Proposal
    from thoracic_desktop.ui.rules.page import RulesPage
    from thoracic_desktop.ui.today.page import TodayPage

RULES = "rules"


class ProgrammeFlow(QObject):
    """Keeps decisions and lets them hold.

    Signals:
        decided: something was decided, so that today is another day.
        settings_chosen: an answer changes the settings; carries the new `Settings`.
        signs_requested: the questions about warning signs are to be shown.
        desk_requested: the list for the desk is to be shown.
    """

    decided = Signal()
    settings_chosen = Signal(object)
    signs_requested = Signal()
    desk_requested = Signal()

    def __init__(self, parts: Parts, today_page: TodayPage) -> None:
        """Connect the Today page, and give the window the page of rules."""
        super().__init__()
        self._parts = parts
        self._rules_page: RulesPage | None = None
        today_page.proposal_answered.connect(self.answer)
        today_page.flare_chosen.connect(self._set_flare)
        today_page.rules_requested.connect(self.show_rules)
        parts.window.add_inner_page(RULES, "today", self._make_rules)
        parts.window.page_shown.connect(self._on_page_shown)

    def decide(self, decision: Decision) -> None:
        """Keep a decision."""
        now = self._parts.clock.now()
        self._parts.history.write(lambda history: history.programme.add_decision(decision, now))
        self.decided.emit()

    def answer(self, proposal: Proposal, answer: str) -> None:
        """Keep what was answered to a suggestion, and do what it asks for."""
        asks_for: dict[tuple[str, str], Callable[[], object]] = {
            ("signs", "open"): self.signs_requested.emit,
            ("ask_someone", "read"): self.signs_requested.emit,
            ("review", "advice"): self.signs_requested.emit,
            ("desk", "open"): self.desk_requested.emit,
            ("direction", "gone"): lambda: self.settings_chosen.emit(self._without(proposal.subject)),
        }
        if proposal.key != "signs":  # answering those questions is the decision
            self.decide(proposal.decided(answer, self._parts.clock.now().date()))
        act = asks_for.get((proposal.key, answer))
        if act is not None:
            act()

    def show_rules(self) -> None:
        """Bring the page of rules to the front."""
        self._parts.window.show_page(RULES)

    def _without(self, direction: str) -> Settings:
        settings = self._parts.settings.settings
        return replace(settings, bothered_by=tuple(one for one in settings.bothered_by if one != direction))

    def _set_flare(self, is_on: bool) -> None:
        kind = DecisionKind.FLARE_BEGUN if is_on else DecisionKind.FLARE_ENDED
        self.decide(Decision(kind=kind, day=self._parts.clock.now().date()))

    def _make_rules(self) -> QWidget:
        from thoracic_desktop.ui.rules.page import RulesPage  # noqa: PLC0415 - shown later, if at all

        parts = self._parts
        self._rules_page = RulesPage(parts.theme, parts.rule_book, parts.catalogue)
        self._rules_page.back_requested.connect(lambda: parts.window.show_page("today"))
        return self._rules_page

    def _on_page_shown(self, key: str) -> None:
        if key == RULES:
            self._parts.history.read(lambda history: history.programme.decisions(), self._show_decisions)

    def _show_decisions(self, decisions: tuple[KeptDecision, ...]) -> None:
        if self._rules_page is not None:
            level = self._parts.settings.settings.wording
            self._rules_page.show_rules(level, decisions, self._parts.clock.now().date())
