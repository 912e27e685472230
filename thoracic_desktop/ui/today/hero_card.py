"""The session card: what today asks for, the way through it, and Start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.terms import minutes_word
from thoracic_desktop.ui.today.hero_header import PADDING, HeroHeader
from thoracic_desktop.ui.today.named_thumb import NamedThumb
from thoracic_desktop.ui.today.words import main_exercises, way_through
from thoracic_desktop.ui.widgets.button import BARE_PADDING, Button
from thoracic_desktop.ui.widgets.card import HERO_RADIUS, Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.strip import Strip
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

START_WIDTH = 160


class HeroCard(Card):
    """Today's session.

    Signals:
        start_requested: The person wants to begin it.
        short_requested: The person wants the short set instead.
        why_requested: The person wants to know why it is as it is.
        change_requested: The person wants another plan.

    Args:
        theme: Colours, type and icons.
        picture: Where the figures come from.
        parent: The owner.
    """

    start_requested = Signal()
    short_requested = Signal()
    why_requested = Signal()
    change_requested = Signal()

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(theme, radius=HERO_RADIUS, parent=parent)
        self._theme = theme
        self._picture = picture
        self._has_pictures = False
        self._thumbs: list[NamedThumb] = []
        self._upper = HeroHeader(theme, picture)
        self._way = Label(theme, role="caption", colour="ink2")
        self._strip = Strip()
        self._start = Button(theme, self.tr("Start"), kind="primary", size="big", icon="play-fill")
        self._start.setMinimumWidth(START_WIDTH)
        self._start.setToolTip(self.tr("Ctrl+Enter"))
        self._change = Button(theme, self.tr("Change"), kind="text", icon="sliders-horizontal")
        self._short = Button(theme, "", kind="text")
        self._why = Button(theme, self.tr("Why"), kind="text")
        self._why.setAccessibleName(self.tr("Why this session"))
        self._start.clicked.connect(self.start_requested)
        self._short.clicked.connect(self.short_requested)
        self._why.clicked.connect(self.why_requested)
        self._change.clicked.connect(self.change_requested)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_header(self._upper, "stageStretch")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 22)
        column.setSpacing(0)
        column.addWidget(self._upper, 1)
        column.addSpacing(16)
        column.addLayout(_padded(self._way))
        column.addSpacing(10)
        column.addLayout(_padded(self._strip))
        column.addSpacing(22)
        column.addWidget(self._actions(theme))

    def show_state(self, state: TodayState, level: WordingLevel) -> None:
        """Show today's session; Start steps back while an interrupted session waits for an answer."""
        self._upper.show_state(state, level)
        self._way.set_text(way_through(state.chosen))
        is_empty = not state.chosen.session.exercises or state.safety.is_closed
        self._start.setEnabled(not is_empty)
        short = state.short
        self._short.setText(self.tr("Shorter, {length}").format(length=minutes_word(short.length_ms)))
        self._short.setVisible(not is_empty and short.length_ms < state.chosen.length_ms)
        main = main_exercises(state.chosen.exercises)
        self._thumbs = [NamedThumb(self._theme, self._picture, exercise, level) for exercise in main]
        self._strip.set_parts(self._thumbs)
        if self._has_pictures:
            self.show_pictures()
        self._start.set_kind("primary" if state.interrupted is None else "secondary")

    def show_pictures(self) -> None:
        """Draw the figures, from now on with every state: the very first picture of the window goes without them."""
        self._has_pictures = True
        self._upper.show_picture()
        for thumb in self._thumbs:
            thumb.fill()

    def _actions(self, theme: Theme) -> WrapRow:
        row = WrapRow(theme, gap=6, spread=True)
        row.setContentsMargins(PADDING, 0, PADDING - BARE_PADDING, 0)
        row.add_part(self._start)
        row.add_part(self._short)
        row.add_part(self._why)
        row.add_part(self._change)
        return row


def _padded(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(PADDING, 0, PADDING, 0)
    row.addWidget(widget)
    return row
