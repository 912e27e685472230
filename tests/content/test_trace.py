"""Every fact of the source has its row in the docs, and lives where the row says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "docs" / "sources.md"
ROW = re.compile(r"^\| (C\d+) \| (.+?) \| (kept|stated) \| (.+) \|$")
FILE = re.compile(r"`([^`]+)`")


class Fact(NamedTuple):
    number: str
    how: str
    files: list[str]


def rows() -> list[Fact]:
    found = [ROW.match(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]
    return [Fact(row[1], row[3], FILE.findall(row[4])) for row in found if row]


def test_each_fact_has_one_row_in_order() -> None:
    assert [fact.number for fact in rows()] == [f"C{number}" for number in range(1, 65)]


@pytest.mark.parametrize("fact", rows(), ids=lambda fact: fact.number)
def test_a_fact_lives_where_its_row_says(fact: Fact) -> None:
    assert fact.files
    for name in fact.files:
        path = ROOT / name
        assert path.is_file(), f"{fact.number}: there is no {name}"
        mentioned = re.findall(r"\bC(\d+)(?: to C(\d+))?\b", path.read_text(encoding="utf-8"))
        numbers = {n for first, last in mentioned for n in range(int(first), int(last or first) + 1)}
        assert int(fact.number[1:]) in numbers, f"{fact.number} is not named in {name}"
