"""Shows one notice: `python -m thoracic_desktop.notices`.

Reads the notice from standard input, one line of JSON, and says on standard output how it is shown and what was
answered; what the lines hold is in desktop/notice_messages.py.  Ends with the answer, or with its input.

Why another process: what speaks to the service brings an event loop of its own and ten megabytes that would stay in
the tray for good, and nobody is taken along where it hangs or dies.
"""

from __future__ import annotations

import sys

from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.notices.conversation import Conversation
from thoracic_desktop.notices.native import NoServiceError, show_natively


def main() -> int:
    """Show the notice that is read from standard input, and return the exit code."""
    conversation = Conversation(sys.stdin.fileno(), sys.stdout.fileno())
    notice = conversation.notice()
    if notice is None:
        return 0
    conversation.listen()
    resources = resource_root()
    try:
        show_natively(notice, resources / "icons" / "thoracic.png", conversation)
    except NoServiceError as error:
        if conversation.is_withdrawn:
            return 0
        from thoracic_desktop.desktop.quick_start import load_qt  # noqa: PLC0415 - Qt is seldom needed here

        load_qt()
        from thoracic_desktop.notices.own_window import show_own_window  # noqa: PLC0415 - as above

        return show_own_window(notice, resources, conversation, reason=str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main())
