"""How a session was answered by the body: what was felt, how hard it was, and what that adds up to."""

from enum import StrEnum


class Effort(StrEnum):
    """How hard a session felt; three words of the program's own and no licensed scale."""

    EASY = "easy"
    RIGHT = "right"
    HARD = "hard"


class Feeling(StrEnum):
    """What "it hurts" felt like."""

    ACHE = "ache"
    BUILDING = "building"
    SHARP = "sharp"
    SPREADING = "spreading"


class HurtAnswer(StrEnum):
    """How it went on after "it hurts"."""

    SMALLER = "smaller"
    SWAP = "swap"
    SKIP = "skip"
    STOP = "stop"
    BACK = "back"
