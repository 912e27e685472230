"""The harness of conftest.py, tried on small tests that do wrong: all of them in one run, each looked at on its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

CONFTEST = Path(__file__).with_name("conftest.py")

OPTIONS = """
[pytest]
qt_api = pyside6
qt_log_level_fail = WARNING
filterwarnings = error
"""

WRONGDOERS = """
import logging, threading, warnings

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget

KEPT = []
NEVER = threading.Event()

def test_logs_a_warning():
    logging.getLogger("sound").warning("no device")

def test_logs_a_warning_it_expects(expected_log):
    expected_log("no dev")
    logging.getLogger("sound").warning("no device")

def test_expects_a_warning_that_never_comes(expected_log):
    expected_log("no device")

def test_leaves_a_timer(qapp):
    KEPT.append(QTimer())
    KEPT[0].start(1000)

def test_comes_after_the_timer(qapp):
    assert not KEPT[0].isActive()

@pytest.fixture
def timer(qapp):
    timer = QTimer()
    yield timer
    timer.stop()

def test_has_its_timer_stopped_by_a_fixture(timer):
    timer.start(1000)

def test_drops_the_widget_that_owns_the_timer(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    QTimer(widget).start(1000)

def test_leaves_a_thread():
    threading.Thread(target=NEVER.wait, name="thoracic-writer", daemon=True).start()

def test_provokes_a_warning_of_qt(qapp):
    qWarning("QPainter::begin: wrong")

def test_provokes_a_warning_of_python():
    warnings.warn("old", DeprecationWarning)
"""


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What the harness said of each wrongdoer; nothing where it was content."""
    folder = tmp_path_factory.mktemp("harness")
    (folder / "conftest.py").write_text(CONFTEST.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "pytest.ini").write_text(OPTIONS, encoding="utf-8")
    (folder / "test_wrong.py").write_text(WRONGDOERS, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "--junit-xml=report.xml", "--import-mode=importlib"]
    subprocess.run(command, cwd=folder, check=False, capture_output=True)
    said: dict[str, str] = {}
    # Our own pytest wrote this report a moment ago.
    for case in ET.parse(folder / "report.xml").iter("testcase"):  # noqa: S314
        name = case.get("name", "")
        said[name] = said.get(name, "") + " ".join(child.get("message", "") for child in case)
    return said


def test_a_warning_in_the_log_fails(complaints: Mapping[str, str]) -> None:
    assert "Unexpected in the log" in complaints["test_logs_a_warning"]
    assert "WARNING sound: no device" in complaints["test_logs_a_warning"]


def test_an_expected_warning_is_fine(complaints: Mapping[str, str]) -> None:
    assert not complaints["test_logs_a_warning_it_expects"]


def test_an_expected_warning_that_never_comes_fails(complaints: Mapping[str, str]) -> None:
    assert "never came: WARNING like 'no device'" in complaints["test_expects_a_warning_that_never_comes"]


def test_a_timer_left_running_fails_and_is_named(complaints: Mapping[str, str]) -> None:
    line = WRONGDOERS.splitlines().index("    KEPT[0].start(1000)") + 1
    assert f"test_wrong.py:{line}" in complaints["test_leaves_a_timer"]


def test_the_test_after_it_is_not_blamed(complaints: Mapping[str, str]) -> None:
    assert not complaints["test_comes_after_the_timer"]


def test_a_timer_that_was_stopped_is_fine(complaints: Mapping[str, str]) -> None:
    assert not complaints["test_has_its_timer_stopped_by_a_fixture"]


def test_a_timer_that_went_with_its_widget_is_fine(complaints: Mapping[str, str]) -> None:
    assert not complaints["test_drops_the_widget_that_owns_the_timer"]


def test_a_thread_left_running_fails_and_is_named(complaints: Mapping[str, str]) -> None:
    assert "Threads left running: thoracic-writer" in complaints["test_leaves_a_thread"]


def test_a_warning_of_qt_fails(complaints: Mapping[str, str]) -> None:
    assert complaints["test_provokes_a_warning_of_qt"]


def test_a_warning_of_python_fails(complaints: Mapping[str, str]) -> None:
    assert "DeprecationWarning" in complaints["test_provokes_a_warning_of_python"]
