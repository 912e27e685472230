"""Puts the figure into the pose of each moment of a session, and says ahead which movements are to come."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from thoracic_desktop.exercises.model import pose_at
from thoracic_desktop.figure.pacing import entry_at
from thoracic_desktop.session.segments import SegmentKind
from thoracic_desktop.ui.figure.view import Movement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.programme.model import PlannedExercise
    from thoracic_desktop.ui.figure.figures import Figures
    from thoracic_desktop.ui.playing.moment import Moment
    from thoracic_desktop.ui.playing.stage_figure import StageFigure

AHEAD = 2
"""The exercises of which frames are made beforehand: the one that is due, and the next."""


class Posing:
    """Shows a session on a figure."""

    def __init__(self, figure: StageFigure, figures: Figures) -> None:
        """Pose `figure` after the scenes of the exercises."""
        self._figure = figure
        self._figures = figures
        self._prepared: tuple[int, float] | None = None

    def show_moment(self, moment: Moment) -> None:
        """Show a moment."""
        segment = moment.shot.segment
        pose_from, pose_to, progress = segment.pose_from, segment.pose_to, moment.shot.progress
        if segment.kind is SegmentKind.SETUP:
            entry = self._entry_poses(moment, moment.shot.place)
            pose_from, pose_to, progress = entry_at(entry, segment.pose_to, moment.shot.progress)
        if moment.is_calm or pose_from == pose_to:
            pose_from, progress = pose_to, 1.0
        self._prepare(moment)
        scene = self._figures.scene_key(segment.exercise)
        if scene:
            movement = Movement(scene, pose_from, pose_to, moment.is_mirrored, segment.range_share)
            self._figure.set_movement(movement, progress)
        else:
            self._figure.show_still(segment.exercise)
        if self._figure.accessibleDescription() != moment.words.cue:
            self._figure.setAccessibleName(moment.words.title)
            self._figure.setAccessibleDescription(moment.words.cue)

    def _prepare(self, moment: Moment) -> None:
        """Have the frames made that are to come, once for each exercise and range."""
        segment = moment.shot.segment
        if (segment.entry, segment.range_share) != self._prepared:
            self._prepared = (segment.entry, segment.range_share)
            upcoming = list(self._upcoming(moment))
            if moment.is_calm:  # it stands in the poses: no more is needed of the ways between them
                upcoming = [replace(way, pose_from=way.pose_to) for way in upcoming]
            self._figure.set_upcoming(upcoming)

    def _entry_poses(self, moment: Moment, place: int) -> tuple[str, ...]:
        """Return the poses through which one comes into position; none where the exercise before leaves one in it."""
        exercise = moment.exercises[moment.shot.entries[place]]
        before = moment.exercise_at(place - 1)
        if before is not None and before[1].position is exercise.position:
            return ()
        scene = self._figures.scene_key(exercise.key)
        return self._figures.scenes[scene].entry if scene else ()

    def _upcoming(self, moment: Moment) -> Iterator[Movement]:
        first = moment.shot.place
        for place in range(first, min(first + AHEAD, len(moment.shot.entries))):
            number = moment.shot.entries[place]
            exercise, planned = moment.exercises[number], moment.plan.exercises[number]
            share = moment.shot.segment.range_share if place == first else 1.0
            for movement in self._movements(exercise, planned, self._entry_poses(moment, place)):
                yield replace(movement, range_share=share)

    def _movements(self, exercise: Exercise, planned: PlannedExercise, entry: tuple[str, ...]) -> Iterator[Movement]:
        """Yield the movements of an exercise in the order in which they come."""
        scene = self._figures.scene_key(exercise.key)
        if not scene:
            return
        positions = planned.prescription.positions or (None,)
        starts = [pose_at(exercise.start.pose, position) for position in positions]
        route = (*entry, starts[0])
        for a, b in pairwise(route):
            yield Movement(scene, a, b)
        for mirrored in (False, True) if exercise.dose.alternating_sides else (False,):
            before = None
            for start, position in zip(starts, positions, strict=True):
                poses = [start, *(pose_at(phase.pose, position) for phase in exercise.phases)]
                if before is not None:
                    yield Movement(scene, before, start, mirrored)
                for a, b in zip(poses, (*poses[1:], start), strict=True):
                    if a != b:
                        yield Movement(scene, a, b, mirrored)
                before = poses[-1]
