"""Makes the chimes in resources/sounds: `python packaging/make_sounds.py`.

Each chime is a few soft mallet strokes, such as on a marimba: a sine with two quieter, sooner fading overtones.
All notes belong to one pentatonic scale, so no two of them grate.  The same script always makes the same bytes.
"""

from __future__ import annotations

import io
import math
import struct
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

RATE = 44_100
PEAK = 10 ** (-9 / 20)  # -9 dBFS: loud enough, and room for the system's own mixing
FULL_SCALE = 32_767
ATTACK_S = 0.004  # short enough for a stroke, long enough not to click
FADE_S = 0.06  # the end reaches silence without a step
OVERTONES = ((1.0, 1.0, 1.0), (3.93, 0.22, 0.35), (9.2, 0.05, 0.12))
"""Frequency, loudness and length of each partial against the fundamental; the ratios are those of a marimba bar."""

G4, C5, D5, E5, G5, A5, C6 = 392.00, 523.25, 587.33, 659.26, 783.99, 880.00, 1046.50


@dataclass(frozen=True, slots=True)
class Stroke:
    """One note: when it is struck, how high, how loud, and the time in which it fades to a third."""

    at_s: float
    hertz: float
    loudness: float = 1.0
    fade_s: float = 0.16


@dataclass(frozen=True, slots=True)
class Chime:
    """One sound file."""

    length_s: float
    strokes: tuple[Stroke, ...]


CHIMES = {
    # Two notes rising: look up, something begins.
    "get_ready": Chime(0.62, (Stroke(0.0, G4), Stroke(0.16, D5))),
    # One full note with its octave: now.
    "start": Chime(0.62, (Stroke(0.0, C5, fade_s=0.2), Stroke(0.0, C6, 0.45))),
    # A short dry tap, for 3-2-1.
    "count": Chime(0.2, (Stroke(0.0, E5, fade_s=0.04),)),
    # Up and back: the other way round.
    "change_side": Chime(
        0.64, (Stroke(0.0, A5, fade_s=0.1), Stroke(0.15, E5, fade_s=0.1), Stroke(0.3, A5, fade_s=0.12))
    ),
    # Three notes coming to rest.
    "done": Chime(0.66, (Stroke(0.0, G5), Stroke(0.13, E5), Stroke(0.26, C5, 1.1, 0.18))),
}


def render(chime: Chime) -> bytes:
    """Return a chime as a WAV file: mono, 16 bits, 44.1 kHz."""
    count = round(chime.length_s * RATE)
    samples = [sum(_sample(stroke, index / RATE) for stroke in chime.strokes) for index in range(count)]
    fade = round(FADE_S * RATE)
    for index in range(fade):
        samples[count - fade + index] *= 0.5 + 0.5 * math.cos(math.pi * (index + 1) / fade)
    scale = PEAK * FULL_SCALE / max(map(abs, samples))
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE)
        writer.writeframes(struct.pack(f"<{count}h", *(round(sample * scale) for sample in samples)))
    return file.getvalue()


def _sample(stroke: Stroke, at_s: float) -> float:
    """Return the height of a stroke's wave at a moment of its chime."""
    since_s = at_s - stroke.at_s
    if since_s < 0:
        return 0.0
    attack = 0.5 - 0.5 * math.cos(math.pi * min(1.0, since_s / ATTACK_S))
    wave_height = sum(
        loudness
        * math.exp(-since_s / (stroke.fade_s * length))
        * math.sin(2 * math.pi * stroke.hertz * ratio * since_s)
        for ratio, loudness, length in OVERTONES
    )
    return stroke.loudness * attack * wave_height


def make_sounds(folder: Path) -> None:
    """Write every chime to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, chime in CHIMES.items():
        (folder / f"{name}.wav").write_bytes(render(chime))


if __name__ == "__main__":
    make_sounds(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "resources" / "sounds")
