"""The chimes: told to a player in another process, and silent in good order on a machine that cannot play."""

from __future__ import annotations

import logging
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from thoracic_desktop.desktop.ticker import Delay
from thoracic_desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QProcess

    from thoracic_desktop.session.segments import CueKind

# -P: the folder of the script must not become a place to import from.
PLAYER = (sys.executable, "-P", str(Path(__file__).with_name("sound_player.py")))
FULL_VOLUME = 100
KEEP_PLAYER_MS = 60_000
"""How long the player stays after a cue: longer than any pause between two cues of a session."""
LATEST_CUE_MS = 1000
"""A cue that had to wait longer for the player to be ready would say something that is no longer true."""
MOST_CRASHES = 3
END_MS = 1000

logger = logging.getLogger(__name__)


class NoSound(StrEnum):
    """Why nothing can be heard."""

    NO_LIBRARY = "no_library"
    NO_OUTPUT = "no_output"
    NOT_PLAYABLE = "not_playable"


class ChimePlayer(QObject):
    """What the rest of the program is given; a class, as `TickSource` is, for the sake of its signal.

    Signals:
        unavailable: the machine cannot play; carries a value of `NoSound`.  Emitted once in a run, not for each cue.
    """

    unavailable = Signal(str)

    def prepare(self) -> None:
        """Load what playing needs, a few seconds before it is needed, where chimes are on.

        Also tries again where sound was not to be had before: a sound server may have been started since.
        """
        raise NotImplementedError

    def set_on(self, on: bool) -> None:  # noqa: FBT001 - the slot of a check box's toggled(bool)
        """Switch the chimes on or off; off also ends what is sounding."""
        raise NotImplementedError

    def set_volume(self, volume: int) -> None:
        """Set the chimes' own volume, 0 to 100, in steps that sound even."""
        raise NotImplementedError

    def play(self, kind: CueKind) -> None:
        """Sound one cue in place of one that still sounds; prepares first where that was not done."""
        raise NotImplementedError

    def play_latest(self, kinds: Sequence[CueKind]) -> None:
        """Sound only the last of several cues that fell together, as after a late tick."""
        if kinds:
            self.play(kinds[-1])


class Chimes(ChimePlayer):
    """Sounds one short chime for each kind of cue; nothing of the session depends on what is heard."""

    def __init__(
        self,
        folder: Path,
        *,
        on: bool = True,
        volume: int = 70,
        player: Sequence[str] = PLAYER,
        parent: QObject | None = None,
    ) -> None:
        """Take the sounds from `folder`, one `<cue kind>.wav` each; nothing is started yet.

        Args:
            folder: where the sounds are.
            on: whether anything is to be heard.
            volume: 0 to 100.
            player: the command that runs sound_player.py; a bundle without a Python of its own has another.
            parent: the owner.
        """
        super().__init__(parent)
        self._folder = folder
        self._on = on
        self._volume = volume
        self._command = tuple(player)
        self._player: QProcess | None = None
        self._crashes = 0
        self._given_up = False
        self._told = False
        self._is_ready = False
        self._waiting: CueKind | None = None
        self._too_late = Delay(self._drop_waiting, self)
        self._rest = Delay(self.close, self)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @override
    def prepare(self) -> None:
        self._given_up = False
        if self._on:
            self._start_player()

    @override
    def set_on(self, on: bool) -> None:
        self._on = on
        if not on:
            self.close()

    @override
    def set_volume(self, volume: int) -> None:
        self._volume = max(0, min(FULL_VOLUME, volume))
        self._send(f"volume {self._volume}")

    @override
    def play(self, kind: CueKind) -> None:
        if not self._on:
            return
        self._start_player()
        if self._is_ready:
            self._send(f"play {kind}")
        elif self._player is not None:
            self._waiting = kind
            self._too_late.start_ms(LATEST_CUE_MS)

    def close(self) -> None:
        """End the player at once; the next cue starts another."""
        player = self._player
        self._forget()
        if player is not None:
            player.finished.disconnect(self._note_end)
            player.kill()
            player.waitForFinished(END_MS)

    def _start_player(self) -> None:
        """Start the player unless it runs; it needs a third of a second, more from a cold disk."""
        if self._given_up:
            return
        self._rest.start_ms(KEEP_PLAYER_MS)
        if self._player is not None:
            return
        from PySide6.QtCore import QProcess  # noqa: PLC0415 - the start of the program plays nothing

        player = QProcess(self)
        player.readyReadStandardOutput.connect(self._hear)
        player.errorOccurred.connect(self._note_error)
        player.finished.connect(self._note_end)
        self._player = player
        player.start(self._command[0], [*self._command[1:], str(self._folder)])
        self._send(f"volume {self._volume}")

    def _send(self, command: str) -> None:
        if self._player is not None:
            self._player.write(f"{command}\n".encode())

    def _hear(self) -> None:
        """Take note of what the player says."""
        while self._player is not None and self._player.canReadLine():
            verb, _, said = bytes(self._player.readLine().data()).decode(errors="replace").strip().partition(" ")
            if verb == "ready":
                self._note_ready()
            elif verb == "unavailable":
                reason, _, detail = said.partition(" ")
                self._given_up = reason != NoSound.NOT_PLAYABLE
                self._report(NoSound(reason), detail)

    def _note_ready(self) -> None:
        self._is_ready = True
        if self._waiting is not None:
            self._send(f"play {self._waiting}")
        self._drop_waiting()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error.name == "FailedToStart":
            self._given_up = True
            self._report(NoSound.NOT_PLAYABLE, f"{self._command[0]} does not start")
            self._forget()

    def _note_end(self) -> None:
        """Have the next cue start another player, unless they die one after the other."""
        if self._player is not None and not self._given_up:
            self._crashes += 1
            last_words = bytes(self._player.readAllStandardError().data()).decode(errors="replace").strip()
            logger.info("The chime player ended: %s", last_words[-200:])
            if self._crashes >= MOST_CRASHES:
                self._given_up = True
                self._report(NoSound.NOT_PLAYABLE, "the player ended too often")
        self._forget()

    def _forget(self) -> None:
        self._rest.cancel()
        self._drop_waiting()
        self._is_ready = False
        if self._player is not None:
            self._player.deleteLater()
            self._player = None

    def _drop_waiting(self) -> None:
        self._too_late.cancel()
        self._waiting = None

    def _report(self, reason: NoSound, detail: str) -> None:
        if not self._told:
            self._told = True
            logger.info("No chimes: %s %s", reason, detail)
            self.unavailable.emit(reason.value)
