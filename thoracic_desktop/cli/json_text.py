"""How the verbs print JSON."""

from __future__ import annotations

import msgspec


def as_json(document: object) -> str:
    """Return a document as indented JSON with a newline at its end."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"
