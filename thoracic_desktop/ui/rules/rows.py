"""A rule, and a decision: one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.programme.decisions import DecisionKind
from thoracic_desktop.ui.moments import past_day
from thoracic_desktop.ui.programme_words import facts_line, subject_word
from thoracic_desktop.ui.terms import capitalised
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    import datetime as dt

    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.history.records import KeptDecision
    from thoracic_desktop.programme.texts import ProposalTexts, Rule
    from thoracic_desktop.ui.theme import Theme

TEXT_WIDTH = 320


class RuleRow(QWidget):
    """One rule, and where it comes from."""

    def __init__(self, theme: Theme, rule: Rule, level: WordingLevel) -> None:
        """Show the rule in a wording."""
        super().__init__()
        origin = self.tr("From the source") if rule.origin == "source" else self.tr("Our choice")
        _arrange(self, theme, [Label(theme, rule.text.at(level), role="body")], Tag(theme, origin))


class DecisionRow(QWidget):
    """One decision: when, what, the answer, and the facts it was based on."""

    def __init__(
        self,
        theme: Theme,
        kept: KeptDecision,
        texts: ProposalTexts,
        catalogue: Catalogue,
        level: WordingLevel,
        *,
        today: dt.date,
    ) -> None:
        """Show the decision in a wording."""
        super().__init__()
        decision = kept.decision
        subject = subject_word(decision.subject, catalogue, level)
        what = decision_word(decision.kind)
        title = f"{what}: {subject}" if subject else what
        lines = [Label(theme, title, role="strong")]
        facts = facts_line(decision.inputs, texts, level, today)
        if facts:
            lines.append(Label(theme, facts, role="caption", colour="ink2"))
        answer = self.tr("{day}: {answer}").format(
            day=capitalised(past_day(decision.day, today)), answer=answer_word(decision.answer)
        )
        _arrange(self, theme, lines, Tag(theme, answer))


def decision_word(kind: DecisionKind) -> str:
    """Return what a decision was about."""
    return {
        DecisionKind.LEVEL_UP: QCoreApplication.translate("Rules", "One step up"),
        DecisionKind.LEVEL_DOWN: QCoreApplication.translate("Rules", "One step less"),
        DecisionKind.EXERCISE_UP: QCoreApplication.translate("Rules", "More of one move"),
        DecisionKind.EXERCISE_DOWN: QCoreApplication.translate("Rules", "Less of one move"),
        DecisionKind.LEFT_OUT: QCoreApplication.translate("Rules", "Left out"),
        DecisionKind.TAKEN_BACK: QCoreApplication.translate("Rules", "Taken back"),
        DecisionKind.FLARE_BEGUN: QCoreApplication.translate("Rules", "Gentle days"),
        DecisionKind.FLARE_ENDED: QCoreApplication.translate("Rules", "Gentle days ended"),
        DecisionKind.SIGNS_CHECKED: QCoreApplication.translate("Rules", "Health questions"),
        DecisionKind.ASK_SOMEONE: QCoreApplication.translate("Rules", "Ask someone"),
        DecisionKind.DIRECTION_ASKED: QCoreApplication.translate("Rules", "Does it still bother"),
        DecisionKind.DESK_CHECKED: QCoreApplication.translate("Rules", "Desk"),
        DecisionKind.REVIEW: QCoreApplication.translate("Rules", "Review after weeks"),
    }[kind]


def answer_word(answer: str) -> str:
    """Return an answer in words."""
    words = {
        "yes": QCoreApplication.translate("Rules", "yes"),
        "no": QCoreApplication.translate("Rules", "not now"),
        "read": QCoreApplication.translate("Rules", "read"),
        "gone": QCoreApplication.translate("Rules", "no longer"),
        "still": QCoreApplication.translate("Rules", "yes, still"),
        "keep": QCoreApplication.translate("Rules", "keep going"),
        "ease": QCoreApplication.translate("Rules", "a step less"),
        "maintain": QCoreApplication.translate("Rules", "keep it up"),
        "advice": QCoreApplication.translate("Rules", "ask for advice"),
        "later": QCoreApplication.translate("Rules", "later"),
        "open": QCoreApplication.translate("Rules", "looked at"),
        "none_fits": QCoreApplication.translate("Rules", "none fits"),
        "emergency": QCoreApplication.translate("Rules", "a sign fits: get help"),
        "soon": QCoreApplication.translate("Rules", "a sign fits: see someone"),
        "ask_first": QCoreApplication.translate("Rules", "ask someone first"),
    }
    return words.get(answer, answer)


def _arrange(owner: QWidget, theme: Theme, lines: list[Label], beside: QWidget) -> None:
    words = QWidget()
    words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for line in lines:
        column.addWidget(line)
    row = WrapRow(theme, gap=16, line_gap=8)
    row.setContentsMargins(21, 13, 21, 13)
    row.add_part(words, TEXT_WIDTH)
    row.add_part(beside)
    outer = QVBoxLayout(owner)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(row)
