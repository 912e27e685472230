"""Services on a bus as a desktop has them: a process that answers as it was told, or takes calls and is silent."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec
from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

if TYPE_CHECKING:
    from collections.abc import Generator

PROPERTIES: Final = "org.freedesktop.DBus.Properties"
INTROSPECTABLE: Final = "org.freedesktop.DBus.Introspectable"
UNKNOWN: Final = "org.freedesktop.DBus.Error.UnknownMethod"
LIMIT_S: Final = 20
DESCRIPTION: Final = """\
<node><interface name="{interface}"><method name="{member}">
<arg type="u" direction="in"/><arg type="b" direction="out"/>
</method></interface></node>"""


class Answer(msgspec.Struct, frozen=True):
    """What one method or property answers.

    Attributes:
        service: the name on the bus.
        path: the object.
        interface: whose method or property it is.
        member: its name.
        value: what comes back.
        signature: the type of the value.
        is_property: whether it is read and not called.
        error: the name of the error that comes back in place of a value.
        takes: the one number to which the value is the answer; to any other it is no.
        hangs: it is described, and never answers.
    """

    service: str
    path: str
    interface: str
    member: str
    value: bool | int | str | None = None
    signature: str = "b"
    is_property: bool = False
    error: str = ""
    takes: int | None = None
    hangs: bool = False


def replied(answers: list[Answer], call: Message) -> Message | bool:
    """Return the reply to a call; true where it was taken and there is none."""
    for one in answers:
        reply = _reply(one, call) if one.path == call.path else None
        if reply is not None:
            return reply
    return Message.new_error(call, UNKNOWN, "no such method")


def _reply(one: Answer, call: Message) -> Message | bool | None:
    """Return the reply to a call for one answer; None where another was asked for."""
    asked = (call.interface, call.member)
    if one.is_property:
        is_read = asked == (PROPERTIES, "Get") and call.body == [one.interface, one.member]
        return Message.new_method_return(call, "v", [Variant(one.signature, one.value)]) if is_read else None
    if call.interface == INTROSPECTABLE:
        described = DESCRIPTION.format(interface=one.interface, member=one.member)
        return Message.new_method_return(call, "s", [described])
    return _called(one, call) if asked == (one.interface, one.member) else None


def _called(one: Answer, call: Message) -> Message | bool:
    if one.hangs:
        return True
    if one.error:
        return Message.new_error(call, one.error, "no")
    value: Any = one.value if one.takes is None else call.body == [one.takes] and one.value
    return Message.new_method_return(call, one.signature, [value])


async def serve(address: str, answers: list[Answer], *, is_silent: bool) -> None:
    """Answer until the process is ended."""
    bus = await MessageBus(bus_address=address).connect()

    def handle(message: Message) -> Message | bool | None:
        if message.message_type is not MessageType.METHOD_CALL:
            return None
        return True if is_silent else replied(answers, message)

    bus.add_message_handler(handle)
    for name in sorted({one.service for one in answers}):
        await bus.request_name(name)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await asyncio.get_running_loop().create_future()


@contextmanager
def services(address: str, *answers: Answer, is_silent: bool = False) -> Generator[None]:
    """Run the services on a bus; with `is_silent` they take every call and answer none."""
    process = subprocess.Popen(  # noqa: S603 - fixed arguments
        [
            *(sys.executable, "-m", "tests.desktop.blockers.services"),
            *(address, msgspec.json.encode(answers).decode(), "silent" if is_silent else ""),
        ],
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n", "the services did not start"
            yield
        finally:
            process.kill()
            process.wait(LIMIT_S)


if __name__ == "__main__":
    asyncio.run(
        serve(sys.argv[1], msgspec.json.decode(sys.argv[2], type=list[Answer]), is_silent=sys.argv[3] == "silent")
    )
