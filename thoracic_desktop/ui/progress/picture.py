"""From the numbers to what is drawn: positions, labels and sentences, still without a chart."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from thoracic_desktop.progress.pain import WINDOW_DAYS, MedianPoint, Moment, PainPoint, is_enough_for_a_line
from thoracic_desktop.ui.progress.scale import Scale, Tick
from thoracic_desktop.ui.progress.time_frame import TimeFrame, calendar_weeks
from thoracic_desktop.ui.progress.words import band_label, median_word, month, short_day, trend_caption
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.progress.weeks import Week
    from thoracic_desktop.ui.progress.data import ProgressData

Place = tuple[float, float]

HIGHEST_SCORE = 10
MOST_BANDS = 13
# A card is some 800 pixels wide: more columns than this could not be told apart, and only cost time.
MOST_COLUMNS = 400
# Where in its day (or column) a score stands, so that before and after lie side by side.
PART_OF_DAY = {Moment.BEFORE: 0.3, Moment.CHECK_IN: 0.5, Moment.AFTER: 0.7}
MIDDAY = 0.5
YEAR_OF_WEEKS = 52
WEEKS_WITH_ROOM = 16


class LineEnd(Value, frozen=True, kw_only=True):
    """The newest median: where it lies, and what is written beside it."""

    place: Place
    value: str
    day: str


class TrendPicture(Value, frozen=True, kw_only=True):
    """The trend: x in days from the first one shown, y in points of the scale.

    The line is broken where y is not a number.  `is_dense` says that the points lie so close that the line would
    be lost among them.
    """

    scale: Scale
    is_dense: bool
    points: dict[Moment, tuple[Place, ...]]
    line: tuple[Place, ...]
    end: LineEnd | None


class WeeksPicture(Value, frozen=True, kw_only=True):
    """The sessions of each week: bar number n stands at x = n + 0.5."""

    scale: Scale
    counts: tuple[int, ...]
    running: int | None


def trend_picture(data: ProgressData, frame: TimeFrame) -> TrendPicture:
    """Draw up the ratings and their trend in the chosen weeks."""
    column_days = math.ceil(frame.days / MOST_COLUMNS)
    points = frame.inside(data.points)
    medians = frame.inside(data.medians) if is_enough_for_a_line(data.points) else []
    return TrendPicture(
        scale=Scale(
            ticks=tuple(
                Tick(
                    start=frame.day_number(band.first),
                    length=band.days,
                    label=band_label(band, frame),
                    strong=band.is_current,
                )
                for band in frame.bands(MOST_BANDS)
            ),
            length=frame.days,
            values=tuple(range(0, HIGHEST_SCORE + 1, 2)),
            top=HIGHEST_SCORE,
            caption=trend_caption(frame),
            striped=True,
        ),
        is_dense=frame.weeks > WEEKS_WITH_ROOM,
        points={moment: _places(points, frame, moment, column_days) for moment in Moment},
        line=_line(medians, frame, column_days),
        end=_line_end(medians, frame),
    )


def weeks_picture(data: ProgressData, frame: TimeFrame) -> WeeksPicture:
    """Draw up the sessions of the calendar weeks that belong to the chosen ones."""
    weeks = calendar_weeks(data, frame)
    highest = max(1, data.target, *(week.sessions for week in weeks))
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, highest) if highest <= 5 * step)
    return WeeksPicture(
        scale=Scale(
            ticks=_week_ticks(weeks),
            length=len(weeks),
            values=tuple(range(0, highest + 1, step)),
            # Room above the target, which is a least and not a most.
            top=highest * 1.15,
            goal=data.target or None,
        ),
        counts=tuple(week.sessions for week in weeks),
        running=next((number for number, week in enumerate(weeks) if week.is_running), None),
    )


def _week_ticks(weeks: tuple[Week, ...]) -> tuple[Tick, ...]:
    written = month if len(weeks) > YEAR_OF_WEEKS else short_day
    return tuple(
        Tick(start=number, length=1, label=written(week.monday), strong=week.is_running)
        for number, week in enumerate(weeks)
    )


def _places(points: list[PainPoint], frame: TimeFrame, moment: Moment, column_days: int) -> tuple[Place, ...]:
    """Return where the scores of one kind lie; equal ones that fall into one column are one point."""
    columns = {(frame.day_number(point.day) // column_days, point.score) for point in points if point.moment is moment}
    part = PART_OF_DAY[moment]
    return tuple(sorted(((column + part) * column_days, float(score)) for column, score in columns))


def _line(medians: list[MedianPoint], frame: TimeFrame, column_days: int) -> tuple[Place, ...]:
    """Return the line through the medians, the last of each column, broken where a whole window had no scores."""
    last_of_column = {frame.day_number(point.day) // column_days: point for point in medians}
    places: list[Place] = []
    previous: MedianPoint | None = None
    for point in last_of_column.values():
        x = frame.day_number(point.day) + MIDDAY
        if previous is not None and (point.day - previous.day).days > max(WINDOW_DAYS, 2 * column_days):
            places.append((x, math.nan))
        places.append((x, point.median))
        previous = point
    return tuple(places)


def _line_end(medians: list[MedianPoint], frame: TimeFrame) -> LineEnd | None:
    if not medians:
        return None
    newest = medians[-1]
    place = (frame.day_number(newest.day) + MIDDAY, newest.median)
    return LineEnd(place=place, value=median_word(newest), day=short_day(newest.day))
