"""Builders for content files: valid by default, with one thing changed at a time."""

from __future__ import annotations

from pathlib import Path

EXERCISE_TOML = """\
key = "squeeze"
group = "posture"
position = "sitting"
equipment = ["chair"]
desk_fit = true
name = { plain = "Squeeze", clinical = "Retraction" }
aim = { plain = "Open chest", clinical = "Control" }
target_area = { plain = "Upper back", clinical = "Rhomboids" }
sides = { plain = "{side} arm", clinical = "{side} limb" }
easier = { plain = "Do less.", clinical = "Reduced range." }
steps = [{ plain = "Sit.", clinical = "Upright sitting." }]
cautions = [{ plain = "Stay gentle.", clinical = "Low effort." }]

[dose]
reps = { min = 5, max = 10 }
hold_s = { min = 5, max = 5 }
alternating_sides = true

[tempo]
setup_s = 10
origin = "app"
reason = "Chosen for a test."

[start]
pose = "start"
cue = { plain = "Sit tall.", clinical = "Upright sitting." }
hint = { plain = "Next, your {side} arm.", clinical = "Next: {side} limb." }

[[phases]]
kind = "move"
pose = "there"
duration_s = 2
cue = { plain = "Reach.", clinical = "Extend." }

[[phases]]
kind = "hold"
pose = "there"
cue = { plain = "Stay.", clinical = "Sustain." }

[[phases]]
kind = "release"
pose = "start"
duration_s = 3
cue = { plain = "Let go.", clinical = "Return." }

[source]
document = "A document"
section = "A section"
facts = ["C26"]

[review]
status = "not_reviewed"

[[figure.steps]]
pose = "start"

[figure.camera]
yaw_deg = 0.0
pitch_deg = 0.0
target = [0.0, 1.0, 0.0]
height_m = 2.0

[figure.poses.start]
thoracic = [0.0, 0.0, 0.0]

[figure.poses.there]
thoracic = [10.0, 0.0, 0.0]
"""

PLAN_TOML = """\
key = "short"
order = 1
name = { plain = "Short", clinical = "Brief programme" }
summary = { plain = "One thing.", clinical = "One exercise." }
sessions_per_week = 3
entries = [{ exercise = "squeeze", rhythm = "every_session" }]

[source]
document = "A document"
section = "A section"
facts = ["C26"]

[review]
status = "not_reviewed"
"""


def changed(text: str, old: str = "", new: str = "") -> str:
    """Return the text with its one `old` replaced by `new`."""
    if old and text.count(old) != 1:
        message = f"Expected {old!r} once in the text, found it {text.count(old)} times"
        raise ValueError(message)
    return text.replace(old, new) if old else text


def exercise_file(folder: Path, old: str = "", new: str = "", *, key: str = "squeeze") -> Path:
    """Write an exercise file with one change, and return its path."""
    text = EXERCISE_TOML.replace('key = "squeeze"', f'key = "{key}"')
    path = folder / f"{key}.toml"
    path.write_text(changed(text, old, new), encoding="utf-8")
    return path


def plan_file(folder: Path, old: str = "", new: str = "", *, key: str = "short") -> Path:
    """Write a plan file with one change, and return its path."""
    text = PLAN_TOML.replace('key = "short"', f'key = "{key}"')
    path = folder / f"{key}.toml"
    path.write_text(changed(text, old, new), encoding="utf-8")
    return path
