"""The zones of the mid-back in which something can be felt: three heights, left, spine and right."""

from enum import StrEnum


class Zone(StrEnum):
    """One zone; left and right are the person's own."""

    UPPER_LEFT = "upper_left"
    UPPER_SPINE = "upper_spine"
    UPPER_RIGHT = "upper_right"
    MIDDLE_LEFT = "middle_left"
    MIDDLE_SPINE = "middle_spine"
    MIDDLE_RIGHT = "middle_right"
    LOWER_LEFT = "lower_left"
    LOWER_SPINE = "lower_spine"
    LOWER_RIGHT = "lower_right"
