"""The quick start of libraries, tried in processes of their own: what it changes holds for the whole process."""

from __future__ import annotations

import subprocess
import sys

import pytest

USUAL = "import PySide6.QtCore\n"
QUICK = "from thoracic_desktop.desktop import quick_start\nquick_start.load_qt()\n"
OTHER_VERSION = (
    "from thoracic_desktop.desktop import quick_start\n"
    'quick_start.TRIED_WITH = ("linux", "0.1")\n'
    "quick_start.load_qt()\n"
)
WHAT_IS_LOADED = """
import builtins, sys
print(any(name.startswith("shibokensupport.signature.l") for name in sys.modules))
print("feature" in repr(builtins.__import__))
"""
A_WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("words")
label.setText("other words")
label.show()
application.processEvents()
print(label.text(), label.isVisible())
import tempfile, textwrap, zipfile
print(zipfile.ZipFile, textwrap.dedent, tempfile.mkdtemp)
"""
WRONG_CALLS = """
from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("words")
for wrong in (
    lambda: label.resize("large"),
    lambda: label.setAlignment("left"),
    lambda: QLabel(1.5),
    lambda: QLabel("words", colour="red"),
    lambda: QSize(1, 2, 3, 4),
    lambda: QPainter.drawText(1),
    lambda: QObject().setProperty(),
    lambda: QTimer.singleShot("soon", "then"),
    lambda: Qt.AlignmentFlag("left"),
):
    try:
        print(wrong())
    except Exception as error:
        print(type(error), error)
"""
DESCRIPTIONS = """
from PySide6.QtWidgets import QLabel, QWidget
print(QLabel.setText.__doc__, QWidget.__doc__)
"""
MSGSPEC = """
import sys
from thoracic_desktop.desktop.quick_start import load_msgspec
load_msgspec()
print("typing_extensions" in sys.modules)
import msgspec, typing_extensions
print(msgspec.json.decode(b"[1]", type=list[int]))
"""


def _said(script: str) -> str:
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)  # noqa: S603 - our own words
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout


def test_the_locked_qt_is_one_that_the_quick_start_was_tried_with() -> None:
    is_loaded = sys.platform != "linux"
    assert _said(QUICK + WHAT_IS_LOADED) == f"{is_loaded}\nFalse\n", "try it with this version: see TRIED_WITH"


def test_another_qt_is_loaded_as_usual() -> None:
    assert _said(OTHER_VERSION + WHAT_IS_LOADED) == "True\nFalse\n"


@pytest.mark.parametrize(
    "script",
    [A_WINDOW, WRONG_CALLS, DESCRIPTIONS, WRONG_CALLS + DESCRIPTIONS, DESCRIPTIONS + WRONG_CALLS],
    ids=["a window", "wrong calls", "descriptions", "wrong calls, then descriptions", "descriptions, then wrong calls"],
)
def test_qt_does_and_says_the_same_as_after_the_usual_start(script: str) -> None:
    usual, quick = _said(USUAL + script), _said(QUICK + script)
    assert len(quick) > len("None None")
    assert _without_addresses(quick) == _without_addresses(usual)


def test_msgspec_works_without_a_package_that_it_only_prefers() -> None:
    assert _said(MSGSPEC) == "False\n[1]\n"


def _without_addresses(said: str) -> list[str]:
    return [word for word in said.split() if not word.startswith("0x")]
