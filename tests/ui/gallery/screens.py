"""Pages laid out like the player, the rating and a safety sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.gallery.placing import picture, place
from thoracic_desktop.ui.theme import Theme
from thoracic_desktop.ui.widgets.answer_button import AnswerButton
from thoracic_desktop.ui.widgets.breath_circle import BreathCircle
from thoracic_desktop.ui.widgets.button import Button, ToggleButton
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.countdown_ring import CountdownRing
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.live_picture import LivePicture
from thoracic_desktop.ui.widgets.mark import Mark
from thoracic_desktop.ui.widgets.nav import NavRow, Sidebar
from thoracic_desktop.ui.widgets.rating_bar import RatingBar
from thoracic_desktop.ui.widgets.rep_pills import RepPills
from thoracic_desktop.ui.widgets.round_button import IconButton, RoundButton
from thoracic_desktop.ui.widgets.safety_button import SafetyButton
from thoracic_desktop.ui.widgets.session_progress import SessionProgress
from thoracic_desktop.ui.widgets.sheet import Sheet
from thoracic_desktop.ui.widgets.side_switch import SideSwitch
from thoracic_desktop.ui.widgets.step_frames import StepFrames

if TYPE_CHECKING:
    from thoracic_desktop.ui.widgets.countdown_ring import Kind as RingKind


def player(theme: Theme) -> QWidget:
    """A page like the player."""
    page = QWidget()
    page.resize(1120, 740)
    place(Button(theme, "End", kind="quiet", icon="x-bold"), page, 20, 16)
    bar = SessionProgress(theme)
    bar.set_parts([60, 80, 110, 52, 116, 72, 52])
    bar.set_progress(2, 0.18)
    place(bar, page, 336, 21, (448, 8))
    where = Label(
        theme,
        "Exercise 2 of 6, 12 min left",
        "label",
        "ink2",
        strong="Exercise 2 of 6",
        align=Qt.AlignmentFlag.AlignHCenter,
    )
    place(where, page, 336, 35, (448, 20))
    voice = ToggleButton(theme, "Voice", icon_on="speaker-high-fill", icon_off="speaker-slash")
    voice.setChecked(True)
    place(voice, page, 849, 16)
    place(ToggleButton(theme, "Chimes", icon_on="bell-simple-fill", icon_off="bell-simple-slash"), page, 946, 16)
    place(IconButton(theme, "Full screen", "corners-out"), page, 1056, 16)
    place(Card(theme, fill="stageStrength", radius=32, outlined=False), page, 132, 76, (856, 458))
    place(Label(theme, "Bird dog", "title_l"), page, 164, 100)
    place(Label(theme, "Steady spine", "ring_caption", "ink2"), page, 164, 142)
    frames = StepFrames(theme)
    frames.set_frames([LivePicture(picture(theme))] * 3, current=1, group="strength")
    place(frames, page, 406, 102)
    place(Label(theme, "Hold", "phase", "strengthText", align=Qt.AlignmentFlag.AlignHCenter), page, 692, 96, (256, 54))
    ring = CountdownRing(theme)
    ring.set_state("solid", 0.8, "4", "seconds", group="strength")
    place(ring, page, 692, 162)
    reps = Label(theme, "Rep 3 of 10", "reps", "ink2", strong="Rep 3", align=Qt.AlignmentFlag.AlignHCenter)
    place(reps, page, 692, 430, (256, 36))
    pills = RepPills(theme)
    pills.set_state(2, 10, 0.5, group="strength")
    place(pills, page, 692, 476, (256, 14))
    sides = SideSwitch(theme)
    sides.set_sides((("L", "Left arm", "now"), ("R", "Right arm", "todo")), group="strength")
    place(sides, page, 160, 456)
    place(Label(theme, "Reach through your left hand and right heel.", "step", wrap=False), page, 132, 563)
    place(Label(theme, "Hips level, neck long.", "body_xl", "ink2"), page, 132, 600)
    breath = BreathCircle(theme)
    breath.set_state("Breathe out", 0.6)
    place(breath, page, 735, 561, (250, 70))
    place(SafetyButton(theme, "It hurts", "hand-palm"), page, 28, 656)
    place(SafetyButton(theme, "Dizzy", "waves-bold", kind="caution"), page, 191, 656)
    place(RoundButton(theme, "Back", "skip-back-fill"), page, 444, 658)
    place(RoundButton(theme, "Pause", "pause-fill", diameter=76, primary=True), page, 522, 650)
    place(RoundButton(theme, "Skip", "skip-forward-fill"), page, 616, 658)
    place(Button(theme, "Easier", size="player", icon="leaf"), page, 823, 658)
    place(Button(theme, "5 s hold", size="player", icon="plus-bold"), page, 958, 658)
    return page


def rating(theme: Theme) -> QWidget:
    """A page like the question after a session, and the five rings."""
    page = QWidget()
    page.resize(1120, 740)
    place(Button(theme, "Back", kind="quiet", icon="caret-left-bold"), page, 20, 16)
    place(Mark(theme, "done"), page, 64, 72)
    place(Label(theme, "Session done", "h2"), page, 134, 75)
    place(Label(theme, "17 min, 6 of 6 exercises, 1 made easier", "body", "ink2"), page, 134, 103)
    place(Label(theme, "And how is it now?", "title_l"), page, 64, 150)
    place(Label(theme, "The same question as before, so the two can be compared.", "body_l", "ink2"), page, 64, 196)
    bar = RatingBar(theme, "Mid-back", tall=True)
    bar.set_before(4)
    bar.set_value(2)
    place(bar, page, 58, 226, (620, 0))
    rings: tuple[tuple[RingKind, str, str], ...] = (
        ("dotted", "5", "seconds"),
        ("paused", "", ""),
        ("switch", "3", ""),
        ("solid", "120", "seconds"),
    )
    for index, (kind, digits, caption) in enumerate(rings):
        ring = CountdownRing(theme, diameter=200)
        ring.set_state(kind, 0.7, digits, caption, group=("stretch", "strength", "posture", "stretch")[index])
        place(ring, page, 64 + 220 * index, 400)
    place(Button(theme, "Done", kind="primary", size="big"), page, 64, 648, (200, 56))
    place(Button(theme, "Add a note", kind="text", icon="note-pencil"), page, 278, 654)
    place(Button(theme, "See progress", kind="text", size="small", trailing_icon="caret-right"), page, 440, 658)
    ring = CountdownRing(theme, diameter=148)
    ring.set_state("solid", 0.4, "25", group="posture")
    place(ring, page, 940, 60)
    return page


def sheet(theme: Theme) -> QWidget:
    """A sheet over a page with the sidebar."""
    page = QWidget()
    page.resize(1120, 740)
    sidebar = Sidebar(theme)
    for key, text, icon in (
        ("today", "Today", "sun-horizon"),
        ("library", "Library", "stack"),
        ("progress", "Progress", "chart-line-up"),
        ("guidance", "Guidance", "book-open"),
    ):
        sidebar.add_row(key, text, icon, f"{icon}-fill")
    sidebar.add_bottom_row("settings", "Settings", "gear-six", "gear-six-fill")
    sidebar.set_current("today")
    place(sidebar, page, 0, 0, (208, 740))
    place(NavRow(theme, "Sound and voice", "speaker-high", quiet=True), page, 240, 100, (186, 42))
    page.show()
    panel = Sheet(theme, page, name="What does it feel like?")
    panel.body.addWidget(Label(theme, "What does it feel like?", "sheet_title"))
    panel.body.addSpacing(12)
    panel.body.addWidget(
        AnswerButton(
            theme,
            "A stretch, or a mild ache",
            "It stays mild and fades when you ease off.",
            "Carry on, smaller",
            kind="go",
        )
    )
    panel.body.addWidget(
        AnswerButton(
            theme, "It is building up", "Clearly more than when you started.", "Make it easier", kind="caution"
        )
    )
    panel.body.addWidget(
        AnswerButton(
            theme, "Sharp, or it spreads", "Stabbing, or running to an arm, chest or ribs.", "Stop now", kind="stop"
        )
    )
    panel.body.addWidget(Button(theme, "Back to session"), 0, Qt.AlignmentFlag.AlignRight)
    panel.open()
    return page
