"""The window's door: what the tray, a verb or a second start asks for becomes a signal."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from thoracic_desktop.desktop.ticker import Delay

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from thoracic_desktop.app.opening import Opening
    from thoracic_desktop.desktop.door import DoorServer
    from thoracic_desktop.desktop.messages_between import Reply, WindowRequest
    from thoracic_desktop.ui.main_window import MainWindow

AFTER_PAINTING_MS: Final = 150
"""So that the door takes nothing from the first pictures; who knocks meanwhile knocks again."""

logger = logging.getLogger(__name__)


class WindowDoor(QObject):
    """Is asked from outside, and at the start by the command line.

    Signals:
        show_requested: to bring the window to the front, with what lets it come there; comes before the others but
            for a break, which needs no window but its own.
        page_requested: to show the page of a key, which there is.
        session_requested: to begin today's session.
        break_requested: to begin a break with an exercise (its key, empty for none), of a kind (a value of `Kind`).
        quit_requested: to end the process.

    Attributes:
        places: what can be asked for like a page, and is none: its key, and what shows it.
    """

    show_requested = Signal(str)
    page_requested = Signal(str)
    session_requested = Signal()
    break_requested = Signal(str, str)
    quit_requested = Signal()
    _asked = Signal(object)

    def __init__(self, window: MainWindow, folder: Path) -> None:
        """Prepare the door of the process with this window and data folder; nothing is open yet."""
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._server: DoorServer | None = None
        self.places: Mapping[str, Callable[[], object]] = {}
        self._opening = Delay(self.open, self)
        # Whoever asks is answered first: a session takes longer to build than anybody should wait.
        self._asked.connect(self._carry_out, Qt.ConnectionType.QueuedConnection)

    def open_in_ms(self, delay_ms: int) -> None:
        """Open the door a while from now."""
        if self._server is None:
            self._opening.start_ms(delay_ms)

    def open(self) -> None:
        """Open the door; where that cannot be, the log says why, and a second start cannot raise this window."""
        # The start pays for nothing of this.
        from thoracic_desktop.desktop.door import DoorServer  # noqa: PLC0415 - see above
        from thoracic_desktop.desktop.door_address import Door, door_address  # noqa: PLC0415 - see above
        from thoracic_desktop.desktop.messages_between import read_window_request  # noqa: PLC0415 - see above

        self._opening.cancel()
        self._server = DoorServer(read_window_request, self.answer, self)
        trouble = self._server.open(door_address(self._folder, Door.WINDOW))
        if trouble is not None:
            logger.warning("Nobody can speak to this window from outside: %s", trouble)

    def close(self) -> None:
        """Let nobody in any more."""
        self._opening.cancel()
        if self._server is not None:
            self._server.close()

    def answer(self, request: WindowRequest) -> Reply:
        """Say whether a request can be carried out, and do it right after."""
        from thoracic_desktop.desktop.messages_between import Reply, ShowPage, refused  # noqa: PLC0415 - as in `open`

        if isinstance(request, ShowPage) and not self._has(request.key):
            return refused(f"There is no page {request.key}.")
        self._asked.emit(request)
        return Reply()

    def follow(self, opening: Opening) -> None:
        """Do what the window was started for, once it stands."""
        if opening.exercise is not None:
            self.break_requested.emit(opening.exercise, opening.kind)
        if self._has(opening.page):
            self._go_to(opening.page)
        if opening.session:
            self.session_requested.emit()

    def _has(self, key: str) -> bool:
        return key in self.places or self._window.has_page(key)

    def _go_to(self, key: str) -> None:
        go = self.places.get(key)
        if go is None:
            self.page_requested.emit(key)
        else:
            go()

    def _carry_out(self, request: WindowRequest) -> None:
        from thoracic_desktop.desktop import messages_between as between  # noqa: PLC0415 - as in `open`

        match request:
            case between.Show(activation=activation):
                self.show_requested.emit(activation)
            case between.ShowPage(key=key, activation=activation):
                self.show_requested.emit(activation)
                self._go_to(key)
            case between.StartSession(activation=activation):
                self.show_requested.emit(activation)
                self.session_requested.emit()
            case between.StartBreak(exercise=exercise, kind=kind):
                self.break_requested.emit(exercise, kind.value)
            case between.Quit():
                self.quit_requested.emit()
