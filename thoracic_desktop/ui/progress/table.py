"""The numbers of a chart as a table, for reading and for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.progress.pain import Moment, is_enough_for_a_line
from thoracic_desktop.ui.progress.time_frame import TimeFrame, calendar_weeks
from thoracic_desktop.ui.progress.words import full_day, median_word
from thoracic_desktop.ui.widgets.focus import FocusRing
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QFocusEvent

    from thoracic_desktop.ui.progress.data import ProgressData
    from thoracic_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW_PADDING = 12
NO_INDEX = QModelIndex()
TIMES = "×"
HEADINGS = (
    "QHeaderView::section {{ background: {ground}; border: none; border-bottom: 1px solid {line}; padding: 4px; }}"
)
MOMENT_ORDER = (Moment.BEFORE, Moment.AFTER, Moment.CHECK_IN)


class Table(Value, frozen=True):
    """Headings, and rows of as many texts."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def trend_table(data: ProgressData, frame: TimeFrame) -> Table:
    """Return the ratings of each day in the frame, newest first."""
    days: dict[dt.date, dict[Moment, list[str]]] = {}
    for point in sorted(frame.inside(data.points)):
        times = f" ({point.count}{TIMES})" if point.count > 1 else ""
        days.setdefault(point.day, {}).setdefault(point.moment, []).append(f"{point.score}{times}")
    medians = {point.day: median_word(point) for point in data.medians} if is_enough_for_a_line(data.points) else {}
    return Table(
        headings=(
            QCoreApplication.translate("Progress", "Day"),
            QCoreApplication.translate("Progress", "Before"),
            QCoreApplication.translate("Progress", "After"),
            QCoreApplication.translate("Progress", "Check-in"),
            QCoreApplication.translate("Progress", "7-day median"),
        ),
        rows=tuple(
            (
                full_day(day),
                *(", ".join(scores.get(moment, ["–"])) for moment in MOMENT_ORDER),
                medians.get(day, "–"),
            )
            for day, scores in sorted(days.items(), reverse=True)
        ),
    )


def weeks_table(data: ProgressData, frame: TimeFrame) -> Table:
    """Return the sessions of each calendar week in the frame that has begun, newest first."""
    return Table(
        headings=(
            QCoreApplication.translate("Progress", "Week from"),
            QCoreApplication.translate("Progress", "Sessions"),
            QCoreApplication.translate("Progress", "Target"),
        ),
        rows=tuple(
            (full_day(week.monday), str(week.sessions), str(week.target))
            for week in reversed(calendar_weeks(data, frame))
            if week.monday <= data.today
        ),
    )


class _Model(QAbstractTableModel):
    """Gives a table to Qt's view; nothing is copied, however long it is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = Table((), ())

    def show(self, table: Table) -> None:
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX, /) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    @override
    def columnCount(self, parent: Index = NO_INDEX, /) -> int:
        return 0 if parent.isValid() else len(self._table.headings)

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.rows[index.row()][index.column()]
        return _alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.headings[section]
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class NumbersTable(QTableView):
    """A plain table: arrow keys move in it, Tab leaves it.

    Args:
        theme: Colours and type.
        name: What it lists, for readers.
        parent: The owner.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = FocusRing(theme, self, 4.0)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self._dress()
        theme.changed.connect(self._dress)

    def show_table(self, table: Table) -> None:
        """Show other numbers."""
        self._model.show(table)

    def _dress(self) -> None:
        # Flat like everything else: the style's own headings are drawn with a gradient.
        self.horizontalHeader().setStyleSheet(
            HEADINGS.format(ground=self._theme.colour("surface").name(), line=self._theme.colour("line").name())
        )
        self.setFont(self._theme.font("label"))
        self.horizontalHeader().setFont(self._theme.font("caption_strong"))
        self.verticalHeader().setDefaultSectionSize(round(self._theme.line_height("label")) + ROW_PADDING)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.focus_in(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.focus_out(event)
