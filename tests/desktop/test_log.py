from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from thoracic_desktop.desktop.log import FILE_BYTES, FILE_NAME, OLD_FILES, Log

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger("thoracic_desktop.tests")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def log(folder: Path) -> Iterator[Log]:
    log = Log(folder)
    yield log
    log.close()


@pytest.mark.usefixtures("log")
def test_what_the_program_does_is_in_the_file_and_not_on_the_console(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logger.info("Plan faithful, 8 exercises")

    line = (folder / FILE_NAME).read_text(encoding="utf-8")
    assert line.endswith("INFO thoracic_desktop.tests: Plan faithful, 8 exercises\n")
    assert capsys.readouterr().err == ""


def test_a_warning_is_on_the_console_too(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    # In a process of its own: here a warning would, rightly, fail the test.
    code = (
        "import sys, logging, pathlib; from thoracic_desktop.desktop.log import Log\n"
        "log = Log(pathlib.Path(sys.argv[1])); logging.getLogger('some.room').warning('Mind this'); log.close()"
    )
    subprocess.run(  # noqa: S603 - fixed arguments
        [sys.executable, "-c", code, str(folder)], cwd=Path(__file__).parents[2], check=True, timeout=30
    )

    assert "WARNING some.room: Mind this" in capfd.readouterr().err
    assert "WARNING some.room: Mind this" in (folder / FILE_NAME).read_text(encoding="utf-8")


@pytest.mark.usefixtures("log")
def test_nothing_is_written_before_there_is_something_to_say(folder: Path) -> None:
    assert not folder.exists()


@pytest.mark.usefixtures("log")
def test_the_files_stay_small(folder: Path) -> None:
    for _ in range(45):
        logger.info("x" * 100_000)

    files = list(folder.iterdir())
    assert len(files) == 1 + OLD_FILES
    assert all(file.stat().st_size <= FILE_BYTES for file in files)


def test_a_folder_that_cannot_be_written_is_said_once(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "blocker").write_text("")
    code = (
        "import sys, logging, pathlib; from thoracic_desktop.desktop.log import Log\n"
        "log = Log(pathlib.Path(sys.argv[1]) / 'log')\n"
        "for _ in range(3): logging.getLogger('some.room').info('hello')\n"
        "log.close()"
    )
    subprocess.run(  # noqa: S603 - fixed arguments
        [sys.executable, "-c", code, str(tmp_path / "blocker")],
        cwd=Path(__file__).parents[2],
        check=True,
        timeout=30,
    )

    assert capfd.readouterr().err.count("No log is written") == 1


def test_a_closed_log_leaves_logging_as_it_was(folder: Path) -> None:
    root = logging.getLogger()
    before = (list(root.handlers), root.level)

    Log(folder).close()

    assert (list(root.handlers), root.level) == before


def test_the_start_does_not_pay_for_rolling_files() -> None:
    code = "import sys, thoracic_desktop.desktop.log; sys.exit('logging.handlers' in sys.modules)"

    subprocess.run(  # noqa: S603 - fixed arguments
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=True, timeout=30
    )
