"""How long a pause shall be, as somebody types it: 30m, 2h, 1h30m, tomorrow, 2026-12-01, or nothing."""

from __future__ import annotations

import datetime as dt
import re
from gettext import gettext as _

from thoracic_desktop.cli.errors import VerbError
from thoracic_desktop.desktop.messages_between import MOST_PAUSE_MINUTES, Pause

TOMORROW = "tomorrow"
MINUTES_PER_HOUR = 60
LONGEST = dt.timedelta(days=366)
_LENGTH = re.compile(r"(?:([0-9]{1,4})h)?(?:([0-9]{1,5})m)?", re.IGNORECASE)


def minutes_in(text: str) -> int | None:
    """Return the minutes of a length such as 30m, 2h or 1h30m; None where it is no such length."""
    found = _LENGTH.fullmatch(text)
    if not text or found is None:
        return None
    hours, minutes = found.groups()
    return int(hours or 0) * MINUTES_PER_HOUR + int(minutes or 0)


def pause_meant(text: str, now: dt.datetime) -> Pause:
    """Return the pause that somebody typed.

    Args:
        text: a length, `tomorrow`, a day (the pause ends when it begins), or nothing (it ends when somebody says so).
        now: the local time, aware.

    Raises:
        VerbError: it is none of these, it is over already, or it is too long: 31 days, or a year where a day is named.
    """
    if not text:
        return Pause()
    if text.lower() == TOMORROW:
        return Pause(tomorrow=True)
    minutes = minutes_in(text)
    if minutes is not None:
        if not 1 <= minutes <= MOST_PAUSE_MINUTES:
            raise VerbError(_("a pause takes from a minute to 31 days, got {text}").format(text=text))
        return Pause(minutes=minutes)
    try:
        day = dt.date.fromisoformat(text)
    except ValueError as error:
        wanted = _("expected a pause as 30m, 2h, 1h30m, tomorrow or 2026-12-01, got {text}")
        raise VerbError(wanted.format(text=text)) from error
    if not now.date() < day <= now.date() + LONGEST:
        raise VerbError(_("a pause ends on a day of the year to come, got {text}").format(text=text))
    # Without a zone it is taken for local time, with the offset that holds on that day.
    return Pause(until=dt.datetime.combine(day, dt.time.min).astimezone())
