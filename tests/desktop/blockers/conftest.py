"""What the tests of the detectors share: two buses of their own, and somebody who asks on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.machine.buses import Buses as PrivateBuses
from tests.machine.buses import private_buses
from thoracic_desktop.desktop.blockers.buses import Buses
from thoracic_desktop.desktop.blockers.patience import Patience
from thoracic_desktop.desktop.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def private() -> Iterator[PrivateBuses]:
    """A session bus and a system bus for all of these tests; each test puts its own services on them."""
    with private_buses() as buses:
        yield buses


@pytest.fixture
def patience() -> Patience:
    return Patience(SystemClock())


@pytest.fixture
def buses(private: PrivateBuses, patience: Patience) -> Iterator[Buses]:
    asked = Buses(patience, session=private.session.address, system=private.system.address)
    yield asked
    asked.close()
