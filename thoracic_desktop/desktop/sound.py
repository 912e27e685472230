"""Plays the chimes, and stays silent in good order on a machine that cannot."""

from __future__ import annotations

import logging
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QUrl, Signal

from thoracic_desktop.session.segments import CueKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

FULL_VOLUME = 100

logger = logging.getLogger(__name__)


class NoSound(StrEnum):
    """Why nothing can be heard."""

    NO_LIBRARY = "no_library"
    NO_OUTPUT = "no_output"
    NOT_PLAYABLE = "not_playable"


class ChimePlayer(Protocol):
    """What a controller asks of the chimes."""

    def prepare(self) -> None:
        """Load what playing needs, before it is needed."""
        ...

    def set_on(self, on: bool) -> None:  # noqa: FBT001 - the slot of a check box's toggled(bool)
        """Switch the chimes on or off."""
        ...

    def set_volume(self, volume: int) -> None:
        """Set the chimes' own volume, 0 to 100."""
        ...

    def play(self, kind: CueKind) -> None:
        """Sound one cue."""
        ...

    def play_latest(self, kinds: Sequence[CueKind]) -> None:
        """Sound only the last of several cues that fell together."""
        ...


class Chimes(QObject):
    """Plays one short sound for each kind of cue.

    Nothing of the session depends on what is heard: a sound server that dies in the middle of a chime leaves Qt
    saying "playing" for ever, so no one listens to that.

    Signals:
        unavailable: the machine cannot play; carries a value of `NoSound`.  Emitted once in a run, not for each cue.
    """

    unavailable = Signal(str)

    def __init__(self, folder: Path, *, on: bool = True, volume: int = 70, parent: QObject | None = None) -> None:
        """Take the sounds from `folder`, one `<cue kind>.wav` each; nothing is loaded yet."""
        super().__init__(parent)
        self._folder = folder
        self._on = on
        self._volume = volume
        self._devices: QMediaDevices | None = None
        self._effects: dict[CueKind, QSoundEffect] = {}
        self._told = False

    def prepare(self) -> None:
        """Load sound and find the device, in 20 to 50 ms (a second from a cold disk), where chimes are on.

        Not done when the program starts: QtMultimedia takes time and, on Linux, needs libpulse to be imported at all.
        """
        if not self._on or self._devices is not None:
            return
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError as error:
            self._report(NoSound.NO_LIBRARY, str(error))
            return
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._renew_effects)
        self._renew_effects()

    def set_on(self, on: bool) -> None:  # noqa: FBT001 - the slot of a check box's toggled(bool)
        """Switch the chimes on or off; off also ends what is sounding."""
        self._on = on
        if not on:
            for effect in self._effects.values():
                effect.stop()

    def set_volume(self, volume: int) -> None:
        """Set the chimes' own volume, 0 to 100, in steps that sound even."""
        self._volume = max(0, min(FULL_VOLUME, volume))
        for effect in self._effects.values():
            effect.setVolume(_linear(self._volume))

    def play(self, kind: CueKind) -> None:
        """Sound one cue; prepares first where that was not done."""
        self.prepare()
        effect = self._effects.get(kind)
        if self._on and effect is not None:
            effect.play()

    def play_latest(self, kinds: Sequence[CueKind]) -> None:
        """Sound only the last of several cues that fell together, as after a late tick."""
        if kinds:
            self.play(kinds[-1])

    def _renew_effects(self) -> None:
        """Make the effects anew: an old one stays mute after the sound server or the device was away."""
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        for effect in self._effects.values():
            effect.deleteLater()
        self._effects = {}
        if QMediaDevices.defaultAudioOutput().isNull():
            self._report(NoSound.NO_OUTPUT, "no audio output")
            return
        for kind in CueKind:
            effect = QSoundEffect(self)
            effect.statusChanged.connect(self._check_effects)
            effect.setVolume(_linear(self._volume))
            effect.setSource(QUrl.fromLocalFile(self._folder / f"{kind}.wav"))
            self._effects[kind] = effect

    def _check_effects(self) -> None:
        for kind, effect in self._effects.items():
            if effect.status() is effect.Status.Error:
                self._report(NoSound.NOT_PLAYABLE, f"{kind}.wav")

    def _report(self, reason: NoSound, detail: str) -> None:
        if self._told:
            return
        self._told = True
        logger.info("No chimes: %s (%s)", reason, detail)
        self.unavailable.emit(reason.value)


def _linear(volume: int) -> float:
    """Return the factor for the samples at a volume from 0 to 100: ears judge loudness by its logarithm."""
    from PySide6.QtMultimedia import QtAudio

    scales = QtAudio.VolumeScale
    return QtAudio.convertVolume(volume / FULL_VOLUME, scales.LogarithmicVolumeScale, scales.LinearVolumeScale)
