"""The words of the files we ship: calm, short, in two complete sets, and our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from thoracic_desktop.content.wordings import wordings
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.model import Exercise, Group, Wording
from thoracic_desktop.programme.model import Plan

FORBIDDEN = re.compile(
    r"treat|\bcur(e|es|ed|ing)\b|therap|reliev|relief|alleviat|proven|prevent|prescri|rehab|diagnos|detect"
    r"|\bheal(s|ed|ing)?\b|\bsafe|guarantee|medical|patient|\bmust\b|\bfail|!",
    re.IGNORECASE,
)
ABOUT_PAIN = re.compile(r"\bpain|hurt|\bsore\b|\bache", re.IGNORECASE)
SENTENCE = re.compile(r"^[A-Z{].*\.$")

# Where a text stands -> longest plain and clinical form, in characters.
LIMITS = {"name": (14, 28), "aim": (24, 36), "cue": (45, 62), "hint": (50, 62), "word": (9, 9), "sides": (14, 18)}
WHOLE_SENTENCES = {"cue", "hint", "steps", "cautions", "easier", "summary"}
MAY_BE_THE_SAME = {"name", "word"}  # a name such as bird dog is the same in both sets
MOST_WORDS_FROM_THE_SOURCE = 5


def exercise_texts(catalogue: Catalogue) -> Iterator[tuple[str, str, Wording]]:
    for exercise in catalogue:
        for path, wording in wordings(exercise):
            yield f"{exercise.key}: {path}", kind_of(path), wording


def kind_of(path: str) -> str:
    return path.rsplit(".", 1)[-1].partition("[")[0]


def at_full_length(text: str) -> str:
    return text.replace("{side}", "right").replace("{other}", "left").replace("{place}", "middle")


def all_items(catalogue: Catalogue, plans: tuple[Plan, ...]) -> list[Exercise | Plan]:
    return [*catalogue, *plans]


def test_no_text_promises_or_commands(shipped_catalogue: Catalogue, shipped_plans: tuple[Plan, ...]) -> None:
    for item in all_items(shipped_catalogue, shipped_plans):
        tempo = [item.tempo.reason] if isinstance(item, Exercise) else []
        texts = [text for _, wording in wordings(item) for text in (wording.plain, wording.clinical)]
        for text in [*texts, *tempo, item.source.section]:
            assert not FORBIDDEN.search(text), f"{item.key}: {text}"


def test_pain_is_spoken_of_in_cautions_alone(shipped_catalogue: Catalogue) -> None:
    for place, kind, wording in exercise_texts(shipped_catalogue):
        if kind != "cautions":
            assert not ABOUT_PAIN.search(wording.plain + wording.clinical), place


def test_texts_of_the_player_fit_their_places(shipped_catalogue: Catalogue) -> None:
    for place, kind, wording in exercise_texts(shipped_catalogue):
        if kind in LIMITS:
            plain, clinical = LIMITS[kind]
            assert len(at_full_length(wording.plain)) <= plain, f"{place}: {wording.plain}"
            assert len(at_full_length(wording.clinical)) <= clinical, f"{place}: {wording.clinical}"


def test_plain_and_clinical_are_two_sets_of_words(shipped_catalogue: Catalogue) -> None:
    for place, kind, wording in exercise_texts(shipped_catalogue):
        if kind not in MAY_BE_THE_SAME:
            assert wording.plain != wording.clinical, place


def test_texts_are_clean_sentences(shipped_catalogue: Catalogue, shipped_plans: tuple[Plan, ...]) -> None:
    for item in all_items(shipped_catalogue, shipped_plans):
        for path, wording in wordings(item):
            for text in (wording.plain, wording.clinical):
                assert text == " ".join(text.split()), f"{item.key}: {path}"
                if kind_of(path) in WHOLE_SENTENCES:
                    assert SENTENCE.match(text), f"{item.key}: {path}: {text}"


def test_every_phase_says_what_it_is_in_one_word_and_gives_a_hint(shipped_catalogue: Catalogue) -> None:
    for exercise in shipped_catalogue:
        for phase in exercise.phases:
            assert phase.hint is not None
            assert (phase.word is None) == (phase.kind == "hold")  # a hold keeps the word that everybody knows


def test_every_exercise_says_when_to_stop_and_whom_to_ask(shipped_catalogue: Catalogue) -> None:
    for exercise in shipped_catalogue:
        plain = " ".join(caution.plain for caution in exercise.cautions)
        assert "sk a health professional first" in plain
        if exercise.group is not Group.COOL_DOWN:
            assert "stop if you feel sharp pain" in plain.lower()
            assert "spreads" in plain


def test_every_exercise_speaks_of_breathing(shipped_catalogue: Catalogue) -> None:
    for exercise in shipped_catalogue:
        plain = " ".join(wording.plain for _, wording in wordings(exercise)).lower()
        assert "breath" in plain


def test_no_text_asks_to_hold_the_breath(shipped_catalogue: Catalogue) -> None:
    for place, _, wording in exercise_texts(shipped_catalogue):
        plain = wording.plain.lower().replace("never hold your breath", "")
        assert "hold your breath" not in plain, place


def test_no_six_words_in_a_row_are_the_sources(shipped_catalogue: Catalogue, shipped_plans: tuple[Plan, ...]) -> None:
    """Compare with the source by fingerprints, so that the source itself need not be here.

    `source_shingles.txt` holds, for every six words in a row of the source, what `fingerprints` makes of them.
    """
    of_the_source = set((Path(__file__).parent / "source_shingles.txt").read_text(encoding="ascii").split())
    for item in all_items(shipped_catalogue, shipped_plans):
        for path, wording in wordings(item):
            for text in (wording.plain, wording.clinical):
                assert not of_the_source & fingerprints(text), f"{item.key}: {path}: {text}"


def test_a_sentence_of_the_source_would_be_noticed() -> None:
    of_the_source = set((Path(__file__).parent / "source_shingles.txt").read_text(encoding="ascii").split())
    quoted = "Stand with back against wall, feet shoulder-width apart"
    assert fingerprints(quoted) <= of_the_source


@pytest.mark.parametrize("text", ["", "five words are not enough"])
def test_a_short_text_has_no_fingerprint(text: str) -> None:
    assert fingerprints(text) == set()


def fingerprints(text: str) -> set[str]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    length = MOST_WORDS_FROM_THE_SOURCE + 1
    runs = (" ".join(words[i : i + length]) for i in range(len(words) - length + 1))
    return {sha256(run.encode()).hexdigest()[:8] for run in runs}
