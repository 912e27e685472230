"""Every key pose against a picture of it that somebody has looked at.

After a change that is meant to be seen: look at `make screenshots`, then write the references anew with
`.venv/bin/python -m tests.illustration.pictures`.
"""

from __future__ import annotations

import numpy as np
import pytest

from tests.illustration.pictures import REFERENCES, all_key_poses, drawn, read_png, reference

MOST_MEAN = 1.0
"""Rounding differs between processors: by so much of 255 a channel may be off in the mean."""
FAR_OFF = 40
MOST_FAR_OFF = 0.004
"""The share of pixels that may be off by more than FAR_OFF, along edges."""

POSES = list(all_key_poses())


@pytest.mark.parametrize(("key", "pose", "theme"), POSES, ids=[f"{key}-{pose}" for key, pose, _ in POSES])
def test_a_key_pose_looks_as_it_was_looked_at(key: str, pose: str, theme: str) -> None:
    expected = read_png(reference(key, pose)).astype(int)
    found = drawn(key, pose, theme).astype(int)
    # Where nothing is, colour means nothing: what is compared is what one would see.
    off = np.abs(found * found[..., 3:] // 255 - expected * expected[..., 3:] // 255)
    assert off.mean() <= MOST_MEAN
    assert (off.max(axis=-1) > FAR_OFF).mean() <= MOST_FAR_OFF


def test_there_is_no_reference_of_a_pose_that_is_gone() -> None:
    assert {path.stem for path in REFERENCES.iterdir()} == {f"{key}-{pose}" for key, pose, _ in POSES}


def test_another_pose_would_be_noticed() -> None:
    expected = read_png(reference("cat_cow", "cat")).astype(int)
    other = drawn("cat_cow", "cow", "light").astype(int)
    assert (np.abs(other - expected).max(axis=-1) > FAR_OFF).mean() > 10 * MOST_FAR_OFF
