"""The window of a break: small, on top of the others, and never in the way of what somebody is typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QMetaObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.breaks.controls import SIDE_MARGIN, ControlRow, CountRow, TitleRow
from thoracic_desktop.ui.breaks.end_card import EndCard
from thoracic_desktop.ui.breaks.sentences import Sentences
from thoracic_desktop.ui.breaks.stage import BreakStage
from thoracic_desktop.ui.playing.moment import Moment
from thoracic_desktop.ui.playing.words import player_words, spoken
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.breath_circle import BreathDisc

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
    from thoracic_desktop.session.breathing import BreathGuide
    from thoracic_desktop.session.snapshot import Snapshot
    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.theme import Theme

DESIGN_SIZE = QSize(380, 520)
LEAST_WIDTH = 340
STAGE_MARGIN = 16
ON_TOP = Qt.WindowType.WindowStaysOnTopHint
FLAGS = (
    Qt.WindowType.Window
    | Qt.WindowType.CustomizeWindowHint
    | Qt.WindowType.WindowTitleHint
    | Qt.WindowType.WindowSystemMenuHint
    | Qt.WindowType.WindowMinimizeButtonHint
    | Qt.WindowType.WindowCloseButtonHint
)


class BreakWindow(QWidget):
    """Shows a break moment by moment; Escape closes it at any time.

    Signals:
        pause_requested: to pause, or to go on.
        closing: the window is about to close, whoever closes it.
        shown_changed: whether anybody can see it.
        painted: its first picture is on the screen.
        The others say what the person wishes for.
    """

    pause_requested = Signal()
    skip_requested = Signal()
    hurts_requested = Signal()
    dizzy_requested = Signal()
    signs_requested = Signal()
    closing = Signal()
    shown_changed = Signal(bool)
    painted = Signal()

    def __init__(self, theme: Theme, figures: Figures) -> None:
        """Build a window without a break."""
        super().__init__(None, FLAGS | ON_TOP)
        # What somebody is typing goes on going where it went.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(self.tr("Break"))
        self.setAccessibleName(self.tr("Break"))
        self._theme = theme
        self._plan: SessionPlan | None = None
        self._exercises: tuple[Exercise, ...] = ()
        self._level: WordingLevel | None = None
        self._entry = -1
        self._announced = ""
        self._is_painted = False
        self._title = TitleRow(theme)
        self._stage = BreakStage(theme, figures)
        self._sentences = Sentences(theme)
        self._breath = BreathDisc(theme)
        self._breath.hide()
        self._count = CountRow(theme)
        self._controls = ControlRow(theme)
        self._playing = self._lay_out()
        self._end = EndCard(theme)
        self._end.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._playing)
        column.addWidget(self._end)
        self.resize(DESIGN_SIZE)
        theme.changed.connect(self._fit)
        self._connect()

    def begin(self, plan: SessionPlan, exercises: tuple[Exercise, ...], level: WordingLevel) -> None:
        """Get ready to show a break of these exercises in the chosen wording, in the size that it needs."""
        self._plan, self._exercises, self._level = plan, exercises, level
        self._entry, self._announced = -1, ""
        self._end.hide()
        self._playing.show()
        self._keep_room_for(0)
        self.resize(self.size().expandedTo(self.minimumSize()))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_exercise(self, planned: PlannedExercise, exercise: Exercise) -> None:
        """Learn of an exercise that takes the first one's place."""
        if self._plan is not None:
            self._plan = replace(self._plan, exercises=(*self._plan.exercises, planned))
            self._exercises = (*self._exercises, exercise)

    def show_snapshot(self, shot: Snapshot, guide: BreathGuide) -> None:
        """Show one moment of the break."""
        if self._plan is None or self._level is None:
            return
        entry = shot.segment.entry
        self._keep_room_for(entry)
        words = player_words(shot, self._exercises[entry], self._level)
        moment = Moment(shot, guide, self._plan, self._exercises, words, self._level, self._theme.reduced_motion)
        for part in (self._title, self._stage, self._count, self._controls):
            part.show_moment(moment)
        self._sentences.show_words(words)
        self._breath.set_fullness(moment.fullness)
        self._announce(spoken(words))

    def show_end(self, title: str, text: str, *, is_done: bool) -> None:
        """Show that the break is over, and what was done in it."""
        self._playing.hide()
        self._end.show()
        self._end.show_end(title, text, is_done=is_done)
        self._announce(f"{title} {text}")

    @property
    def is_on_top(self) -> bool:
        """Whether it stays on top of other windows."""
        return bool(self.windowFlags() & ON_TOP)

    def set_on_top(self, *, on: bool) -> None:
        """Stay on top of other windows, or be one among them."""
        self._title.pin.setChecked(on)
        # Through the widget, Qt would take the window away and bring it back.
        self.overrideWindowFlags(FLAGS | ON_TOP if on else FLAGS)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            self.windowHandle().setFlag(ON_TOP, on)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():  # a key that is held down pauses once
                self.pause_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown_changed.emit(True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown_changed.emit(False)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_painted:
            self._is_painted = True
            QMetaObject.invokeMethod(self, "_tell_painted", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _tell_painted(self) -> None:
        self.painted.emit()

    def _lay_out(self) -> QWidget:
        words = QHBoxLayout()
        words.setSpacing(16)
        words.addWidget(self._sentences, 1)
        words.addWidget(self._breath, 0, Qt.AlignmentFlag.AlignTop)
        below = QVBoxLayout()
        below.setContentsMargins(SIDE_MARGIN, 16, SIDE_MARGIN, SIDE_MARGIN)
        below.setSpacing(0)
        below.addLayout(words)
        below.addSpacing(14)
        below.addWidget(self._count)
        below.addSpacing(34)
        below.addWidget(self._controls)
        stage = QVBoxLayout()
        stage.setContentsMargins(STAGE_MARGIN, 0, STAGE_MARGIN, 0)
        stage.addWidget(self._stage)
        playing = QWidget()
        column = self._column = QVBoxLayout(playing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addLayout(stage, 1)
        column.addLayout(below)
        return playing

    def _keep_room_for(self, entry: int) -> None:
        """Keep the room that the longest words of an exercise need, once for each exercise."""
        if entry == self._entry or self._level is None:
            return
        self._entry = entry
        exercise = self._exercises[entry]
        self._stage.keep_room_for(exercise, self._level)
        self._sentences.keep_room_for(exercise, self._level)
        self._breath.setVisible(any(phase.breath is not None for phase in exercise.phases))
        self._fit()

    def _fit(self) -> None:
        """Let nobody make the window smaller than what stands in it: wrapped texts are higher in a narrow one."""
        self._column.activate()
        width = max(LEAST_WIDTH, self._column.totalMinimumSize().width())
        self.setMinimumSize(width, self._column.totalMinimumHeightForWidth(max(width, self.width())))

    def _connect(self) -> None:
        self._title.pinned.connect(self._on_pinned)
        self._end.close_requested.connect(self.close)
        for name in ("hurts", "dizzy", "skip", "pause"):
            getattr(self._controls, f"{name}_requested").connect(getattr(self, f"{name}_requested"))
        keys: dict[str | Qt.Key, Callable[[], object]] = {
            "H": self.hurts_requested.emit,
            "D": self.dizzy_requested.emit,
            "W": self.signs_requested.emit,
            "K": self.skip_requested.emit,
            Qt.Key.Key_Right: self.skip_requested.emit,
            "T": self._title.pin.toggle,
            Qt.Key.Key_Escape: self.close,
            "Ctrl+W": self.close,
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)

    def _on_pinned(self, is_on: bool) -> None:
        self.set_on_top(on=is_on)

    def _announce(self, text: str) -> None:
        """Have a screen reader say what is due, once for each phase."""
        if text != self._announced:
            self._announced = text
            announce(self, text)
