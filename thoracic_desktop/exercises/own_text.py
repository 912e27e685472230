"""What a text may hold that a person types, or that comes in a file from somebody else.

Letters of every script, marks, digits, punctuation and symbols are welcome.  What cannot be seen is not: control
characters, and those that turn the direction of writing or take no room, with which one name can be made to look like
another.
"""

from __future__ import annotations

import unicodedata

_JOINERS = frozenset("\u200c\u200d")
"""Without these two, several scripts and many emoji cannot be written."""
_FIRST_JOINED = 0x600
"""Scripts that need joiners begin here; between Latin, Greek or Cyrillic letters a joiner only deceives."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f")
"""Letters and marks by their category that show nothing at all."""
_MOST_MARKS = 4
"""More marks on one letter would cover the lines around it."""


def unwelcome(text: str) -> str:
    """Return the first character of a text that may not be in it, or nothing."""
    marks = 0
    for index, character in enumerate(text):
        category = unicodedata.category(character)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        is_hidden = category in _UNSEEN and not _joins(text, index)
        if is_hidden or marks > _MOST_MARKS or character in _BLANK or (category == "Zs" and character != " "):
            return character
    return ""


def is_tidy(text: str) -> bool:
    """Tell whether a text holds something to read, and no spaces around it."""
    return bool(text) and text == tidied(text) and not unwelcome(text)


def tidied(text: str) -> str:
    """Return a typed text with single spaces, and none around it."""
    return " ".join(text.split())


def named(character: str) -> str:
    """Return what to call a character that cannot be shown, such as `U+202E`."""
    return f"U+{ord(character):04X}"


def _joins(text: str, index: int) -> bool:
    """Tell whether the character stands between two others as a joiner does."""
    if text[index] not in _JOINERS or not 0 < index < len(text) - 1:
        return False
    around = {text[index - 1], text[index + 1]}
    return not around & _JOINERS and min(map(ord, around)) >= _FIRST_JOINED
