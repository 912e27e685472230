"""What the program says when the machine or a file is in the way: what happened, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from thoracic_desktop.desktop.settings_store import SettingsProblem
from thoracic_desktop.history.trouble import TroubleKind

if TYPE_CHECKING:
    import datetime as dt

    from thoracic_desktop.desktop.settings_store import SettingsTrouble
    from thoracic_desktop.history.trouble import Backup, HistoryTrouble


def writing_trouble_text(trouble: HistoryTrouble) -> str:
    """Say why the history cannot be written now; everything is kept in memory and tried again."""
    reasons = {
        TroubleKind.DISK_FULL: QCoreApplication.translate("Messages", "The disk is full."),
        TroubleKind.NOT_WRITABLE: QCoreApplication.translate("Messages", "The history file cannot be written."),
        TroubleKind.LOCKED: QCoreApplication.translate("Messages", "Another program holds the history file."),
    }
    reason = reasons.get(trouble.kind) or QCoreApplication.translate("Messages", "The history cannot be written.")
    then = QCoreApplication.translate(
        "Messages", "What you do is kept in memory while the program runs. We keep trying to save it."
    )
    return f"{reason} {then}"


def opening_trouble_text(trouble: HistoryTrouble) -> str:
    """Say what was wrong with the history when it was opened, what was done, and what can be done."""
    if trouble.kind is TroubleKind.DAMAGED:
        return _damaged_text(trouble)
    texts = {
        TroubleKind.FROM_FUTURE: QCoreApplication.translate(
            "Messages",
            "The history was written by a newer version of this program, so it was left as it is. What you do now is "
            "not saved. Install the newer version to go on with your history.",
        ),
        TroubleKind.MISSING: QCoreApplication.translate("Messages", "The history file was missing or empty. {offer}"),
        TroubleKind.NOT_RESTORED: QCoreApplication.translate(
            "Messages", "A part of your history is not back yet. {offer}"
        ),
        TroubleKind.NOT_MIGRATED: QCoreApplication.translate(
            "Messages",
            "The history could not be brought to the format of this version and was left as it is. What you do now is "
            "not saved. Install the version you used before, and report this.",
        ),
        TroubleKind.LOCKED: QCoreApplication.translate(
            "Messages",
            "Another program holds the history file. What you do now is kept only while the program runs. Close the "
            "other program, then start this one again.",
        ),
    }
    other = QCoreApplication.translate(
        "Messages",
        "The history cannot be used: {detail}. What you do now is kept only while the program runs. Make room or give "
        "the program the right to write there, then start it again.",
    )
    return texts.get(trouble.kind, other).format(offer=_offer(trouble.backup), detail=trouble.detail)


def restored_text(sessions: int) -> str:
    """Say what a backup brought back."""
    return QCoreApplication.translate("Messages", "The backup is back. Sessions in it: {count}.").format(count=sessions)


def settings_trouble_text(trouble: SettingsTrouble) -> str:
    """Say what is wrong with the settings."""
    if trouble.problem is SettingsProblem.UNWRITABLE:
        return QCoreApplication.translate(
            "Messages", "The settings cannot be saved ({reason}). They hold until the program ends."
        ).format(reason=trouble.reason)
    text = QCoreApplication.translate(
        "Messages", "The settings could not be read, so the usual ones are used. The old file is kept as {file}."
    )
    return text.format(file=(trouble.set_aside or trouble.file).name)


def no_sound_text() -> str:
    """Say that the chimes stay silent."""
    return QCoreApplication.translate("Messages", "No sound output was found. The chimes stay silent.")


def crash_text(line: str) -> str:
    """Say that a part of the program failed; `line` names where."""
    text = QCoreApplication.translate(
        "Messages", "Something went wrong in the program ({place}). Your history is kept. The log has the details."
    )
    return text.format(place=line)


def _damaged_text(trouble: HistoryTrouble) -> str:
    name = trouble.set_aside.name if trouble.set_aside is not None else ""
    text = QCoreApplication.translate(
        "Messages", "The history file was damaged. It was put aside as {name}, nothing was deleted. {offer}"
    )
    said = text.format(name=name, offer=_offer(trouble.backup))
    if trouble.backup is not None and trouble.missing_days:
        days = ", ".join(_day_word(day) for day in trouble.missing_days)
        missing = QCoreApplication.translate("Messages", "These days are not in it: {days}.").format(days=days)
        return f"{said} {missing}"
    return said


def _offer(backup: Backup | None) -> str:
    if backup is None:
        return QCoreApplication.translate("Messages", "There is no backup, so the history starts anew.")
    text = QCoreApplication.translate("Messages", "There is a good backup of {day}. Sessions in it: {count}.")
    return text.format(day=_day_word(backup.day), count=backup.sessions)


def _day_word(day: dt.date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
