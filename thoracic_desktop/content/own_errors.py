"""Why own content is refused: always one clear sentence that says what, where, and what to do."""

from __future__ import annotations

import unicodedata

_LONGEST_QUOTE = 160
_SHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class OwnContentError(Exception):
    """A file with own exercises, or a picture, cannot be used; nothing was changed.

    Attributes:
        problem: what was expected and what was found.
        where: the place in the file, such as `exercises[1].name`; empty where the whole file is meant.
        advice: what to do.
    """

    def __init__(self, problem: str, *, where: str = "", advice: str) -> None:
        """Put the sentence together; what is quoted from the file is shortened and shows no hidden characters."""
        self.problem = readable(problem)
        self.where = readable(where)
        self.advice = advice
        place = f" At {self.where}." if where else ""
        super().__init__(f"{self.problem}.{place} {advice}")


def readable(text: str) -> str:
    """Return a text from a file so that it can be shown: short, and with hidden characters written out."""
    short = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
    return "".join(f"U+{ord(one):04X}" if unicodedata.category(one) in _SHOWN else one for one in short)
