"""What the program says about own exercises, their file, and files that come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.content.own_content import OwnProblem
from thoracic_desktop.ui.own.words import listed

if TYPE_CHECKING:
    from thoracic_desktop.content.own_content import OwnTrouble
    from thoracic_desktop.content.own_merging import Imported


def own_trouble_text(trouble: OwnTrouble) -> str:
    """Say what is wrong with the file of own exercises, and what was done."""
    translate = QCoreApplication.translate
    texts = {
        OwnProblem.DAMAGED: translate(
            "OwnTexts",
            "Your own exercises could not be read. The old file is kept as {file}. If you have exported them, import "
            "that file.",
        ),
        OwnProblem.NEWER: translate(
            "OwnTexts",
            "Your own exercises were saved by a newer version of this program, so the file was left as it is. What you "
            "change now is not saved. Install the newer version to go on with them.",
        ),
        OwnProblem.UNREADABLE: translate(
            "OwnTexts", "Your own exercises cannot be read ({reason}). The file {file} was left as it is."
        ),
        OwnProblem.UNWRITABLE: translate(
            "OwnTexts", "Your own exercises cannot be saved ({reason}). They hold until the program ends."
        ),
    }
    return texts[trouble.problem].format(file=trouble.file.name, reason=trouble.reason)


def imported_text(report: Imported) -> str:
    """Say what came in with a file."""
    translate = QCoreApplication.translate
    parts: list[str] = []
    if report.exercises:
        parts.append(translate("OwnTexts", "Exercises added: {names}.").format(names=listed(report.exercises)))
    if report.routines:
        parts.append(translate("OwnTexts", "Routines added: {names}.").format(names=listed(report.routines)))
    if report.renamed:
        parts.append(
            translate("OwnTexts", "New names, since others had them: {names}.").format(names=listed(report.renamed))
        )
    if report.skipped:
        parts.append(translate("OwnTexts", "Already here and left as they are: {count}.").format(count=report.skipped))
    return " ".join(parts)
