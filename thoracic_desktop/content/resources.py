"""Where `resources/` lies: inside an installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from thoracic_desktop.content.errors import ResourcesMissingError

MARKER = "thoracic_desktop_resources.txt"
_PACKAGE = Path(__file__).resolve().parent.parent


def resource_root(package: Path = _PACKAGE) -> Path:
    """Return the folder with the program's resources.

    Args:
        package: the folder of the program's own package.

    Raises:
        ResourcesMissingError: neither the package nor the checkout around it has the folder.
    """
    candidates = (package / "_resources", package.parent / "resources")
    for candidate in candidates:
        if (candidate / MARKER).is_file():
            return candidate
    raise ResourcesMissingError(tuple(str(candidate) for candidate in candidates))


def resource_path(*parts: str, root: Path | None = None) -> Path:
    """Return the path of a resource, which need not exist.

    Args:
        parts: names of folders and at last of the file, such as `"sounds", "done.wav"`.
        root: the resource folder, where it is already known.

    Raises:
        ResourcesMissingError: the resource folder is not there.
        ValueError: a part is not a plain name and could lead out of the folder.
    """
    for part in parts:
        if part in {"", ".", ".."} or "/" in part or "\\" in part or Path(part).is_absolute():
            message = f"Expected plain names of files and folders, got {part!r}"
            raise ValueError(message)
    return (root or resource_root()).joinpath(*parts)
