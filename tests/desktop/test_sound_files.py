from __future__ import annotations

import array
import math
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from thoracic_desktop.session.segments import CueKind

ROOT = Path(__file__).parents[2]
SOUNDS = ROOT / "resources" / "sounds"
FULL_SCALE = 32_767


def samples(name: str) -> list[int]:
    with wave.open(str(SOUNDS / f"{name}.wav")) as reader:
        return array.array("h", reader.readframes(reader.getnframes())).tolist()


def test_every_cue_has_its_sound_and_there_is_no_other() -> None:
    assert sorted(file.stem for file in SOUNDS.iterdir()) == sorted(CueKind)


def test_the_script_makes_the_very_files_that_are_shipped(tmp_path: Path) -> None:
    subprocess.run(  # noqa: S603 - fixed arguments
        [sys.executable, str(ROOT / "packaging" / "make_sounds.py"), str(tmp_path)], check=True, timeout=60
    )

    for kind in CueKind:
        assert (tmp_path / f"{kind}.wav").read_bytes() == (SOUNDS / f"{kind}.wav").read_bytes(), kind


@pytest.mark.parametrize("kind", CueKind)
def test_a_sound_is_small_calm_and_has_no_clicks(kind: CueKind) -> None:
    file = SOUNDS / f"{kind}.wav"
    with wave.open(str(file)) as reader:
        assert (reader.getframerate(), reader.getnchannels(), reader.getsampwidth()) == (44_100, 1, 2)
    values = samples(kind)
    peak_db = 20 * math.log10(max(map(abs, values)) / FULL_SCALE)

    assert file.stat().st_size < 60_000
    assert peak_db == pytest.approx(-9, abs=0.1)
    assert abs(values[0]) <= 1
    assert max(map(abs, values[-20:])) <= 3
