"""What there is to draw at a moment: the shadow of where something came from is there only while it shows a way."""

from __future__ import annotations

import pytest

from tests.figure.conftest import all_scenes
from thoracic_desktop.illustration.moments import moving_moment


@pytest.mark.parametrize(
    ("pose_from", "pose_to", "share", "is_shown"),
    [
        ("start", "tucked", 0.0, False),
        ("start", "tucked", 0.5, True),
        ("start", "tucked", 1.0, True),
        ("tucked", "start", 0.5, True),
        ("tucked", "start", 1.0, False),
    ],
)
def test_a_ghost_is_shown_wherever_the_body_is_not(
    pose_from: str, pose_to: str, share: float, *, is_shown: bool
) -> None:
    moment = moving_moment(all_scenes()["chin_tuck"], pose_from, pose_to, share)
    assert (moment.ghost is not None) == is_shown
