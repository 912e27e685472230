"""The sections of the settings page, from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from thoracic_desktop import __version__
from thoracic_desktop.ui.settings.programme_section import programme_rows
from thoracic_desktop.ui.settings.row import Section, SettingRow
from thoracic_desktop.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from thoracic_desktop.ui.settings.choices import Choices
    from thoracic_desktop.ui.theme import Theme
    from thoracic_desktop.ui.widgets.button import Button


class Entry(Value, frozen=True):
    """A section, with its title and its icon in the list of sections."""

    title: str
    icon: str
    section: QWidget


def make_sections(
    theme: Theme,
    choices: Choices,
    portrait: QWidget,
    data_folder: Path,
    open_folder: Button,
    *,
    own: Button,
    signs: Button,
) -> list[Entry]:
    """Make the sections.

    Args:
        theme: Colours, type and icons.
        choices: The controls that change a setting.
        portrait: Shows who shows the exercises.
        data_folder: Where the history and the settings lie.
        open_folder: The button that shows that folder.
        own: The button that shows the person's own exercises.
        signs: The button that asks about the warning signs anew.
    """
    translate = QCoreApplication.translate
    content: list[tuple[str, str, Sequence[QWidget]]] = [
        (translate("Settings", "Sessions"), "person-arms-spread", _sessions(theme, choices, own)),
        (translate("Settings", "Your programme"), "sliders-horizontal", programme_rows(theme, choices.programme)),
        (translate("Settings", "Sound"), "speaker-high", _sound(theme, choices)),
        (translate("Settings", "Look and words"), "text-aa", _look(theme, choices)),
        (translate("Settings", "The figure"), "person-simple-walk", _figure(theme, choices, portrait)),
        (translate("Settings", "Safety"), "first-aid-kit", _safety(theme, choices, signs)),
        (translate("Settings", "Your data"), "database", _data(theme, data_folder, open_folder)),
        (translate("Settings", "About"), "info", _about(theme)),
    ]
    reminders = Entry(choices.reminders.title, "bell", choices.reminders)
    return [reminders, *(Entry(title, icon, Section(theme, title, rows)) for title, icon, rows in content)]


def _sessions(theme: Theme, choices: Choices, own: Button) -> list[SettingRow]:
    title = QCoreApplication.translate("Settings", "Slow breathing at the end")
    text = QCoreApplication.translate("Settings", "About two minutes of calm breaths after the last exercise")
    mine = QCoreApplication.translate("Settings", "My exercises and routines")
    about_mine = QCoreApplication.translate("Settings", "From a physiotherapist’s sheet, for instance")
    return [
        SettingRow(theme, title, text, [choices.cool_down]),
        SettingRow(theme, mine, about_mine, [own]),
    ]


def _sound(theme: Theme, choices: Choices) -> list[SettingRow]:
    title = QCoreApplication.translate("Settings", "Chimes")
    text = QCoreApplication.translate("Settings", "Mark each start, change and end")
    return [SettingRow(theme, title, text, [choices.try_chime, choices.volume, choices.chimes])]


def _look(theme: Theme, choices: Choices) -> list[SettingRow]:
    translate = QCoreApplication.translate
    wording = translate("Settings", "Plain says “mid-back”, clinical says “thoracic spine”")
    motion = translate("Settings", "The figure stands in its key poses, the ring moves once a second")
    return [
        SettingRow(theme, translate("Settings", "Wording"), wording, [choices.wording]),
        SettingRow(theme, translate("Settings", "Theme"), "", [choices.theme]),
        SettingRow(theme, translate("Settings", "Less motion"), motion, [choices.motion]),
    ]


def _figure(theme: Theme, choices: Choices, portrait: QWidget) -> list[SettingRow]:
    translate = QCoreApplication.translate
    text = translate("Settings", "The movements are the same")
    return [
        SettingRow(theme, translate("Settings", "Who shows the exercises"), text, [portrait, choices.person]),
        SettingRow(theme, translate("Settings", "Skin tone"), "", [choices.skin]),
    ]


def _safety(theme: Theme, choices: Choices, signs: Button) -> list[SettingRow]:
    translate = QCoreApplication.translate
    text = translate("Settings", "The one to call where you are, such as 112 or 911")
    again = translate("Settings", "They also come every four weeks, and after a bad session")
    return [
        SettingRow(theme, translate("Settings", "Emergency number"), text, [choices.emergency]),
        SettingRow(theme, translate("Settings", "Warning signs"), again, [signs]),
    ]


def _data(theme: Theme, data_folder: Path, open_folder: Button) -> list[SettingRow]:
    title = QCoreApplication.translate("Settings", "Everything stays on this computer")
    text = QCoreApplication.translate("Settings", "No account, no network.")
    return [SettingRow(theme, title, text, [open_folder], detail=str(data_folder))]


def _about(theme: Theme) -> list[SettingRow]:
    translate = QCoreApplication.translate
    name = translate("Settings", "Thoracic Desktop {version}").format(version=__version__)
    note = translate(
        "Settings",
        "General information about exercise. It has not been reviewed by a clinician, it is not a medical device, "
        "and it does not know your back.",
    )
    licences = translate(
        "Settings",
        "MIT licence. Made with Qt for Python (LGPL 3), pyqtgraph and appdirs (MIT), msgspec, NumPy and contourpy "
        "(BSD), Inter (SIL Open Font License) and Phosphor icons (MIT).",
    )
    return [
        SettingRow(theme, name, note, []),
        SettingRow(theme, translate("Settings", "Licences"), licences, []),
    ]
