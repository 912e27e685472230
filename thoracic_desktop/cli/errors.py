"""What a verb says where it cannot be carried out."""

from __future__ import annotations


class VerbError(Exception):
    """A verb cannot be carried out; the message is the one line that says why and what to do."""
