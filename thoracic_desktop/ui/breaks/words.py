"""What the small window says at the end of a break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from thoracic_desktop.exercises.catalogue import Catalogue
    from thoracic_desktop.exercises.model import WordingLevel
    from thoracic_desktop.session.results import EntryResult


def end_words(
    results: tuple[EntryResult, ...], catalogue: Catalogue, level: WordingLevel, *, is_done: bool
) -> tuple[str, str]:
    """Return a title, and what was done, exercise by exercise."""
    translate = QCoreApplication.translate
    title = translate("Break", "Done. Back to work.") if is_done else translate("Break", "That counts too.")
    done = [result for result in results if any(one.done_reps for one in result.sets)]
    return title, "\n".join(_of_one(result, catalogue[result.exercise].name.at(level)) for result in done)


def _of_one(result: EntryResult, name: str) -> str:
    translate = QCoreApplication.translate
    done, asked = sum(one.done_reps for one in result.sets), sum(one.target_reps for one in result.sets)
    if done < asked:
        return translate("Break", "{name}: {done} of {count}").format(name=name, done=done, count=asked)
    if any(one.side is not None for one in result.sets):
        each = result.sets[0].done_reps
        return translate("Break", "{name}: {count} on each side").format(name=name, count=each)
    return translate("Break", "{name}: {count} times").format(name=name, count=done)
