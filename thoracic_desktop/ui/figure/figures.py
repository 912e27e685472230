"""The figures of all screens: who is shown, in which theme and how sharp, and the stills that keep up with that."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, WeakValueDictionary

from PySide6.QtCore import QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from thoracic_desktop.frames.keys import FrameKey, Shot, StillShot
from thoracic_desktop.frames.packed import BYTES_PER_PIXEL
from thoracic_desktop.ui.widgets.live_picture import LivePicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from thoracic_desktop.controllers.frames_link import FramesLink
    from thoracic_desktop.figure.scene import Scene
    from thoracic_desktop.frames.packed import Frame
    from thoracic_desktop.ui.figure.own_figures import OwnFigure
    from thoracic_desktop.ui.theme import Theme

_Place = tuple[StillShot, int, int]


class Figures(QObject):
    """Hands out stills and the keys of frames.

    Signals:
        changed: frames have other keys now: the person, the theme or the screen is another.
    """

    changed = Signal()

    def __init__(self, theme: Theme, frames: FramesLink, scenes: Mapping[str, Scene], ratio: float) -> None:
        """Draw for a screen with `ratio` device pixels for each logical pixel."""
        super().__init__()
        self.frames = frames
        self.scenes = scenes
        self.theme = theme
        self.ratio = ratio
        self._person, self._skin = "mira", 2
        self._is_dark = theme.is_dark
        self._own: Mapping[str, OwnFigure] = {}
        self._stills: WeakValueDictionary[_Place, LivePicture] = WeakValueDictionary()
        self._waiting: WeakKeyDictionary[LivePicture, FrameKey] = WeakKeyDictionary()
        theme.changed.connect(self._follow_theme)
        frames.arrived.connect(self._on_arrived)

    def set_person(self, person: str, skin: int) -> None:
        """Show another person, or another tone of skin."""
        if (person, skin) != (self._person, self._skin):
            self._person, self._skin = person, skin
            self._renew()

    def set_ratio(self, ratio: float) -> None:
        """Draw for another screen."""
        if ratio != self.ratio:
            self.ratio = ratio
            self._renew()

    def set_own(self, own: Mapping[str, OwnFigure]) -> None:
        """Show the person's own exercises like this from now on."""
        changed = {key for key in own if own[key] != self._own.get(key)}
        self._own = own
        for place, picture in list(self._stills.items()):
            if place[0].exercise in changed:
                self._fill(picture, place)

    def scene_key(self, exercise: str) -> str:
        """Return whose scene shows an exercise: its own, or that of the pose which a person has chosen for it.

        Empty where no scene does: then there is a still alone.
        """
        own = self._own.get(exercise)
        return exercise if own is None else own.scene

    def still(
        self,
        exercise: str,
        pose: str | None,
        width: int,
        height: int,
        *,
        toward: str | None = None,
        mirrored: bool = False,
    ) -> LivePicture:
        """Return a still on a transparent ground, `width` x `height` in logical pixels; it may be empty at first.

        Args:
            exercise: its key.
            pose: which pose; None for the still that tells most about the exercise.
            width: room for it.
            height: room for it.
            toward: the pose to which it goes on, shown by arrows and as a shadow.
            mirrored: show the other side.
        """
        own = self._own.get(exercise)
        if own is not None:
            exercise, pose = own.scene or exercise, (pose or own.pose) if own.scene else None
        place = (StillShot(exercise=exercise, pose=pose, toward=toward, mirrored=mirrored), width, height)
        picture = self._stills.get(place)
        if picture is None:
            picture = self._stills[place] = LivePicture()
            self._fill(picture, place)
            self._ask()
        return picture

    def key(self, shot: Shot, size: QSize) -> FrameKey:
        """Return the key of a frame of a size in logical pixels, as things are now."""
        pixels = size * self.ratio
        return FrameKey(
            shot=shot,
            person=self._person,
            skin=self._skin,
            theme="dark" if self._is_dark else "light",
            width=max(1, pixels.width()),
            height=max(1, pixels.height()),
        )

    @property
    def is_complete(self) -> bool:
        """Whether every still that somebody shows is there."""
        return not self._waiting

    def _fill(self, picture: LivePicture, place: _Place) -> None:
        """Put a still into its picture, or note that it is awaited."""
        shot, width, height = place
        own = self._own.get(shot.exercise)
        if own is not None:
            from thoracic_desktop.ui.figure.own_figures import own_still  # noqa: PLC0415 - few starts show any

            picture.show_pixmap(own_still(self.theme, own, QSize(width, height), self.ratio))
            return
        key = self.key(shot, QSize(width, height))
        frame = self.frames.from_disk(key)
        if frame is None:
            self._waiting[picture] = key
        else:
            picture.show_pixmap(self._pixmap(key, frame))

    def _ask(self) -> None:
        """Have the missing stills made before all that is prepared: somebody looks at them already."""
        self.frames.want(self, list(dict.fromkeys(self._waiting.values())), now=True)

    def _on_arrived(self, key: FrameKey) -> None:
        for picture in [picture for picture, awaited in self._waiting.items() if awaited == key]:
            frame = self.frames.frame(key)
            if frame is not None:
                del self._waiting[picture]
                picture.show_pixmap(self._pixmap(key, frame))

    def _follow_theme(self) -> None:
        if self.theme.is_dark != self._is_dark:
            self._is_dark = self.theme.is_dark
            self._renew()

    def _renew(self) -> None:
        self._waiting.clear()
        for place, picture in list(self._stills.items()):
            self._fill(picture, place)
        self._ask()
        self.changed.emit()

    def _pixmap(self, key: FrameKey, frame: Frame) -> QPixmap:
        pixmap = QPixmap(key.width, key.height)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.drawImage(QPointF(frame.left, frame.top), image_of(frame))
        painter.end()
        pixmap.setDevicePixelRatio(self.ratio)
        return pixmap


def image_of(frame: Frame) -> QImage:
    """Return a frame as an image that lives no longer than the frame does: the pixels are not copied."""
    form = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(frame.pixels, frame.width, frame.height, frame.width * BYTES_PER_PIXEL, form)
