"""The start of Qt, tried in a process of its own: what it changes holds for the whole process."""

from __future__ import annotations

import subprocess
import sys

PROBE = """
import builtins
import PySide6.QtCore
from thoracic_desktop.desktop.qt_start import load_qt
assert "feature" in repr(builtins.__import__), "PySide6 leaves the import alone now: this module can go"
load_qt()
assert "feature" not in repr(builtins.__import__)
from PySide6.QtWidgets import QApplication, QLabel
import wave
application = QApplication([])
label = QLabel("words")
label.setText("other words")
assert label.text() == "other words"
print("well")
"""


def test_the_import_no_longer_reads_sources_and_qt_works_on() -> None:
    result = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=False, timeout=60)  # noqa: S603 - our own words
    assert (result.stdout, result.returncode) == ("well\n", 0), result.stderr
