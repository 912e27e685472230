"""The card of a notice: picture, program and time, question, sentence and buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QPainterPath, QRegion, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from thoracic_desktop.desktop.notice_messages import DISMISSED, START
from thoracic_desktop.overriding import override
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.ui.moments import clock_time
from thoracic_desktop.ui.notice.tile import SIDE, PictureTile
from thoracic_desktop.ui.widgets.announce import announce
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.icon_tile import IconTile
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.logo import MARK, paint_mark
from thoracic_desktop.ui.widgets.paint import begin, rounded
from thoracic_desktop.ui.widgets.wrap_row import WrapRow
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from thoracic_desktop.desktop.notice_messages import Notice
    from thoracic_desktop.ui.theme import Theme

WIDTH = 420
RADIUS = 20.0
PADDING = 18
GAP = 14
BUTTON_GAP = 8
SMALL_MARK = QSize(11, 15)
X11 = "xcb"


class KindLook(Value, frozen=True):
    """What a kind of reminder looks like: its icon without a picture, and the colour tokens of tile and icon."""

    icon: str
    ground: str
    colour: str


LOOKS = {
    Kind.POSTURE: KindLook("armchair-bold", "stagePosture", "postureText"),
    Kind.MOVE: KindLook("person-simple-walk-bold", "stageStretch", "stretchText"),
    Kind.HEAT: KindLook("thermometer-simple-bold", "cautionSoft", "cautionText"),
    Kind.SESSION: KindLook("person-arms-spread", "accentSoft", "accentText"),
}


class NoticeCard(QWidget):
    """The notice in a window of our own: on top of the others, and it leaves the keyboard where it is.

    Signals:
        answered: the key of a button, or `dismissed` (Escape).
        painted: its first picture is on the screen.
    """

    answered = Signal(str)
    painted = Signal()

    def __init__(self, theme: Theme, notice: Notice, now: dt.datetime) -> None:
        """Build it for a notice that is shown at the local time `now`."""
        super().__init__(
            None,
            Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint,
        )
        self._theme = theme
        self._default = notice.default
        self._is_painted = False
        self._announced = f"{notice.title} {notice.text}"
        for attribute in (
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            Qt.WidgetAttribute.WA_TranslucentBackground,
            Qt.WidgetAttribute.WA_X11NetWmWindowTypeNotification,
            Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow,
        ):
            self.setAttribute(attribute)
        self.setWindowTitle(notice.title)
        self.setAccessibleName(notice.title)
        self.setAccessibleDescription(notice.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING - 2)
        column.setSpacing(PADDING - 2)
        column.addLayout(self._upper_part(notice, now))
        column.addWidget(self._buttons(notice))
        _shortcut(self, Qt.Key.Key_Escape, lambda: self.answered.emit(DISMISSED))

    def fit(self, most: int) -> None:
        """Take the size that the texts need, no more than `most` logical pixels wide."""
        width = min(round(WIDTH * self._theme.text_scale), most)
        self.resize(width, self.heightForWidth(width))

    def _upper_part(self, notice: Notice, now: dt.datetime) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(_SmallMark(self._theme), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(Label(self._theme, self.tr("Thoracic"), "caption", "ink2", wrap=False))
        head.addStretch(1)
        head.addWidget(Label(self._theme, clock_time(now), "caption", "ink2", wrap=False))
        words.addLayout(head)
        words.addWidget(Label(self._theme, notice.title, "h3"))
        words.addWidget(Label(self._theme, notice.text, "body", "ink2"))
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._tile(notice), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _tile(self, notice: Notice) -> QWidget:
        look = LOOKS[notice.kind]
        image = QImage(notice.picture) if notice.picture else QImage()
        if not image.isNull():
            return PictureTile(self._theme, image, look.ground)
        return IconTile(self._theme, look.icon, side=SIDE, ground=look.ground, colour=look.colour)

    def _buttons(self, notice: Notice) -> WrapRow:
        row = WrapRow(self._theme, gap=BUTTON_GAP, line_gap=BUTTON_GAP)
        letters = _letters(words for key, words in notice.buttons if key != notice.default)
        for key, words in notice.buttons:
            is_default = key == notice.default
            button = Button(
                self._theme,
                words,
                kind="primary" if is_default else "secondary",
                icon="play-fill" if key == START else None,
            )
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, key=key: self.answered.emit(key))
            letter = None if is_default else next(letters)
            if is_default:
                button.setFocus()
            elif letter is not None:
                _shortcut(self, Qt.Key(ord(letter)), button.click)
            row.add_part(button)
        return row

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._default and event.button() is Qt.MouseButton.LeftButton:
            self.answered.emit(self._default)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if QGuiApplication.platformName() != X11:
            return
        # Where nothing mixes windows, what is outside the corners would be black.  The mask is a little wider than the
        # card, so that it takes nothing from the smooth edge where something does.
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), RADIUS - 1, RADIUS - 1)
        self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            area = QRectF(self.rect())
            rounded(painter, area, RADIUS, self._theme.colour("surface"))
            rounded(painter, area, RADIUS, None, self._theme.colour("line"), width=1.0)
        if not self._is_painted:
            self._is_painted = True
            QMetaObject.invokeMethod(self, "_tell_painted", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _tell_painted(self) -> None:
        announce(self, self._announced)
        self.painted.emit()


class _SmallMark(QWidget):
    """The program's mark, as high as a line of small print.  Readers skip it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(SMALL_MARK)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with begin(self) as painter:
            painter.scale(self.width() / MARK.width(), self.height() / MARK.height())
            paint_mark(painter, self._theme)


def _letters(labels: Iterator[str]) -> Iterator[str | None]:
    """Give each label the first of its letters that no label before it has."""
    taken: set[str] = set()
    for label in labels:
        free = (letter for letter in label.upper() if letter.isascii() and letter.isalpha() and letter not in taken)
        letter = next(free, None)
        if letter is not None:
            taken.add(letter)
        yield letter


def _shortcut(owner: QWidget, key: Qt.Key, call: object) -> None:
    QShortcut(QKeySequence(key), owner).activated.connect(call)
