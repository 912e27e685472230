"""How the reminders may stand, in few words."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from tests.ui.page_builders import NOW, shipped
from thoracic_desktop.reminders.kinds import Blocker, Kind
from thoracic_desktop.reminders.status import Mood, RestReason, Status
from thoracic_desktop.ui.today.break_words import Coming

BREAK: Final = Status(mood=Mood.WAITING, next_kind=Kind.POSTURE, exercise="chin_tuck", done_today=1, wished_today=5)
WAITING: Final = replace(BREAK, next_in_s=24 * 60, interval_s=48 * 60)
SNOOZED: Final = replace(BREAK, next_in_s=8 * 60, interval_s=10 * 60, snoozes=1, snooze_minutes=15)
DUE: Final = replace(BREAK, mood=Mood.DUE, next_in_s=0)
DUE_AGAIN: Final = replace(DUE, snoozes=1, snooze_minutes=15)
RUNNING: Final = Status(mood=Mood.RUNNING, exercise="chin_tuck")
HELD: Final = replace(DUE, mood=Mood.HELD, blocker=Blocker.CAMERA)
PAUSED: Final = Status(mood=Mood.PAUSED, exercise="chin_tuck", paused_until=NOW.replace(hour=9, minute=12))
AFTER_HOURS: Final = Status(mood=Mood.RESTING, exercise="chin_tuck", rest=RestReason.OUTSIDE_HOURS)
ENOUGH: Final = Status(mood=Mood.RESTING, exercise="chin_tuck", rest=RestReason.ENOUGH_TODAY)
UNWISHED: Final = Status(mood=Mood.OFF, exercise="chin_tuck", rest=RestReason.NONE_WISHED)
CLOSED: Final = Status(mood=Mood.OFF, rest=RestReason.EXERCISE_CLOSED)
MOVE: Final = Status(mood=Mood.WAITING, next_kind=Kind.MOVE, next_in_s=300, interval_s=5400)
SESSION: Final = Status(mood=Mood.WAITING, next_kind=Kind.SESSION, next_in_s=2400, interval_s=3600, session_minutes=17)
HEAT: Final = Status(mood=Mood.WAITING, next_kind=Kind.HEAT, next_in_s=600, interval_s=3600)
TROUBLED: Final = replace(WAITING, trouble="Notices do not show here. Breaks open in a small window instead.")
EVERY: Final = (
    *(WAITING, SNOOZED, DUE, DUE_AGAIN, RUNNING, HELD, PAUSED, AFTER_HOURS, ENOUGH, UNWISHED, CLOSED),
    *(MOVE, SESSION, HEAT, TROUBLED, None),
)


def coming(status: Status | None, *, is_known: bool = True, is_closed: bool = False) -> Coming:
    """What the card is about, with chin tucks for a minute and a half where a break comes at the desk."""
    is_break = status is None or status.next_kind in {None, Kind.POSTURE}
    exercise = shipped()["chin_tuck"] if is_break else None
    return Coming(is_known=is_known, status=status, exercise=exercise, is_closed=is_closed, length_ms=95_000)
