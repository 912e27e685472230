"""The notice of a reminder: what it says, how it is shown here, and what its answer does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.desktop.notice_messages import DISMISSED, EXPIRED, START, Notice, Way
from thoracic_desktop.reminders.kinds import BREAKS, Kind
from thoracic_desktop.reminders.steps import snooze_minutes
from thoracic_desktop.ui.notice_words import (
    balloon_text,
    not_today_label,
    notice_text,
    notice_title,
    rhythm_question,
    skip_label,
    snooze_label,
    start_label,
)

if TYPE_CHECKING:
    from thoracic_desktop.controllers.break_desk import BreakDesk
    from thoracic_desktop.desktop.notices import NoticeBoard
    from thoracic_desktop.tray.notice_pictures import NoticePictures
    from thoracic_desktop.ui.tray.tray import Tray

SNOOZE, SKIP, NOT_TODAY = "snooze", "skip", "not_today"
KEEP, CHANGE = "keep", "change"


class NoticeFlow(QObject):
    """Shows one notice at a time and says what was answered.

    Signals:
        start_requested: the break is wanted now.
        snooze_requested: later.
        skip_requested: not this one.
        not_today_requested: none any more today.
        rhythm_requested: the person wants to change the rhythm.
    """

    start_requested = Signal()
    snooze_requested = Signal()
    skip_requested = Signal()
    not_today_requested = Signal()
    rhythm_requested = Signal()

    def __init__(
        self, board: NoticeBoard, tray: Tray, desk: BreakDesk, pictures: NoticePictures, parent: QObject
    ) -> None:
        """Connect the board and the tray's balloon.

        Args:
            board: shows notices with buttons.
            tray: shows a balloon where there are none.
            desk: knows what the break consists of.
            pictures: the figure on a notice.
            parent: the owner.
        """
        super().__init__(parent)
        self._pictures = pictures
        self._board = board
        self._tray = tray
        self._desk = desk
        self._shown: Notice | None = None
        board.shown.connect(self._on_shown)
        board.answered.connect(self._on_answered)
        board.failed.connect(self._on_failed)
        tray.message_clicked.connect(self._on_balloon_clicked)

    def offer(self, kind: Kind, snoozes: int) -> None:
        """Show the notice of a reminder."""
        offered = self._desk.offered
        key = offered.exercise if kind is Kind.POSTURE else ""
        exercise = self._desk.catalogue[key] if key else None
        last = (NOT_TODAY, not_today_label()) if kind in BREAKS else (SKIP, skip_label())
        self._show(
            Notice(
                title=notice_title(kind, exercise.group if exercise is not None else None, key),
                text=notice_text(
                    kind,
                    exercise.name.at(self._desk.settings.wording) if exercise is not None else "",
                    position=exercise.position if exercise is not None else None,
                    session_minutes=offered.session_minutes,
                ),
                buttons=(
                    (START, start_label()),
                    (SNOOZE, snooze_label(snooze_minutes(snoozes), snoozes + 1)),
                    last,
                ),
                default=START,
                kind=kind,
                theme=self._desk.settings.theme.value,
                picture=self._pictures.of(key, self._desk.settings),
                stays_s=0,
            )
        )

    def ask_about_rhythm(self) -> None:
        """Ask once, kindly, whether another rhythm would suit."""
        question = rhythm_question()
        self._show(
            Notice(
                title=question.title,
                text=question.text,
                buttons=((CHANGE, question.change), (KEEP, question.keep)),
                default=CHANGE,
                theme=self._desk.settings.theme.value,
            )
        )

    def withdraw(self) -> None:
        """Take the notice back."""
        self._shown = None
        self._board.withdraw()

    def _show(self, notice: Notice) -> None:
        self._shown = notice
        self._board.show_notice(notice)

    def _on_shown(self, way: str) -> None:
        if way == Way.WITHOUT_BUTTONS:
            self._show_balloon()

    def _on_failed(self, _reason: str) -> None:
        self._show_balloon()

    def _show_balloon(self) -> None:
        """Say it in a balloon; what the buttons would do stands in the menu of the icon."""
        if self._shown is None:
            return
        self._tray.show_message(self._shown.title, balloon_text(self._shown.text))

    def _on_balloon_clicked(self) -> None:
        if self._shown is not None and self._shown.default:
            self._on_answered(self._shown.default)

    def _on_answered(self, answer: str) -> None:
        notice, self._shown = self._shown, None
        if notice is None or answer in (EXPIRED, KEEP):  # the scheduler knows by itself when a notice is outdated
            return
        wishes = {
            START: self.start_requested,
            SNOOZE: self.snooze_requested,
            NOT_TODAY: self.not_today_requested,
            CHANGE: self.rhythm_requested,
            SKIP: self.skip_requested,
        }
        is_question = any(key == CHANGE for key, _ in notice.buttons)
        if answer == DISMISSED:
            if not is_question:
                self.skip_requested.emit()
        elif answer in wishes:
            wishes[answer].emit()
