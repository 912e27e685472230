"""The running window: what is shown when, and who is told of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from thoracic_desktop.app.applying import apply_settings, with_what_pages_do_not_know
from thoracic_desktop.app.breaks import Breaks
from thoracic_desktop.app.check_in import CheckIn
from thoracic_desktop.app.day_watch import DayWatch
from thoracic_desktop.app.library_pages import GUIDANCE, LIBRARY, LibraryPages
from thoracic_desktop.app.login_start_flow import LoginStartFlow
from thoracic_desktop.app.message_flow import MessageFlow
from thoracic_desktop.app.noticing import Noticing
from thoracic_desktop.app.programme_flow import ProgrammeFlow
from thoracic_desktop.app.reminder_flow import ReminderFlow
from thoracic_desktop.app.safety_flow import SafetyFlow
from thoracic_desktop.app.settings_flow import SettingsFlow
from thoracic_desktop.ui.today.page import TodayPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.app.first_start_flow import FirstStartFlow
    from thoracic_desktop.app.outside import Outside
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.app.session_flow import SessionFlow
    from thoracic_desktop.controllers.today_state import TodayState
    from thoracic_desktop.desktop.settings_store import Settings, SettingsTrouble
    from thoracic_desktop.programme.model import SessionPlan
    from thoracic_desktop.reminders.kinds import Kind
    from thoracic_desktop.ui.progress.page import ProgressPage


class Program(QObject):
    """Connects the parts of the window, and builds what is not needed at the start when it is first asked for."""

    crashed = Signal(str)

    def __init__(self, parts: Parts, outside: Outside) -> None:
        """Connect the parts; `start` then shows the window.

        Args:
            parts: the parts of the window.
            outside: how what lives outside of this process is reached.
        """
        super().__init__()
        self._parts = parts
        self._flow: SessionFlow | None = None
        self._progress_page: ProgressPage | None = None
        self._day = DayWatch(parts)
        self._day.day_changed.connect(self.refresh)
        self.first_start: FirstStartFlow | None = None
        self.safety = SafetyFlow(parts)
        self.breaks = Breaks(parts, self.safety.ask, self._may_exercise)
        self.today_page = TodayPage(parts.theme, parts.figures.still, parts.rule_book, lambda: self.safety.signs)
        self.library = LibraryPages(parts)
        self.settings = SettingsFlow(parts)
        self._day.minute_passed.connect(self.settings.show_day)
        self.login = LoginStartFlow(parts, self.settings, outside.login)
        self.noticing = Noticing(parts, outside.find_idle, outside.find_sleep, outside.detectors)
        self.settings.noticing_requested.connect(self.noticing.show)
        self._check_in = CheckIn(parts, self.today_page)
        self._connect_today()
        self._messages = MessageFlow(parts)
        self._messages.history_changed.connect(self.refresh)
        self.crashed.connect(self._messages.report_crash)
        self._add_pages()
        self.programme = ProgrammeFlow(parts, self.today_page)
        self.programme.decided.connect(self.refresh)
        self.programme.settings_chosen.connect(self._apply)
        self._connect_safety()
        self.reminders = ReminderFlow(parts, self.today_page, outside.tray)
        self.reminders.follow_breaks(self.breaks)
        self.reminders.break_wished.connect(self.begin_break)
        self.reminders.session_wished.connect(self._start)
        self.reminders.heat_wished.connect(lambda: self.library.show_guidance("heat"))

    def start(self) -> None:
        """Show Today as soon as the history has been read."""
        self._messages.report_opening()
        self.breaks.keep_what_was_interrupted()
        self._parts.today.refresh(self._parts.settings.settings)
        self._day.start()
        if not self._parts.settings.settings.is_introduced:
            self._introduce()

    def pause(self) -> None:
        """Let a session that is under way stand still."""
        if self._flow is not None:
            self._flow.pause()

    def stop(self) -> None:
        """Let nothing be due any more."""
        self._messages.stop()
        self._check_in.stop()
        self.breaks.stop()
        self.reminders.stop()
        self._day.stop()
        self.library.stop()
        self.settings.stop()
        self.noticing.stop()

    @property
    def flow(self) -> SessionFlow:
        """The way through a session."""
        if self._flow is None:
            from thoracic_desktop.app.session_start import build_flow  # noqa: PLC0415 - the start does not pay for it

            self._flow = build_flow(self._parts, self.safety.ask)
            self._flow.left.connect(self.refresh)
            self._flow.chimes_toggled.connect(self._set_chimes)
            self.reminders.sessions.follow(self._flow.controller)
        return self._flow

    def refresh(self) -> None:
        """Gather today's state anew."""
        is_under_way = self.breaks.is_under_way or self._is_session_under_way
        self._parts.today.refresh(self._parts.settings.settings, during_session=is_under_way)

    @property
    def _is_session_under_way(self) -> bool:
        return self._flow is not None and self._flow.controller.is_under_way

    @property
    def places(self) -> dict[str, Callable[[], object]]:
        """What can be asked for from outside like a page, and is none."""
        return {"heat": lambda: self.library.show_guidance("heat"), "pause": self.reminders.ask_how_long}

    def begin_break(self, exercise: str, kind: Kind) -> None:
        """Begin a break with an exercise, or come to the front and say why not; the main window need not be shown."""
        self.breaks.begin(exercise, kind)

    def report_settings(self, trouble: SettingsTrouble | None) -> None:
        """Say what is wrong with the settings, if anything is."""
        self._messages.report_settings(trouble)

    # Today --------------------------------------------------------------------------------------------------------

    def _connect_today(self) -> None:
        page, parts = self.today_page, self._parts
        parts.today.state_changed.connect(self._on_state)
        page.start_requested.connect(self._start)
        page.short_requested.connect(lambda: self._start(short=True))
        page.posture_requested.connect(self._start_posture_set)
        page.routine_requested.connect(self.start_session)
        parts.window.start_requested.connect(self._start)
        parts.window.painted.connect(page.show_pictures)
        self._check_in.changed.connect(self.refresh)
        page.plan_chosen.connect(self._choose_plan)
        page.progress_requested.connect(lambda: parts.window.show_page("progress"))
        page.go_on_requested.connect(self._go_on)
        page.keep_requested.connect(self._keep_interrupted)
        page.discard_requested.connect(self._discard_interrupted)

    def _on_state(self, state: TodayState) -> None:
        self.today_page.show_state(state, self._parts.settings.settings.wording)

    def _start(self, *, short: bool = False) -> None:
        state = self._parts.today.state
        if state is None or not self._parts.window.is_showing_pages:
            return
        session = (state.short if short else state.chosen).session
        if session.exercises:
            self.start_session(session)

    def start_session(self, plan: SessionPlan) -> None:
        """Ask how it is, and then begin a session of the plan."""
        if self._may_exercise():
            score = self._parts.today.state.last_score if self._parts.today.state is not None else None
            self.flow.ask_before(plan, score.score if score is not None else None)

    def _start_posture_set(self) -> None:
        state = self._parts.today.state
        if state is not None and state.day.posture_set is not None and self._may_exercise():
            self.flow.begin_without_question(state.day.posture_set)

    def _try(self, plan: SessionPlan) -> None:
        """Begin a session that somebody chose from the Library."""
        if self._parts.window.is_showing_pages and self._may_exercise():
            self.flow.ask_before(plan, None)

    def _may_exercise(self) -> bool:
        """Tell whether a session may begin; where a warning sign fits, Today comes to the front and says why not."""
        if self._is_session_under_way or self.breaks.is_under_way:  # one at a time
            self.breaks.bring_up()
            return False
        if self.safety.is_closed:
            self._parts.window.show_page("today")
            self.safety.explain()
        return not self.safety.is_closed

    def _choose_plan(self, key: str) -> None:
        self._apply(replace(self._parts.settings.settings, plan=key))

    def _go_on(self, _session_id: int) -> None:
        unfinished = self._parts.today.unfinished
        if unfinished is not None and self._may_exercise():
            self.flow.go_on(unfinished)

    def _keep_interrupted(self, session_id: int) -> None:
        now = self._parts.clock.now()
        self._parts.history.write(lambda history: history.keep_unfinished(session_id, now))
        self.refresh()

    def _discard_interrupted(self, session_id: int) -> None:
        self._parts.history.write(lambda history: history.discard_session(session_id))
        self.refresh()

    # Safety and the first start -----------------------------------------------------------------------------------

    def _connect_safety(self) -> None:
        self.safety.decided.connect(self.refresh)
        self.breaks.over.connect(self.refresh)
        self.safety.number_entered.connect(self._set_emergency_number)
        for wish in (
            self.programme.signs_requested,
            self.library.signs_requested,
            self.today_page.signs_requested,
            self.settings.signs_requested,
        ):
            wish.connect(self.safety.ask)
        self.programme.desk_requested.connect(lambda: self.library.show_guidance("desk"))

    def _introduce(self) -> None:
        from thoracic_desktop.app.first_start_flow import FirstStartFlow  # noqa: PLC0415 - shown once

        self.first_start = FirstStartFlow(self._parts, self.safety)
        self.first_start.settings_chosen.connect(self._apply)
        self.first_start.finished.connect(self.refresh)
        self.login.follow(self.first_start)

    def _set_emergency_number(self, number: str) -> None:
        self._apply(replace(self._parts.settings.settings, emergency_number=number))

    # Pages --------------------------------------------------------------------------------------------------------

    def _add_pages(self) -> None:
        window = self._parts.window
        window.add_page("today", self.tr("Today"), "sun-horizon", lambda: self.today_page)
        window.add_page(LIBRARY, self.tr("Library"), "stack", self.library.make_library)
        window.add_page("progress", self.tr("Progress"), "chart-line-up", self._make_progress)
        window.add_page(GUIDANCE, self.tr("Guidance"), "book-open", self.library.make_guidance, also="F1")
        window.add_settings_page("settings", self.tr("Settings"), "gear-six", self.settings.make_page)
        window.show_page("today")
        window.page_shown.connect(self._on_page_shown)
        window.page_shown.connect(self.library.on_page_shown)
        self.library.try_requested.connect(self._try)
        self.library.session_requested.connect(self._start)
        self.library.settings_chosen.connect(self._apply)
        self.settings.settings_chosen.connect(self._apply)

    def _make_progress(self) -> QWidget:
        from thoracic_desktop.ui.progress.page import ProgressPage  # noqa: PLC0415 - shown later, if at all

        self._progress_page = ProgressPage(self._parts.theme)
        return self._progress_page

    def _on_page_shown(self, key: str) -> None:
        if key == "today":
            self.refresh()
        elif key == "progress" and self._progress_page is not None:
            self._read_progress(self._progress_page)
        elif key == "settings":
            self.settings.show_settings()
            self.settings.show_day()

    def _read_progress(self, page: ProgressPage) -> None:
        state = self._parts.today.state
        target = state.chosen.plan.sessions_per_week if state is not None else 0
        today = self._parts.clock.now().date()
        from thoracic_desktop.app.progress_reading import read_progress  # noqa: PLC0415 - shown later, if at all

        self._parts.history.read(lambda history: read_progress(history, target, today), page.show_progress)

    # Settings -----------------------------------------------------------------------------------------------------

    def _set_chimes(self, is_on: bool) -> None:
        self._apply(replace(self._parts.settings.settings, chimes=is_on))

    def _apply(self, settings: Settings) -> None:
        """Take new settings over, and keep them."""
        parts = self._parts
        before = parts.settings.settings
        has_said = settings.bothered_by != before.bothered_by
        said_on = parts.clock.now().date() if has_said else before.bothered_on
        settings = replace(with_what_pages_do_not_know(settings, before), bothered_on=said_on)
        if settings == before:
            return
        self.report_settings(parts.settings.save(settings))
        apply_settings(parts, settings)
        self.settings.show_settings()
        self.library.set_level(settings.wording)
        self.refresh()
