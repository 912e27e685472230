"""The colours of the figure, by theme and token."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

_SHARED = ("accent", "surface", "figWarm", "figWarmEdge")
"""What the figure takes from the colours of the window."""


class _Tokens(Struct, frozen=True):
    colour: dict[str, dict[str, str]]


def figure_colours(resources: Path) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the colours (#RRGGBB) by token, for each theme.

    Raises:
        OSError: a file cannot be read.
        msgspec.ValidationError: a file is not what it should be.
        KeyError: a theme or a shared token is missing.
    """
    own = msgspec.json.decode((resources / "theme" / "figure.json").read_bytes(), type=dict[str, dict[str, str]])
    window = msgspec.json.decode((resources / "theme" / "tokens.json").read_bytes(), type=_Tokens).colour
    return {
        theme: tuple({**colours, **{token: window[theme][token] for token in _SHARED}}.items())
        for theme, colours in own.items()
    }
