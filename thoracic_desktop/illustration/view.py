"""Where places of the world appear on the grid of samples."""

from __future__ import annotations

import numpy as np

from thoracic_desktop.figure.pose import Camera
from thoracic_desktop.figure.projection import projection_of
from thoracic_desktop.illustration.arrays import Floats
from thoracic_desktop.value import Value


class View(Value, frozen=True):
    """A camera over a picture of samples.

    Attributes:
        axes: right, up and toward the eye as directions of the world (3, 3).
        target: the place in the middle of the picture.
        scale: samples for each metre.
        middle: where the middle of the picture lies on the grid (column, row).
        size: width and height of the grid.
    """

    axes: Floats
    target: Floats
    scale: float
    middle: tuple[float, float]
    size: tuple[int, int]

    @classmethod
    def of(cls, camera: Camera, size: tuple[int, int]) -> View:
        """Return a view whose picture fits into a grid of `size` (width, height) samples."""
        projection = projection_of(camera)
        width, height = size
        return cls(
            axes=np.array((projection.right, projection.up, projection.toward), dtype=np.float32),
            target=np.array(projection.target, dtype=np.float32),
            scale=min(height / camera.height_m, width / (camera.height_m * camera.aspect)),
            middle=(width / 2, height / 2),
            size=size,
        )

    def within(self, left: int, top: int, width: int, height: int) -> View:
        """Return the same view on a part of its grid."""
        return View(self.axes, self.target, self.scale, (self.middle[0] - left, self.middle[1] - top), (width, height))

    def places(self, points: Floats) -> Floats:
        """Return points (points, 3) on the grid: column, row, and depth away from the eye in samples."""
        seen = (points - self.target) @ self.axes.T
        seen *= np.array((self.scale, -self.scale, -self.scale), dtype=np.float32)
        seen[:, 0] += self.middle[0]
        seen[:, 1] += self.middle[1]
        return seen.astype(np.float32, copy=False)

    def plane(self, axis: int, height: float) -> tuple[Floats, Floats, Floats]:
        """Return the places (3) of a plane that are seen: at row and column 0, and what each column and row adds.

        Args:
            axis: the axis that stands on the plane.
            height: where the plane is along that axis (m).
        """
        right, up, toward = self.axes
        across, down = right / self.scale, -up / self.scale
        corner = self.target + across * (0.5 - self.middle[0]) + down * (0.5 - self.middle[1])
        onto = -toward / toward[axis]
        return (
            corner + onto * (corner[axis] - np.float32(height)),
            across + onto * across[axis],
            down + onto * down[axis],
        )
