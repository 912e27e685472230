"""The screens for own exercises and routines, for the demonstration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.content.own_document import OwnDocument, encoded
from thoracic_desktop.exercises.model import Equipment, Position
from thoracic_desktop.exercises.own import OwnExercise, OwnKind, OwnRoutine, RigPose, RoutineItem, Sides
from thoracic_desktop.ui.own.draft import Draft

if TYPE_CHECKING:
    from pathlib import Path

    from stage.demonstration import Demonstration

DOCUMENT = OwnDocument(
    exercises=(
        OwnExercise(
            key="own_1",
            name="Chest opener on a chair",
            kind=OwnKind.STRETCH,
            position=Position.SITTING,
            equipment=(Equipment.CHAIR,),
            steps=("Sit tall, feet flat.", "Turn to one side.", "Stay and breathe.", "Come back to the middle."),
            reps=6,
            hold_s=8,
            sides=Sides.ALTERNATING,
            figure=RigPose(exercise="seated_rotation", start="start", pose="turned"),
        ),
        OwnExercise(
            key="own_2",
            name="Arm and leg reach",
            kind=OwnKind.STRENGTH,
            position=Position.HANDS_AND_KNEES,
            equipment=(Equipment.MAT,),
            steps=("Hands under shoulders.", "Reach out slowly.", "Come back."),
            reps=8,
            rep_s=6,
            figure=RigPose(exercise="bird_dog", start="start", pose="reach"),
        ),
        OwnExercise(
            key="own_3",
            name="Shoulder rolls",
            kind=OwnKind.POSTURE,
            position=Position.SITTING_OR_STANDING,
            steps=("Roll both shoulders back.",),
            reps=10,
            rep_s=4,
        ),
    ),
    routines=(
        OwnRoutine(
            key="own_4",
            name="Before work",
            items=(
                RoutineItem(exercise="own_1", reps=6, hold_s=8),
                RoutineItem(exercise="cat_cow", reps=8, hold_s=5),
                RoutineItem(exercise="own_2", reps=8),
            ),
        ),
    ),
)


def write_own(folder: Path) -> None:
    """Put own exercises into a data folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "own.json").write_bytes(encoded(DOCUMENT))


def own_screens(shown: Demonstration) -> None:
    """Go through the list, an exercise and a routine."""
    shown.running.own.open()
    pages = shown.running.own.pages
    shown.shoot("10-own-list")
    shown.shoot("10-own-list-smallest-window", size=(960, 660))
    pages.list.edit_exercise_requested.emit("own_1")
    shown.shoot("10-own-exercise")
    shown.shoot("10-own-exercise-smallest-window", size=(960, 660))
    pages.exercise.begin(Draft(key="own_9"), (), is_new=True)
    shown.shoot("10-own-exercise-new")
    pages.show_list()
    pages.list.edit_routine_requested.emit("own_4")
    shown.shoot("10-own-routine")
    shown.shoot("10-own-routine-smallest-window", size=(960, 660))
    pages.show_list()
    pages.list.delete_exercise_requested.emit("own_3")
    shown.shoot("10-own-list-deleted")
    pages.list.undo_requested.emit()
    pages.list.start_requested.emit("own_4")
    shown.screens.rating.skip_requested.emit()
    shown.play_until(lambda s: s.exercise == "own_1" and s.kind == "hold", 0.5)
    shown.shoot("10-own-player")
