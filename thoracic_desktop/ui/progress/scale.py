"""The axes of a chart as data."""

from __future__ import annotations

from thoracic_desktop.value import Value


class Tick(Value, frozen=True, kw_only=True):
    """A stretch of the x axis and its label."""

    start: float
    length: float
    label: str
    strong: bool


class Scale(Value, frozen=True, kw_only=True):
    """The two axes of a chart.

    Attributes:
        ticks: The labelled stretches of x, in order.
        length: How long the x axis is; it begins with 0.
        values: The numbers at the y axis.
        top: Where the y axis ends; it begins with 0.
        caption: What the labels below are; may be empty.
        striped: Whether every other stretch is a band of colour.
        goal: A value to reach, marked by the ground above it; None where there is none.
    """

    ticks: tuple[Tick, ...]
    length: float
    values: tuple[int, ...]
    top: float
    caption: str = ""
    striped: bool = False
    goal: int | None = None
