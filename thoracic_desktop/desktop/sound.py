"""Plays the chimes, and stays silent in good order on a machine that cannot.

Through QAudioSink, not QSoundEffect: in Qt 6.11 the latter lets the audio thread destroy a finished voice, socket
notifier and all.  The event loop then spins on a closed descriptor for ever, and the window is frozen; against a
PulseAudio server that happened within a dozen chimes in most runs.
"""

from __future__ import annotations

import logging
import wave
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.session.segments import CueKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioSink, QMediaDevices

FULL_VOLUME = 100
RATE = 44_100
SAMPLE_BYTES = 2
BUFFER_BYTES = RATE * SAMPLE_BYTES
"""One second: a chime is shorter and fits in whole."""
KEEP_OPEN_MS = 60_000
"""How long the device stays open after a chime.

Longer than any pause between two cues of a session: a device that has to wake up swallows the start of a sound.
"""

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

    Nothing of the session depends on what is heard, and nobody listens to the state of the device.

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
        self._samples: dict[CueKind, bytes] | None = None
        self._devices: QMediaDevices | None = None
        self._sink: QAudioSink | None = None
        self._stream: QIODevice | None = None
        self._told = False
        self._rest = Delay(self._close, self)

    def prepare(self) -> None:
        """Load sound and open the device, in 20 to 80 ms (a second from a cold disk), where chimes are on.

        Not done when the program starts: QtMultimedia takes time and, on Linux, needs libpulse to be imported at all.
        """
        if not self._on:
            return
        if self._samples is None:
            self._samples = self._load()
        if self._devices is not None and self._sink is None:
            self._open()
        if self._sink is not None:
            self._rest.start_ms(KEEP_OPEN_MS)

    def set_on(self, on: bool) -> None:  # noqa: FBT001 - the slot of a check box's toggled(bool)
        """Switch the chimes on or off; off also ends what is sounding."""
        self._on = on
        if not on:
            self._close()

    def set_volume(self, volume: int) -> None:
        """Set the chimes' own volume, 0 to 100, in steps that sound even."""
        self._volume = max(0, min(FULL_VOLUME, volume))
        if self._sink is not None:
            self._sink.setVolume(_linear(self._volume))

    def play(self, kind: CueKind) -> None:
        """Sound one cue in place of one that still sounds; prepares first where that was not done."""
        self.prepare()
        samples = (self._samples or {}).get(kind)
        if not self._on or self._sink is None or samples is None:
            return
        if self._sink.state() is not self._sink.state().IdleState:
            self._sink.reset()
            self._start(self._sink)
        if self._stream is not None:
            self._stream.write(samples)

    def play_latest(self, kinds: Sequence[CueKind]) -> None:
        """Sound only the last of several cues that fell together, as after a late tick."""
        if kinds:
            self.play(kinds[-1])

    def _load(self) -> dict[CueKind, bytes]:
        """Import Qt's sound and read the files; what is missing stays silent."""
        try:
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError as error:
            self._report(NoSound.NO_LIBRARY, str(error))
            return {}
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._renew)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._close)
        samples: dict[CueKind, bytes] = {}
        for kind in CueKind:
            try:
                samples[kind] = _read_samples(self._folder / f"{kind}.wav")
            except (OSError, EOFError, wave.Error) as error:
                self._report(NoSound.NOT_PLAYABLE, f"{kind}.wav: {error}")
        return samples

    def _open(self) -> None:
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            self._report(NoSound.NO_OUTPUT, "no audio output")
            return
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._sink = QAudioSink(device, form, self)
        self._sink.setBufferSize(BUFFER_BYTES)
        self._sink.setVolume(_linear(self._volume))
        self._start(self._sink)

    def _start(self, sink: QAudioSink) -> None:
        """Let `sink` wait for samples; one that cannot is given up until the next cue."""
        self._stream = sink.start()
        if sink.error() is not sink.error().NoError:
            self._report(NoSound.NOT_PLAYABLE, f"{sink.error()}")
            self._close()

    def _renew(self) -> None:
        """Forget the device: it, or the default, or the sound server may have changed; the next cue opens anew."""
        if self._sink is not None:
            self._close()
            self.prepare()

    def _close(self) -> None:
        self._rest.cancel()
        self._stream = None
        if self._sink is not None:
            self._sink.reset()
            self._sink.deleteLater()
            self._sink = None

    def _report(self, reason: NoSound, detail: str) -> None:
        if self._told:
            return
        self._told = True
        logger.info("No chimes: %s (%s)", reason, detail)
        self.unavailable.emit(reason.value)


def _read_samples(file: Path) -> bytes:
    """Return the samples of a WAV file.

    Raises:
        OSError: the file cannot be read.
        wave.Error: it is no WAV file in the one format the chimes have.
        EOFError: it ends too soon.
    """
    with wave.open(str(file)) as reader:
        form = (reader.getnchannels(), reader.getsampwidth(), reader.getframerate())
        if form != (1, SAMPLE_BYTES, RATE) or reader.getnframes() * SAMPLE_BYTES > BUFFER_BYTES:
            raise wave.Error(f"expected at most a second of mono, 16 bits, {RATE} Hz")
        samples: bytes = reader.readframes(reader.getnframes())
        return samples


def _linear(volume: int) -> float:
    """Return the factor for the samples at a volume from 0 to 100: ears judge loudness by its logarithm."""
    from PySide6.QtMultimedia import QtAudio

    scales = QtAudio.VolumeScale
    return QtAudio.convertVolume(volume / FULL_VOLUME, scales.LogarithmicVolumeScale, scales.LinearVolumeScale)
