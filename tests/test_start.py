"""How the program is started, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

NO_WIDGETS = """
import sys

class Missing:
    def find_spec(self, name, path, target=None):
        if name == "PySide6.QtWidgets":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

sys.meta_path.insert(0, Missing())
from thoracic_desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def _run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    quiet = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    quiet.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**quiet, **environment},
    )


def test_a_missing_system_library_is_said_in_one_line(tmp_path: Path) -> None:
    result = _run("-c", NO_WIDGETS, "--data-dir", str(tmp_path))
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert "Qt cannot be loaded: libEGL.so.1: cannot open shared object file" in result.stderr


def test_without_a_screen_the_window_is_refused_in_one_line(tmp_path: Path) -> None:
    for options in ([], ["--data-dir", str(tmp_path)], [f"--data-dir={tmp_path}"]):
        result = _run("-m", "thoracic_desktop", *options, HOME=str(tmp_path))
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr.count("\n") == 1
        assert "there is no screen" in result.stderr


def test_a_mistyped_option_is_said_in_one_line() -> None:
    for options in (["--data-dir"], ["--data-dir", "--version"], ["--date-dir", "x"], ["plans"]):
        result = _run("-m", "thoracic_desktop", *options)
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr.count("\n") == 1
