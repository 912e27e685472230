"""Choose the pose in which the figure shows an own exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.pressable import Pressable, State
from thoracic_desktop.ui.widgets.sheet import Sheet
from thoracic_desktop.ui.widgets.step_frames import paint_picture
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.exercises.own import RigPose
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.live_picture import LivePicture
    from thoracic_desktop.ui.widgets.still_figure import Picture

TILE = QSize(112, 92)
RADIUS, INSET = 16.0, 6.0
SHEET_WIDTH = 860


class PoseGroup(Value, frozen=True):
    """The poses of one shipped exercise, under its name, on the ground of its kind."""

    title: str
    group: str
    poses: tuple[RigPose, ...]


class _Tile(Pressable):
    """One pose."""

    def __init__(self, theme: Theme, name: str, group: str, picture: LivePicture) -> None:
        super().__init__(theme, "", RADIUS)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self._group = group
        self._still = picture
        picture.arrived.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return TILE

    @override
    def minimumSizeHint(self) -> QSize:
        return TILE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        is_marked = self.isChecked() or self.state in {State.HOVER, State.PRESSED}
        edge = self._theme.colour("accent") if is_marked else None
        with begin(self) as painter:
            ground = self._theme.group(self._group).stage
            rounded(painter, area, RADIUS, ground, edge, width=2.5 if self.isChecked() else 1.5)
            paint_picture(painter, area.adjusted(INSET, INSET, -INSET, -INSET), self._still.pixmap)


class PoseSheet(Sheet):
    """All poses there are, exercise by exercise.

    Signals:
        chosen: The person chose one; carries the RigPose.

    Args:
        theme: Colours and type.
        window: The window it covers.
        picture: Where pictures of the figure come from.
        groups: What there is to choose from.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, picture: Picture, groups: Sequence[PoseGroup]) -> None:
        super().__init__(theme, window, name=self.tr("Choose a pose"), width=SHEET_WIDTH)
        self._tiles: dict[RigPose, _Tile] = {}
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.tr("Choose a pose"), role="sheet_title"), 1)
        cancel = Button(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.dismiss)
        head.addWidget(cancel)
        self.body.addLayout(head)
        text = self.tr("The figure goes from the start of that exercise to the pose you choose, and back.")
        self.body.addWidget(Label(theme, text, role="body", colour="ink2"))
        width, height = TILE.width() - 2 * round(INSET), TILE.height() - 2 * round(INSET)
        for group in groups:
            self.body.addWidget(Label(theme, group.title, role="label_strong", colour="ink2"))
            row = WrapRow(theme, gap=10, line_gap=10)
            for number, pose in enumerate(group.poses, start=1):
                name = self.tr("{exercise}, pose {number}").format(exercise=group.title, number=number)
                tile = _Tile(theme, name, group.group, picture(pose.exercise, pose.pose, width, height))
                tile.clicked.connect(lambda _checked=False, pose=pose: self._choose(pose))
                self._tiles[pose] = tile
                row.add_part(tile)
            self.body.addWidget(row)

    def mark(self, chosen: RigPose | None) -> None:
        """Frame the pose that is chosen now."""
        for pose, tile in self._tiles.items():
            tile.setChecked(pose == chosen)

    def _choose(self, pose: RigPose) -> None:
        self.dismiss()
        self.chosen.emit(pose)
