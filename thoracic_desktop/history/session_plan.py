"""A session plan as the JSON text that stands beside an open session."""

from __future__ import annotations

import msgspec

from thoracic_desktop.programme.model import SessionPlan


def plan_to_json(plan: SessionPlan) -> str:
    """Return the plan as JSON."""
    return msgspec.json.encode(plan).decode()


def plan_from_json(text: str) -> SessionPlan | None:
    """Return the plan; None where another version wrote it in a way that this one cannot read."""
    try:
        return msgspec.json.decode(text, type=SessionPlan)
    except msgspec.DecodeError:
        return None
