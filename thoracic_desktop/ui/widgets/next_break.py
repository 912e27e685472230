"""The foot of the sidebar: how long until the next break, what it will be, and a button that pauses reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.reminders.status import Mood, RestReason
from thoracic_desktop.ui.reminder_words import blocker_words, detail, headline, pause_end_words, short
from thoracic_desktop.ui.terms import capitalised
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, disc, ring, rounded, square
from thoracic_desktop.ui.widgets.pressable import Pressable, State
from thoracic_desktop.ui.widgets.round_button import SmallIconButton
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QContextMenuEvent, QPaintEvent

    from thoracic_desktop.reminders.status import Status
    from thoracic_desktop.ui.theme import Theme

DIAMETER, STROKE, ICON = 34, 3.5, 15.0
RADIUS, PADDING = 13.0, 8
RAIL_SIDE = 48


class _Face(Value, frozen=True):
    """What the ring shows.

    Attributes:
        icon: The icon inside.
        share: How much of the ring is drawn, 0 to 1.
        fill: The colour token of that share.
        is_solid: Whether the ring is a filled disc: now is the time.
    """

    icon: str
    share: float = 0.0
    fill: str = "controlBorder"
    is_solid: bool = False


FACES = {
    Mood.DUE: _Face("bell-simple-fill", is_solid=True),
    Mood.RUNNING: _Face("play-fill", 1.0, "accent"),
    Mood.HELD: _Face("hourglass-medium", 1.0),
    Mood.PAUSED: _Face("pause-fill", 1.0),
    Mood.RESTING: _Face("moon-bold"),
    Mood.OFF: _Face("bell-simple-slash"),
}
NOT_THERE = FACES[Mood.OFF]
NOT_KNOWN = _Face("bell-simple-fill")
CAN_PAUSE = frozenset({Mood.WAITING, Mood.DUE, Mood.HELD, Mood.RUNNING})


class NextBreak(QWidget):
    """Shows how the reminders stand; before the first status it says no more than what it is about.

    Signals:
        settings_requested: The person wants to see the settings of reminders.
        turn_on_requested: Reminders shall run; nothing runs now that could remind.
        pause_requested: Reminders shall pause for the usual time.
        lengths_requested: The person wants to say how long a pause is.
        resume_requested: The pause is over.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    settings_requested = Signal()
    turn_on_requested = Signal()
    pause_requested = Signal()
    lengths_requested = Signal()
    resume_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_paused = self._can_pause = self._is_off = self._is_compact = False
        self._words = _Words(theme)
        self._pause = SmallIconButton(theme, self.tr("Pause for 1 hour"), "pause-fill")
        self._pause.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # so that its request comes to us
        self._words.clicked.connect(self._press_words)
        self._pause.clicked.connect(self._press_pause)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._words, 1)
        row.addWidget(self._pause)
        self._words.show_words(NOT_KNOWN, self.tr("Reminders"), "")
        self._show_pause()

    def show_status(self, status: Status | None, exercise_name: str, now: dt.datetime) -> None:
        """Show how things stand at the local moment `now`; None where nothing runs that could remind."""
        self._is_off = status is None or status.rest is RestReason.NONE_WISHED
        self._is_paused = status is not None and status.mood is Mood.PAUSED
        self._can_pause = status is not None and status.mood in CAN_PAUSE
        if status is None or self._is_off:
            self._words.show_words(NOT_THERE, self.tr("Reminders are off"), self.tr("Turn on"), is_offer=True)
        else:
            lines = short(status, now), self._second_line(status, exercise_name, now)
            whole = f"{headline(status, now)}. {detail(status, exercise_name, now)} {status.trouble}".strip()
            self._words.show_words(_face(status), *lines, whole=whole)
        self._show_pause()

    def set_compact(self, compact: bool) -> None:
        """Show the ring alone, for narrow windows; the words become its tooltip."""
        self._is_compact = compact
        self._words.set_compact(compact=compact)
        self._show_pause()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._can_pause or self._is_paused:
            self.lengths_requested.emit()

    def _second_line(self, status: Status, exercise_name: str, now: dt.datetime) -> str:
        """Return what comes, or more about why nothing does."""
        if status.mood is Mood.PAUSED:
            if status.paused_until is None:
                return ""
            return self.tr("until {end}").format(end=pause_end_words(status.paused_until, now))
        if status.mood is Mood.HELD and status.blocker is not None:
            return capitalised(blocker_words(status.blocker))
        if status.rest is RestReason.ENOUGH_TODAY:
            return ""
        if status.mood in {Mood.RESTING, Mood.OFF}:
            first, second = short(status, now), headline(status, now)
            return second if second != first else ""
        return exercise_name

    def _press_words(self) -> None:
        (self.turn_on_requested if self._is_off else self.settings_requested).emit()

    def _press_pause(self) -> None:
        (self.resume_requested if self._is_paused else self.pause_requested).emit()

    def _show_pause(self) -> None:
        self._pause.setVisible((self._can_pause or self._is_paused) and not self._is_compact)
        self._pause.set_icon("play-fill" if self._is_paused else "pause-fill")
        if self._is_paused:
            self._pause.set_name(self.tr("Resume reminders"))
        else:
            self._pause.set_name(self.tr("Pause reminders for 1 hour"))
            self._pause.setToolTip(self.tr("Pause for 1 hour. Right-click for other times."))


def _face(status: Status) -> _Face:
    if status.mood is not Mood.WAITING:
        return FACES[status.mood]
    if status.next_in_s is None or not status.interval_s:
        return NOT_KNOWN
    share = max(0.0, min(1.0, status.next_in_s / status.interval_s))
    return _Face("bell-simple-fill", share, "accent")


class _Ring(QWidget):
    """The ring with the icon inside."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._face = NOT_KNOWN
        self.setFixedSize(DIAMETER, DIAMETER)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_face(self, face: _Face) -> None:
        """Show another face."""
        if face != self._face:
            self._face = face
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, face, area = self._theme, self._face, QRectF(self.rect())
        is_active = face.is_solid or face.fill == "accent"
        with begin(self) as painter:
            if face.is_solid:
                disc(painter, area.center(), DIAMETER / 2, theme.colour("accent"))
            else:
                ring(painter, area, STROKE, track=theme.colour("line"), fill=theme.colour(face.fill), share=face.share)
            colour = "onAccent" if face.is_solid else "accentText" if is_active else "ink2"
            theme.icons.paint(painter, face.icon, square(area.center(), ICON), theme.colour(colour))


class _Words(Pressable):
    """The ring and two lines, as one button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", RADIUS)
        self._whole = ""
        self._is_compact = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # Qt's buttons would keep one height however many lines there are
        self.setSizePolicy(policy)
        self._gauge = _Ring(theme)
        self._first = Label(theme, role="label_strong")
        self._second = Label(theme, role="caption", colour="ink2")
        self._lines = QWidget()
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self._first)
        lines.addWidget(self._second)
        lines.addStretch(1)
        self._lines.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(9)
        self._row.addWidget(self._gauge)
        self._row.addWidget(self._lines, 1)
        self.set_compact(compact=False)

    def show_words(self, face: _Face, first: str, second: str, *, whole: str = "", is_offer: bool = False) -> None:
        """Show a ring and two lines; `whole` says all of it, and an offer stands out from what is only said."""
        self._gauge.show_face(face)
        self._first.set_text(first)
        self._second.set_text(second)
        self._second.setVisible(bool(second))
        self._second.set_colour("accentText" if is_offer else "ink2")
        self._second.set_role("caption_strong" if is_offer else "caption")
        self._whole = whole or ". ".join(part for part in (first, second) if part)
        self.setAccessibleName(self._whole)
        self.setAccessibleDescription("" if is_offer else self.tr("Opens the settings of reminders"))
        self.setToolTip(self._whole)

    def set_compact(self, *, compact: bool) -> None:
        """Show the ring alone."""
        self._is_compact = compact
        self._lines.setVisible(not compact)
        side = max(0, (RAIL_SIDE - DIAMETER) // 2) if compact else PADDING
        self._row.setContentsMargins(side, PADDING, side if compact else 2, PADDING)
        self.updateGeometry()

    @override
    def hasHeightForWidth(self) -> bool:
        return not self._is_compact

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._row.totalHeightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        return self._row.totalMinimumSize()  # how high it is follows from the width it is given

    @override
    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.state is State.NORMAL:
            return
        with begin(self) as painter:
            ground = "line" if self.state is State.PRESSED else "sunken"
            rounded(painter, QRectF(self.rect()), RADIUS, self._theme.colour(ground))
