"""Load the plans from `resources/programmes/`."""

from __future__ import annotations

from pathlib import Path

from thoracic_desktop.content.errors import ContentError
from thoracic_desktop.content.toml_file import check_key, convert, read_table, toml_files
from thoracic_desktop.content.wordings import check_texts
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.programme.model import Plan


def load_plans(folder: Path, catalogue: Catalogue) -> tuple[Plan, ...]:
    """Return all plans of a folder in the order they are offered; the first wrong file refuses them all.

    Args:
        folder: one TOML file for each plan.
        catalogue: the exercises that plans may name.

    Raises:
        ContentError: a file is wrong; the sentence names it, the key and what was expected.
    """
    plans = [_load(path, catalogue) for path in toml_files(folder)]
    return tuple(sorted(plans, key=lambda plan: (plan.order, plan.key)))


def _load(path: Path, catalogue: Catalogue) -> Plan:
    plan = convert(read_table(path), Plan, file=path.name)
    check_key(plan.key, path)
    check_texts(plan, path.name)
    for number, entry in enumerate(plan.entries):
        if entry.exercise not in catalogue:
            problem = f"expected the key of an exercise, got {entry.exercise}"
            raise ContentError(path.name, f"entries[{number}].exercise", problem)
    return plan
