"""A session that was begun and not ended: go on, keep what was done, or discard it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.ui.moments import clock_time, past_day
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.wrap_row import WrapRow

if TYPE_CHECKING:
    import datetime as dt

    from thoracic_desktop.controllers.today_state import InterruptedOffer
    from thoracic_desktop.ui.theme import Theme


class InterruptedCard(Card):
    """Says what was kept and asks what to do with it.

    Signals:
        go_on_requested: The person wants to go on; carries the session's id.
        keep_requested: What was done is to stand as it is; carries the session's id.
        discard_requested: What was done is to go; carries the session's id.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    go_on_requested = Signal(int)
    keep_requested = Signal(int)
    discard_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._offer: InterruptedOffer | None = None
        self._text = Label(theme, role="caption", colour="ink2")
        self._go_on = Button(theme, self.tr("Go on"), kind="primary", icon="play-fill")
        self._keep = Button(theme, self.tr("Keep what was done"))
        self._discard = Button(theme, self.tr("Discard"), kind="quiet")
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(theme, self.tr("Your session was interrupted"), role="h3"))
        column.addWidget(self._text)
        row = WrapRow(theme, gap=8)
        row.setContentsMargins(21, 14, 16, 14)
        row.add_part(words, 300)
        for button in (self._go_on, self._keep, self._discard):
            row.add_part(button)
        self._go_on.clicked.connect(lambda: self._answer(self.go_on_requested))
        self._keep.clicked.connect(lambda: self._answer(self.keep_requested))
        self._discard.clicked.connect(lambda: self._answer(self.discard_requested))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(row)

    def show_offer(self, offer: InterruptedOffer | None, now: dt.datetime) -> None:
        """Show the session that waits for an answer, or nothing."""
        self._offer = offer
        self.setVisible(offer is not None)
        if offer is None:
            return
        started = offer.started_at.astimezone(now.tzinfo)
        begun = self.tr("Begun {day} at {time}.").format(
            day=past_day(started.date(), now.date()), time=clock_time(started)
        )
        self._text.set_text(f"{begun} {self._kept(offer)}")
        self._go_on.setVisible(offer.can_go_on)
        self._keep.setVisible(offer.done_reps > 0)
        self._keep.set_kind("secondary" if offer.can_go_on else "primary")

    def _kept(self, offer: InterruptedOffer) -> str:
        if offer.done_reps == 0:
            return self.tr("Nothing was done in it yet.")
        if offer.done_reps == 1:
            return self.tr("1 repetition is kept.")
        return self.tr("{count} repetitions are kept.").format(count=offer.done_reps)

    def _answer(self, signal: SignalInstance) -> None:
        if self._offer is not None:
            signal.emit(self._offer.session_id)
