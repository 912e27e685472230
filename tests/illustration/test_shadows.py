"""Soft shadows: dark where something touches, fading with its height, none where nothing is near."""

from __future__ import annotations

import numpy as np

from thoracic_desktop.illustration.shadows import Ground, shadow_on

FLOOR = Ground(1, 0.0)


def patch(height: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """A square of points, 20 cm wide, level at a height."""
    side = np.linspace(-0.1, 0.1, 41, dtype=np.float32)
    x, z = np.meshgrid(side, side)
    return np.stack((x.ravel(), np.full(x.size, height, dtype=np.float32), z.ravel()), axis=1)


def darkest(height: float) -> float:
    shadow = shadow_on(FLOOR, patch(height))
    return 0.0 if shadow is None else float(shadow.dark.max())


def test_the_nearer_something_is_the_darker_its_shadow() -> None:
    found = [darkest(height) for height in (0.0, 0.02, 0.1, 0.3)]
    assert found == sorted(found, reverse=True)
    assert found[0] > 2 * found[2] > 0.0


def test_what_is_far_up_casts_none() -> None:
    assert shadow_on(FLOOR, patch(0.9)) is None


def test_a_shadow_lies_beneath_what_casts_it_and_fades_to_nothing_at_its_border() -> None:
    shadow = shadow_on(FLOOR, patch(0.01))
    assert shadow is not None
    assert shadow.dark[0].max() == shadow.dark[-1].max() == 0.0
    corners = shadow.bounds(0.0)
    assert (corners[:, 1] == 0.0).all()
    assert corners[:, 0].min() < -0.1 < 0.1 < corners[:, 0].max()
