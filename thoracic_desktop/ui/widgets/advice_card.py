"""What a warning sign that fits means for exercise, and whom to ask: the same words wherever they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.programme.tiers import Tier
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.field import TextField
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.programme.signs import Signs
    from thoracic_desktop.ui.theme import Theme

LONGEST_NUMBER = 40
FIELD_WIDTH = 150
ICON = 30


class _Look(Value, frozen=True):
    """The ground, the colour of title and icon, and the icon of one tier."""

    ground: str
    colour: str
    icon: str


LOOKS = {
    Tier.EMERGENCY: _Look("stopSoft", "stopText", "phone-call-fill"),
    Tier.SOON: _Look("cautionSoft", "cautionText", "warning-fill"),
    Tier.ASK_FIRST: _Look("sunken", "ink", "info"),
}


def call_words(number: str) -> str:
    """Return whom to call, in a few words, with the number that was entered or without one."""
    if number:
        return QCoreApplication.translate("Safety", "Call {number} now").format(number=number)
    return QCoreApplication.translate("Safety", "Call your emergency number now")


class AdviceCard(Card):
    """What it means, whom to ask and how soon.

    Signals:
        number_entered: The person entered an emergency number, or took it out.
        answer_again_requested: The person wants to answer the questions anew.

    Args:
        theme: Colours, type and icons.
        signs: All warning signs.
        asks_number: Whether an emergency shows a field for the number.
        again: Whether it offers to answer again.
        parent: The owner.
    """

    number_entered = Signal(str)
    answer_again_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        signs: Signs,
        *,
        asks_number: bool = False,
        again: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, outlined=False, parent=parent)
        self._signs = signs
        self._tier = Tier.EMERGENCY
        self._asks_number = asks_number
        self._icon = IconTile(theme, "info", side=ICON, ground=None)
        self._title = Label(theme, role="h3")
        self._text = Label(theme, role="body")
        self._fitting = Label(theme, role="caption", colour="ink2")
        self._number = TextField(theme, self.tr("Emergency number"))
        self._number.setMaxLength(LONGEST_NUMBER)
        self._number.setFixedWidth(FIELD_WIDTH)
        self._number_row = WrapRow(theme, gap=12, line_gap=4)
        self._number_row.add_part(Label(theme, self.tr("Emergency number"), role="label_strong"))
        self._number_row.add_part(self._number)
        self._again = Button(theme, self.tr("Answer again"), icon="arrow-counter-clockwise")
        self._again.setVisible(again)
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self._title, self._text, self._fitting, self._number_row):
            words.addWidget(part)
        words.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(16)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._number.textEdited.connect(self._show_title)
        self._number.editingFinished.connect(self._report_number)
        self._again.clicked.connect(self.answer_again_requested)
        self._reported = ""

    def show_advice(self, tier: Tier, level: WordingLevel, number: str, fitting: Iterable[str] = ()) -> None:
        """Say what a tier means.

        Args:
            tier: The gravest one with a yes.
            level: Which wording.
            number: The emergency number that was entered, if any.
            fitting: The keys of the signs that were answered with yes, to name them.
        """
        look, group = LOOKS[tier], self._signs.of(tier)
        self._tier = tier
        self._title_of_tier = group.title.at(level)
        self.set_fill(look.ground)
        self._icon.set_look(look.icon, None, look.colour)
        self._title.set_colour(look.colour)
        self._text.set_text(f"{group.meaning.at(level)} {group.advice.at(level)}")
        keys = set(fitting)
        names = ", ".join(sign.name.at(level) for sign in self._signs if sign.key in keys)
        self._fitting.set_text(self.tr("You said yes to: {signs}").format(signs=names) if names else "")
        self._fitting.setVisible(bool(names))
        self._reported = number
        if not self._number.hasFocus():
            self._number.setText(number)
        self._number_row.setVisible(self._asks_number and tier is Tier.EMERGENCY)
        self._show_title()

    @property
    def words(self) -> str:
        """What it says, to be read out."""
        return f"{self._title.text()}. {self._text.text()}"

    def _show_title(self) -> None:
        is_call = self._tier is Tier.EMERGENCY
        number = self._number.text().strip() if self._asks_number else self._reported
        self._title.set_text(call_words(number) if is_call else self._title_of_tier)

    def _report_number(self) -> None:
        number = self._number.text().strip()
        if number != self._reported:
            self._reported = number
            self.number_entered.emit(number)
