"""What the program can remind of, how that can end, and what can hold it back."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What somebody is reminded of."""

    POSTURE = "posture"
    """One or two minutes of an exercise at the desk (C18, C25, C26)."""
    MOVE = "move"
    """Getting up and moving for two minutes (C49, C50)."""
    HEAT = "heat"
    """Heat before the session (C46)."""
    SESSION = "session"
    """The main session, at a time that the person chose."""


BREAKS = (Kind.POSTURE, Kind.MOVE)
"""What is due after so much work, and not at a time."""


class Outcome(StrEnum):
    """What became of a reminder; each is recorded apart, and none of them says more than what happened."""

    DONE = "done"
    PARTLY = "partly"
    RESTED_AWAY = "rested_away"
    SNOOZED = "snoozed"
    SKIPPED = "skipped"
    HELD = "held"
    MISSED = "missed"


class Blocker(StrEnum):
    """What a break waits for; the order is the order in which one of several is named."""

    LOCKED = "locked"
    SCREEN_SHARED = "screen_shared"
    CAMERA = "camera"
    MICROPHONE = "microphone"
    PRESENTATION = "presentation"
    FULL_SCREEN = "full_screen"
    DO_NOT_DISTURB = "do_not_disturb"
    MEETING = "meeting"
    """The person said so."""


class BreakPlace(StrEnum):
    """Where breaks are made, and so which exercises fit."""

    ANYWHERE = "anywhere"
    SEATED = "seated"
    UNNOTICED = "unnoticed"
    """Nobody in the room sees it."""
