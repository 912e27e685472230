"""The controls that say how a programme fits somebody: minutes, things, what bothers them, a plan.

The first start and the settings arrange them, each in its own way; both hand on what was changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thoracic_desktop.exercises.model import Direction, Equipment
from thoracic_desktop.ui.terms import direction_word, thing_word
from thoracic_desktop.ui.widgets.intention_fields import IntentionFields
from thoracic_desktop.ui.widgets.segment import Segment
from thoracic_desktop.ui.widgets.tick_tile import TickGroup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thoracic_desktop.desktop.settings_store import Intention, Settings
    from thoracic_desktop.ui.theme import Theme

MINUTES = (2, 5, 10, 15, 20, 30)
THINGS = (Equipment.MAT, Equipment.ROLLER, Equipment.TOWEL, Equipment.CHAIR, Equipment.WALL)


class ProgrammeControls(QObject):
    """All of them, not yet placed.

    Signals:
        changed: The person chose something; carries the changed fields of the settings, by name.

    Args:
        theme: Colours, type and icons.
        roomy: Whether they are the only thing on their page; else they stand in rows.
        parent: The owner.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, *, roomy: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.minutes = Segment(theme, self.tr("Minutes for one session"))
        for minutes in MINUTES:
            name = self.tr("{minutes} minutes for one session").format(minutes=minutes)
            self.minutes.add(str(minutes), str(minutes), name)
        self.things = TickGroup(theme, self.tr("Things you have"), tiles=roomy)
        for thing in THINGS:
            self.things.add(thing, thing_word(thing))
        self.bothers = TickGroup(theme, self.tr("What bothers you now"))
        for direction in Direction:
            self.bothers.add(direction, direction_word(direction))
        self.intention = IntentionFields(theme)
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; nothing is reported."""
        # A number of minutes that is not among those to choose from is shown as the next one below it.
        self.minutes.set_current(str(max(one for one in MINUTES if one <= settings.minutes)))
        self.things.set_ticked(settings.equipment)
        self.bothers.set_ticked(settings.bothered_by)
        self.intention.show_intention(settings.intention)

    def _connect(self) -> None:
        self.minutes.chosen.connect(self._set_minutes)
        self.things.ticked.connect(self._set_things)
        self.bothers.ticked.connect(self._set_bothers)
        self.intention.changed.connect(self._set_intention)

    def _set_minutes(self, key: str) -> None:
        self.changed.emit({"minutes": int(key)})

    def _set_things(self, keys: Iterable[str]) -> None:
        self.changed.emit({"equipment": tuple(Equipment(key) for key in keys)})

    def _set_bothers(self, keys: Iterable[str]) -> None:
        self.changed.emit({"bothered_by": tuple(Direction(key) for key in keys)})

    def _set_intention(self, intention: Intention | None) -> None:
        self.changed.emit({"intention": intention})
