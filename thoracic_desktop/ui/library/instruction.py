"""All words about an exercise: what for, step by step, where it is felt, how to breathe, what to mind, when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.ui.library.card import stage_of
from thoracic_desktop.ui.library.step import PicturedStep
from thoracic_desktop.ui.library.words import things_words
from thoracic_desktop.ui.provenance import provenance_lines
from thoracic_desktop.ui.terms import group_word
from thoracic_desktop.ui.widgets.banner import Banner
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.divider import Divider
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.provenance_note import ProvenanceNote
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.exercises.model import Exercise, Wording
    from thoracic_desktop.figure.scene import Scene
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

HALF = 190


class Rules(Value, frozen=True):
    """What holds for every exercise: how to breathe, and when to stop."""

    breathing: Wording
    stop: Wording


class Instruction(QWidget):
    """Built anew for each exercise and wording.

    Args:
        theme: Colours, type and icons.
        exercise: Which one.
        level: In which words.
        rules: What holds for every exercise.
        scene: The poses of its steps, if it has any.
        picture: Where pictures of the figure come from.
    """

    def __init__(
        self,
        theme: Theme,
        exercise: Exercise,
        level: WordingLevel,
        *,
        rules: Rules,
        scene: Scene | None,
        picture: Picture,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._exercise = exercise
        self._level = level
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add_head()
        self._add_steps(scene, picture)
        self._column.addSpacing(4)
        self._column.addWidget(Divider(theme))
        self._column.addSpacing(16)
        self._column.addWidget(self._feeling_and_breathing(rules))
        self._column.addSpacing(18)
        self._add_cautions()
        self._column.addSpacing(16)
        self._column.addWidget(Banner(theme, kind="stop", text=rules.stop.at(level), icon="hand-palm"))
        self._column.addSpacing(18)
        self._column.addWidget(ProvenanceNote(theme, provenance_lines(exercise.source, exercise.review, level)))
        self._column.addStretch(1)

    def _add_head(self) -> None:
        exercise = self._exercise
        tags = WrapRow(self._theme, gap=8, line_gap=6)
        tags.add_part(Tag(self._theme, group_word(exercise.group), group=exercise.group))
        tags.add_part(Tag(self._theme, things_words(exercise)))
        self._column.addWidget(tags)
        self._column.addSpacing(8)
        self._column.addWidget(Label(self._theme, exercise.name.at(self._level), role="sheet_title"))
        self._column.addSpacing(3)
        self._column.addWidget(Label(self._theme, self._what_for(), role="body_l", colour="ink2"))
        self._column.addSpacing(16)

    def _what_for(self) -> str:
        aim = self._exercise.aim.at(self._level)
        if self._level is WordingLevel.CLINICAL:
            return self.tr("Aim: {aim}.").format(aim=_lower(aim))
        return self.tr("What for: {aim}.").format(aim=_lower(aim))

    def _add_steps(self, scene: Scene | None, picture: Picture) -> None:
        stills = scene.steps if scene is not None else ()
        for number, step in enumerate(self._exercise.steps, start=1):
            still = stills[number - 1] if number <= len(stills) else None
            shown = (self._exercise.key, still.pose) if still is not None else None
            text = step.at(self._level)
            row = PicturedStep(self._theme, number, text, picture, shown, ground=stage_of(self._exercise))
            self._column.addWidget(row)
            self._column.addSpacing(12)

    def _feeling_and_breathing(self, rules: Rules) -> QWidget:
        is_plain = self._level is WordingLevel.PLAIN
        felt = self.tr("You feel it in") if is_plain else self.tr("Target tissues")
        breath = self.tr("Breathing") if is_plain else self.tr("Respiration")
        row = WrapRow(self._theme, gap=20, line_gap=14, fill=True)
        row.add_part(self._fact("target-bold", felt, self._exercise.target_area.at(self._level)), HALF)
        row.add_part(self._fact("wind-bold", breath, rules.breathing.at(self._level)), HALF)
        return row

    def _fact(self, icon: str, title: str, text: str) -> QWidget:
        fact = QWidget()
        fact.setSizePolicy(_growing())
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconTile(self._theme, icon, side=26))
        head.addWidget(Label(self._theme, title, role="strong"), 1)
        column = QVBoxLayout(fact)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(Label(self._theme, text, colour="ink2"))
        column.addStretch(1)
        return fact

    def _add_cautions(self) -> None:
        title = self.tr("Take care") if self._level is WordingLevel.PLAIN else self.tr("Precautions")
        self._column.addWidget(Label(self._theme, title, role="strong"))
        self._column.addSpacing(4)
        for caution in self._exercise.cautions:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(Label(self._theme, "•", colour="cautionText"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(self._theme, caution.at(self._level), colour="ink2"), 1)
            self._column.addLayout(row)
            self._column.addSpacing(5)


def _growing() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    return policy


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
