"""A card with a chart in it, and the same numbers as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.progress.legend import Legend, Mark
from thoracic_desktop.ui.progress.table import NumbersTable, Table
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

PADDING = 18
LEGEND_GAP = 3
CHART_GAP = 8


class ChartCard(Card):
    """A title, a legend, and a place that shows either a chart or a table.

    The chart is put in once there is one; its name and its facts are there for readers from the first moment.

    Args:
        theme: Colours and type.
        title: What the chart shows.
        legend: Its marks and their words.
        parent: The owner.
    """

    def __init__(
        self, theme: Theme, title: str, legend: tuple[tuple[Mark, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._title = title
        self._legend = Legend(theme, legend)
        self._place = _Place()
        self._place.setAccessibleName(title)
        self._table: NumbersTable | None = None
        self._body = QStackedLayout()
        self._body.addWidget(self._place)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(0)
        column.addWidget(Label(theme, title, role="h3"))
        column.addSpacing(LEGEND_GAP)
        column.addWidget(self._legend)
        column.addSpacing(CHART_GAP)
        column.addLayout(self._body, 1)

    @property
    def facts(self) -> str:
        """The chart in words."""
        return self._place.accessibleDescription()

    def set_facts(self, facts: str) -> None:
        """Say in words what the chart shows."""
        self._place.setAccessibleDescription(facts)

    def set_chart(self, chart: QWidget) -> None:
        """Put the chart in."""
        self._place.fill(chart)

    @property
    def table(self) -> NumbersTable | None:
        """The table, if it is shown instead of the chart."""
        return self._table if self._body.currentIndex() else None

    def show_table(self, table: Table) -> None:
        """Show the numbers as a table instead of the chart."""
        if self._table is None:
            self._table = NumbersTable(self._theme, self._title)
            self._body.addWidget(self._table)
        self._table.show_table(table)
        self._legend.hide()
        self._body.setCurrentWidget(self._table)

    def show_chart(self) -> None:
        """Show the chart again."""
        self._legend.show()
        self._body.setCurrentWidget(self._place)


class _Place(QWidget):
    """Where the chart goes; asks for no more than the chart's least height."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def fill(self, chart: QWidget) -> None:
        self._column.addWidget(chart)

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, self.minimumSizeHint().height())
