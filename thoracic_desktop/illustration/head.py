"""The head with all that is on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

import numpy as np

from thoracic_desktop.illustration.arrays import Floats
from thoracic_desktop.illustration.curves import grid
from thoracic_desktop.illustration.detail import Detail
from thoracic_desktop.illustration.face import face_parts
from thoracic_desktop.illustration.hair import hair_parts
from thoracic_desktop.illustration.joints import HEAD
from thoracic_desktop.illustration.materials import Material
from thoracic_desktop.illustration.parts import Part, rigid
from thoracic_desktop.illustration.people import Person
from thoracic_desktop.illustration.skull import MIDDLE, SCALE, direction, face_and_skull, reach
from thoracic_desktop.illustration.solids import ball

_EAR: Final = ((0.0755, 0.004, -0.010), (0.010, 0.027, 0.0165))
_EAR_LEAN: Final = 0.2


def head_parts(person: Person, detail: Detail) -> Iterator[Part]:
    """Yield head, ears, hair and face."""
    skin = partial(face_and_skull, strong_jaw=person.strong_jaw)
    way = direction(*_face_first(detail))
    points = (MIDDLE + way * reach(skin, way)[..., None]).reshape(-1, 3) * SCALE
    yield rigid("head", Material.FACE, HEAD, points, grid(*way.shape[:2]))
    (out, up, forward), radii = _EAR
    for side in (1.0, -1.0):
        shape = (detail.count(16), detail.count(22))
        ear = ball((out * side, up, forward), radii, shape, scale=SCALE, lean=_EAR_LEAN)
        yield rigid(f"ear {side:+.0f}", Material.EAR, HEAD, *ear)
    yield from hair_parts(person, skin, detail)
    yield from face_parts(skin)


def _face_first(detail: Detail) -> tuple[Floats, Floats]:
    """Return angles around and down from the crown, closest together where the face is."""
    spread = np.linspace(-1.0, 1.0, detail.count(72) + 1)[:-1]
    around = np.pi * (0.55 * spread + 0.45 * spread**3)
    down = np.linspace(0.003, 2.75, detail.count(44))
    shape = (len(down), len(around))
    return np.broadcast_to(around[None, :], shape), np.broadcast_to(down[:, None], shape)
