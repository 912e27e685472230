"""Load the warning signs from `resources/safety/signs.toml`, when a screen first shows them: the start shows none."""

from __future__ import annotations

from pathlib import Path

from thoracic_desktop.content.toml_file import convert, read_table
from thoracic_desktop.content.wordings import check_texts
from thoracic_desktop.programme.signs import Signs

SIGNS = ("safety", "signs.toml")
"""The file, from the resource folder."""


def load_signs(resources: Path) -> Signs:
    """Return all warning signs.

    Args:
        resources: the folder with `safety/signs.toml`.

    Raises:
        ContentError: the file is wrong; the sentence names it, the key and what was expected.
    """
    path = resources.joinpath(*SIGNS)
    signs = convert(read_table(path), Signs, file=path.name)
    check_texts(signs, path.name)
    return signs
