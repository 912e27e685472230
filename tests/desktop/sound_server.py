"""A private PulseAudio server with a speaker that only a recorder hears."""

from __future__ import annotations

import array
import os
import shutil
import subprocess
import sys
import tempfile
import wave
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

RATE = 11_025
"""Samples a second of recordings and references: a quarter of the chimes' own, enough to tell them apart."""
CHIMES_RATE = 44_100
LIMIT_S = 30


def tool(name: str) -> str:
    """Return the path of a program of the sound server.

    Raises:
        AssertionError: it is not installed.
    """
    path = shutil.which(name)
    assert path is not None, f"{name} is missing; on Debian: apt-get install pulseaudio pulseaudio-utils"
    return path


class SoundServer:
    """A running server; `environment` leads programs to it and to no other."""

    def __init__(self, folder: Path) -> None:
        socket = folder / "native"
        self.environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_SERVER": f"unix:{socket}",
            "QT_AUDIO_BACKEND": "pulseaudio",
            "QT_QPA_PLATFORM": "offscreen",
        }
        self._process = subprocess.Popen(  # noqa: S603 - fixed arguments
            [
                *(tool("pulseaudio"), "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"),
                *("--log-target=stderr", "--log-level=error"),
                *("-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1"),
                *("-L", f"module-null-sink sink_name=speaker rate={CHIMES_RATE} channels=1"),
            ],
            env=self.environment,
            stderr=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        """End the server, as a crash would."""
        self._process.kill()
        self._process.wait(LIMIT_S)

    @contextmanager
    def recorder(self) -> Generator[subprocess.Popen[bytes]]:
        """Record from the speaker to the standard output of a process, which already hears when the block begins."""
        recorder = subprocess.Popen(  # noqa: S603 - fixed arguments
            [
                *(tool("parec"), "--device=speaker.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le"),
                "--latency-msec=20",
            ],
            env=self.environment,
            stdout=subprocess.PIPE,
        )
        with recorder:
            try:
                assert recorder.stdout is not None
                assert recorder.stdout.read(2), "the recorder hears nothing, not even silence"
                yield recorder
            finally:
                recorder.terminate()


@contextmanager
def sound_server() -> Generator[SoundServer]:
    """Run a server, and leave neither it nor its files behind.

    The folder is not pytest's: the path of a Unix socket must stay below 108 characters.
    """
    with tempfile.TemporaryDirectory(prefix="sound") as folder:
        server = SoundServer(Path(folder))
        try:
            wait_for(server)
            yield server
        finally:
            server.stop()


def wait_for(server: SoundServer) -> None:
    """Return when the server answers; the client itself does the waiting."""
    for _ in range(LIMIT_S * 10):
        asked = subprocess.run(  # noqa: S603 - fixed arguments
            [tool("pactl"), "info"], env=server.environment, capture_output=True, timeout=LIMIT_S, check=False
        )
        if asked.returncode == 0:
            return
    raise AssertionError("the sound server did not start")


def start_player(server: SoundServer, folder: Path, *cues: str) -> subprocess.Popen[str]:
    """Start the program's own chimes on that server."""
    return subprocess.Popen(  # noqa: S603 - fixed arguments
        [sys.executable, "-m", "tests.desktop.play_chimes", str(folder), *cues],
        cwd=Path(__file__).parents[2],
        env=server.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def record(server: SoundServer, folder: Path, *cues: str) -> list[int]:
    """Play the cues and return what came out of the speaker, at RATE."""
    with server.recorder() as recorder, start_player(server, folder, *cues) as player:
        try:
            _, errors = player.communicate(timeout=LIMIT_S)
        finally:
            player.kill()
        recorder.terminate()
        heard, _ = recorder.communicate(timeout=LIMIT_S)
    assert player.returncode == 0, errors
    # The recorder's first sample was read while waiting; a broken one at the end is left out.
    return samples(heard[: len(heard) // 2 * 2])


def reference(file: Path) -> list[int]:
    """Return a chime at RATE: the mean of each four samples."""
    step = CHIMES_RATE // RATE
    with wave.open(str(file)) as reader:
        values = samples(reader.readframes(reader.getnframes()))
    return [sum(values[start : start + step]) // step for start in range(0, len(values) - step + 1, step)]


def samples(data: bytes) -> list[int]:
    """Return signed 16-bit little-endian samples as numbers."""
    values = array.array("h", data)
    if sys.byteorder == "big":
        values.byteswap()
    return values.tolist()
