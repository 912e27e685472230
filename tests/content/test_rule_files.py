"""The words in which the programme explains itself: complete, with placeholders that mean something."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from msgspec import Struct

from tests.content.test_shipped_texts import FORBIDDEN
from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.resources import resource_path
from thoracic_desktop.content.rule_book import RuleBook
from thoracic_desktop.content.rule_files import load_reasons
from thoracic_desktop.exercises.model import Wording
from thoracic_desktop.programme.texts import RuleGroup

BOOK = RuleBook(resource_path("rules"))
PLACEHOLDER = re.compile(r"\{(\w+)\}")
KEYS = {
    "signs": {"open"},
    "ask_someone": {"read"},
    "exercise_down": {"yes", "leave_out", "no"},
    "level_down": {"yes", "no"},
    "flare": {"yes", "no"},
    "long_break": {"yes", "no"},
    "level_up": {"yes", "no"},
    "exercise_up": {"yes", "no"},
    "taken_back": {"yes", "no"},
    "direction": {"gone", "still"},
    "review": {"keep", "ease", "maintain", "advice"},
    "desk": {"open", "later"},
}
"""What `programme/proposals.py` may ask, and the answers it offers."""


def wordings(value: object) -> Iterator[Wording]:
    if isinstance(value, Wording):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from wordings(getattr(value, name))
    elif isinstance(value, dict):
        for part in cast("dict[object, object]", value).values():
            yield from wordings(part)
    elif isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from wordings(part)


def test_every_suggestion_has_words_for_each_of_its_answers() -> None:
    assert {key: set(texts.answers) for key, texts in BOOK.proposals.proposals.items()} == KEYS


def test_a_verdict_without_its_sentence_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(resource_path("rules"), folder)
    path = folder / "reasons.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[reasons.flare]", "[reasons.left_out_too]"), encoding="utf-8")

    with pytest.raises(ContentError, match="reasons"):
        load_reasons(folder)


def test_a_key_that_is_missing_altogether_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "reasons.toml").write_text("[reasons]\n[changes]\n", encoding="utf-8")

    with pytest.raises(ContentError, match=r"reasons\.warm_up"):
        load_reasons(folder)


def test_only_placeholders_that_are_filled_in_stand_in_the_texts() -> None:
    for wording in wordings(BOOK.reasons):
        assert set(PLACEHOLDER.findall(wording.plain + wording.clinical)) <= {"day"}
    for wording in wordings(BOOK.proposals):
        assert set(PLACEHOLDER.findall(wording.plain + wording.clinical)) <= {"exercise", "direction", "week", "days"}
    for wording in wordings(BOOK.rules):
        assert not PLACEHOLDER.findall(wording.plain + wording.clinical)


def test_no_text_promises_or_commands() -> None:
    for item in (BOOK.reasons, BOOK.proposals, BOOK.rules):
        for wording in wordings(item):
            for text in (wording.plain, wording.clinical):
                assert not FORBIDDEN.search(text), text


def test_plain_and_clinical_rules_are_two_sets_of_words() -> None:
    for wording in (rule.text for rule in BOOK.rules.rules):
        assert wording.plain != wording.clinical


def test_every_group_of_rules_has_some_and_every_rule_its_facts() -> None:
    assert {rule.group for rule in BOOK.rules.rules} == set(RuleGroup)
    assert all(rule.facts for rule in BOOK.rules.rules)
