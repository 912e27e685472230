"""Opens what the verbs need: content, settings and history, each failure as one line for the person."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from thoracic_desktop.cli.errors import VerbError
from thoracic_desktop.content.errors import ContentError, ResourcesMissingError
from thoracic_desktop.content.exercise_files import LoadedExercises, load_catalogue
from thoracic_desktop.content.kept_content import Content as WholeContent
from thoracic_desktop.content.kept_content import load_content
from thoracic_desktop.content.own_content import FILE_NAME as OWN_FILE
from thoracic_desktop.content.own_content import OwnContent, load_words, read_own
from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.content.programme_files import load_plans
from thoracic_desktop.content.resources import resource_path, resource_root
from thoracic_desktop.content.rule_files import load_reasons
from thoracic_desktop.desktop.settings_store import FILE_NAME, Settings, SettingsStore
from thoracic_desktop.exercises.catalogue_with_own import CatalogueWithOwn
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from thoracic_desktop.desktop.paths import Folders
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.model import Exercise
    from thoracic_desktop.programme.model import Plan
    from thoracic_desktop.programme.texts import ReasonTexts


class Content(Value, frozen=True):
    """The exercises and the plans."""

    catalogue: Catalogue
    plans: tuple[Plan, ...]


def open_content(folders: Folders) -> Content:
    """Load the exercises, the person's own among them, and the plans.

    Raises:
        VerbError: a file is wrong or missing.
    """
    try:
        loaded = load_catalogue(resource_path("exercises"))
        plans = load_plans(resource_path("programmes"), loaded.catalogue)
        return Content(CatalogueWithOwn(loaded.catalogue, _own(folders, loaded)), plans)
    except (ContentError, ResourcesMissingError) as error:
        raise VerbError(str(error)) from error


def open_reasons() -> ReasonTexts:
    """Load the sentences in which the planner explains itself.

    Raises:
        VerbError: the file is wrong or missing.
    """
    try:
        return load_reasons(resource_path("rules"))
    except (ContentError, ResourcesMissingError) as error:
        raise VerbError(str(error)) from error


def _own(folders: Folders, loaded: LoadedExercises) -> tuple[Exercise, ...]:
    """Return the person's own exercises; their file is left as it is, damaged or not."""
    file = folders.data / OWN_FILE
    content = OwnContent(file, load_words(resource_root()), loaded.catalogue, loaded.scenes)
    try:
        content.document = read_own(file)
    except OSError as error:
        text = _("your own exercises cannot be read: {reason}")
        raise VerbError(text.format(reason=error.strerror or error)) from error
    except OwnContentError as error:
        text = _("your own exercises cannot be used: {reason} Open the window: it says what can be done")
        raise VerbError(text.format(reason=error)) from error
    return content.built()


def open_whole_content(folders: Folders) -> WholeContent:
    """Load the exercises, the plans, the manoeuvres and the scenes that show them.

    Raises:
        VerbError: a file is wrong or missing.
    """
    try:
        return load_content(resource_root(), folders.cache)
    except (ContentError, ResourcesMissingError) as error:
        raise VerbError(str(error)) from error


def open_settings(folders: Folders) -> Settings:
    """Return the person's settings.

    Raises:
        VerbError: the file is there and cannot be used.
    """
    store = SettingsStore(folders.config / FILE_NAME)
    trouble = store.load()
    if trouble is not None:
        text = _("the settings could not be read ({reason}); the defaults hold, the file was kept as {file}")
        raise VerbError(text.format(reason=trouble.reason, file=trouble.set_aside or trouble.file))
    return store.settings


def plan_called(key: str, plans: tuple[Plan, ...]) -> Plan:
    """Return the plan with a key; `desk-only` means `desk_only`.

    Raises:
        VerbError: there is no such plan.
    """
    wanted = key.replace("-", "_")
    for plan in plans:
        if plan.key == wanted:
            return plan
    text = _("there is no plan {key}. Choose one of: {known}")
    raise VerbError(text.format(key=key, known=", ".join(plan.key.replace("_", "-") for plan in plans)))
