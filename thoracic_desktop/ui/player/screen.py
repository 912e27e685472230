"""The player: leads through a session, by mouse and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.player.bars import Controls, TopBar
from thoracic_desktop.ui.player.carousel import Carousel
from thoracic_desktop.ui.player.floor import FloorMode
from thoracic_desktop.ui.playing.moment import Moment
from thoracic_desktop.ui.playing.words import player_words, spoken
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.breath_circle import BreathCircle
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from thoracic_desktop.exercises.model import Exercise, WordingLevel
    from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
    from thoracic_desktop.session.breathing import BreathGuide
    from thoracic_desktop.session.snapshot import Snapshot
    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.theme import Theme

SENTENCE_MARGIN = 18
BREATH_WIDTH = 236


class PlayerScreen(QWidget):
    """Shows a session moment by moment.

    Signals:
        pause_requested: to pause, or to go on.
        shown_changed: whether anybody can see the player.
        chimes_toggled: whether chimes shall sound.
        floor_mode_changed: whether the screen is to be filled.
        The others say what the person wishes for.
    """

    pause_requested = Signal()
    back_requested = Signal()
    skip_requested = Signal()
    ease_requested = Signal()
    extend_requested = Signal()
    end_requested = Signal()
    hurts_requested = Signal()
    dizzy_requested = Signal()
    signs_requested = Signal()
    chimes_toggled = Signal(bool)
    floor_mode_changed = Signal(bool)
    shown_changed = Signal(bool)

    def __init__(self, theme: Theme, figures: Figures, parent: QWidget | None = None) -> None:
        """Build a player without a session."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Session"))
        self._theme = theme
        self._plan: SessionPlan | None = None
        self._exercises: tuple[Exercise, ...] = ()
        self._level: WordingLevel | None = None
        self._announced = ""
        self._top = TopBar(theme)
        self._carousel = Carousel(theme, figures)
        self._cue = Label(theme, role="step")
        self._hint = Label(theme, role="body_xl", colour="ink2")
        self._breath = BreathCircle(theme)
        self._breath_words = {
            "in": self.tr("Breathe in"),
            "out": self.tr("Breathe out"),
            "easy": self.tr("Breathe easily"),
        }
        self._breath.keep_room_for(self._breath_words.values(), BREATH_WIDTH)
        self._controls = Controls(theme)
        self._floor = FloorMode(theme, figures)
        self._modes = QStackedWidget(self)
        self._modes.addWidget(self._desk())
        self._modes.addWidget(self._floor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._modes)
        self._connect()

    def begin(self, plan: SessionPlan, exercises: tuple[Exercise, ...], level: WordingLevel) -> None:
        """Get ready to show a session of these exercises in the chosen wording."""
        self._plan, self._exercises, self._level = plan, exercises, level
        self._announced = ""
        self._carousel.forget()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_exercise(self, planned: PlannedExercise, exercise: Exercise) -> None:
        """Learn of an exercise that takes another one's place in the session that is shown."""
        if self._plan is not None:
            self._plan = replace(self._plan, exercises=(*self._plan.exercises, planned))
            self._exercises = (*self._exercises, exercise)

    def set_chimes(self, *, on: bool) -> None:
        """Show whether chimes sound."""
        self._top.chimes.setChecked(on)

    def show_snapshot(self, shot: Snapshot, guide: BreathGuide) -> None:
        """Show one moment of the session."""
        if self._plan is None or self._level is None:
            return
        exercise = self._exercises[shot.segment.entry]
        words = player_words(shot, exercise, self._level)
        moment = Moment(shot, guide, self._plan, self._exercises, words, self._level, self._theme.reduced_motion)
        if self.is_floor_mode:
            self._floor.show_moment(moment)
        else:
            self._top.show_moment(moment)
            self._carousel.show_moment(moment)
            self._cue.set_text(words.cue)
            self._hint.set_text(words.hint)
            self._breath.set_state(self._breath_words[guide.breath], moment.fullness)
            self._controls.show_moment(moment)
        self._announce(spoken(words))

    @property
    def is_floor_mode(self) -> bool:
        """Whether the screen is filled with large type."""
        return self._modes.currentWidget() is self._floor

    def set_floor_mode(self, *, on: bool) -> None:
        """Fill the screen with large type, or come back."""
        if on != self.is_floor_mode:
            self._modes.setCurrentIndex(1 if on else 0)
            self._carousel.forget()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.floor_mode_changed.emit(on)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():  # a key that is held down pauses once
                self.pause_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown_changed.emit(True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown_changed.emit(False)

    def _desk(self) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._cue)
        words.addWidget(self._hint)
        words.addStretch(1)
        below = QWidget()
        # Room for two lines and a hint, always: the stage must not jump when a sentence is longer.
        lines = 2 * self._theme.line_height("step") + self._theme.line_height("body_xl")
        below.setMinimumHeight(round(lines) + SENTENCE_MARGIN)
        row = QHBoxLayout(below)

        def stand_under_the_stage(side: int) -> None:
            row.setContentsMargins(side, SENTENCE_MARGIN, side, 0)

        self._carousel.margin_changed.connect(stand_under_the_stage)
        row.setSpacing(24)
        row.addLayout(words, 1)
        row.addWidget(self._breath, 0, Qt.AlignmentFlag.AlignTop)
        desk = QWidget()
        page = QVBoxLayout(desk)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._top)
        page.addWidget(self._carousel, 1)
        page.addWidget(below)
        page.addWidget(self._controls)
        return desk

    def _connect(self) -> None:
        self._top.end_requested.connect(self.end_requested)
        self._top.chimes_toggled.connect(self.chimes_toggled)
        self._top.floor_mode_requested.connect(lambda: self.set_floor_mode(on=True))
        for name in ("hurts", "dizzy", "back", "pause", "skip", "ease", "extend"):
            getattr(self._controls, f"{name}_requested").connect(getattr(self, f"{name}_requested"))
        self._top.signs_requested.connect(self.signs_requested)
        for name in ("hurts", "dizzy", "signs", "pause"):
            getattr(self._floor, f"{name}_requested").connect(getattr(self, f"{name}_requested"))
        keys: dict[str | Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Left: self.back_requested.emit,
            Qt.Key.Key_Right: self.skip_requested.emit,
            "H": self.hurts_requested.emit,
            "D": self.dizzy_requested.emit,
            "W": self.signs_requested.emit,
            "E": self.ease_requested.emit,
            "+": self.extend_requested.emit,
            "C": self._top.chimes.toggle,
            "F": self._toggle_floor_mode,
            Qt.Key.Key_Escape: self._on_escape,
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)

    def _toggle_floor_mode(self) -> None:
        self.set_floor_mode(on=not self.is_floor_mode)

    def _on_escape(self) -> None:
        """Esc closes the top layer: first the floor mode, then it asks about the session."""
        if self.is_floor_mode:
            self.set_floor_mode(on=False)
        else:
            self.end_requested.emit()

    def _announce(self, text: str) -> None:
        """Have a screen reader say what is due, once for each phase."""
        if text != self._announced:
            self._announced = text
            announce(self, text)
