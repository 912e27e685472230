"""Whether a microphone is recorded from; under PulseAudio and PipeWire too, which open the device for others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.desktop.blockers.pipewire import uses_microphone
from thoracic_desktop.reminders.kinds import Blocker

if TYPE_CHECKING:
    from thoracic_desktop.desktop.blockers.pipewire import PipeWire

SOUND_CARDS: Final = Path("/proc/asound")
CAPTURE: Final = "card*/pcm*c/sub*/status"


class Microphone:
    """Reads the state of each input of each sound card; only PipeWire knows of wireless headphones."""

    blocker = Blocker.MICROPHONE

    def __init__(self, pipewire: PipeWire, cards: Path = SOUND_CARDS) -> None:
        """Look at the cards in this folder."""
        self._pipewire = pipewire
        self._cards = cards

    def look(self) -> Finding:
        """Look once."""
        of_cards = self._of_cards()
        if of_cards.state is Seen.YES:
            return of_cards
        of_pipewire = self._pipewire.look_for(uses_microphone)
        return of_pipewire if of_pipewire.state is Seen.YES else of_cards

    def _of_cards(self) -> Finding:
        inputs = sorted(self._cards.glob(CAPTURE))
        if not inputs:
            return Finding(Seen.NO, How.NO_MICROPHONE)
        states = [_state(file) for file in inputs]
        if "RUNNING" in states:
            return Finding(Seen.YES, How.RECORDING)
        return Finding(Seen.UNKNOWN, How.UNREADABLE) if None in states else Finding(Seen.NO, How.RECORDING)


def _state(status: Path) -> str | None:
    """Return the state of an input: `closed`, or the word after `state:`."""
    try:
        text = status.read_text(encoding="ascii", errors="replace")
    except FileNotFoundError:  # the card was unplugged just now
        return "closed"
    except OSError:
        return None
    return text.partition("\n")[0].removeprefix("state:").strip()
