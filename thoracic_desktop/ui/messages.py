"""The messages at the top of the window: in place, never a blocking dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.banner import Banner, BannerKind


class Messages(QWidget):
    """Banners one under the other, each known by a key: a new message with the same key takes the old one's place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start without a message, and take no room."""
        super().__init__(parent)
        self._theme = theme
        self._banners: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 0)
        self._column.setSpacing(8)
        self.setAccessibleName(self.tr("Messages"))
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said now, from top to bottom."""
        return tuple(banner.text for banner in self._banners.values())

    def banner(self, key: str) -> Banner:
        """Return the banner of a message.

        Raises:
            KeyError: there is no such message.
        """
        return self._banners[key]

    def show_message(
        self,
        key: str,
        text: str,
        *,
        kind: BannerKind = "caution",
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Say something until it is closed or withdrawn; the action, if there is one, withdraws it too."""
        from thoracic_desktop.ui.widgets.banner import Banner  # noqa: PLC0415 - few starts have anything to say

        self.withdraw(key)
        banner = Banner(self._theme, kind=kind, text=text, action=action, closable=True)
        banner.close_requested.connect(lambda: self.withdraw(key))
        if on_action is not None:
            banner.action_requested.connect(lambda: self._act(key, on_action))
        self._banners[key] = banner
        self._column.addWidget(banner)
        self.show()

    def withdraw(self, key: str) -> None:
        """Take a message back; nothing happens where it is not shown."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            banner.hide()
            self._column.removeWidget(banner)
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def _act(self, key: str, on_action: Callable[[], object]) -> None:
        self.withdraw(key)
        on_action()
