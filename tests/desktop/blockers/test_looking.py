"""All detectors of a system together."""

from __future__ import annotations

import pytest

from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen, combined, told
from thoracic_desktop.desktop.blockers.looking import detectors_here, what_holds
from thoracic_desktop.reminders.kinds import Blocker

NOTICED = [blocker for blocker in Blocker if blocker is not Blocker.MEETING]
YES = Finding(Seen.YES, How.KEPT_AWAKE)
NO = Finding(Seen.NO, How.KEPT_AWAKE)
UNKNOWN = Finding(Seen.UNKNOWN, How.NO_SERVICE)
HUNG = Finding(Seen.UNKNOWN, How.NO_ANSWER)


class Fixed:
    """A detector that always finds the same."""

    def __init__(self, blocker: Blocker, state: Seen) -> None:
        self.blocker = blocker
        self._state = state

    def look(self) -> Finding:
        return Finding(self._state, How.KEPT_AWAKE)


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin", "freebsd14"])
def test_every_system_has_one_detector_for_each_thing(platform: str) -> None:
    detectors = detectors_here(platform, {})

    assert [detector.blocker for detector in detectors] == NOTICED


@pytest.mark.parametrize("environment", [{"WAYLAND_DISPLAY": "wayland-0"}, {"XDG_SESSION_TYPE": "wayland"}])
def test_on_wayland_windows_cannot_be_seen_even_with_an_x_display(environment: dict[str, str]) -> None:
    detectors = detectors_here("linux", {"DISPLAY": ":0", **environment})
    full_screen = next(one for one in detectors if one.blocker is Blocker.FULL_SCREEN)

    assert full_screen.look().how is How.WAYLAND_HIDES_WINDOWS


def test_only_a_yes_holds_a_break_back_and_the_weightiest_is_named_first() -> None:
    detectors = [
        Fixed(Blocker.DO_NOT_DISTURB, Seen.YES),
        Fixed(Blocker.CAMERA, Seen.YES),
        Fixed(Blocker.MICROPHONE, Seen.NO),
        Fixed(Blocker.LOCKED, Seen.UNKNOWN),
    ]

    assert what_holds(detectors) == (Blocker.CAMERA, Blocker.DO_NOT_DISTURB)


def test_what_cannot_be_told_anywhere_holds_nothing_back() -> None:
    assert what_holds([Fixed(blocker, Seen.UNKNOWN) for blocker in NOTICED]) == ()


@pytest.mark.parametrize(
    ("findings", "result"),
    [
        ((UNKNOWN, NO, YES), YES),
        ((UNKNOWN, NO, HUNG), NO),
        ((HUNG, UNKNOWN), HUNG),
        ((UNKNOWN,), UNKNOWN),
    ],
)
def test_several_sources_make_one_answer(findings: tuple[Finding, ...], result: Finding) -> None:
    assert combined(*findings) == result


@pytest.mark.parametrize("value", [None, 1, 0, "true", []])
def test_only_a_truth_value_is_an_answer(value: object) -> None:
    assert told(value, How.KEPT_AWAKE).state is Seen.UNKNOWN
