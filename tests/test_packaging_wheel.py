"""The wheel and the source package: built here without a network, complete, and working where they are put."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path
from typing import Final

import pytest

import thoracic_desktop

ROOT: Final = Path(__file__).resolve().parents[1]
RESOURCES: Final = {
    path.relative_to(ROOT / "resources").as_posix()
    for path in (ROOT / "resources").rglob("*")
    if path.is_file() and "__pycache__" not in path.parts
}


def build(kind: str, folder: Path) -> Path:
    """Build the wheel or the source package into a folder and return its file."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.iterdir())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tmp_path_factory.mktemp("wheel"))


def test_the_wheel_brings_every_resource(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())

    assert RESOURCES
    assert {f"thoracic_desktop/_resources/{name}" for name in RESOURCES} <= names


def test_the_wheel_brings_every_module_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "thoracic_desktop").rglob("*.py")}
    assert modules <= set(names)
    assert not [name for name in names if name.startswith(("tests/", "packaging/"))]


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = Parser().parsestr(archive.read(name).decode())

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert metadata["Name"] == "thoracic-desktop"
    assert metadata["Version"] == thoracic_desktop.__version__
    assert set(metadata["Requires-Python"].split(",")) == set(project["requires-python"].split(","))
    assert len(metadata.get_all("Requires-Dist", [])) == len(project["dependencies"])


def test_the_wheel_works_where_it_is_put(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)  # noqa: S202 - our own wheel, built a moment ago

    program = "import sys; from thoracic_desktop.__main__ import main; sys.exit(main(['exercises', '--json']))"
    # -I leaves the checkout out of the path, so the files found are those of the wheel.
    start = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {program}"
    done = subprocess.run([sys.executable, "-I", "-c", start], cwd=tmp_path, check=False, capture_output=True)

    assert done.returncode == 0, done.stderr.decode()
    assert b"cat_cow" in done.stdout


def test_the_source_package_brings_all_that_a_build_needs(tmp_path: Path) -> None:
    with tarfile.open(build("sdist", tmp_path)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"pyproject.toml", "README.md", "LICENSE", "Makefile", "packaging/setup.sh"} <= names
    assert {f"resources/{name}" for name in RESOURCES} <= names
