"""How an exercise will look and how long it will take, while it is being entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thoracic_desktop.ui.own.shown import Shown
from thoracic_desktop.ui.own.words import dose_words, kind_words, length_words
from thoracic_desktop.ui.widgets.card import CARD_RADIUS, Card
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from thoracic_desktop.exercises.own import OwnExercise
    from thoracic_desktop.ui.own.draft import Draft
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture

FIGURE_HEIGHT = 212
EDGE = 1


class Preview(Card):
    """A card like that of the library.

    Args:
        theme: Colours, type and icons.
        picture: Where pictures of the figure come from.
        parent: The owner.
    """

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(self.tr("Preview"))
        radius = CARD_RADIUS - EDGE
        self._shown = Shown(theme, picture, size=QSize(0, FIGURE_HEIGHT), radius=radius, is_rounded_below=False)
        self._name = Label(theme, role="h3")
        self._dose = Label(theme, role="body", colour="ink2")
        self._length = Label(theme, role="body", colour="ink2")
        self._kind = Tag(theme, "")
        words = QVBoxLayout()
        words.setContentsMargins(18, 14, 18, 18)
        words.setSpacing(3)
        words.addWidget(self._name)
        words.addWidget(self._dose)
        words.addWidget(self._length)
        words.addSpacing(10)
        tags = QHBoxLayout()
        tags.addWidget(self._kind)
        tags.addStretch(1)
        words.addLayout(tags)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, 0)
        column.setSpacing(0)
        column.addWidget(self._shown)
        column.addLayout(words)

    def show_draft(self, draft: Draft, sample: OwnExercise, length_ms: int) -> None:
        """Show what has been entered so far.

        Args:
            draft: what stands in the form.
            sample: the same as an exercise, with stand-ins for what is missing.
            length_ms: how long that takes in the player.
        """
        self._shown.set_group(draft.kind.value)
        if draft.figure is not None:
            self._shown.show_pose(draft.figure)
        else:
            self._shown.show_file(draft.picture)
        self._name.set_text(draft.name.strip() or self.tr("Your exercise"))
        self._dose.set_text(dose_words(sample))
        self._length.set_text(self.tr("Takes {time}, with getting ready").format(time=length_words(length_ms)))
        self._kind.setText(kind_words()[draft.kind.value])
        self._kind.set_group(draft.kind.value)
        self._kind.updateGeometry()
