"""How long nobody has typed, asked of a service on the session's message bus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.desktop.bus import Answer, ask
from thoracic_desktop.desktop.idle.source import IdleSource, Unavailable, WhyNot
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

    from thoracic_desktop.desktop.bus import Address


class ServiceIdle(IdleSource):
    """Asks one method of one service, which answers with a number."""

    def __init__(self, bus: QDBusConnection, address: Address, method: str, *, name: str, unit_ms: int = 1) -> None:
        """Ask it once, to see that it answers.

        Args:
            bus: the session's bus.
            address: whom to ask.
            method: what to ask.
            name: what the source is called in front of people.
            unit_ms: how many milliseconds its number counts by.

        Raises:
            Unavailable: it does not tell.
        """
        self._bus = bus
        self._address = address
        self._method = method
        self.name = name
        self._unit_ms = unit_ms
        self._is_lost = False
        self.finest_ms = unit_ms if unit_ms > 1 else 0
        if not bus.isConnected():
            raise Unavailable(WhyNot.NO_BUS)
        answer = ask(bus, address, method)
        if not isinstance(answer.value, int):
            raise Unavailable(why_not(answer))

    @override
    def idle_ms(self) -> int | None:
        if self._is_lost:
            return None
        answer = ask(self._bus, self._address, self._method)
        if not isinstance(answer.value, int):
            # Asked again each minute, a service that hangs would hold this process up each minute.
            self._is_lost = True
            return None
        return answer.value * self._unit_ms

    @override
    def close(self) -> None:
        self._is_lost = True


def why_not(answer: Answer) -> WhyNot:
    """Say why a service did not give what was asked."""
    if answer.is_from_nobody:
        return WhyNot.NO_SERVICE
    return WhyNot.NO_ANSWER if answer.is_silence else WhyNot.NOT_OFFERED
