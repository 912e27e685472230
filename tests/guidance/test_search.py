"""Finding words in exercises and pages."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from thoracic_desktop.guidance.search import SNIPPET_LENGTH, Entry, folded, search, snippet, words_of

WORDS = st.text(alphabet=string.ascii_lowercase + "éüñ", min_size=1, max_size=8)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


def entry(key: str, title: str, *texts: str) -> Entry:
    return Entry("page", key, title, texts)


def keys(entries: list[Entry], query: str) -> list[str]:
    return [hit.entry.key for hit in search(entries, query)]


def test_case_and_accents_do_not_count() -> None:
    assert keys([entry("cafe", "Café", "A résumé")], "CAFE resume") == ["cafe"]


def test_all_words_have_to_be_there() -> None:
    entries = [entry("one", "Heat", "warm"), entry("both", "Sleep", "warm pillow")]
    assert keys(entries, "warm pillow") == ["both"]
    assert keys(entries, "warm screen") == []


def test_a_title_counts_more_than_a_text() -> None:
    entries = [entry("text", "Sleep", "heat heat heat"), entry("title", "Heat", "warm")]
    assert keys(entries, "heat") == ["title", "text"]


def test_a_word_is_found_by_its_beginning_and_not_by_its_middle() -> None:
    assert keys([entry("one", "Shoulders", "warm")], "shoul") == ["one"]
    assert keys([entry("one", "Shoulders", "warm")], "arm") == []


def test_nothing_is_found_where_nothing_is_asked() -> None:
    assert search([entry("one", "Heat", "warm")], "  ?! ") == ()


def test_the_snippet_holds_the_word_that_was_looked_for() -> None:
    long = "one two three " * 30 + "pillow " + "four five six " * 30
    assert "pillow" in snippet((long,), ("pillow",))
    assert len(snippet((long,), ("pillow",))) <= SNIPPET_LENGTH + 2


@given(TEXTS, TEXTS, st.data())
def test_every_word_of_an_entry_finds_it(title: str, text: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(f"{title} {text}".split()))
    for query in (word, word.upper(), folded(word)):
        hits = search([entry("it", title, text)], query)
        assert [hit.entry.key for hit in hits] == ["it"]


@given(TEXTS, TEXTS, TEXTS)
def test_what_is_found_holds_every_word_and_a_snippet_is_a_line(title: str, text: str, query: str) -> None:
    for hit in search([entry("it", title, text)], query):
        found = words_of(f"{title} {text}")
        assert all(any(one.startswith(word) for one in found) for word in words_of(query))
        assert len(hit.snippet) <= SNIPPET_LENGTH + 2
