"""The page on which an own exercise is entered or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Signal

from thoracic_desktop.exercises.model import Position
from thoracic_desktop.exercises.own import OwnExercise
from thoracic_desktop.ui.own.draft import Draft
from thoracic_desktop.ui.own.exercise_form import ExerciseForm
from thoracic_desktop.ui.own.pose_sheet import PoseSheet
from thoracic_desktop.ui.own.preview import Preview
from thoracic_desktop.ui.own.two_columns import TwoColumns
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.exercises.own import RigPose
    from thoracic_desktop.ui.own.pose_sheet import PoseGroup
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.still_figure import Picture


class ExercisePage(TwoColumns):
    """Form on the left, preview on the right.

    Signals:
        save_requested: The exercise is complete and is to be kept; carries the OwnExercise.
        picture_requested: To choose a picture of one's own.

    Args:
        theme: Colours, type and icons.
        picture: Where pictures of the figure come from.
        poses: The poses there are to choose from.
        length_ms: Tells how long an exercise takes in the player.
        parent: The owner.
    """

    save_requested = Signal(object)
    picture_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        picture: Picture,
        poses: Sequence[PoseGroup],
        length_ms: Callable[[OwnExercise], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Back to the list"), parent)
        self._picture = picture
        self._poses = poses
        self._length_ms = length_ms
        self._sheet: PoseSheet | None = None
        self._taken: tuple[str, ...] = ()
        self._form = ExerciseForm(theme)
        self._preview = Preview(theme, picture)
        self._save = Button(theme, self.tr("Save exercise"), kind="primary")
        self._missing = Label(theme, role="caption", colour="ink2")
        self.form.addWidget(self._form)
        for part in (self._preview, self._save, self._missing):
            self.aside.addWidget(part)
        self.aside.addStretch(1)
        self._form.changed.connect(self._show)
        self._form.picture_requested.connect(self.picture_requested)
        self._form.pose_requested.connect(self._choose_pose)
        self._save.clicked.connect(self._on_save)

    def begin(self, draft: Draft, taken: Sequence[str], *, is_new: bool) -> None:
        """Show an exercise to be entered or changed; `taken` are the names of the others."""
        self.title.set_text(self.tr("New exercise") if is_new else self.tr("Change exercise"))
        self._taken = tuple(taken)
        self._form.show_draft(draft, taken)
        self._show(draft)
        self.scroll_to_top()

    def take_picture(self, picture: bytes) -> None:
        """Show the exercise by this picture."""
        self._form.take(replace(self._form.draft, picture=picture, figure=None))

    def _show(self, draft: Draft) -> None:
        sample = replace(
            draft,
            name="-",
            steps=draft.steps if draft.built() else "-",
            position=draft.position or Position.SITTING,
        ).built()
        if sample is not None:
            self._preview.show_draft(draft, sample, self._length_ms(sample))
        missing = draft.missing()
        if not missing and self._is_taken(draft):
            missing = self.tr("Another exercise has this name.")
        self._missing.set_text(missing)
        self._missing.setVisible(bool(missing))
        self._save.setEnabled(not missing)

    def _is_taken(self, draft: Draft) -> bool:
        return draft.name.strip().casefold() in {name.casefold() for name in self._taken}

    def _choose_pose(self) -> None:
        if self._sheet is None:
            self._sheet = PoseSheet(self._theme, self.window(), self._picture, self._poses)
            self._sheet.chosen.connect(self._take_pose)
        self._sheet.mark(self._form.draft.figure)
        self._sheet.open()

    def _take_pose(self, pose: RigPose) -> None:
        self._form.take(replace(self._form.draft, figure=pose, picture=b""))

    def _on_save(self) -> None:
        built = self._form.draft.built()
        if built is not None:
            self.save_requested.emit(built)
