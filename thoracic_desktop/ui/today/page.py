"""The Today screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.today.check_in_card import CheckInCard
from thoracic_desktop.ui.today.due_card import DueCard
from thoracic_desktop.ui.today.header import Header
from thoracic_desktop.ui.today.hero_card import HeroCard
from thoracic_desktop.ui.today.next_break_card import NextBreakCard
from thoracic_desktop.ui.today.week_card import WeekCard
from thoracic_desktop.ui.widgets.scroll_page import ScrollPage
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from thoracic_desktop.content.rule_book import RuleBook
    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.programme.signs import Signs
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.today.interrupted_card import InterruptedCard
    from thoracic_desktop.ui.today.proposal_card import ProposalCard
    from thoracic_desktop.ui.today.routine_offer import RoutineOffer
    from thoracic_desktop.ui.widgets.advice_card import AdviceCard
    from thoracic_desktop.ui.widgets.still_figure import Picture

GUTTER = 16
# At normal text size: the width that the scale of the check-in needs on the left, and what is wished on the right.
LEFT_WIDTH, SIDE_WIDTH = 552, 280


class TodayPage(ScrollPage):
    """Today's session, the check-in, and what is due.

    Signals:
        start_requested: The person wants to begin today's session.
        short_requested: The person wants the short set instead.
        posture_requested: The person wants to do one posture set now.
        proposal_answered: The person answered a suggestion; carries the proposal and the key of the answer.
        routine_requested: The person wants to do one of their own routines now; carries its `SessionPlan`.
        flare_chosen: Bad days begin (True), or are over (False).
        rules_requested: The person wants to see the rules of the programme.
        signs_requested: The person wants to answer the questions about warning signs anew.
        rated: The person answered the check-in, 0 to 10.
        undo_rating_requested: The person takes that answer back.
        plan_chosen: The person wants another plan; carries its key.
        progress_requested: The person wants to see the charts.
        go_on_requested: An interrupted session is to go on; carries its id.
        keep_requested: An interrupted session is to be kept as it is; carries its id.
        discard_requested: An interrupted session is to be discarded, as confirmed; carries its id.

    Attributes:
        next_break: The card about the reminders; who connects them fills it.

    Args:
        theme: Colours, type and icons.
        picture: Where the figures come from.
        book: The words in which the programme explains itself.
        signs: Gives the warning signs, where one fits.
        parent: The owner.
    """

    start_requested = Signal()
    short_requested = Signal()
    posture_requested = Signal()
    proposal_answered = Signal(object, str)
    routine_requested = Signal(object)
    flare_chosen = Signal(bool)
    rules_requested = Signal()
    signs_requested = Signal()
    rated = Signal(int)
    undo_rating_requested = Signal()
    plan_chosen = Signal(str)
    progress_requested = Signal()
    go_on_requested = Signal(int)
    keep_requested = Signal(int)
    discard_requested = Signal(int)

    def __init__(
        self,
        theme: Theme,
        picture: Picture,
        book: RuleBook,
        signs: Callable[[], Signs],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, QMargins(32, 24, 32, 32), parent)
        self._theme = theme
        self._book = book
        self._signs = signs
        self._routines: Callable[[], Sequence[RoutineOffer]] = tuple
        self._advice: AdviceCard | None = None
        self._proposal: ProposalCard | None = None
        self._state: tuple[TodayState, WordingLevel] | None = None
        self._header = Header(theme)
        self._interrupted: InterruptedCard | None = None
        self._hero = HeroCard(theme, picture)
        self._due = DueCard(theme)
        self.next_break = NextBreakCard(theme, picture)
        self._week = WeekCard(theme)
        self._check_in = CheckInCard(theme)
        self.setAccessibleName(self.tr("Today"))
        self.column.setSpacing(GUTTER)
        self.column.addWidget(self._header)
        self.column.addWidget(self._middle(), 1)
        self._connect()
        theme.changed.connect(self._show_again)

    def show_state(self, state: TodayState, level: WordingLevel) -> None:
        """Show a day in the chosen wording."""
        self._state = state, level
        self._header.show_state(state)
        self._show_interrupted(state)
        self._show_proposal(state, level)
        self._show_advice(state, level)
        self._hero.show_state(state, level)
        self._due.show_state(state)
        self._week.show_state(state)
        self._check_in.show_state(state)

    def set_routines(self, routines: Callable[[], Sequence[RoutineOffer]]) -> None:
        """Say where the person's own routines come from; they are asked for when the plans are shown."""
        self._routines = routines

    def show_pictures(self) -> None:
        """Draw the figures, now that the page itself is on the screen."""
        self._hero.show_pictures()
        self.next_break.show_pictures()

    def show_saved(self, score: int) -> None:
        """Report that the check-in was saved, with Undo; the owner decides when the report goes."""
        self._check_in.show_saved(score)

    def hide_saved(self) -> None:
        """Take the report about the check-in away."""
        self._check_in.hide_saved()

    def _show_interrupted(self, state: TodayState) -> None:
        """Offer an interrupted session; the card is built for the first one, since few starts have one."""
        if self._interrupted is None and state.interrupted is not None:
            from thoracic_desktop.ui.today.interrupted_card import InterruptedCard  # noqa: PLC0415 - see above

            self._interrupted = InterruptedCard(self._theme)
            self._interrupted.go_on_requested.connect(self.go_on_requested)
            self._interrupted.keep_requested.connect(self.keep_requested)
            self._interrupted.discard_requested.connect(self._ask_before_discarding)
            self.column.insertWidget(self.column.indexOf(self._header) + 1, self._interrupted)
        if self._interrupted is not None:
            self._interrupted.show_offer(state.interrupted, state.now)

    def _show_proposal(self, state: TodayState, level: WordingLevel) -> None:
        """Show the first suggestion; the card is built for the first one, since most starts have none."""
        if self._proposal is None and state.proposals:
            from thoracic_desktop.ui.today.proposal_card import ProposalCard  # noqa: PLC0415 - see above

            self._proposal = ProposalCard(self._theme, self._book.proposals)
            self._proposal.answered.connect(self.proposal_answered)
            self._proposal.rules_requested.connect(self.rules_requested)
            self.column.insertWidget(self.column.indexOf(self._header) + 1, self._proposal)
        if self._proposal is not None:
            self._proposal.show_proposal(state, level)

    def _show_advice(self, state: TodayState, level: WordingLevel) -> None:
        """Say whom to ask while exercise waits; the card is built for the first time that it does."""
        if self._advice is None and state.safety.is_closed:
            from thoracic_desktop.ui.widgets.advice_card import AdviceCard  # noqa: PLC0415 - see above

            self._advice = AdviceCard(self._theme, self._signs(), again=True)
            self._advice.answer_again_requested.connect(self.signs_requested)
            self.column.insertWidget(self.column.indexOf(self._header) + 1, self._advice)
        if self._advice is not None:
            self._advice.setVisible(state.safety.is_closed)
            if state.safety.tier is not None:
                self._advice.show_advice(state.safety.tier, level, state.emergency_number, state.safety.signs)

    def _middle(self) -> WrapRow:
        row = WrapRow(self._theme, gap=GUTTER, line_gap=GUTTER, fill=True)
        row.add_part(_Column((self._hero, self._check_in), tall=self._hero, grows=True), LEFT_WIDTH)
        row.add_part(_Column((self._due, self.next_break, self._week), tall=self._week, theme=self._theme))
        return row

    def _connect(self) -> None:
        self._hero.start_requested.connect(self.start_requested)
        self._hero.short_requested.connect(self.short_requested)
        self._hero.why_requested.connect(self._open_why)
        self._hero.change_requested.connect(self._open_plans)
        self._due.posture_requested.connect(self.posture_requested)
        self._check_in.rated.connect(self.rated)
        self._check_in.undo_requested.connect(self.undo_rating_requested)
        self._week.progress_requested.connect(self.progress_requested)

    def _show_again(self) -> None:
        if self._state is not None:
            self.show_state(*self._state)

    def _open_plans(self) -> None:
        from thoracic_desktop.ui.today.sheets import add_routines, plan_sheet  # noqa: PLC0415 - the start opens none

        if self._state is not None:
            choose, set_flare = self.plan_chosen.emit, self.flare_chosen.emit
            sheet = plan_sheet(self._theme, self.window(), *self._state, choose=choose, set_flare=set_flare)
            add_routines(sheet, self._theme, self._routines(), self._state[1], self.routine_requested.emit)
            sheet.open()

    def _open_why(self) -> None:
        from thoracic_desktop.ui.today.why_sheet import why_sheet  # noqa: PLC0415 - the start opens none

        if self._state is not None:
            state, level = self._state
            show_rules, split = self.rules_requested.emit, self.plan_chosen.emit
            reasons = self._book.reasons
            why_sheet(self._theme, self.window(), state, reasons, level, show_rules=show_rules, split=split).open()

    def _ask_before_discarding(self, session_id: int) -> None:
        from thoracic_desktop.ui.today.sheets import discard_sheet  # noqa: PLC0415 - the start opens none

        if self._state is not None and self._state[0].interrupted is not None:
            offer = self._state[0].interrupted
            discard_sheet(self._theme, self.window(), offer, lambda: self.discard_requested.emit(session_id)).open()


class _Column(QWidget):
    """Cards below each other; spare height goes to the tall one.

    Args:
        cards: From top to bottom.
        tall: The one that takes spare height.
        theme: Says how large text is, for a column that wishes to be as wide as the right one; none for the left one.
        grows: Whether it takes spare width.
    """

    def __init__(
        self, cards: tuple[QWidget, ...], *, tall: QWidget, theme: Theme | None = None, grows: bool = False
    ) -> None:
        super().__init__()
        self._theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GUTTER)
        for card in cards:
            layout.addWidget(card, int(card is tall))
        if grows:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint if self._theme is None else QSize(round(SIDE_WIDTH * self._theme.text_scale), hint.height())
