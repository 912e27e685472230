"""Own exercises and routines: the list, the two forms, files in and out, and who is told of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from thoracic_desktop.app.own_texts import imported_text, own_trouble_text
from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.exercises.catalogue import Catalogue
from thoracic_desktop.exercises.rig import rig_poses
from thoracic_desktop.programme.model import PlannedExercise, SessionPlan
from thoracic_desktop.programme.routine import to_session_plan
from thoracic_desktop.session.compile import compile_session, duration_ms
from thoracic_desktop.ui.figure.own_figures import OwnFigure
from thoracic_desktop.ui.own.delete_sheet import DeleteSheet
from thoracic_desktop.ui.own.draft import Draft
from thoracic_desktop.ui.own.exercise_page import ExercisePage
from thoracic_desktop.ui.own.list_page import ListPage, RoutineRow
from thoracic_desktop.ui.own.pose_sheet import PoseGroup
from thoracic_desktop.ui.own.routine_page import RoutinePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.app.own_files import OwnFiles
    from thoracic_desktop.app.parts import Parts
    from thoracic_desktop.content.own_content import OwnContent, OwnTrouble
    from thoracic_desktop.content.own_document import OwnDocument
    from thoracic_desktop.exercises.catalogue_with_own import CatalogueWithOwn
    from thoracic_desktop.exercises.own import OwnExercise, OwnRoutine

TOAST_SHOWN_MS = 10_000
MESSAGE = "own"


class OwnPages(QObject):
    """Holds the own content for the window.

    Signals:
        changed: there are other exercises or routines now.
        back_requested: the person wants to leave these pages.
        start_requested: to begin a routine; carries its SessionPlan.
    """

    changed = Signal()
    back_requested = Signal()
    start_requested = Signal(object)

    def __init__(self, parts: Parts, content: OwnContent, catalogue: CatalogueWithOwn, files: OwnFiles) -> None:
        """Take over what `content` holds; the pages are built when they are first shown."""
        super().__init__()
        self._parts = parts
        self._content = content
        self._catalogue = catalogue
        self._files = files
        self._stack: QStackedWidget | None = None
        self._before: OwnDocument | None = None
        self._toast = Delay(self._forget, self)
        self._take_over()

    @property
    def routines(self) -> tuple[OwnRoutine, ...]:
        """The routines there are."""
        return self._content.routines

    def make_page(self) -> QWidget:
        """Build the pages, in one widget."""
        parts, picture = self._parts, self._parts.figures.still
        self.list = ListPage(parts.theme, picture)
        self.exercise = ExercisePage(parts.theme, picture, tuple(self._pose_groups()), self._length_ms)
        self.routine = RoutinePage(parts.theme, picture, self._catalogue)
        self._delete_sheet = DeleteSheet(parts.theme, parts.window)
        stack = self._stack = QStackedWidget()
        for page in (self.list, self.exercise, self.routine):
            stack.addWidget(page)
        self._connect()
        self._show_list()
        return stack

    def show_list(self) -> None:
        """Show the list, whatever stood there before."""
        if self._stack is not None:
            self._show_list()

    def report(self, trouble: OwnTrouble | None) -> None:
        """Say what is wrong with the file, if anything is."""
        if trouble is not None:
            self._parts.messages.show_message(MESSAGE, own_trouble_text(trouble))

    def stop(self) -> None:
        """Let nothing be due any more."""
        self._toast.cancel()

    # What there is ------------------------------------------------------------------------------------------------

    def _take_over(self) -> None:
        """Let catalogue and figures know what there is now."""
        self._catalogue.set_own(self._content.built())
        self._parts.figures.set_own({one.key: _figure(one) for one in self._content.exercises})

    def _change(self, do: Callable[[], OwnTrouble | None]) -> bool:
        """Do something with the content, and say whether it was done."""
        try:
            trouble = do()
        except OwnContentError as error:
            self._refuse(error)
            return False
        self.report(trouble)
        self._take_over()
        self.changed.emit()
        return True

    def _refuse(self, error: OwnContentError) -> None:
        self._parts.messages.show_message(MESSAGE, str(error))

    def _show_list(self) -> None:
        rows = [self._row(one) for one in self._content.routines]
        self.list.show_content(self._content.exercises, rows)
        if self._stack is not None:
            self._stack.setCurrentWidget(self.list)

    def _row(self, routine: OwnRoutine) -> RoutineRow:
        plan = to_session_plan(routine, self._catalogue)
        return RoutineRow(routine, len(plan.exercises), duration_ms(compile_session(plan, self._catalogue)))

    def _length_ms(self, own: OwnExercise) -> int:
        built = self._content.built_from(own)
        planned = PlannedExercise(exercise=built.key, prescription=built.dose.lowest())
        return duration_ms(compile_session(SessionPlan(plan=built.key, exercises=(planned,)), Catalogue([built])))

    def _pose_groups(self) -> Iterable[PoseGroup]:
        level = self._parts.settings.settings.wording
        for one in self._catalogue.shipped:
            entry = self._parts.figures.scenes[one.key].entry
            yield PoseGroup(one.name.at(level), one.group.value, rig_poses(one, entry))

    # Exercises ----------------------------------------------------------------------------------------------------

    def _new_exercise(self) -> None:
        self._edit(Draft(key=self._content.new_key()), is_new=True)

    def _edit_exercise(self, key: str) -> None:
        own = next(one for one in self._content.exercises if one.key == key)
        self._edit(Draft.of(own), is_new=False)

    def _edit(self, draft: Draft, *, is_new: bool) -> None:
        taken = [one.name for one in self._content.exercises if one.key != draft.key]
        self.exercise.begin(draft, taken, is_new=is_new)
        if self._stack is not None:
            self._stack.setCurrentWidget(self.exercise)

    def _save_exercise(self, own: OwnExercise) -> None:
        if self._change(lambda: self._content.put_exercise(own)):
            self._show_list()
            self._say(self.tr("“{name}” is saved.").format(name=own.name))

    def _ask_to_delete(self, key: str) -> None:
        routines = [one.name for one in self._content.routines_with(key)]
        if routines:
            name = next(one.name for one in self._content.exercises if one.key == key)
            self._delete_sheet.ask(key, name, routines)
        else:
            self._delete_exercise(key)

    def _delete_exercise(self, key: str) -> None:
        name = next(one.name for one in self._content.exercises if one.key == key)
        self._delete(name, lambda: self._content.remove_exercise(key))

    # Routines -----------------------------------------------------------------------------------------------------

    def _new_routine(self) -> None:
        self._edit_routine("")

    def _edit_routine(self, key: str) -> None:
        routine = next((one for one in self._content.routines if one.key == key), None)
        taken = [one.name for one in self._content.routines if one.key != key]
        level = self._parts.settings.settings.wording
        self.routine.begin(routine, key or self._content.new_key(), taken, level)
        if self._stack is not None:
            self._stack.setCurrentWidget(self.routine)

    def _save_routine(self, routine: OwnRoutine) -> None:
        if self._change(lambda: self._content.put_routine(routine)):
            self._show_list()
            self._say(self.tr("“{name}” is saved.").format(name=routine.name))

    def _delete_routine(self, key: str) -> None:
        name = next(one.name for one in self._content.routines if one.key == key)
        self._delete(name, lambda: self._content.remove_routine(key))

    def _start(self, key: str) -> None:
        routine = next(one for one in self._content.routines if one.key == key)
        plan = to_session_plan(routine, self._catalogue)
        if plan.exercises:
            self.start_requested.emit(plan)

    # Away and back ------------------------------------------------------------------------------------------------

    def _delete(self, name: str, do: Callable[[], OwnTrouble | None]) -> None:
        before = self._content.document
        if self._change(do):
            self._show_list()
            self._say(self.tr("“{name}” is deleted.").format(name=name), undo=before)

    def _undo(self) -> None:
        before = self._before
        if before is not None and self._change(lambda: self._content.keep(before)):
            self._forget()
            self._show_list()

    def _say(self, text: str, *, undo: OwnDocument | None = None) -> None:
        self._before = undo
        self.list.show_toast(text, self.tr("Undo") if undo is not None else "")
        self._toast.start_ms(TOAST_SHOWN_MS)

    def _forget(self) -> None:
        self._before = None
        self._toast.cancel()
        self.list.hide_toast()

    # Files --------------------------------------------------------------------------------------------------------

    def _import(self) -> None:
        reports: list[str] = []

        def take_in(data: bytes) -> OwnTrouble | None:
            report, trouble = self._content.take_in(data, self._files.is_shown)
            reports.append(imported_text(report))
            return trouble

        try:
            data = self._files.choose_import(self._parts.window)
        except OwnContentError as error:
            self._refuse(error)
            return
        if data is not None and self._change(lambda: take_in(data)):
            self._show_list()
            self._say(" ".join(reports))

    def _export(self) -> None:
        try:
            name = self._files.export(self._parts.window, self._content.exported())
        except OwnContentError as error:
            self._refuse(error)
            return
        if name:
            self._say(self.tr("Saved as {file}.").format(file=name))

    def _take_picture(self) -> None:
        try:
            picture = self._files.choose_picture(self._parts.window)
        except OwnContentError as error:
            self._refuse(error)
            return
        if picture is not None:
            self.exercise.take_picture(picture)

    # Connections --------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        listed = self.list
        for signal, slot in (
            (listed.new_exercise_requested, self._new_exercise),
            (listed.new_routine_requested, self._new_routine),
            (listed.edit_exercise_requested, self._edit_exercise),
            (listed.edit_routine_requested, self._edit_routine),
            (listed.delete_exercise_requested, self._ask_to_delete),
            (listed.delete_routine_requested, self._delete_routine),
            (listed.start_requested, self._start),
            (listed.import_requested, self._import),
            (listed.export_requested, self._export),
            (listed.undo_requested, self._undo),
            (listed.back_requested, self.back_requested),
            (self._delete_sheet.confirmed, self._delete_exercise),
            (self.exercise.save_requested, self._save_exercise),
            (self.exercise.picture_requested, self._take_picture),
            (self.exercise.back_requested, self._show_list),
            (self.routine.save_requested, self._save_routine),
            (self.routine.back_requested, self._show_list),
        ):
            signal.connect(slot)


def _figure(own: OwnExercise) -> OwnFigure:
    if own.figure is not None:
        return OwnFigure(scene=own.figure.exercise, pose=own.figure.pose)
    return OwnFigure(picture=own.picture or b"")
