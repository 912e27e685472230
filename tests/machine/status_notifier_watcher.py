"""A tray of a test's own, of the kind that is asked over D-Bus: watcher and host in one, and a hand on what they show.

In a test: `with status_notifier_watcher(environment) as tray: tray.click("Start a break now")`.  As a script it serves
on the session bus and takes orders as lines of JSON, `{"do": "labels"}` or `{"do": "click", "label": "Quit"}`, each
answered by one line.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import msgspec
from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator, Mapping

WATCHER: Final = "org.kde.StatusNotifierWatcher"
WATCHER_PATH: Final = "/StatusNotifierWatcher"
ITEM: Final = "org.kde.StatusNotifierItem"
ITEM_PATH: Final = "/StatusNotifierItem"
MENU: Final = "com.canonical.dbusmenu"
PROPERTIES: Final = "org.freedesktop.DBus.Properties"
HAS_HOST: Final = "IsStatusNotifierHostRegistered"
READY: Final = "ready"
LIMIT_S: Final = 20
# Qt reads the property through a description of the object, so there has to be one.
DESCRIPTION: Final = f"""\
<node><interface name="{WATCHER}">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
<property name="{HAS_HOST}" type="b" access="read"/>
<property name="RegisteredStatusNotifierItems" type="as" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/>
<signal name="StatusNotifierHostRegistered"/><signal name="StatusNotifierHostUnregistered"/>
</interface></node>"""


class Item(msgspec.Struct, frozen=True):
    """What a registered icon says of itself; the sizes are those of its pictures."""

    name: str
    title: str
    status: str
    tip: str
    sizes_px: list[int]


class Entry(msgspec.Struct, frozen=True):
    """An entry of its menu; `label` has the names of the menus it is in before it, as in `Pause reminders/1 hour`."""

    number: int
    label: str
    is_enabled: bool
    is_checked: bool
    has_icon: bool


class Order(msgspec.Struct, frozen=True):
    """What the script is told to do; `label` is the entry to click, `is_there` whether a host is."""

    do: str
    label: str = ""
    is_there: bool = True


class _Tray:
    """The watcher, the host and the pointer of a person, on one bus."""

    def __init__(self, bus: MessageBus, *, has_host: bool) -> None:
        self._bus = bus
        self._has_host = has_host
        self._items: list[str] = []

    async def serve(self) -> None:
        """Be the tray, and follow orders until they end."""
        self._bus.add_message_handler(self._reply)
        await self._bus.request_name(WATCHER)
        print(READY, flush=True)  # noqa: T201 - it is how the script answers
        loop = asyncio.get_running_loop()
        while line := await loop.run_in_executor(None, sys.stdin.readline):
            answer = await self._follow(msgspec.json.decode(line, type=Order))
            print(msgspec.json.encode(answer).decode(), flush=True)  # noqa: T201 - as above

    def _reply(self, call: Message) -> Message | None:
        if call.message_type is not MessageType.METHOD_CALL or call.path != WATCHER_PATH:
            return None
        if call.member == "RegisterStatusNotifierItem":
            self._items.append(call.body[0] if not call.body[0].startswith("/") else str(call.sender))
            return Message.new_method_return(call)
        if call.member == "Introspect":
            return Message.new_method_return(call, "s", [DESCRIPTION])
        if call.interface == PROPERTIES and call.body == [WATCHER, HAS_HOST]:
            return Message.new_method_return(call, "v", [Variant("b", self._has_host)])
        return Message.new_error(call, "org.freedesktop.DBus.Error.UnknownMethod", str(call.member))

    async def _follow(self, order: Order) -> object:
        if order.do == "click":
            return await self._click(order.label)
        if order.do == "host":
            await self._set_host(is_there=order.is_there)
            return None
        return await {
            "items": self._alive,
            "item": self._item,
            "entries": self._entries,
            "labels": self._labels,
            "activate": self._activate,
            "open": self._open,
            "close": self._close,
        }[order.do]()

    async def _set_host(self, *, is_there: bool) -> None:
        self._has_host = is_there
        name = "StatusNotifierHostRegistered" if is_there else "StatusNotifierHostUnregistered"
        # The library does not say what its future brings: nothing.
        send = cast("Callable[[Message], Awaitable[None]]", self._bus.send)  # pyright: ignore[reportUnknownMemberType] - as said
        await send(Message.new_signal(WATCHER_PATH, WATCHER, name))

    async def _alive(self) -> list[str]:
        return [item for item in self._items if await self._is_alive(item)]

    async def _labels(self) -> list[str]:
        return [entry.label for entry in await self._entries()]

    async def _activate(self) -> None:
        await self._ask(ITEM_PATH, ITEM, "Activate", "ii", [0, 0])

    async def _open(self) -> None:
        await self._ask(await self._menu(), MENU, "AboutToShow", "i", [0])

    async def _close(self) -> None:
        await self._event(0, "closed")

    async def _is_alive(self, name: str) -> bool:
        call = Message("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner", signature="s", body=[name])
        reply = await self._bus.call(call)
        return bool(reply.body[0])

    async def _item(self) -> Item:
        said = (await self._ask(ITEM_PATH, PROPERTIES, "GetAll", "s", [ITEM]))[0]
        sizes_px = sorted(picture[0] for picture in said["IconPixmap"].value)
        return Item(said["Id"].value, said["Title"].value, said["Status"].value, said["ToolTip"].value[2], sizes_px)

    async def _menu(self) -> str:
        return str((await self._ask(ITEM_PATH, PROPERTIES, "Get", "ss", [ITEM, "Menu"]))[0].value)

    async def _entries(self) -> list[Entry]:
        layout = (await self._ask(await self._menu(), MENU, "GetLayout", "iias", [0, -1, []]))[1]
        return _listed(layout[2], "")

    async def _click(self, label: str) -> bool:
        """Click an entry as a person would, who can click none that is greyed out; tell whether there was one."""
        for entry in await self._entries():
            if entry.label == label and entry.is_enabled:
                await self._event(entry.number, "clicked")
                return True
        return False

    async def _event(self, number: int, name: str) -> None:
        await self._ask(await self._menu(), MENU, "Event", "isvu", [number, name, Variant("s", ""), 0])

    async def _ask(self, path: str, interface: str, member: str, signature: str, body: list[Any]) -> list[Any]:
        """Call a method of the icon that was registered last."""
        call = Message(self._items[-1], path, interface, member, signature=signature, body=body)
        reply = await self._bus.call(call)
        if reply.message_type is MessageType.ERROR:
            raise RuntimeError(f"{interface}.{member}: {reply.body}")
        return reply.body


def _listed(children: list[Variant], above: str) -> list[Entry]:
    """Return what a person sees of a menu: no separators, and nothing hidden."""
    found: list[Entry] = []
    for child in children:
        number, said, below = cast("tuple[int, dict[str, Variant], list[Variant]]", child.value)
        values = {name: variant.value for name, variant in said.items()}
        if values.get("type") == "separator" or not values.get("visible", True):
            continue
        label = f"{above}{values.get('label', '')}"
        is_checked = values.get("toggle-state", 0) == 1
        found.append(Entry(number, label, values.get("enabled", True), is_checked, "icon-data" in values))
        found += _listed(below, f"{label}/")
    return found


class StatusNotifierWatcher:
    """A running tray."""

    def __init__(self, environment: Mapping[str, str], *, has_host: bool = True) -> None:
        """Start it; it is on the bus when this returns."""
        self._process = subprocess.Popen(  # noqa: S603 - fixed arguments
            [sys.executable, str(Path(__file__)), *(() if has_host else ("--no-host",))],
            env={**environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._read() == READY

    def items(self) -> list[str]:
        """Return the names of the icons that are registered and alive."""
        return msgspec.json.decode(self._order(Order("items")), type=list[str])

    def item(self) -> Item:
        """Return what the icon says that was registered last."""
        return msgspec.json.decode(self._order(Order("item")), type=Item)

    def entries(self) -> list[Entry]:
        """Return the entries of its menu that a person would see."""
        return msgspec.json.decode(self._order(Order("entries")), type=list[Entry])

    def labels(self) -> list[str]:
        """Return their texts."""
        return [entry.label for entry in self.entries()]

    def click(self, label: str) -> None:
        """Click an entry of the menu."""
        assert self._order(Order("click", label)) == "true", f"{label} cannot be clicked: {self.labels()}"

    def activate(self) -> None:
        """Click on the icon."""
        self._order(Order("activate"))

    def open_menu(self) -> None:
        """Tell the program that its menu is about to be seen."""
        self._order(Order("open"))

    def close_menu(self) -> None:
        """Tell the program that its menu is gone."""
        self._order(Order("close"))

    def set_host(self, *, is_there: bool) -> None:
        """Let whoever shows the icons come or go, and the watcher stay."""
        self._order(Order("host", is_there=is_there))

    def stop(self) -> None:
        """End the tray, as a crash would; a second call does nothing."""
        self._process.kill()
        self._process.wait(LIMIT_S)
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()

    def _order(self, order: Order) -> str:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{msgspec.json.encode(order).decode()}\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> str:
        assert self._process.stdout is not None
        said = self._process.stdout.readline().strip()
        assert said, f"the tray ended ({self._process.poll()})"
        return said


@contextmanager
def status_notifier_watcher(
    environment: Mapping[str, str], *, has_host: bool = True
) -> Generator[StatusNotifierWatcher]:
    """Run a tray on the session bus of an environment, and leave nothing of it behind."""
    tray = StatusNotifierWatcher(environment, has_host=has_host)
    try:
        yield tray
    finally:
        tray.stop()


async def _main() -> None:
    await _Tray(await MessageBus().connect(), has_host="--no-host" not in sys.argv).serve()


if __name__ == "__main__":
    asyncio.run(_main())
