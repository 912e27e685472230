"""A notice shown by the desktop's own service, through the library `desktop_notifier`."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_notifier.common import Button, Capability, Icon, Notification, Urgency

from thoracic_desktop.desktop.notice_messages import DISMISSED, EXPIRED, Notice, Way

if sys.platform == "linux":
    from thoracic_desktop.notices.freedesktop import TROUBLE, Service, new_loop
else:
    from thoracic_desktop.notices.windows_macos import TROUBLE, Service, new_loop

if TYPE_CHECKING:
    from thoracic_desktop.notices.conversation import Conversation

APP_NAME: Final = "Thoracic"
ANSWER_S: Final = 5.0
"""How long a service may take to answer; one that does not is none.  Some are only started by being asked."""
WITHDRAW_S: Final = 2.0
IDENTIFIER: Final = "thoracic-notice"
"""There is never more than one notice."""


class NoServiceError(Exception):
    """No service of this desktop shows the notice; the text says why."""


def show_natively(notice: Notice, logo: Path, conversation: Conversation, *, answer_s: float = ANSWER_S) -> None:
    """Show the notice until it is answered, has expired or is withdrawn; or say that there would be no buttons.

    Args:
        notice: what to show.
        logo: the program's picture.
        conversation: whom to tell.
        answer_s: how long the service may take to answer.

    Raises:
        NoServiceError: nothing is shown, for there is no service, or it does not work.
    """
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(_Showing(notice, logo, conversation).run(answer_s))


class _Showing:
    """One notice, from the first question to the service to its last word."""

    def __init__(self, notice: Notice, logo: Path, conversation: Conversation) -> None:
        self._notice = notice
        self._logo = logo
        self._conversation = conversation
        self._is_sent = False

    async def run(self, answer_s: float) -> None:
        loop = asyncio.get_running_loop()
        self._end: asyncio.Future[str | None] = loop.create_future()
        try:
            service = Service(APP_NAME, Icon(path=self._logo), lambda: self._settle(EXPIRED))
        except TROUBLE as error:
            raise NoServiceError(_reason(error)) from error
        try:
            with self._conversation.withdrawal_calls(lambda: loop.call_soon_threadsafe(self._settle, None)):
                if await self._send(service, answer_s):
                    await self._see_it_through(service)
        finally:
            service.disconnect()

    async def _send(self, service: Service, answer_s: float) -> bool:
        """Send the notice, or say that it would have no buttons; tell whether it is there."""
        service.on_button_pressed = lambda _notification, key: self._settle(key)
        service.on_clicked = lambda _notification: self._settle(self._notice.default or DISMISSED)
        service.on_dismissed = lambda _notification: self._settle(DISMISSED)
        service.on_dispatched = self._note_sent
        try:
            async with asyncio.timeout(answer_s):
                abilities = await service.get_capabilities()
                if Capability.TITLE not in abilities or not await service.request_authorisation():
                    raise NoServiceError("it is not allowed to show notices")
                if Capability.BUTTONS not in abilities:
                    self._conversation.say_shown(Way.WITHOUT_BUTTONS)
                    return False
                body = await service.body(self._notice.text)
                if self._end.done():  # withdrawn meanwhile
                    return False
                await service.send(self._notification(service, body))
        except TROUBLE as error:
            raise NoServiceError(_reason(error)) from error
        if not self._is_sent:
            raise NoServiceError("the service took the notice and did not show it")
        self._conversation.say_shown(Way.NATIVE)
        return True

    async def _see_it_through(self, service: Service) -> None:
        """Wait for the end, and leave nothing on the screen: not every service takes away what was answered."""
        try:
            answer = await asyncio.wait_for(self._end, self._notice.stays_s or None)
        except TimeoutError:
            answer = EXPIRED
        if answer is not None:
            self._conversation.say_answer(answer)
        try:
            async with asyncio.timeout(WITHDRAW_S):
                await service.clear(IDENTIFIER)
        except TROUBLE as error:
            sys.stderr.write(f"not withdrawn: {_reason(error)}\n")

    def _notification(self, service: Service, body: str) -> Notification:
        notice = self._notice
        picture = Path(notice.picture).absolute() if notice.picture else None
        return Notification(
            title=notice.title,
            message=body,
            identifier=IDENTIFIER,
            urgency=Urgency.Normal,  # what is urgent stays on the screen, and in front of what is in full screen
            buttons=tuple(Button(title=words, identifier=key) for key, words in notice.buttons),
            timeout=notice.stays_s,
            **(service.with_picture(picture) if picture is not None and picture.is_file() else {}),
        )

    def _note_sent(self, _notification: str) -> None:
        self._is_sent = True

    def _settle(self, answer: str | None) -> None:
        if not self._end.done():
            self._end.set_result(answer)


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")
