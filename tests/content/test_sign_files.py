"""The warning signs that we ship: those of the source and those that were added, the gravest first."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.content.test_shipped_texts import FORBIDDEN
from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.resources import resource_path, resource_root
from thoracic_desktop.content.sign_files import load_signs
from thoracic_desktop.content.wordings import wordings
from thoracic_desktop.programme.tiers import Tier

SIGNS = load_signs(resource_root())
CLEAR = re.compile(r"\b(clear|all fine|all good|nothing to worry|no red flag|harmless)\b", re.IGNORECASE)
MEDICAL = re.compile(r"medical", re.IGNORECASE)


def test_the_four_signs_of_the_source_are_among_them() -> None:
    facts = sorted(fact for sign in SIGNS for fact in sign.facts)

    assert set(facts) == {"C42", "C43", "C44", "C45"}


def test_what_the_research_names_beyond_them_is_asked_too() -> None:
    keys = " ".join(f"{sign.key} {sign.text.plain} {sign.text.clinical}" for sign in SIGNS).lower()

    for word in ("chest", "bladder", "fever", "weight", "cancer", "night", "trauma", "osteopor", "pregnan", "faint"):
        assert word in keys, word


def test_the_tiers_stand_in_order_and_each_says_whom_to_ask() -> None:
    assert [group.tier for group in SIGNS.groups] == list(Tier)
    assert all(group.advice.plain and group.meaning.plain for group in SIGNS.groups)


def test_nothing_says_that_somebody_is_well_and_nothing_promises() -> None:
    for path, wording in wordings(SIGNS):
        for text in (wording.plain, wording.clinical):
            assert not CLEAR.search(text), path
            # Getting medical help is what this file is about; the word is allowed here alone.
            assert not FORBIDDEN.search(MEDICAL.sub("", text)), f"{path}: {text}"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('tier = "soon"', 'tier = "ask_first"', "one group for each tier"),
        ('origin = "source"', 'origin = "app"', "facts"),
    ],
)
def test_a_wrong_file_is_refused_with_its_reason(tmp_path: Path, old: str, new: str, problem: str) -> None:
    shutil.copytree(resource_path("safety"), tmp_path / "safety")
    path = tmp_path / "safety" / "signs.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ContentError, match=problem):
        load_signs(tmp_path)
