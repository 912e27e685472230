"""Plays sounds in a process of its own: `python sound_player.py FOLDER`.

Reads commands from standard input until it ends: `play NAME` sounds FOLDER/NAME.wav in place of what still sounds,
`volume N` sets 0 to 100.  Answers `ready`, or `unavailable REASON DETAIL`.

Why another process: Qt 6.11 lets sound take its process along.  Opening a device aborts after the sound server was
away for three seconds, and QSoundEffect, besides, freezes the event loop when the audio thread destroys a finished
voice (against PulseAudio within a dozen chimes in most runs), so QAudioSink plays here.  Whatever happens in this
file, the session goes on.  It is started by its path and imports nothing of ours.
"""

from __future__ import annotations

import sys
import threading
import wave
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioSink

RATE = 44_100
SAMPLE_BYTES = 2
BUFFER_BYTES = RATE * SAMPLE_BYTES
"""One second: a chime is shorter and fits in whole."""
FULL_VOLUME = 100


class Commands(QObject):
    """Hears standard input in a thread, because not every platform can wait for it in the event loop."""

    given = Signal(str)
    ended = Signal()

    def listen(self) -> None:
        """Start to emit `given` for each line, and `ended` after the last."""
        threading.Thread(target=self._read, name="commands", daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.given.emit(line)
        self.ended.emit()


class SoundPlayer(QObject):
    """Holds the sounds and keeps the device open: one that has to wake up swallows the start of a sound."""

    def __init__(self, sounds: dict[str, bytes]) -> None:
        """Play from `sounds`, samples by name; no device is opened yet."""
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - main() answers for a failing import

        super().__init__()
        self._sounds = sounds
        self._volume = FULL_VOLUME
        self._sink: QAudioSink | None = None
        self._stream: QIODevice | None = None
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._close)

    def open(self) -> bool:
        """Open the default device, unless it is open; say whether that worked, and to the caller why not."""
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices  # noqa: PLC0415 - main() answers for a failing import

        if self._sink is not None:
            return True
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            say("unavailable", "no_output")
            return False
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._sink = QAudioSink(device, form, self)
        self._sink.setBufferSize(BUFFER_BYTES)
        self._sink.setVolume(linear(self._volume))
        return self._start(self._sink)

    def obey(self, command: str) -> None:
        """Carry out one line of input."""
        verb, _, operand = command.strip().partition(" ")
        if verb == "volume":
            self._volume = int(operand)
            if self._sink is not None:
                self._sink.setVolume(linear(self._volume))
        elif verb == "play" and operand in self._sounds:
            self._play(self._sounds[operand])

    def _play(self, samples: bytes) -> None:
        if not self.open() or self._sink is None:
            return
        if self._sink.state() is not self._sink.state().IdleState:
            self._sink.reset()
            self._start(self._sink)
        if self._stream is not None:
            self._stream.write(samples)

    def _start(self, sink: QAudioSink) -> bool:
        """Let `sink` wait for samples."""
        self._stream = sink.start()
        if sink.error() is sink.error().NoError:
            return True
        say("unavailable", "not_playable", f"{sink.error()}")
        self._close()
        return False

    def _close(self) -> None:
        """Forget the device: it or the default has changed, or does not work; the next sound opens one anew."""
        self._stream = None
        if self._sink is not None:
            self._sink.reset()
            self._sink.deleteLater()
            self._sink = None


def linear(volume: int) -> float:
    """Return the factor for the samples at a volume from 0 to 100: ears judge loudness by its logarithm."""
    from PySide6.QtMultimedia import QtAudio  # noqa: PLC0415 - main() answers for a failing import

    scales = QtAudio.VolumeScale
    return QtAudio.convertVolume(volume / FULL_VOLUME, scales.LogarithmicVolumeScale, scales.LinearVolumeScale)


def read_sounds(folder: Path) -> dict[str, bytes]:
    """Return the samples of the WAV files in `folder`; one that cannot be used is reported and left out."""
    sounds: dict[str, bytes] = {}
    for file in sorted(folder.glob("*.wav")):
        try:
            sounds[file.stem] = read_samples(file)
        except (OSError, EOFError, wave.Error) as error:
            say("unavailable", "not_playable", f"{file.name}: {error}")
    return sounds


def read_samples(file: Path) -> bytes:
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


def say(*words: str) -> None:
    """Answer with one line."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def main(folder: Path) -> int:
    """Play until the input ends."""
    application = QCoreApplication([])
    # Qt would load its video decoder, 20 MB that take seconds from a cold disk; sound needs no plugin.
    application.setLibraryPaths([])
    sounds = read_sounds(folder)
    try:
        player = SoundPlayer(sounds)
    except ImportError as error:
        say("unavailable", "no_library", str(error))
        return 0
    if not player.open():
        return 0
    commands = Commands()
    commands.given.connect(player.obey)
    commands.ended.connect(application.quit)
    commands.listen()
    say("ready")
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
