"""The folders that a verb works in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.cli.errors import VerbError
from thoracic_desktop.desktop.paths import FolderError, Folders

if TYPE_CHECKING:
    from pathlib import Path


def open_folders(data_dir: Path | None) -> Folders:
    """Return the folders of this run.

    Raises:
        VerbError: the home folder is not known.
    """
    try:
        return Folders.standard() if data_dir is None else Folders.under(data_dir)
    except FolderError as error:
        raise VerbError(str(error)) from error
