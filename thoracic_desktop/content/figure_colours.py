"""The colours of the figure, by theme and token."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

_OWN = "fig"
_SHARED = ("accent", "surface")
"""What the figure takes from the colours of the window: those of its arrows and of their edges."""


class _Tokens(Struct, frozen=True):
    colour: dict[str, dict[str, str]]


def figure_colours(resources: Path) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the colours (#RRGGBB) by token, for each theme.

    Raises:
        OSError: the tokens cannot be read.
        msgspec.ValidationError: they are not what they should be.
    """
    tokens = msgspec.json.decode((resources / "theme" / "tokens.json").read_bytes(), type=_Tokens)
    return {
        theme: tuple((token, colour) for token, colour in colours.items() if token.startswith(_OWN) or token in _SHARED)
        for theme, colours in tokens.colour.items()
    }
