"""Where the program keeps its files; the one module that asks appdirs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import appdirs

from thoracic_desktop import PROGRAM
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable


class FolderError(Exception):
    """A folder that the program needs cannot be found.

    Attributes:
        path: the folder, as far as it is known.
        reason: what the system said.
    """

    def __init__(self, path: Path, reason: str) -> None:
        """Say it in one line."""
        super().__init__(f"The folder {path} cannot be used: {reason}.")
        self.path = path
        self.reason = reason


class Folders(Value, frozen=True):
    """The folders of one run.

    Attributes:
        data: the history and its backups.
        config: the settings.
        cache: what can be made again.
        log: the log files.
    """

    data: Path
    config: Path
    cache: Path
    log: Path

    @classmethod
    def standard(cls) -> Folders:
        """Return the folders the operating system provides for this person.

        Raises:
            FolderError: the home folder is not known.
        """
        return cls(
            data=_absolute(appdirs.user_data_dir, f".local/share/{PROGRAM}"),
            config=_absolute(appdirs.user_config_dir, f".config/{PROGRAM}"),
            cache=_absolute(appdirs.user_cache_dir, f".cache/{PROGRAM}"),
            log=_absolute(appdirs.user_log_dir, f".cache/{PROGRAM}/log"),
        )

    @classmethod
    def under(cls, data_dir: Path) -> Folders:
        """Return folders that all lie in `data_dir`, so that a run leaves nothing anywhere else.

        Raises:
            FolderError: `data_dir` names a person's home that is not known.
        """
        try:
            root = data_dir.expanduser().absolute()
        except RuntimeError as error:
            raise FolderError(data_dir, str(error)) from error
        return cls(data=root, config=root / "config", cache=root / "cache", log=root / "log")


def _absolute(find: Callable[..., str], fallback: str) -> Path:
    """Return the folder appdirs finds, or the standard one where an XDG variable holds no absolute path.

    The XDG specification tells to ignore an empty or relative value; appdirs takes it and would put the history
    into whatever folder the program was started from.
    """
    found = Path(find(PROGRAM, appauthor=False))
    if found.is_absolute():
        return found
    try:
        return Path.home() / fallback
    except RuntimeError as error:
        raise FolderError(found, str(error)) from error
