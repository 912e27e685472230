"""The notification services of Windows and macOS.

Nothing here was tried; this is what is known from the library's sources:

- Windows: toasts need an AppUserModelID.  The library takes that of a packaged program, else it writes one named like
  the program among the `AppUserModelId` classes of the person's own registry.  A toast that was not answered
  moves to the notification centre, which the library does not tell, so it does not expire here; a button pressed
  there is heard all the same.  Where the person has switched notices off, `request_authorisation` says so.
- macOS: only a program in a signed bundle may use the notification centre; anywhere else the library offers a service
  that can do nothing, not even a title.  The person is asked for permission the first time, which can take as long as
  they like: until then the window of our own is shown.  What is pressed is heard where a CFRunLoop runs in the main
  thread, which rubicon's event loop is.  The library's `has_authorisation` sets the same result twice and raises, so
  only `request_authorisation` is asked.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_notifier.common import Attachment, Icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_notifier.backends.base import DesktopNotifierBackend as Backend
else:
    from desktop_notifier.main import get_backend_class

    Backend = get_backend_class()

# What both systems' libraries raise; TimeoutError is an OSError.
TROUBLE: Final = (OSError, RuntimeError, ValueError)


def new_loop() -> asyncio.AbstractEventLoop:
    """Return the event loop that the service needs."""
    if sys.platform == "darwin":
        from rubicon.objc.eventloop import RubiconEventLoop  # noqa: PLC0415 - not there on other systems

        return RubiconEventLoop()
    return asyncio.new_event_loop()


class Service(Backend):
    """Shows one notice with what the library has for this system."""

    def __init__(self, app_name: str, app_icon: Icon, _on_expired: Callable[[], object]) -> None:
        """Prepare; that a notice has expired is not told here.

        Args:
            app_name: the program's name; macOS takes that of the bundle.
            app_icon: the program's picture.
        """
        super().__init__(app_name, app_icon)

    async def body(self, text: str) -> str:
        """Return a text as this service has to be given it."""
        return text

    def with_picture(self, picture: Path) -> dict[str, Any]:
        """Return how a notice is given its picture.

        On Windows it takes the place of the program's own: an attachment would be a banner, three times as wide as
        it is high.
        """
        return {"icon": Icon(path=picture)} if sys.platform == "win32" else {"attachment": Attachment(path=picture)}

    def disconnect(self) -> None:
        """Nothing: there is no connection."""
