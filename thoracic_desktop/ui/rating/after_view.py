"""The same question after a session, with what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.session.results import Outcome
from thoracic_desktop.ui.rating.effort_row import EffortRow
from thoracic_desktop.ui.rating.figure_card import FigureCard, Line
from thoracic_desktop.ui.rating.score_cards import ComparisonCard
from thoracic_desktop.ui.rating.signs import Disc
from thoracic_desktop.ui.rating.view import QuestionView
from thoracic_desktop.ui.rating.words import AROUND, outcome_icon, outcome_word, reps_word, summary
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.exercise_thumb import INSET, LARGE_TILE, TILE, ExerciseThumb
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.mark import Mark
from thoracic_desktop.ui.widgets.strip import Strip
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.session.results import EntryResult
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

DONE_WIDTH = 200
MARK = 56
ROOM_OF_MARK = 18
WIDEST_GAP = 32
GAP = 16
TOP = 8
DID_SOMETHING = frozenset({Outcome.DONE, Outcome.PARTLY, Outcome.STOPPED})


class AfterView(QuestionView):
    """Says what was done and asks again, with the answer from before beside it.

    Signals:
        rated: The person chose a number.
        effort_chosen: How hard the session was (an Effort).
        worse_requested: It is worse than before; the person wants to know what to do.
        done_requested: The person is finished here.

    Args:
        theme: Colours, type and icons.
        picture: Where the figures come from.
        parent: The owner.
    """

    rated = Signal(int)
    effort_chosen = Signal(object)
    worse_requested = Signal()
    done_requested = Signal()

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        self._card = FigureCard(theme, picture, translate("AfterView", "What you did"))
        question = translate("AfterView", "And how is it now?")
        hint = translate("AfterView", "The same question as before, so the two can be compared.")
        super().__init__(theme, question, hint, self._card, parent)
        self._theme = theme
        self._picture = picture
        self._before: int | None = None
        self._finished = Mark(theme, "done", diameter=MARK)
        self._ended = Disc(theme, "neutral", diameter=MARK, icon="flag-checkered")
        self._title = Label(theme, role="h2")
        self._summary = Label(theme, role="body", colour="ink2")
        self._comparison = ComparisonCard(theme)
        self._effort = EffortRow(theme)
        self._gap_of_effort = QWidget()
        self._gap_of_effort.setFixedHeight(GAP)
        self._strip = Strip(gap=WIDEST_GAP, tile_width=LARGE_TILE.width())
        self.done = Button(theme, self.tr("Done"), kind="primary", size="big")
        self.done.setMinimumWidth(DONE_WIDTH)
        self.top.addSpacing(TOP)
        self.above.addLayout(self._headline())
        self.above.addSpacing(22)
        self.add_question(5)
        # Takes the room of the word above the scale where there was no answer before.
        self._instead_of_mark = QWidget()
        self._instead_of_mark.setFixedHeight(ROOM_OF_MARK)
        self.above.addWidget(self._instead_of_mark)
        self.below.addSpacing(GAP)
        self.below.addWidget(self._comparison)
        self.below.addSpacing(GAP)
        self.below.addWidget(self._effort)
        self.below.addWidget(self._gap_of_effort)
        self.below.addWidget(self._strip)
        worse = Button(theme, self.tr("Worse than before?"), kind="text", icon="hand-palm")
        answers = WrapRow(theme, spread=True)
        answers.add_part(self.done)
        answers.add_part(worse)
        self.add_answers(answers)
        self.set_tab_order(self.bar, *self._effort.buttons, self.done, worse)
        self.bar.rated.connect(self._show_score)
        self.bar.rated.connect(self.rated)
        self._effort.chosen.connect(self.effort_chosen)
        worse.clicked.connect(self.worse_requested)
        self.done.clicked.connect(self.done_requested)

    def ask(
        self,
        before: int | None,
        results: tuple[EntryResult, ...],
        exercises: tuple[Exercise, ...],
        level: WordingLevel,
        active_ms: int,
        *,
        is_done: bool,
        asks_effort: bool,
    ) -> None:
        """Ask anew; `exercises` are those of the session, one for each result."""
        self._before = before
        self._effort.forget()
        self._effort.setVisible(asks_effort)
        self._gap_of_effort.setVisible(asks_effort)
        self.bar.set_value(None)
        self.bar.set_before(before)
        self._instead_of_mark.setVisible(before is None)
        self._show_score(None)
        self._finished.setVisible(is_done)
        self._ended.setVisible(not is_done)
        self._title.set_text(self.tr("Session done") if is_done else self.tr("Session ended"))
        pairs = list(zip(results, exercises, strict=True))
        main = [(result, exercise) for result, exercise in pairs if exercise.group not in AROUND]
        self._summary.set_text(summary(tuple(result for result, _ in main), active_ms))
        self._strip.set_parts([self._thumb(result, exercise, level) for result, exercise in main])
        self._show_card(pairs, level)

    def _show_card(self, pairs: list[tuple[EntryResult, Exercise]], level: WordingLevel) -> None:
        """Show the figure of what was done last, and the repetitions of everything."""
        moved = [exercise for result, exercise in pairs if result.outcome in DID_SOMETHING]
        shown = moved[-1] if moved else pairs[0][1]
        self._card.show_exercise(shown, None, shown.name.at(level))
        lines = [
            Line(exercise.group, "", outcome_icon(result), exercise.name.at(level), reps_word(result))
            for result, exercise in pairs
        ]
        self._card.show_lines(lines)

    def _thumb(self, result: EntryResult, exercise: Exercise, level: WordingLevel) -> ExerciseThumb:
        thumb = ExerciseThumb(self._theme, tile=LARGE_TILE)
        inset = 2 * round(INSET)
        still = self._picture(exercise.key, None, LARGE_TILE.width() - inset, LARGE_TILE.height() - inset)
        word = outcome_word(result)
        dimmed = result.outcome is Outcome.SKIPPED
        thumb.set_state(still, word, exercise.group, dimmed=dimmed, icon=outcome_icon(result))
        name = self.tr("{exercise}: {outcome}").format(exercise=exercise.name.at(level), outcome=word)
        thumb.setAccessibleName(name)
        thumb.setToolTip(name)
        thumb.setMinimumWidth(max(TILE.width(), thumb.caption_width))
        return thumb

    def _headline(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._summary)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._finished)
        row.addWidget(self._ended)
        row.addLayout(words, 1)
        return row

    def _show_score(self, score: int | None) -> None:
        self._comparison.show_scores(self._before, score)
