"""Set-up (packaging/setup.sh), tried in a small tree of its own with stand-ins for Python, apt-get and dpkg-query."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="make and sh are for the other systems")

ROOT: Final = Path(__file__).resolve().parents[1]
TOOLS: Final = ["sh", "cat", "chmod", "cksum", "cp", "dirname", "mkdir", "rm", "sed", "uname"]

# Notes how it was called, and makes an "environment" that holds nothing but itself.
PYTHON: Final = """#!/bin/sh
echo "python $*" >>"$LOG"
case "$*" in
*"-m venv"*) mkdir -p "$4/bin" && rm -f "$4"/stamp-* && cp "$0" "$4/bin/python" ;;
*--version*) echo "Python 3.11.2" ;;
*sys.version_info*) exit "$UNFIT" ;;
esac
"""
APT_GET: Final = '#!/bin/sh\necho "apt-get $*" >>"$LOG"\n'
APT_CACHE: Final = "#!/bin/sh\nexit 1\n"
DPKG_QUERY: Final = """#!/bin/sh
for name; do :; done
case " $MISSING " in *" $name "*) exit 1 ;; esac
printf installed
"""
ID: Final = '#!/bin/sh\necho "$FAKE_UID"\n'


class Machine:
    """A machine with a checkout and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "checkout"
        self._bin = folder / "bin"
        self._log = folder / "log"
        self._bin.mkdir()
        self._log.touch()
        (self.checkout / "packaging").mkdir(parents=True)
        for name in ("setup.sh", "system-packages.txt", "system-packages-dev.txt"):
            shutil.copy(ROOT / "packaging" / name, self.checkout / "packaging")
        for name in ("requirements.lock", "requirements-dev.lock", "requirements-pure.lock"):
            (self.checkout / "packaging" / name).write_text(name, encoding="utf-8")
        for tool in TOOLS:
            (self._bin / tool).symlink_to(shutil.which(tool) or tool)
        self.environment = {"PATH": str(self._bin), "LOG": str(self._log), "UNFIT": "0", "MISSING": "", "FAKE_UID": "0"}
        for name, script in {"python3.11": PYTHON, "id": ID}.items():
            self.put(name, script)

    def put(self, name: str, script: str) -> None:
        """Install a command."""
        (self._bin / name).write_text(script, encoding="utf-8")
        (self._bin / name).chmod(0o755)

    def make_debian(self) -> None:
        """Give the machine its package tools."""
        for name, script in {"apt-get": APT_GET, "apt-cache": APT_CACHE, "dpkg-query": DPKG_QUERY}.items():
            self.put(name, script)

    def set_up(self, level: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the script."""
        return subprocess.run(
            [str(self.checkout / "packaging" / "setup.sh"), level],
            env={**self.environment, **environment},
            check=False,
            capture_output=True,
            text=True,
        )

    def calls(self) -> list[str]:
        """Return what was called since the last time, and forget it."""
        calls = self._log.read_text(encoding="utf-8").splitlines()
        self._log.write_text("", encoding="utf-8")
        return calls


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_first_start_installs_the_lock_by_its_hashes(machine: Machine) -> None:
    assert machine.set_up("run").returncode == 0

    installs = [call for call in machine.calls() if "pip" in call]
    assert "--require-hashes" in installs[0]
    assert installs[0].endswith("packaging/requirements.lock")
    assert "--no-build-isolation" in installs[1]


@pytest.mark.parametrize("level", ["run", "dev", "pure"])
def test_a_second_start_does_no_set_up_work(machine: Machine, level: str) -> None:
    machine.set_up(level)
    machine.calls()

    second = machine.set_up(level)

    assert second.returncode == 0
    assert not machine.calls()
    assert not second.stderr


def test_the_tests_build_on_the_environment_of_the_program(machine: Machine) -> None:
    machine.set_up("run")
    machine.calls()

    machine.set_up("dev")

    assert not [call for call in machine.calls() if "-m venv" in call]


def test_a_changed_lock_means_a_new_environment(machine: Machine) -> None:
    machine.set_up("dev")
    machine.calls()
    (machine.checkout / "packaging" / "requirements.lock").write_text("changed", encoding="utf-8")

    machine.set_up("run")

    assert "python -m venv --clear .venv" in machine.calls()


def test_an_interrupted_set_up_is_done_again(machine: Machine) -> None:
    machine.set_up("run")
    (machine.checkout / ".venv" / "stamp-run").unlink()
    machine.calls()

    machine.set_up("run")

    assert "python -m venv --clear .venv" in machine.calls()


def test_a_moved_checkout_is_set_up_anew(machine: Machine) -> None:
    machine.set_up("run")
    machine.calls()
    machine.checkout = machine.checkout.rename(machine.checkout.with_name("moved"))

    machine.set_up("run")

    assert "python -m venv --clear .venv" in machine.calls()


def test_without_a_fitting_python_it_says_so_and_stops(machine: Machine) -> None:
    done = machine.set_up("run", UNFIT="1")

    assert done.returncode == 2
    assert "needs Python 3.11, 3.12 or 3.13" in done.stderr
    assert not (machine.checkout / ".venv").exists()


def test_a_person_is_given_the_one_command_that_is_missing(machine: Machine) -> None:
    machine.make_debian()

    done = machine.set_up("run", MISSING="libegl1 libxcb-cursor0", FAKE_UID="1000")

    assert done.returncode == 2
    assert "    sudo apt-get install --no-install-recommends libegl1 libxcb-cursor0\n" in done.stderr
    assert not (machine.checkout / ".venv").exists()


def test_root_gets_the_missing_packages_installed(machine: Machine) -> None:
    machine.make_debian()

    done = machine.set_up("run", MISSING="libegl1 libxcb-cursor0")

    assert done.returncode == 0
    assert "apt-get -qq install -y --no-install-recommends libegl1 libxcb-cursor0" in machine.calls()


def test_either_name_of_a_renamed_package_will_do(machine: Machine) -> None:
    machine.make_debian()

    done = machine.set_up("run", MISSING="libglib2.0-0")

    assert done.returncode == 0
    assert not [call for call in machine.calls() if call.startswith("apt-get")]


def test_the_pure_tests_need_no_package_of_qt(machine: Machine) -> None:
    machine.make_debian()

    assert machine.set_up("pure", MISSING="libegl1", FAKE_UID="1000").returncode == 0


def test_another_linux_is_told_what_to_look_for(machine: Machine) -> None:
    done = machine.set_up("run")

    assert done.returncode == 0
    if os.uname().sysname == "Linux":
        assert "xcb-cursor" in done.stderr


def test_help_lists_what_can_be_done() -> None:
    make = shutil.which("make")
    assert make is not None, "make is missing; on Debian: apt-get install make"
    done = subprocess.run([make, "-C", str(ROOT)], check=True, capture_output=True, text=True)

    for target in ("run", "test", "check", "bench", "screenshots", "lock", "wheel", "clean"):
        assert f"make {target} " in done.stdout
