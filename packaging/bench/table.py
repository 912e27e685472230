"""What was measured, and the table in which it is printed."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class MeasurementError(Exception):
    """Something could not be measured; the message says what went wrong."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        what: what was measured.
        values: one value for each run; the median is what is judged.
        unit: "x" for a ratio, or the unit of the values.
        runs: how often it was measured, where that is not the number of values.
        goal: the value must not be above this to meet the goal; None where there is nothing to judge.
        limit: the hard limit, above which the run as a whole has failed; None where there is none.
        note: the absolute numbers behind a ratio, or how it was measured.
    """

    what: str
    values: Sequence[float]
    unit: str
    goal: float | None = None
    limit: float | None = None
    runs: int | None = None
    note: str = ""

    @property
    def median(self) -> float:
        """The value that is judged."""
        return statistics.median(self.values)

    @property
    def holds(self) -> bool:
        """Whether the hard limit, if there is one, is kept."""
        return self.limit is None or self.median <= self.limit

    @property
    def verdict(self) -> str:
        """Whether the goal is met."""
        if not self.holds:
            return "NOT MET, over the limit"
        if self.goal is None:
            return "-"
        return "met" if self.median <= self.goal else "not met"


@dataclass(slots=True)
class Part:
    """The lines of one part of the benchmarks, or why it could not be measured."""

    title: str
    rows: list[Row] = field(default_factory=list)
    failure: str = ""

    @property
    def holds(self) -> bool:
        """Whether it was measured and every hard limit is kept."""
        return not self.failure and all(row.holds for row in self.rows)


def ninety_ninth(values: Sequence[float]) -> float:
    """Return the value that one in a hundred is above; of fewer than a hundred values the greatest."""
    ordered = sorted(values)
    return ordered[max(0, -(-99 * len(ordered) // 100) - 1)]


def print_table(parts: Sequence[Part]) -> None:
    """Print all parts, one line for each measurement, and below it the numbers behind it."""
    rows = [row for part in parts for row in part.rows]
    wide = max([len(row.what) for row in rows], default=0)
    measured = max([len(_measured(row)) for row in rows], default=0)
    for part in parts:
        print(f"\n{part.title}")
        if part.failure:
            print(f"  COULD NOT BE MEASURED: {part.failure}")
        for row in part.rows:
            runs = row.runs if row.runs is not None else len(row.values)
            judged = f"goal {_bound(row.goal):>6}  limit {_bound(row.limit):>6}"
            print(f"  {row.what:{wide}}  {_measured(row):>{measured}}  {judged}  runs {runs:>5}  {row.verdict}")
            if row.note:
                print(f"  {'':{wide}}  {row.note}")


def _measured(row: Row) -> str:
    values = row.values
    spread = f" ({_short(min(values))}-{_short(max(values))})" if len(values) > 1 else ""
    return f"{_short(row.median)}{spread} {row.unit}"


def _bound(value: float | None) -> str:
    return "-" if value is None else f"<= {_short(value)}"


def _short(value: float) -> str:
    return f"{value:.0f}" if value == round(value) or abs(value) >= 100 else f"{value:.2f}"
