"""The lock files: everything pinned and hashed, nothing that tells of the machine they were made on."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

PACKAGING: Final = Path(__file__).resolve().parents[1] / "packaging"
LOCKS: Final = ["requirements.lock", "requirements-dev.lock", "requirements-pure.lock"]
PIN: Final = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>(?:[0-9]+!)?[0-9][\w.]*)(?: ; (?P<marker>[^\\]+))? \\$")
HASH: Final = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
# Wheels for three systems and three Pythons: a lock made from a mirror with fewer would not install everywhere.
WHEELS_AT_LEAST: Final = {"msgspec": 20, "numpy": 20, "pyside6-essentials": 4, "pyside6-addons": 4, "shiboken6": 4}


def pins(lock: str) -> dict[str, int]:
    """Return `name==version` of every requirement with the number of its hashes."""
    found: dict[str, int] = {}
    for line in (PACKAGING / lock).read_text(encoding="utf-8").splitlines():
        pin = PIN.match(line)
        if pin:
            found[f"{pin['name']}=={pin['version']}"] = 0
        elif HASH.match(line):
            found[next(reversed(found))] += 1
        else:
            assert line.startswith("#"), f"{lock}: not a pin, a hash or a comment: {line}"
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_pinned_and_hashed(lock: str) -> None:
    assert pins(lock)
    assert all(count > 0 for count in pins(lock).values())


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_no_index_and_no_folder(lock: str) -> None:
    text = (PACKAGING / lock).read_text(encoding="utf-8")

    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links| @ |[\w.]/\w|\\\w", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_serves_every_system(lock: str) -> None:
    for pin, count in pins(lock).items():
        assert count >= WHEELS_AT_LEAST.get(pin.partition("==")[0], 1), f"{lock}: {pin} has only {count} hashes"


def test_qt_is_locked_to_the_line_that_works_on_every_supported_python() -> None:
    for name in ("pyside6-addons", "pyside6-essentials", "shiboken6"):
        assert [pin for pin in pins("requirements.lock") if pin.startswith(f"{name}==6.11.")]


def test_web_engine_stays_out() -> None:
    assert not {pin.partition("==")[0] for pin in pins("requirements-dev.lock")} & {"pyside6", "pyside6-webengine"}


def test_tests_run_on_the_very_packages_the_program_runs_on() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()
    assert pins("requirements-pure.lock").items() <= pins("requirements-dev.lock").items()


def test_the_pure_rooms_are_tested_without_qt() -> None:
    assert not [pin for pin in pins("requirements-pure.lock") if pin.startswith(("pyside6", "shiboken6", "pytest-qt"))]
