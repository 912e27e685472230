"""The progress page: two charts and a few numbers, over the weeks the person chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.progress.chart_card import ChartCard
from thoracic_desktop.ui.progress.figures_card import FiguresCard
from thoracic_desktop.ui.progress.flow_row import FlowRow
from thoracic_desktop.ui.progress.picture import trend_picture, weeks_picture
from thoracic_desktop.ui.progress.table import trend_table, weeks_table
from thoracic_desktop.ui.progress.time_frame import Span, calendar_weeks, time_frame
from thoracic_desktop.ui.progress.words import trend_facts, trend_note, weeks_facts, weeks_note
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.segment import Segment

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.ui.progress.data import ProgressData
    from thoracic_desktop.ui.progress.trend_view import TrendView, WeeksView
    from thoracic_desktop.ui.theme import Theme

PADDING = (32, 26, 32, 28)
GUTTER = 16
WIDEST = 1040


class ProgressPage(QWidget):
    """How the mid-back has felt, and the sessions of each week.

    The charts are made after the page has been painted for the first time: their library takes half a second to
    import, and the page is there meanwhile.

    Args:
        theme: Colours and type.
        parent: The owner.
    """

    _first_painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._data: ProgressData | None = None
        self._charts: tuple[TrendView, WeeksView] | None = None
        self._was_painted = False
        self._trend_card = ChartCard(
            theme,
            self.tr("How your mid-back has felt"),
            (
                ("before", self.tr("Before a session")),
                ("after", self.tr("After")),
                ("check_in", self.tr("Check-in")),
                ("line", self.tr("7-day median")),
            ),
        )
        self._weeks_card = ChartCard(
            theme,
            self.tr("Sessions each week"),
            (
                ("bar", self.tr("Sessions")),
                ("running", self.tr("This week, still running")),
                ("target", self.tr("Target")),
            ),
        )
        self._figures = FiguresCard(theme)
        self._span = Segment(theme, self.tr("Weeks shown"))
        self._table_button = Button(theme, self.tr("Show as table"), size="small")
        self._build()
        self._span.chosen.connect(self._show)
        self._table_button.clicked.connect(self._switch)
        self._first_painted.connect(self.load_charts, Qt.ConnectionType.QueuedConnection)

    def show_progress(self, data: ProgressData) -> None:
        """Show other numbers; the chosen weeks stay chosen."""
        self._data = data
        self._show()

    @property
    def span(self) -> Span:
        """The weeks that are chosen."""
        return Span(self._span.current or Span.EIGHT_WEEKS)

    @property
    def charts(self) -> tuple[TrendView, WeeksView] | None:
        """The two charts, once the page has been shown."""
        return self._charts

    def load_charts(self) -> None:
        """Import the chart library and make the charts now; happens by itself once the page has been painted."""
        if self._charts is not None:
            return
        # Half a second that only those pay who look at the page.
        from thoracic_desktop.ui.progress.trend_view import TrendView, WeeksView  # noqa: PLC0415 - see above

        self._charts = (TrendView(self._theme), WeeksView(self._theme))
        self._trend_card.set_chart(self._charts[0])
        self._weeks_card.set_chart(self._charts[1])
        self._show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self._first_painted.emit()

    def _show(self) -> None:
        """Show the chosen weeks in every card."""
        data = self._data
        if data is None:
            return
        frame = time_frame(data, self.span)
        weeks = calendar_weeks(data, frame)
        self._trend_card.set_facts(trend_facts(data, frame))
        self._weeks_card.set_facts(weeks_facts(data, weeks))
        self._figures.show_figures(data, frame)
        if self._charts is not None:
            trend, sessions = self._charts
            trend.show_picture(trend_picture(data, frame), trend_note(data, frame))
            sessions.show_picture(weeks_picture(data, frame), weeks_note(data, weeks))
        if self._trend_card.table is not None:
            self._show_tables(data)

    def _show_tables(self, data: ProgressData) -> None:
        frame = time_frame(data, self.span)
        self._trend_card.show_table(trend_table(data, frame))
        self._weeks_card.show_table(weeks_table(data, frame))

    def _switch(self) -> None:
        """Show the numbers instead of the charts, or the charts again."""
        if self._trend_card.table is None and self._data is not None:
            self._show_tables(self._data)
            self._table_button.setText(self.tr("Show as charts"))
        else:
            self._trend_card.show_chart()
            self._weeks_card.show_chart()
            self._table_button.setText(self.tr("Show as table"))

    def _build(self) -> None:
        self._span.add(Span.FOUR_WEEKS, self.tr("4 weeks"))
        self._span.add(Span.EIGHT_WEEKS, self.tr("8 weeks"))
        self._span.add(Span.ALL, self.tr("All"))
        self._span.set_current(Span.EIGHT_WEEKS)
        header = FlowRow(GUTTER)
        header.row.addWidget(Label(self._theme, self.tr("Progress"), role="h1"), 1)
        header.row.addWidget(self._span)
        header.row.addWidget(self._table_button)
        lower = FlowRow(GUTTER)
        lower.row.addWidget(self._weeks_card, 2)
        lower.row.addWidget(self._figures, 1)
        content = QWidget()
        content.setMaximumWidth(WIDEST)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GUTTER)
        column.addWidget(header)
        column.addWidget(self._trend_card, 1)
        column.addWidget(lower, 1)
        self._scroll_in(content)

    def _scroll_in(self, content: QWidget) -> None:
        """Centre the content, and let it scroll where the window is too low for it."""
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(*PADDING)
        row.addWidget(content)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        scroll.viewport().setAutoFillBackground(False)
        middle.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
