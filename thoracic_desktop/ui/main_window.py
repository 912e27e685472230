"""The window: the sidebar with the pages, and the screens that take all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMetaObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.nav import Sidebar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QHideEvent, QPaintEvent, QResizeEvent, QShowEvent

    from thoracic_desktop.ui.messages import Messages
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.next_break import NextBreak

DESIGN_SIZE = (1120, 740)
SMALLEST_SIZE = (960, 660)
LEAST_WIDTH_WITH_SIDEBAR = 1000


class MainWindow(QWidget):
    """Holds the pages and the screens of a session.

    Pages other than the first are built when they are first shown: the start pays for what it shows.

    Signals:
        page_shown: the key of the page that is now in front.
        start_requested: to begin today's session (Ctrl+Enter).
        break_requested: to begin a break (Ctrl+B).
        closing: the window is about to close.
        ratio_changed: it is on another screen now, with so many device pixels for each logical one.
        painted: its first picture is on the screen.
        seen_changed: it was shown, hidden, minimised, or is back from that.
    """

    page_shown = Signal(str)
    start_requested = Signal()
    break_requested = Signal()
    closing = Signal()
    painted = Signal()
    seen_changed = Signal()
    ratio_changed = Signal(float)

    def __init__(self, theme: Theme, messages: Messages) -> None:
        """Build the window without pages."""
        super().__init__()
        self._theme = theme
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._keys: list[str] = []
        self._under: dict[str, str] = {}
        self._floor_mode_from: Qt.WindowState | None = None
        self._is_painted = False
        self.setAutoFillBackground(True)  # with the palette's window colour, which the theme sets
        self.setWindowTitle(self.tr("Thoracic Desktop"))
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*DESIGN_SIZE)
        self._sidebar = Sidebar(theme)
        self._sidebar.page_requested.connect(self.show_page)
        self._stack = QStackedWidget()
        shell = QWidget()
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addWidget(self._stack, 1)
        self._shell = shell
        self._screens = QStackedWidget()
        self._screens.addWidget(shell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(messages)
        column.addWidget(self._screens, 1)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # the second is the keypad's
            self._shortcut(keys, self.request_start)
        self._shortcut("Ctrl+B", self.request_break)

    def add_page(self, key: str, text: str, icon: str, make: Callable[[], QWidget], *, also: str = "") -> None:
        """Add a page to the sidebar; `make` builds it when it is first shown, `also` is a second key for it."""
        self._sidebar.add_row(key, text, icon, f"{icon}-fill")
        self._register(key, make, f"Ctrl+{len(self._keys) + 1}")
        if also:
            self._shortcut(also, lambda: self.go_to(key))

    def add_settings_page(self, key: str, text: str, icon: str, make: Callable[[], QWidget]) -> None:
        """Add the page at the bottom of the sidebar."""
        self._sidebar.add_bottom_row(key, text, icon, f"{icon}-fill")
        self._register(key, make, "Ctrl+,")

    def add_inner_page(self, key: str, under: str, make: Callable[[], QWidget]) -> None:
        """Add a page that is reached from another one, whose row in the sidebar stands for both."""
        self._makers[key] = make
        self._under[key] = under

    def add_foot(self, foot: NextBreak) -> None:
        """Put the reminders at the foot of the sidebar."""
        self._sidebar.add_foot(foot)

    def add_screen(self, screen: QWidget) -> None:
        """Add a screen that takes the whole window."""
        self._screens.addWidget(screen)

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen in place of the pages."""
        self._screens.setCurrentWidget(screen)

    def show_pages(self) -> None:
        """Show the pages again."""
        self._screens.setCurrentWidget(self._shell)

    @property
    def is_showing_pages(self) -> bool:
        """Whether the pages are in front, and no screen of a session."""
        return self._screens.currentWidget() is self._shell

    def show_page(self, key: str) -> None:
        """Bring a page to the front; built now, if it has not been shown yet."""
        if key not in self._pages:
            self._pages[key] = self._makers[key]()
            self._stack.addWidget(self._pages[key])
        self._stack.setCurrentWidget(self._pages[key])
        self._sidebar.set_current(self._under.get(key, key))
        self.page_shown.emit(key)

    def has_page(self, key: str) -> bool:
        """Say whether there is a page with this key."""
        return key in self._makers

    def go_to(self, key: str) -> None:
        """Show a page if nothing else has the person's attention: no session, and no sheet that asks."""
        if self._pages_have_the_keys:
            self.show_page(key)

    def request_start(self) -> None:
        """Ask for today's session, on the same condition."""
        if self._pages_have_the_keys:
            self.start_requested.emit()

    def request_break(self) -> None:
        """Ask for a break, on the same condition."""
        if self._pages_have_the_keys:
            self.break_requested.emit()

    def set_floor_mode(self, *, on: bool) -> None:
        """Fill the screen, or go back to how the window was."""
        if on and self._floor_mode_from is None:
            self._floor_mode_from = self.windowState()
            self.showFullScreen()
        elif not on and self._floor_mode_from is not None:
            self.setWindowState(self._floor_mode_from)
            self._floor_mode_from = None

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.ratio_changed.emit(self.devicePixelRatioF())
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()
        elif event.type() is QEvent.Type.WindowStateChange:
            self.seen_changed.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen_changed.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen_changed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sidebar.set_compact(self.width() < LEAST_WIDTH_WITH_SIDEBAR)

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

    def _register(self, key: str, make: Callable[[], QWidget], keys: str) -> None:
        self._makers[key] = make
        self._keys.append(key)
        self._shortcut(keys, lambda: self.go_to(key))

    @property
    def _pages_have_the_keys(self) -> bool:
        """Whether the pages are in front, and no sheet asks for an answer."""
        from thoracic_desktop.ui.widgets.sheet import Sheet  # noqa: PLC0415 - the start opens none

        return self.is_showing_pages and not any(sheet.is_open for sheet in self.findChildren(Sheet))

    def _shortcut(self, keys: str, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(action)
