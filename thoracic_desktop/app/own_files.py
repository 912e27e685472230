"""Asks for files and reads or writes them, for own exercises; nothing else of the program opens a file dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from thoracic_desktop.app.own_pictures import is_shown, read_picture
from thoracic_desktop.content.own_document import MOST_BYTES, SUFFIX
from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.whole_file import write_whole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class OwnFiles:
    """The files a person chooses."""

    def is_shown(self, picture: bytes) -> bool:
        """Tell whether a picture can be decoded."""
        return is_shown(picture)

    def choose_import(self, window: QWidget) -> bytes | None:
        """Ask for a file with exercises, and return what it holds; None where none was chosen.

        Raises:
            OwnContentError: it cannot be read.
        """
        title = QCoreApplication.translate("OwnFiles", "Import exercises and routines")
        kinds = QCoreApplication.translate("OwnFiles", "Exercises and routines (*.json)")
        chosen, _ = QFileDialog.getOpenFileName(window, title, "", kinds)
        return read_shared(Path(chosen)) if chosen else None

    def choose_picture(self, window: QWidget) -> bytes | None:
        """Ask for a picture, and return it as it is kept; None where none was chosen.

        Raises:
            OwnContentError: it cannot be used.
        """
        title = QCoreApplication.translate("OwnFiles", "Choose a picture")
        kinds = QCoreApplication.translate("OwnFiles", "Pictures (*.png *.jpg *.jpeg)")
        chosen, _ = QFileDialog.getOpenFileName(window, title, "", kinds)
        return read_picture(Path(chosen)) if chosen else None

    def export(self, window: QWidget, content: bytes) -> str:
        """Ask where to, and write; return the name of the file, empty where none was chosen.

        Raises:
            OwnContentError: it cannot be written.
        """
        title = QCoreApplication.translate("OwnFiles", "Export exercises and routines")
        kinds = QCoreApplication.translate("OwnFiles", "Exercises and routines (*.json)")
        chosen, _ = QFileDialog.getSaveFileName(window, title, f"exercises{SUFFIX}", kinds)
        return write_shared(Path(chosen), content) if chosen else ""


def read_shared(file: Path) -> bytes:
    """Return what a file holds, and no more of it than can be taken in.

    Raises:
        OwnContentError: it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        problem = f"The file cannot be read: {error.strerror or error}"
        raise OwnContentError(problem, advice="Choose another file.") from error


def write_shared(file: Path, content: bytes) -> str:
    """Write a file whole, with the ending that says what it is, and return its name.

    Raises:
        OwnContentError: it cannot be written.
    """
    if not file.name.endswith(SUFFIX):
        file = file.with_name(f"{file.name.removesuffix('.json')}{SUFFIX}")
    try:
        write_whole(file, content)
    except OSError as error:
        problem = f"The file cannot be written: {error.strerror or error}"
        raise OwnContentError(problem, advice="Choose another folder.") from error
    return file.name
