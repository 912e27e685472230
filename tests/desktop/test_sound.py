from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeChimes
from thoracic_desktop.desktop.sound import LATEST_CUE_MS, PLAYER, ChimePlayer, Chimes, NoSound
from thoracic_desktop.session.segments import CueKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
SOUNDS = ROOT / "resources" / "sounds"
PATIENCE_MS = 30_000  # another process has to start, perhaps from a cold disk
CRASHING = (sys.executable, "-c", "import sys; sys.exit('It broke')")
# Without QtMultimedia, as on a machine without libpulse.
WITHOUT_LIBRARY = (
    sys.executable,
    "-c",
    "import runpy, sys; sys.modules['PySide6.QtMultimedia'] = None; sys.argv.pop(0); "  # noqa: ISC004 - one text
    "runpy.run_path(sys.argv[0], run_name='__main__')",
    PLAYER[-1],
)
# Writes down what it is told.
LISTENING = (
    sys.executable,
    "-c",
    "import sys; print('ready', flush=True)\nfor line in sys.stdin: open(sys.argv[1] + '/heard', 'a').write(line)",
)

# Does the same, but is ready only when it hears of a volume of 55.
SLOW = (
    sys.executable,
    "-c",
    "import sys\nwhile sys.stdin.readline() != 'volume 55\\n': pass\n"  # noqa: ISC004 - one text
    "print('ready', flush=True)\nfor line in sys.stdin: open(sys.argv[1] + '/heard', 'a').write(line)",
)


@pytest.fixture(autouse=True)
def _no_sound_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # Whoever runs the tests must not hear them, and a server must not be started for them.
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("QT_AUDIO_BACKEND", "pulseaudio")


@pytest.fixture
def chimes(qtbot: QtBot) -> Iterator[Chimes]:
    del qtbot  # brings the application
    chimes = Chimes(SOUNDS)
    yield chimes
    chimes.close()


def heard(folder: Path) -> list[str]:
    file = folder / "heard"
    return file.read_text().splitlines() if file.exists() else []


def what_is_said(chimes: ChimePlayer) -> list[str]:
    """Return a list that grows with every reason the chimes give for being silent."""
    said: list[str] = []
    chimes.unavailable.connect(said.append)
    return said


def test_a_machine_without_sound_says_so_once(chimes: Chimes, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    said = what_is_said(chimes)

    with qtbot.waitSignal(chimes.unavailable, timeout=PATIENCE_MS):
        chimes.prepare()
    for kind in CueKind:
        chimes.play(kind)
    with qtbot.assertNotEmitted(chimes.unavailable, wait=50):
        pass

    assert said == [NoSound.NO_OUTPUT]
    assert [record.getMessage().strip() for record in caplog.records] == ["No chimes: no_output"]


def test_a_missing_library_is_told_and_nothing_breaks(qtbot: QtBot) -> None:
    chimes = Chimes(SOUNDS, player=WITHOUT_LIBRARY)
    said = what_is_said(chimes)

    chimes.play(CueKind.START)
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)

    assert said == [NoSound.NO_LIBRARY]
    chimes.close()


def test_a_player_that_cannot_be_started_is_told(qtbot: QtBot) -> None:
    chimes = Chimes(SOUNDS, player=("/nonexistent/python",))
    said = what_is_said(chimes)

    chimes.prepare()
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)

    assert said == [NoSound.NOT_PLAYABLE]


def test_a_player_that_dies_again_and_again_is_given_up(qtbot: QtBot) -> None:
    chimes = Chimes(SOUNDS, player=CRASHING)
    said = what_is_said(chimes)

    def play_until_told() -> bool:
        chimes.play(CueKind.COUNT)
        return bool(said)

    qtbot.waitUntil(play_until_told, timeout=PATIENCE_MS)

    assert said == [NoSound.NOT_PLAYABLE]
    chimes.close()


def test_a_sound_file_that_is_missing_or_damaged_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "start.wav").write_bytes(b"RIFF nonsense")
    chimes = Chimes(tmp_path)
    said = what_is_said(chimes)

    chimes.prepare()
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)

    assert said == [NoSound.NOT_PLAYABLE]
    chimes.close()


def test_the_player_is_told_the_volume_and_the_cues(qtbot: QtBot, tmp_path: Path) -> None:
    chimes = Chimes(tmp_path, volume=40, player=LISTENING)
    chimes.prepare()

    chimes.play(CueKind.GET_READY)
    qtbot.waitUntil(lambda: "play get_ready" in heard(tmp_path), timeout=PATIENCE_MS)
    chimes.set_volume(140)
    chimes.play(CueKind.DONE)
    qtbot.waitUntil(lambda: "play done" in heard(tmp_path), timeout=PATIENCE_MS)
    chimes.close()

    assert heard(tmp_path) == ["volume 40", "play get_ready", "volume 100", "play done"]


def test_of_cues_that_fall_together_the_last_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    chimes = Chimes(tmp_path, player=LISTENING)

    chimes.play_latest([])
    chimes.play_latest([CueKind.COUNT, CueKind.COUNT, CueKind.CHANGE_SIDE])
    qtbot.waitUntil(lambda: "play change_side" in heard(tmp_path), timeout=PATIENCE_MS)
    chimes.close()

    assert heard(tmp_path) == ["volume 70", "play change_side"]


def test_a_cue_for_which_the_player_is_ready_too_late_is_not_heard(qtbot: QtBot, tmp_path: Path) -> None:
    chimes = Chimes(tmp_path, player=SLOW)

    chimes.play(CueKind.START)
    with qtbot.assertNotEmitted(chimes.unavailable, wait=LATEST_CUE_MS + 200):
        pass
    chimes.set_volume(55)
    chimes.play(CueKind.DONE)
    qtbot.waitUntil(lambda: "play done" in heard(tmp_path), timeout=PATIENCE_MS)
    chimes.close()

    assert "play start" not in heard(tmp_path)


def test_chimes_that_are_off_start_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    chimes = Chimes(tmp_path, on=False, player=CRASHING)

    chimes.prepare()
    chimes.play(CueKind.START)

    with qtbot.assertNotEmitted(chimes.unavailable, wait=50):
        pass


def test_chimes_can_be_switched_off_and_on_again(qtbot: QtBot, tmp_path: Path) -> None:
    chimes = Chimes(tmp_path, player=LISTENING)
    chimes.play(CueKind.START)
    qtbot.waitUntil(lambda: "play start" in heard(tmp_path), timeout=PATIENCE_MS)

    chimes.set_on(False)
    chimes.play(CueKind.COUNT)
    chimes.set_on(True)
    chimes.play(CueKind.DONE)
    qtbot.waitUntil(lambda: "play done" in heard(tmp_path), timeout=PATIENCE_MS)
    chimes.close()

    assert "play count" not in heard(tmp_path)


def test_the_player_ends_when_the_program_is_gone(tmp_path: Path) -> None:
    # A closed input is all that a program leaves behind that was killed.
    player = subprocess.run(  # noqa: S603 - fixed arguments
        [*PLAYER, str(tmp_path)], stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=False
    )

    assert player.returncode == 0


def test_the_program_itself_never_loads_qts_sound() -> None:
    code = "import sys, thoracic_desktop.desktop.sound; sys.exit('PySide6.QtMultimedia' in sys.modules)"

    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=30)  # noqa: S603 - fixed arguments


def test_fake_chimes_write_down_only_what_would_be_heard() -> None:
    chimes = FakeChimes()
    said = what_is_said(chimes)

    chimes.play_latest([CueKind.COUNT, CueKind.START])
    chimes.set_on(False)
    chimes.play(CueKind.DONE)
    chimes.lose_sound()

    assert chimes.heard == [CueKind.START]
    assert said == [NoSound.NO_OUTPUT]
