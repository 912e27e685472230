"""What the program and the process that shows a notice say to each other: a line of JSON each."""

# Annotations are evaluated here and now: these travel between processes as JSON.

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from thoracic_desktop.reminders.kinds import Kind

START = "start"
"""The key of the button that starts something: it bears the mark of play."""
DISMISSED = "dismissed"
"""The answer of somebody who waved the notice away."""
EXPIRED = "expired"
"""The answer where nobody answered, and the notice has gone."""


class Way(StrEnum):
    """How a notice is shown."""

    NATIVE = "native"
    """By the desktop's own service, with the buttons."""
    WITHOUT_BUTTONS = "without_buttons"
    """Not at all: the desktop's service knows no buttons, so the tray's balloon says as much."""
    OWN_WINDOW = "own_window"
    """In a window of our own: there is no service, or it may not be used."""


class Notice(Struct, frozen=True, kw_only=True):
    """One notice.

    Attributes:
        title: the question, in a few words.
        text: one or two sentences below it.
        buttons: the key and the words of each, from the left; two or three fit.
        default: the key of what a click beside the buttons and Enter do; empty where they do nothing.
        kind: what is reminded of; it chooses the colour and, without a picture, the mark.
        theme: which colours a window of our own wears.
        picture: the path of a PNG, best with a transparent ground; empty for none.
        stays_s: after so long it goes by itself and has expired, where the service does not decide otherwise;
            0 leaves it until it is withdrawn.
    """

    title: str
    text: str
    buttons: tuple[tuple[str, str], ...]
    default: str = ""
    kind: Kind = Kind.POSTURE
    theme: Literal["system", "light", "dark"] = "system"
    picture: str = ""
    stays_s: int = 300


class Order(Struct, frozen=True):
    """What the process is told after the notice; the end of its input says the same."""

    do: Literal["withdraw"] = "withdraw"


class Said(Struct, frozen=True, omit_defaults=True):
    """What the process says: how the notice is shown, once it is, and later what was answered.

    Attributes:
        shown: how it is shown; None in a line that tells an answer.
        reason: why it is not shown by the desktop's service.
        answer: the key of a button, `dismissed` or `expired`; empty in a line that tells how it is shown.
    """

    shown: Way | None = None
    reason: str = ""
    answer: str = ""
