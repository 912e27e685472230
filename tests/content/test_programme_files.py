from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import exercise_file, plan_file
from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.programme_files import load_plans
from thoracic_desktop.exercises.catalogue import Catalogue


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    folder = tmp_path / "exercises"
    folder.mkdir()
    exercise_file(folder)
    return load_catalogue(folder).catalogue


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "programmes"
    folder.mkdir()
    return folder


def test_plans_come_in_their_own_order(folder: Path, catalogue: Catalogue) -> None:
    plan_file(folder, "order = 1", "order = 2", key="first_by_name")
    plan_file(folder, key="second_by_name")
    assert [plan.key for plan in load_plans(folder, catalogue)] == ["second_by_name", "first_by_name"]


@pytest.mark.parametrize(
    ("change", "key", "problem"),
    [
        (('"squeeze"', '"jump"'), "entries[0].exercise", "expected the key of an exercise, got jump"),
        (('"every_session"', '"hourly"'), "entries[0].rhythm", "expected one of every_session, every_other_day"),
        (("order = 1", "order = 0"), "order", "expected an integer >= 1"),
        (("sessions_per_week = 3\n", ""), "sessions_per_week", "expected this key, but it is missing"),
        (('"One thing."', '"{side} thing."'), "summary.plain", "expected a text without placeholders, got {side}"),
        (('key = "short"', 'key = "long"'), "key", "expected short like the name of the file, got long"),
    ],
)
def test_a_wrong_plan_is_refused_with_its_key(
    folder: Path, catalogue: Catalogue, change: tuple[str, str], key: str, problem: str
) -> None:
    plan_file(folder, *change)
    with pytest.raises(ContentError) as caught:
        load_plans(folder, catalogue)
    assert (caught.value.file, caught.value.key) == ("short.toml", key)
    assert caught.value.problem.startswith(problem)
