"""How an exercise is shown, on the ground of its kind: the figure in a pose, a picture, or a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from thoracic_desktop.overriding import override
from thoracic_desktop.ui.figure.own_figures import OwnFigure, own_still
from thoracic_desktop.ui.widgets.live_picture import LivePicture
from thoracic_desktop.ui.widgets.paint import begin

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from thoracic_desktop.exercises.own import RigPose
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

    _Wanted = tuple[str, RigPose | None, bytes]

INSET = 12


class Shown(QWidget):
    """A still picture of an exercise; asked for when it is first painted in a size.

    Args:
        theme: Colours and icons.
        picture: Where pictures of the figure come from.
        size: How large it is; its height alone, where the width is left to the layout.
        radius: The roundness of its upper corners.
        is_rounded_below: Whether its lower corners are round as well.
        parent: The owner.
    """

    def __init__(
        self,
        theme: Theme,
        picture: Picture,
        *,
        size: QSize,
        radius: float,
        is_rounded_below: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = picture
        self._radius = radius
        self._is_rounded_below = is_rounded_below
        self._group = "neutral"
        self._wanted: _Wanted = ("", None, b"")
        self._kept: tuple[QSize, LivePicture] | None = None
        self._inset = min(INSET, size.height() // 12)
        self.setFixedHeight(size.height())
        if size.width():
            self.setFixedWidth(size.width())
        else:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._let_go)

    def set_group(self, group: str) -> None:
        """Take the ground of another kind."""
        if group != self._group:
            self._group = group
            self.update()

    def show_pose(self, pose: RigPose) -> None:
        """Show the figure in a pose."""
        self._want(("", pose, b""))

    def show_file(self, picture: bytes) -> None:
        """Show a picture, or a sign where there is none."""
        self._want(("", None, picture))

    def show_exercise(self, key: str) -> None:
        """Show an exercise of the catalogue as it is shown everywhere."""
        self._want((key, None, b""))

    def _want(self, wanted: _Wanted) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self._let_go()

    def _let_go(self) -> None:
        if self._kept is not None:
            self._kept[1].arrived.disconnect(self.update)
            self._kept = None
        self.update()

    def _still(self, room: QSize) -> LivePicture:
        key, pose, picture = self._wanted
        if pose is not None:
            return self._picture(pose.exercise, pose.pose, room.width(), room.height())
        if key:
            return self._picture(key, None, room.width(), room.height())
        figure = OwnFigure(picture=picture)
        return LivePicture(own_still(self._theme, figure, room, self.devicePixelRatioF()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.size() - QSize(2 * self._inset, 2 * self._inset)
        if room.isEmpty():
            return
        if self._kept is None or self._kept[0] != room:
            self._let_go()
            still = self._still(room)
            still.arrived.connect(self.update)
            self._kept = room, still
        with begin(self) as painter:
            painter.fillPath(self._outline(), self._theme.group(self._group).stage)
            painter.drawPixmap(QPointF(self._inset, self._inset), self._kept[1].pixmap)

    def _outline(self) -> QPainterPath:
        area = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(area, self._radius, self._radius)
        if not self._is_rounded_below:
            lower = QPainterPath()
            lower.addRect(area.adjusted(0, self._radius, 0, 0))
            path = path.united(lower)
        return path
