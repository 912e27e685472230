from __future__ import annotations

import pytest

from tests.programme.planner_builders import Planner
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.programme_files import load_plans
from thoracic_desktop.content.resources import resource_path
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.programme.model import Plan


@pytest.fixture(scope="session")
def shipped_catalogue() -> Catalogue:
    return load_catalogue(resource_path("exercises")).catalogue


@pytest.fixture(scope="session")
def shipped_plans(shipped_catalogue: Catalogue) -> tuple[Plan, ...]:
    return load_plans(resource_path("programmes"), shipped_catalogue)


@pytest.fixture(scope="session")
def planner(shipped_catalogue: Catalogue, shipped_plans: tuple[Plan, ...]) -> Planner:
    return Planner(shipped_catalogue, shipped_plans)
