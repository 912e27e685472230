"""Opens a notice's own window when the notice has been withdrawn already: `python -m tests.notices.withdrawn_early`."""

from __future__ import annotations

import sys
import threading

from tests.notices.notice_process import NOTICE
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.notices.conversation import Conversation
from thoracic_desktop.notices.own_window import show_own_window

if __name__ == "__main__":
    conversation = Conversation(sys.stdin.fileno(), sys.stdout.fileno())
    withdrawn = threading.Event()
    with conversation.withdrawal_calls(withdrawn.set):
        conversation.listen()
        withdrawn.wait()
    sys.exit(show_own_window(NOTICE, resource_root(), conversation, reason="none"))
