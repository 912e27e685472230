"""The progress page: what it shows and says, and that nobody pays for charts before looking at them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QTableView, QWidget

from tests.ui.progress_builders import eight_weeks, progress, rating
from thoracic_desktop.overriding import override
from thoracic_desktop.progress.pain import Moment
from thoracic_desktop.ui.progress.flow_row import FlowRow
from thoracic_desktop.ui.progress.page import ProgressPage
from thoracic_desktop.ui.progress.picture import MOST_COLUMNS, trend_picture
from thoracic_desktop.ui.progress.time_frame import Span, time_frame
from thoracic_desktop.ui.theme import Theme
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.progress.data import ProgressData
    from thoracic_desktop.ui.progress.trend_view import TrendView, WeeksView

pytestmark = pytest.mark.usefixtures("qapp")

ROOT: Final = Path(__file__).parents[2]
EARLY_NOTE: Final = "A trend line appears after about ten check-ins."
START_OF_THE_PAGE: Final = """
import sys
from PySide6.QtWidgets import QApplication
from pathlib import Path
from thoracic_desktop.ui.theme import Theme
from thoracic_desktop.ui.progress.flow_row import FlowRow
from thoracic_desktop.ui.progress.page import ProgressPage
app = QApplication([])
page = ProgressPage(Theme(Path("resources")))
heavy = {"numpy", "pyqtgraph"}
assert not heavy & set(sys.modules), "before the page is shown"
page.show()
page.load_charts()
assert heavy <= set(sys.modules), "once it is"
"""


@pytest.fixture
def theme() -> Iterator[Theme]:
    made = Theme(ROOT / "resources")
    made.set_choice("light")
    yield made
    made.deleteLater()


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> ProgressPage:
    made = ProgressPage(theme)
    made.resize(912, 740)
    qtbot.addWidget(made)
    return made


def shown(page: ProgressPage, qtbot: QtBot, data: ProgressData) -> tuple[TrendView, WeeksView]:
    page.show_progress(data)
    page.show()
    qtbot.waitUntil(lambda: page.charts is not None)
    assert page.charts is not None
    return page.charts


def facts_of(page: ProgressPage, name: str) -> str:
    """Return what a reader is told about the chart of this name."""
    (found,) = [
        child.accessibleDescription()
        for child in page.findChildren(QWidget)
        if child.accessibleName() == name and child.accessibleDescription()
    ]
    return found


def trend_facts_of(page: ProgressPage) -> str:
    return facts_of(page, "How your mid-back has felt")


def choose(page: ProgressPage, words: str) -> None:
    (option,) = [option for option in page.findChildren(QRadioButton) if option.text() == words]
    QTest.mouseClick(option, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(10, 10))


def has_colour(chart: QWidget, colour: QColor) -> bool:
    image = chart.grab().toImage()
    return any(
        image.pixelColor(x, y).rgb() == colour.rgb() for x in range(image.width()) for y in range(image.height())
    )


def test_without_ratings_the_axes_stay_and_a_sentence_says_what_will_come(page: ProgressPage, qtbot: QtBot) -> None:
    trend, sessions = shown(page, qtbot, progress())

    assert trend.scale.values == (0, 2, 4, 6, 8, 10)
    assert trend.note == "Ratings you give before and after a session appear here."
    assert sessions.note == "Each session you do adds to its week."
    assert sessions.scale.goal == 7
    assert trend_facts_of(page) == trend.note


def test_a_few_ratings_are_points_without_a_line(page: ProgressPage, qtbot: QtBot) -> None:
    data = progress(rating(1, 5, Moment.BEFORE), rating(1, 4, Moment.AFTER), rating(0, 5), sessions=(1,))
    trend, _ = shown(page, qtbot, data)
    picture = trend_picture(data, time_frame(data, Span.EIGHT_WEEKS))

    assert trend.note == EARLY_NOTE
    assert sum(len(places) for places in picture.points.values()) == 3
    assert picture.line == ()
    assert picture.end is None
    assert trend_facts_of(page) == f"3 ratings since 13 October 2025. {EARLY_NOTE}"


def test_enough_ratings_get_a_line_that_ends_in_its_newest_value(
    page: ProgressPage, theme: Theme, qtbot: QtBot
) -> None:
    data = eight_weeks()
    trend, _ = shown(page, qtbot, data)
    end = trend_picture(data, time_frame(data, Span.EIGHT_WEEKS)).end

    assert trend.note == ""
    assert end is not None
    assert (end.value, end.day) == ("3", "14 Oct")
    assert has_colour(trend, theme.colour("accent"))
    assert has_colour(trend, theme.colour("posture"))


def test_readers_are_told_the_facts_of_both_charts(page: ProgressPage) -> None:
    page.show_progress(eight_weeks())

    assert trend_facts_of(page) == (
        "165 ratings since 21 August 2025. The 7-day median was 6 on 21 August 2025 and 3 on 14 October 2025."
    )
    assert facts_of(page, "Sessions each week") == (
        "55 sessions since 18 August 2025. The plan asks for 7 a week. 2 so far this week."
    )


def test_a_plan_that_is_not_known_yet_draws_no_target(page: ProgressPage, qtbot: QtBot) -> None:
    _, sessions = shown(page, qtbot, progress(sessions=(0,), target=0))

    assert sessions.scale.goal is None
    assert facts_of(page, "Sessions each week") == "1 session since 13 October 2025. 1 so far this week."


def test_a_page_that_waits_for_its_numbers_can_be_shown(page: ProgressPage, qtbot: QtBot) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.charts is not None)

    assert not page.grab().isNull()


def test_the_person_chooses_the_weeks_and_new_numbers_leave_the_choice(page: ProgressPage, qtbot: QtBot) -> None:
    trend, sessions = shown(page, qtbot, eight_weeks())
    assert trend.scale.length == 56

    choose(page, "4 weeks")
    assert trend.scale.length == 28
    assert trend_facts_of(page).startswith("81 ratings since 18 September 2025.")

    page.show_progress(progress(rating(60, 4), rating(1, 4)))
    assert page.span is Span.FOUR_WEEKS
    assert trend.scale.length == 28

    choose(page, "All")
    assert trend.scale.length == 70
    assert len(sessions.scale.ticks) == 10


def test_weeks_without_ratings_say_so(page: ProgressPage, qtbot: QtBot) -> None:
    trend, _ = shown(page, qtbot, progress(rating(300, 4)))

    assert trend.note == "No ratings in these weeks."


def test_the_running_week_is_lighter_than_the_others(page: ProgressPage, theme: Theme, qtbot: QtBot) -> None:
    _, sessions = shown(page, qtbot, progress(sessions=(0, 8)))
    assert has_colour(sessions, theme.colour("accent"))
    assert has_colour(sessions, theme.heat(2))

    page.show_progress(progress(sessions=(8,)))
    assert not has_colour(sessions, theme.heat(2))


def test_a_change_of_theme_recolours_both_charts(page: ProgressPage, theme: Theme, qtbot: QtBot) -> None:
    charts = shown(page, qtbot, eight_weeks())
    light = theme.colour("accent")

    theme.set_choice("dark")

    for chart in charts:
        assert has_colour(chart, theme.colour("accent"))
        assert not has_colour(chart, light)


def test_the_numbers_can_be_read_as_tables_by_keyboard(page: ProgressPage, qtbot: QtBot) -> None:
    shown(page, qtbot, progress(rating(1, 5, Moment.BEFORE, count=2), rating(0, 3), sessions=(1,)))
    (button,) = page.findChildren(Button)
    button.setFocus(Qt.FocusReason.TabFocusReason)

    QTest.keyClick(button, Qt.Key.Key_Space)

    tables = {table.accessibleName(): table for table in page.findChildren(QTableView)}
    assert rows_of(tables["How your mid-back has felt"]) == [
        ["14 October 2025", "–", "–", "3", "–"],
        ["13 October 2025", "5 (2×)", "–", "–", "–"],
    ]
    assert rows_of(tables["Sessions each week"]) == [["13 October 2025", "1", "7"]]
    assert all(table.isVisible() for table in tables.values())

    QTest.keyClick(button, Qt.Key.Key_Space)

    assert not any(table.isVisible() for table in tables.values())


def rows_of(table: QTableView) -> list[list[str]]:
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_the_figures_are_those_of_the_chosen_weeks(page: ProgressPage, qtbot: QtBot) -> None:
    shown(page, qtbot, progress(sessions=(1, 1, 40)))
    choose(page, "4 weeks")

    texts = [label.text() for label in page.findChildren(Label)]

    assert texts[-6:] == ["2", "sessions", "1", "day you moved", "5 → 3", "before and after, 13 Oct"]


class PaintCounter(QObject):
    """Counts the paint events of what it watches."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_a_hidden_page_paints_nothing(page: ProgressPage, qtbot: QtBot) -> None:
    trend, sessions = shown(page, qtbot, eight_weeks())
    page.hide()
    counter = PaintCounter()
    for widget in (page, trend, sessions, *trend.findChildren(QWidget), *sessions.findChildren(QWidget)):
        widget.installEventFilter(counter)

    page.show_progress(progress(rating(0, 3)))
    for _ in range(20):  # a paint is a posted event, and so is what leads to one
        QApplication.processEvents()

    assert counter.count == 0


def test_the_chart_library_is_not_imported_before_the_page_is_shown() -> None:
    subprocess.run([sys.executable, "-c", START_OF_THE_PAGE], cwd=ROOT, check=True)  # noqa: S603 - our own words


def test_five_thousand_ratings_become_no_more_points_than_can_be_told_apart(page: ProgressPage, qtbot: QtBot) -> None:
    data = progress(*(rating(ago, (ago * 7 + n) % 11, list(Moment)[n]) for ago in range(1667) for n in range(3)))
    shown(page, qtbot, data)
    choose(page, "All")

    picture = trend_picture(data, time_frame(data, Span.ALL))

    assert trend_facts_of(page).startswith("5001 ratings since ")
    assert len(picture.line) <= MOST_COLUMNS
    assert picture.line[-1][1] == data.medians[-1].median


def test_large_text_puts_the_cards_below_each_other(page: ProgressPage, theme: Theme, qtbot: QtBot) -> None:
    page.resize(560, 740)
    shown(page, qtbot, eight_weeks())
    theme.set_text_scale(2.0)

    qtbot.waitUntil(lambda: all(row.is_column for row in page.findChildren(FlowRow)))

    theme.set_text_scale(1.0)
