"""The pages of guidance that ship: their facts, their words, and what is refused in their files."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.content.test_shipped_texts import FORBIDDEN, fingerprints
from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.guidance_files import load_guidance, load_guidance_scenes
from thoracic_desktop.content.resources import resource_path
from thoracic_desktop.content.wordings import wordings
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.provenance import ReviewStatus
from thoracic_desktop.guidance.model import Guidance, Picture

FOLDER = resource_path("guidance")
SHINGLES = Path(__file__).parent / "source_shingles.txt"
FACTS = {
    "warning_signs": {"C42", "C43", "C44", "C45"},
    "heat": {"C46", "D20"},
    "desk": {"C47", "C48", "C49", "C50", "D23"},
    "moving": {"C49", "C50"},
    "sleep": {"C51", "C52"},
    "breathing": {"C38", "C39"},
    "effort": {"C29", "C30", "C35", "C36", "C37", "C40", "C41"},
    "staying_active": {"C53"},
    "road": {"C54", "C55", "D18"},
    "understanding": {"C11", "C12", "C13", "C14"},
    "about": {*(f"C{number}" for number in (*range(1, 11), *range(60, 65))), "D24"},
}
ALLOWED = re.compile(r"\bnot a medical device\b", re.IGNORECASE)
ALLOWED_BESIDE_SIGNS = re.compile(r"\bmedical (help|advice)\b", re.IGNORECASE)
CLEAR_OF_DANGER = re.compile(r"you are clear|no red flags?|all fine|nothing to worry", re.IGNORECASE)


@pytest.fixture(scope="module")
def guidance(shipped_catalogue: Catalogue) -> Guidance:
    return load_guidance(FOLDER, shipped_catalogue)


def all_words(item: object) -> list[str]:
    return [text for _, wording in wordings(item) for text in (wording.plain, wording.clinical)]


def test_every_page_is_there_with_its_facts(guidance: Guidance) -> None:
    assert {page.key for page in guidance.pages} == set(FACTS)
    for page in guidance.pages:
        assert FACTS[page.key] <= set(page.source.facts), page.key
        assert page.review.status is ReviewStatus.NOT_REVIEWED
        assert page.source.document.endswith("2 September 2025")


def test_warning_signs_come_first(guidance: Guidance) -> None:
    assert guidance.pages[0].key == "warning_signs"


def test_heat_is_15_to_20_minutes_with_its_cautions(guidance: Guidance) -> None:
    page = guidance.page("heat")
    assert page.heat is not None
    assert (page.heat.least_min, page.heat.most_min) == (15, 20)
    said = " ".join(all_words(page))
    for caution in ("15 to 20 minutes", "numb skin", "broken skin", "cloth", "not hot", "fall asleep"):
        assert caution in said, caution


def test_the_desk_has_four_lines_to_tick(guidance: Guidance) -> None:
    assert [item.key for item in guidance.page("desk").checklist] == ["screen", "back_support", "changing", "breaks"]


def test_the_road_says_where_its_figure_comes_from(guidance: Guidance) -> None:
    said = " ".join(wording.plain for _, wording in wordings(guidance.page("road")))
    for part in ("6 to 8 weeks", "low back", "found nothing", "week 6 and 8"):
        assert part in said, part


def test_what_could_not_be_confirmed_is_said(guidance: Guidance) -> None:
    said = " ".join(all_words(guidance.page("understanding")))
    assert "facet pain" in said
    assert "No trial of this programme for thoracic pain was found" in said
    assert "About 5 in 100" in said


def test_the_states_of_review_and_the_contradiction_are_said(guidance: Guidance) -> None:
    said = " ".join(all_words(guidance.page("about")))
    for part in ("Submitted, Under review and Approved", "2 September 2025", "board", "no liability", "professionals"):
        assert part in said, part


def test_there_are_exactly_the_four_references_of_the_source(guidance: Guidance) -> None:
    listed = [(one.label, one.title, one.published) for one in guidance.references.references]
    assert listed == [
        ("Research", "10. Thoracic pain.", "Pain practice : the official journal of World Institute of Pain, 2010"),
        ("Guideline", "Guideline Directed Topic Overview", "Dr.Oracle Medical Advisory Board & Editors, 2025"),
        ("Research", "Evaluation and treatment of acute low back pain.", "American family physician, 2007"),
        (
            "Guideline",
            "Low Back Pain Management",
            "Praxis Medical Insights: Practical Summaries of Clinical Guidelines, 2025",
        ),
    ]
    assert [one.is_primary for one in guidance.references.references] == [True, False, True, False]
    assert all(one.supports for one in guidance.references.references)


def test_the_mismatch_of_five_and_four_is_said_in_both_wordings(guidance: Guidance) -> None:
    note = guidance.references.notes[0]
    assert note.title.plain == "Five numbers, four references"
    assert note.title.clinical == "Five citations, four references"
    assert "no reference is listed" in note.text.plain
    assert "The 10 is part of its title" in guidance.references.references[0].about.plain


def test_no_page_promises_or_commands(guidance: Guidance) -> None:
    for page in guidance.pages:
        for text in [*all_words(page), page.origin or "", page.source.section]:
            spoken = ALLOWED.sub("", text)
            if page.kind == "stop":
                spoken = ALLOWED_BESIDE_SIGNS.sub("", spoken)
            assert not FORBIDDEN.search(spoken), f"{page.key}: {text}"
            assert not CLEAR_OF_DANGER.search(text), f"{page.key}: {text}"
    for text in all_words(guidance.references):
        assert not FORBIDDEN.search(text), text


def test_pages_have_two_sets_of_words_and_none_of_the_sources(guidance: Guidance) -> None:
    of_the_source = set(SHINGLES.read_text(encoding="ascii").split())
    for item in (*guidance.pages, guidance.references):
        for path, wording in wordings(item):
            if not path.endswith(("title", "name")):
                assert wording.plain != wording.clinical, f"{path}: {wording.plain}"
            for text in (wording.plain, wording.clinical):
                assert text == " ".join(text.split()), text
                assert not of_the_source & fingerprints(text), text


def test_every_icon_and_every_scene_of_a_page_exists(guidance: Guidance) -> None:
    icons = json.loads(resource_path("icons", "outlines.json").read_text(encoding="utf-8"))
    scenes = load_guidance_scenes(FOLDER)
    for page in guidance.pages:
        assert all(section.icon in icons for section in page.sections), page.key
        assert (page.scene in scenes) == (page.picture is Picture.FIGURE)
        if page.picture is Picture.SIGN:
            assert page.shows in icons


def test_the_rules_for_every_exercise_are_there(guidance: Guidance) -> None:
    breathing, effort = guidance.page("breathing").rule, guidance.page("effort").rule
    assert breathing is not None
    assert "Never hold your breath" in breathing.plain
    assert effort is not None
    assert "sharp" in effort.plain


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('key = "heat"', 'key = "warmth"', "expected heat like the name of the file"),
        ("most_min = 20", "most_min = 5", "most_min"),
        ('picture = "figure"', 'picture = "rings"', "expected this table exactly where"),
        ('updated = "2026-11-25"', 'updated = "today"', "updated"),
        ('facts = ["C46"', 'facts = ["see above"', "source.facts"),
        ('summary.plain = "', 'summary.plane = "', "summary"),
    ],
)
def test_a_slip_is_refused_with_file_and_place(
    tmp_path: Path, shipped_catalogue: Catalogue, old: str, new: str, problem: str
) -> None:
    copy = tmp_path / "guidance"
    copy.mkdir()
    for name in ("heat.toml", "references.toml"):
        shutil.copy(FOLDER / name, copy)
    page = copy / "heat.toml"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_guidance(copy, shipped_catalogue)
    assert str(caught.value).startswith("heat.toml: ")
    assert problem in str(caught.value)
