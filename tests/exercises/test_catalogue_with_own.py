from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.own_builders import lift
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.own_content import load_words
from thoracic_desktop.content.resources import resource_path, resource_root
from thoracic_desktop.exercises.catalogue_with_own import CatalogueWithOwn
from thoracic_desktop.exercises.own import to_exercise

SHIPPED = load_catalogue(resource_path("exercises")).catalogue
OWN = to_exercise(lift(), load_words(resource_root()))


def test_own_exercises_stand_behind_the_shipped_ones() -> None:
    both = CatalogueWithOwn(SHIPPED, [OWN])
    assert [one.key for one in both] == [*(one.key for one in SHIPPED), "own_1"]
    assert len(both) == len(SHIPPED) + 1
    assert both["own_1"] is OWN
    assert both["cat_cow"] is SHIPPED["cat_cow"]


def test_they_come_and_go_while_the_shipped_ones_stay() -> None:
    both = CatalogueWithOwn(SHIPPED)
    assert "own_1" not in both
    both.set_own([OWN])
    assert "own_1" in both
    both.set_own([])
    assert "own_1" not in both
    assert len(both) == len(SHIPPED)
    with pytest.raises(KeyError):
        both["own_1"]


def test_nobody_takes_the_place_of_a_shipped_exercise() -> None:
    both = CatalogueWithOwn(SHIPPED, [OWN])
    with pytest.raises(ValueError, match="cat_cow"):
        both.set_own([replace(OWN, key="cat_cow")])
    assert both.own["own_1"] is OWN
