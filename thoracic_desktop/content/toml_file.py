"""Read one TOML file and check it against its schema."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.explanations import explain

Table = dict[str, object]
_Schema = TypeVar("_Schema")
_AT = re.compile(r"^(.*) \(at (.+)\)$", re.DOTALL)


def toml_files(folder: Path) -> Iterator[Path]:
    """Go through the TOML files of a folder in the order of their names.

    Raises:
        ContentError: the folder holds none.
    """
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise ContentError(folder.name, "", "expected at least one .toml file in this folder, found none")
    yield from paths


def read_table(path: Path) -> Table:
    """Return the content of a TOML file.

    Raises:
        ContentError: the file cannot be read or is not TOML; the sentence gives line and column.
    """
    try:
        return tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        raise ContentError(path.name, "", f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ContentError(path.name, f"byte {error.start + 1}", "expected UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        found = _AT.match(str(error))
        problem, place = (found[1], found[2]) if found else (str(error), "")
        raise ContentError(path.name, place, f"expected valid TOML: {problem[0].lower()}{problem[1:]}") from error
    except (ValueError, RecursionError) as error:  # a number with thousands of digits, lists nested without end
        raise ContentError(path.name, "", "expected TOML of a sensible size") from error


def convert(table: object, schema: type[_Schema], *, file: str, under: str = "") -> _Schema:
    """Return the table as a value of its schema.

    Args:
        table: what was read.
        schema: the type it has to fit.
        file: the name of the file, for the sentence about an error.
        under: the key under which the table stands in the file.

    Raises:
        ContentError: a key is missing, unknown or wrong.
    """
    try:
        return msgspec.convert(table, schema)
    except msgspec.ValidationError as error:
        key, problem = explain(str(error), schema)
        path = f"{under}.{key}" if under and key and not key.startswith("[") else f"{under}{key}"
        raise ContentError(file, path, problem) from error


def check_key(key: str, path: Path) -> None:
    """Check that a file is named after its key.

    Raises:
        ContentError: it is not.
    """
    if key != path.stem:
        raise ContentError(path.name, "key", f"expected {path.stem} like the name of the file, got {key}")
