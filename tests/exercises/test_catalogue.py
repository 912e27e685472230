from __future__ import annotations

import pytest

from tests.session_builders import exercise
from thoracic_desktop.exercises.catalogue import Catalogue


def test_an_exercise_is_found_by_its_key() -> None:
    catalogue = Catalogue([exercise("one"), exercise("two")])
    assert catalogue["two"].key == "two"
    assert "two" in catalogue
    assert "three" not in catalogue


def test_an_unknown_key_raises() -> None:
    with pytest.raises(KeyError):
        Catalogue([])["one"]


def test_exercises_keep_their_order() -> None:
    catalogue = Catalogue([exercise("b"), exercise("a")])
    assert [one.key for one in catalogue] == ["b", "a"]
    assert len(catalogue) == 2


def test_two_exercises_with_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="`one`"):
        Catalogue([exercise("one"), exercise("one")])
