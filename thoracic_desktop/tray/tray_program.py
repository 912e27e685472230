"""The running process in the tray: what is looked at, what is shown, and who is told of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from thoracic_desktop.desktop import messages_between as ask
from thoracic_desktop.programme.breaks import MOVE_EXERCISE
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.reminders.status import Status
from thoracic_desktop.tray.notice_flow import NoticeFlow
from thoracic_desktop.ui.message_texts import crash_text
from thoracic_desktop.ui.notice_words import desk_sentence

if TYPE_CHECKING:
    from thoracic_desktop.controllers.reminders_controller import RemindersController
    from thoracic_desktop.desktop.door import DoorServer
    from thoracic_desktop.desktop.messages_between import Reply, TrayRequest
    from thoracic_desktop.desktop.sleep_watch import SleepWatch
    from thoracic_desktop.tray.tray_parts import TrayParts

SETTINGS_PAGE, TODAY_PAGE, PAUSE_PAGE = "settings", "today", "pause"
HEAT_PAGE = "heat"
PREPARED_S = 600
"""So long before a break the picture of its notice is drawn, if it never was."""


class TrayProgram(QObject):
    """Connects the parts of the tray process.

    Signals:
        quit_requested: the person ends it.
        crashed: something went wrong that nobody caught; carries the kind and the place.
    """

    quit_requested = Signal()
    crashed = Signal(str)

    def __init__(self, parts: TrayParts) -> None:
        """Connect everything; `start` then begins."""
        super().__init__()
        self._parts = parts
        self._trouble = self._trouble_now = ""
        self._has_tray = True
        self._reminders: RemindersController = parts.reminders
        self.notices = NoticeFlow(parts.board, parts.tray, parts.desk, parts.pictures, self)
        self.door: DoorServer | None = None
        self._connect_reminders()
        self._connect_menu()
        self._connect_sleep(parts.sleep)

    def start(self) -> None:
        """Look for the first time, and show the icon once there is a tray."""
        self._reminders.start(self._parts.kept_pause.read())
        self._parts.host.start()

    def stop(self) -> None:
        """Let nothing be due any more, and take away what is shown."""
        self._reminders.stop()
        self._parts.board.close()
        self._parts.tray.remove()
        if self.door is not None:
            self.door.close()

    def answer(self, request: TrayRequest) -> Reply:  # noqa: C901, PLR0912 - one line for each request, and no more
        """Carry out what another process of this person asks for."""
        reminders = self._reminders
        self._trouble_now = ""
        match request:
            case ask.AskStatus() | ask.Watch():
                return ask.Reply(status=self._status())
            case ask.StartBreak():
                reminders.begin(request.kind)
            case ask.StartSession():
                reminders.begin(Kind.SESSION)
            case ask.Pause():
                self._pause(request)
            case ask.Resume():
                reminders.resume()
            case ask.Snooze():
                reminders.snooze()
            case ask.Skip():
                reminders.skip()
            case ask.NotToday():
                reminders.stop_for_today()
            case ask.Meeting():
                reminders.set_meeting(request.on)
            case ask.OpenWindow():
                self._say(self._parts.window.show())
            case ask.Changed():
                reminders.look_at_everything()
            case ask.SessionBegan():
                reminders.begin_session(request.kind)
            case ask.SessionEnded():
                reminders.end_session(request.kind, request.outcome)
            case ask.Quit():
                self.quit_requested.emit()
        return ask.Reply() if not self._trouble_now else ask.refused(self._trouble_now)

    # Connections -----------------------------------------------------------------------------------------------------

    def _connect_reminders(self) -> None:
        reminders, notices = self._reminders, self.notices
        reminders.status_changed.connect(self._show_status)
        reminders.offered.connect(notices.offer)
        reminders.withdrawn.connect(notices.withdraw)
        reminders.begin_requested.connect(self._begin)
        reminders.rhythm_asked.connect(notices.ask_about_rhythm)
        reminders.pause_changed.connect(self._parts.kept_pause.write)
        notices.start_requested.connect(reminders.begin)
        notices.snooze_requested.connect(reminders.snooze)
        notices.skip_requested.connect(reminders.skip)
        notices.not_today_requested.connect(reminders.stop_for_today)
        notices.rhythm_requested.connect(lambda: self._open_page(SETTINGS_PAGE))

    def _connect_menu(self) -> None:
        menu, reminders, window = self._parts.menu, self._reminders, self._parts.window
        menu.refresh_requested.connect(reminders.look)
        menu.break_requested.connect(lambda: reminders.begin(self._kind_at_hand()))
        menu.session_requested.connect(lambda: reminders.begin(Kind.SESSION))
        menu.snooze_requested.connect(reminders.snooze)
        menu.skip_requested.connect(reminders.skip)
        menu.not_today_requested.connect(reminders.stop_for_today)
        menu.pause_requested.connect(reminders.pause_for)
        menu.pause_until_tomorrow_requested.connect(reminders.pause_until_tomorrow)
        menu.pause_until_date_requested.connect(lambda: self._open_page(PAUSE_PAGE))
        menu.resume_requested.connect(reminders.resume)
        menu.meeting_changed.connect(reminders.set_meeting)
        menu.today_requested.connect(lambda: self._open_page(TODAY_PAGE))
        menu.check_in_requested.connect(lambda: self._open_page(TODAY_PAGE))
        menu.open_requested.connect(lambda: self._say(window.show()))
        menu.quit_requested.connect(self._quit)
        self._parts.tray.host_changed.connect(self._on_host_changed)
        self.crashed.connect(self._on_crashed)
        self._parts.tray.open_requested.connect(lambda: self._say(window.show()))

    def _connect_sleep(self, sleep: SleepWatch) -> None:
        sleep.slept.connect(self._reminders.look)
        sleep.woke.connect(self._reminders.look)
        sleep.locked.connect(lambda: self._reminders.set_locked(is_locked=True))
        sleep.unlocked.connect(lambda: self._reminders.set_locked(is_locked=False))

    # What follows ----------------------------------------------------------------------------------------------------

    def _quit(self) -> None:
        """End the window too: who quits in the menu means the program."""
        self._parts.window.quit()
        self.quit_requested.emit()

    def _on_crashed(self, line: str) -> None:
        self._say(crash_text(line))

    def _on_host_changed(self, has_host: bool) -> None:
        self._has_tray = has_host
        if self._reminders.status is not None:
            self._show_status(self._reminders.status)

    def _kind_at_hand(self) -> Kind | None:
        """Return the break that somebody means who asks for one: what is due, if it is a break, or one at the desk."""
        status = self._reminders.status
        is_move = status is not None and status.next_kind is Kind.MOVE and status.next_in_s == 0
        return Kind.MOVE if is_move else Kind.POSTURE

    def _begin(self, kind: Kind) -> None:
        """Open the window for what begins; where that fails, nothing is under way."""
        window, exercise = self._parts.window, self._parts.desk.offered.exercise
        self.notices.withdraw()  # the question about the rhythm, if it stands
        trouble = ""
        match kind:
            case Kind.POSTURE:  # where no exercise fits, Today says why
                trouble = window.start_break(exercise, kind) if exercise else window.show()
            case Kind.MOVE:
                trouble = window.start_break(MOVE_EXERCISE, kind)
            case Kind.SESSION:
                trouble = window.start_session()
            case Kind.HEAT:
                trouble = window.show_page(HEAT_PAGE)
        self._say(trouble)
        if trouble or (kind is Kind.POSTURE and not exercise):
            self._reminders.give_up_beginning()

    def _pause(self, request: ask.Pause) -> None:
        if request.minutes is not None:
            self._reminders.pause_for(request.minutes)
        elif request.tomorrow:
            self._reminders.pause_until_tomorrow()
        else:
            self._reminders.pause_until(request.until)

    def _open_page(self, key: str) -> None:
        self._say(self._parts.window.show_page(key))

    def _say(self, trouble: str) -> None:
        """Say what does not work, in the menu and to whoever watches; the next thing that works ends it."""
        self._trouble_now = trouble
        if trouble != self._trouble:
            self._trouble = trouble
            if self._reminders.status is not None:
                self._show_status(self._reminders.status)

    def _status(self) -> Status:
        status = self._reminders.status
        assert status is not None  # noqa: S101 - nobody can ask before the first look
        trouble = self._trouble or desk_sentence(self._parts.desk.trouble)
        return replace(status, trouble=trouble, has_tray=self._has_tray)

    def _show_status(self, _status: Status) -> None:
        status, desk = self._status(), self._parts.desk
        exercise = desk.catalogue[status.exercise].name.at(desk.settings.wording) if status.exercise else ""
        self._parts.tray.show_status(status, exercise, self._parts.clock.now())
        if status.next_in_s is not None and status.next_in_s < PREPARED_S:
            self._parts.pictures.prepare(status.exercise, desk.settings)
        if self.door is not None and self.door.has_watchers:
            self.door.send_to_watchers(status)
