"""The controls of the settings page: each shows its part of the settings and hands on the changed whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSizePolicy

from thoracic_desktop.desktop.settings_store import SKINS, Person, Settings
from thoracic_desktop.desktop.settings_store import Theme as ThemeChoice
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.ui.settings.reminders_section import RemindersSection
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.field import TextField
from thoracic_desktop.ui.widgets.programme_controls import ProgrammeControls
from thoracic_desktop.ui.widgets.segment import Segment
from thoracic_desktop.ui.widgets.swatches import Swatches
from thoracic_desktop.ui.widgets.toggle import Toggle
from thoracic_desktop.ui.widgets.volume_slider import VolumeSlider

if TYPE_CHECKING:
    from thoracic_desktop.ui.theme import Theme

LONGEST_NUMBER = 40
FIELD_WIDTH = 200


class Choices(QObject):
    """All controls that change a setting.

    Signals:
        changed: The person chose something; carries the new settings.

    Args:
        theme: Colours, type and icons.
        parent: The owner.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self.reminders = RemindersSection(theme)
        self.programme = ProgrammeControls(theme, parent=self)
        self.chimes = Toggle(theme, self.tr("Chimes"))
        self.volume = VolumeSlider(theme, self.tr("Volume of the chimes"))
        self.try_chime = Button(theme, self.tr("Try"), kind="text", size="small", icon="play-fill")
        self.try_chime.setAccessibleName(self.tr("Try the chime"))
        self.cool_down = Toggle(theme, self.tr("Slow breathing at the end"))
        self.wording = Segment(theme, self.tr("Wording"))
        self.theme = Segment(theme, self.tr("Theme"))
        self.motion = Toggle(theme, self.tr("Less motion"))
        self.person = Segment(theme, self.tr("Who shows the exercises"))
        self.skin = Swatches(theme, self.tr("Skin tone"))
        self.emergency = TextField(theme, self.tr("Emergency number"))
        self._fill()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; nothing is reported."""
        self._settings = settings
        self.reminders.show_settings(settings)
        self.programme.show_settings(settings)
        self.chimes.setChecked(settings.chimes)
        self.volume.blockSignals(True)
        self.volume.setValue(settings.chime_volume)
        self.volume.blockSignals(False)
        self._show_sound(settings)
        self.cool_down.setChecked(settings.cool_down)
        self.wording.set_current(settings.wording)
        self.theme.set_current(settings.theme)
        self.motion.setChecked(settings.reduced_motion)
        self.person.set_current(settings.person)
        self.skin.set_current(settings.skin)
        if not self.emergency.hasFocus():
            self.emergency.setText(settings.emergency_number)

    def _fill(self) -> None:
        self.wording.add(WordingLevel.PLAIN, self.tr("Plain"))
        self.wording.add(WordingLevel.CLINICAL, self.tr("Clinical"))
        self.theme.add(ThemeChoice.LIGHT, self.tr("Light"))
        self.theme.add(ThemeChoice.DARK, self.tr("Dark"))
        self.theme.add(ThemeChoice.SYSTEM, self.tr("Follow system"))
        self.person.add(Person.MIRA, self.tr("Mira"))
        self.person.add(Person.JON, self.tr("Jon"))
        for skin in range(1, SKINS + 1):
            self.skin.add(
                skin, f"figSkin{skin}", self.tr("Skin tone {number} of {count}").format(number=skin, count=SKINS)
            )
        # Each report is written to a file: while the knob is dragged there is none.
        self.volume.setTracking(False)
        self.emergency.setMaxLength(LONGEST_NUMBER)
        self.emergency.setFixedWidth(FIELD_WIDTH)
        self.emergency.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        self.reminders.changed.connect(self._set_fields)
        self.programme.changed.connect(self._set_fields)
        self.chimes.clicked.connect(self._set_chimes)
        self.volume.valueChanged.connect(self._set_volume)
        self.cool_down.clicked.connect(self._set_cool_down)
        self.wording.chosen.connect(self._set_wording)
        self.theme.chosen.connect(self._set_theme)
        self.motion.clicked.connect(self._set_motion)
        self.person.chosen.connect(self._set_person)
        self.skin.chosen.connect(self._set_skin)
        self.emergency.editingFinished.connect(self._set_emergency_number)

    def _set_fields(self, fields: dict[str, Any]) -> None:
        self._change(replace(self._settings, **fields))

    def _set_chimes(self, on: bool) -> None:
        self._change(replace(self._settings, chimes=on))

    def _set_volume(self, volume: int) -> None:
        self._change(replace(self._settings, chime_volume=volume))

    def _set_cool_down(self, on: bool) -> None:
        self._change(replace(self._settings, cool_down=on))

    def _set_wording(self, key: str) -> None:
        self._change(replace(self._settings, wording=WordingLevel(key)))

    def _set_theme(self, key: str) -> None:
        self._change(replace(self._settings, theme=ThemeChoice(key)))

    def _set_motion(self, on: bool) -> None:
        self._change(replace(self._settings, reduced_motion=on))

    def _set_person(self, key: str) -> None:
        self._change(replace(self._settings, person=Person(key)))

    def _set_skin(self, skin: int) -> None:
        self._change(replace(self._settings, skin=skin))

    def _set_emergency_number(self) -> None:
        self._change(replace(self._settings, emergency_number=self.emergency.text().strip()))

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._show_sound(settings)
            self.changed.emit(settings)

    def _show_sound(self, settings: Settings) -> None:
        self.volume.setEnabled(settings.chimes)
        self.try_chime.setEnabled(settings.chimes)
