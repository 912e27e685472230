"""The plain words are read easily: reading grade 6 on the whole and 8 at most, by Flesch and Kincaid's formula.

Health texts are asked to stay at grade 6 to 8.  The formula counts syllables and the length of sentences, which says
little about a text of a few words: single texts are asked from ten words on, and every file as a whole.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

import pytest

from tests.source_rules import called_name

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(ROOT.glob("resources/*/*.toml"))
SCREENS = sorted([*ROOT.glob("thoracic_desktop/ui/**/*.py"), *ROOT.glob("thoracic_desktop/app/**/*.py")])
MOST_AS_A_WHOLE, MOST_FOR_ONE = 6.0, 8.0
LONG_ENOUGH = 10
GRADE: Callable[[str], float] = import_module("textstat").flesch_kincaid_grade  # it has no types
FILLED_IN = {"{side}": "left", "{other}": "right", "{place}": "upper", "{day}": "today", "{exercise}": "it"}
NOT_PROSE = (
    "MIT licence.",
    # The first start in clinical words.
    "Guided thoracic mobility",
    "For adults with thoracic",
    "General information, not reviewed by a clinician and",
)


def plain_texts(value: object) -> Iterator[str]:
    """Go through every text of a file in its plain wording."""
    if isinstance(value, dict):
        table = cast("dict[str, object]", value)
        if "plain" in table and "clinical" in table:
            yield _filled(str(table["plain"]))
        else:
            for part in table.values():
                yield from plain_texts(part)
    elif isinstance(value, list):
        for part in cast("list[object]", value):
            yield from plain_texts(part)


def screen_texts(path: Path) -> Iterator[str]:
    """Go through every text that a module hands to the translator."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and called_name(node) in {"tr", "translate"} and node.args:
            text = node.args[-1 if called_name(node) == "translate" else 0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield _filled(text.value)


def grade(text: str) -> float:
    """Return the school grade at which a text is read."""
    return GRADE(text)


def _filled(text: str) -> str:
    for name, word in FILLED_IN.items():
        text = text.replace(name, word)
    return text


def is_prose(text: str) -> bool:
    return len(text.split()) >= LONG_ENOUGH and not text.startswith(NOT_PROSE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_plain_words_of_a_file_are_read_easily(path: Path) -> None:
    texts = list(plain_texts(tomllib.loads(path.read_text(encoding="utf-8"))))
    sentences = [text for text in texts if text.endswith((".", "?"))]

    assert not sentences or grade(" ".join(sentences)) <= MOST_AS_A_WHOLE
    assert {text: grade(text) for text in texts if is_prose(text) and grade(text) > MOST_FOR_ONE} == {}


def test_the_words_of_the_screens_are_read_easily() -> None:
    texts = [text for path in SCREENS for text in screen_texts(path) if is_prose(text)]

    assert len(texts) > 40
    assert {text: grade(text) for text in texts if grade(text) > MOST_FOR_ONE} == {}


def test_a_text_that_is_hard_to_read_would_be_noticed() -> None:
    hard = "Administration of superficial thermotherapy preceding individualised rehabilitation optimises musculature."

    assert grade(hard) > MOST_FOR_ONE
