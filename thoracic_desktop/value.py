"""The base of the program's own values: small, unchanging, compared by what they hold."""

from __future__ import annotations

from msgspec import Struct


class Value(Struct, frozen=True):
    """A value that is never read from a file.

    Its annotations are never evaluated, so they may name what is imported for the type checkers alone.  A dataclass
    or a named tuple would say the same, but each of them takes the start a quarter of a millisecond to define.
    """
