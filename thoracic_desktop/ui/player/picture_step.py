"""One step of an instruction as a card: the figure shows it, and a number, a title and a sentence say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.ui.player.numbered import Disc
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.still_figure import StillFigure

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

PICTURE_HEIGHT = 176


class PictureStep(Card):
    """A step that can be followed without reading.

    Args:
        theme: Colours and type.
        number: Which step it is.
        words: Its title, and a sentence.
        picture: Where pictures come from.
        shown: The figure's key and pose; None for its most telling pose.
        tint: The ground of the picture.
    """

    def __init__(
        self,
        theme: Theme,
        number: int,
        words: tuple[str, str],
        picture: Picture,
        shown: tuple[str, str | None],
        *,
        tint: str,
    ) -> None:
        super().__init__(theme)
        title, sentence = words
        figure = StillFigure(picture)
        figure.setFixedHeight(PICTURE_HEIGHT)
        figure.set_exercise(*shown, title)
        header = QWidget()
        framed = QVBoxLayout(header)
        framed.setContentsMargins(12, 8, 12, 8)
        framed.addWidget(figure)
        self.set_header(header, tint)
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(Disc(theme, number), 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(Label(theme, title, role="side"), 1, Qt.AlignmentFlag.AlignVCenter)
        text = QVBoxLayout()
        text.setContentsMargins(18, 14, 18, 18)
        text.setSpacing(8)
        text.addLayout(heading)
        text.addWidget(Label(theme, sentence, role="body_l"))
        text.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addLayout(text, 1)
