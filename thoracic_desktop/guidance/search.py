"""Find words in exercises and pages: without regard to case and accents, all words, the best place first.

A word is found where a word of the text begins with it, so `shoul` finds shoulders, and `arm` does not find warm.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from thoracic_desktop.value import Value

SNIPPET_LENGTH: Final = 110
_TITLE, _TITLE_START, _TEXT, _MOST_COUNTED = 12, 6, 1, 5
_WORD: Final = re.compile(r"\w+")


class Entry(Value, frozen=True):
    """Something that can be found: its title, and all other texts of it."""

    kind: Literal["exercise", "page", "references"]
    key: str
    title: str
    texts: tuple[str, ...]


class Hit(Value, frozen=True):
    """An entry that was found, with a piece of text that holds the first of the words."""

    entry: Entry
    snippet: str


def search(entries: Iterable[Entry], query: str) -> tuple[Hit, ...]:
    """Return the entries in which every word of `query` is found, the best first; none for an empty query.

    A title counts more than a text, and a word more where it is found more often; what counts the same stays in the
    order of `entries`.
    """
    wanted = words_of(query)
    if not wanted:
        return ()
    scored = [(_score(entry, wanted), entry) for entry in entries]
    scored = [(score, entry) for score, entry in scored if score]
    scored.sort(key=lambda pair: -pair[0])
    return tuple(Hit(entry, snippet(entry.texts, wanted)) for _, entry in scored)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, each once."""
    return tuple(dict.fromkeys(_WORD.findall(folded(text))))


def folded(text: str) -> str:
    """Return a text without what does not count: case and accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def snippet(texts: Sequence[str], wanted: Sequence[str]) -> str:
    """Return the first text that holds one of the words, cut to a line around it; the first text where none does."""
    for text in texts:
        for found in _WORD.finditer(text):
            if _begins(folded(found[0]), wanted):
                return _around(text, found.start())
    return _around(texts[0], 0) if texts else ""


def _score(entry: Entry, wanted: Sequence[str]) -> int:
    title = _WORD.findall(folded(entry.title))
    text = _WORD.findall(folded(" ".join(entry.texts)))
    score = 0
    for word in wanted:
        in_title = any(one.startswith(word) for one in title)
        in_text = sum(one.startswith(word) for one in text)
        if not in_title and not in_text:
            return 0
        score += in_title * _TITLE + min(in_text, _MOST_COUNTED) * _TEXT
    return score + (_TITLE_START if title and title[0].startswith(wanted[0]) else 0)


def _begins(part: str, wanted: Sequence[str]) -> bool:
    return any(one.startswith(word) for one in _WORD.findall(part) for word in wanted)


def _around(text: str, at: int) -> str:
    """Return a line of the text around a place, broken at words."""
    if len(text) <= SNIPPET_LENGTH:
        return text
    start = max(0, min(at - SNIPPET_LENGTH // 3, len(text) - SNIPPET_LENGTH))
    if start:
        start = text.find(" ", start, at) + 1 or at
    end = len(text)
    if end - start > SNIPPET_LENGTH:
        end = text.rfind(" ", start + 1, start + SNIPPET_LENGTH)
        end = start + SNIPPET_LENGTH if end <= start else end
    return f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"
