"""What is started at login, and whether that is this copy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.machine.waiting import LIMIT_S
from thoracic_desktop.desktop.login_command import PACKAGE, LoginCommand

if TYPE_CHECKING:
    import pytest


def test_the_command_is_this_python_with_the_data_of_this_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert LoginCommand(None).arguments == (sys.executable, "-P", "-m", "thoracic_desktop", "--tray")
    with_data = LoginCommand(Path("data")).arguments
    assert with_data[-3:] == ("--data-dir", str(tmp_path / "data"), "--tray")


def test_a_python_that_would_start_this_copy_or_none_is_told_apart(tmp_path: Path) -> None:
    def python(says: str) -> str:
        script = tmp_path / f"python-{len(list(tmp_path.iterdir()))}"
        script.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
        script.chmod(0o755)
        return str(script)

    this_copy = f"printf %s '{PACKAGE / '__init__.py'}'"
    assert LoginCommand(None, python=python(this_copy)).trouble == ""
    assert "not installed" in LoginCommand(None, python=python("printf /opt/thoracic_desktop/__init__.py")).trouble
    assert "not installed" in LoginCommand(None, python=python("exit 1")).trouble
    assert "could not be asked" in LoginCommand(None, python=str(tmp_path / "missing")).trouble


def test_a_copy_that_python_is_led_to_by_its_path_is_not_installed(tmp_path: Path) -> None:
    copy = tmp_path / "thoracic_desktop"
    (copy / "desktop").mkdir(parents=True)
    for name in ("__init__.py", "desktop/__init__.py", "desktop/login_command.py"):
        (copy / name).write_bytes((PACKAGE / name).read_bytes())
    code = "from thoracic_desktop.desktop.login_command import *; print(LoginCommand(None).trouble)"
    asked = subprocess.run(  # noqa: S603 - fixed arguments
        [sys.executable, "-P", "-c", code],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT_S,
    )
    assert asked.stdout.startswith("This copy is not installed"), asked.stderr
