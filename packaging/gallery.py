"""Render the widget kit, state by state, to PNG at twice the size: to be looked at beside the design board.

Usage: python packaging/gallery.py FOLDER
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from thoracic_desktop.ui.theme import STYLE_ARGUMENTS, Theme
from thoracic_desktop.ui.widgets.answer_button import AnswerButton
from thoracic_desktop.ui.widgets.banner import Banner
from thoracic_desktop.ui.widgets.breath_circle import BreathCircle
from thoracic_desktop.ui.widgets.button import Button, ToggleButton
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.chip import Chip, Tag
from thoracic_desktop.ui.widgets.countdown_ring import CountdownRing
from thoracic_desktop.ui.widgets.due_row import DueRow, Gauge
from thoracic_desktop.ui.widgets.exercise_thumb import ExerciseThumb
from thoracic_desktop.ui.widgets.field import Select, TextField
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.mark import Mark
from thoracic_desktop.ui.widgets.nav import NavRow, Sidebar
from thoracic_desktop.ui.widgets.rating_bar import RatingBar
from thoracic_desktop.ui.widgets.rep_pills import RepPills
from thoracic_desktop.ui.widgets.round_button import IconButton, RoundButton
from thoracic_desktop.ui.widgets.safety_button import SafetyButton
from thoracic_desktop.ui.widgets.segment import Segment
from thoracic_desktop.ui.widgets.session_progress import SessionProgress
from thoracic_desktop.ui.widgets.sheet import Sheet
from thoracic_desktop.ui.widgets.side_switch import SideSwitch
from thoracic_desktop.ui.widgets.spine_progress import SpineProgress
from thoracic_desktop.ui.widgets.step_frames import StepFrames
from thoracic_desktop.ui.widgets.toggle import Toggle
from thoracic_desktop.ui.widgets.volume_slider import VolumeSlider
from thoracic_desktop.ui.widgets.week_dots import WeekDots

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.ui.widgets.button import Kind

STATES = ("Default", "Hover", "Focus", "Pressed", "Disabled")
ROOT = Path(__file__).resolve().parent.parent


def place(widget: QWidget, page: QWidget, x: int, y: int, size: tuple[int, int] = (0, 0)) -> None:
    """Put a widget on a page, in its own size unless another is given."""
    widget.setParent(page)
    hint = widget.sizeHint()
    wide = size[0] or hint.width()
    tall = size[1] or (widget.heightForWidth(wide) if widget.hasHeightForWidth() else hint.height())
    widget.setGeometry(x, y, wide, tall)


def force(widget: QAbstractButton, state: str) -> None:
    """Make a widget look hovered, focused, pressed or disabled."""
    if state == "Hover":
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    elif state == "Focus":
        QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    elif state == "Pressed":
        widget.setDown(True)
    elif state == "Disabled":
        widget.setEnabled(False)


def buttons_card(theme: Theme, page: QWidget) -> None:
    """The table of buttons by state, placed as on the board."""
    place(Card(theme), page, 40, 94, (799, 464))
    for column, state in enumerate(STATES):
        label = Label(theme, state, "label", "ink2", align=Qt.AlignmentFlag.AlignHCenter)
        place(label, page, 177 + 131 * column, 113, (114, 20))
    kinds: tuple[tuple[str, Kind, str, int], ...] = (
        ("Primary", "primary", "Start", 147),
        ("Secondary", "secondary", "Snooze", 205),
        ("Soft", "soft", "Start now", 263),
        ("Text", "text", "Shorter", 321),
    )
    for name, kind, text, y in kinds:
        place(Label(theme, name, "body_medium"), page, 63, y + 11)
        row(page, y, lambda kind=kind, text=text: Button(theme, text, kind=kind), (114, 44))
    place(Label(theme, "Safety", "body_medium"), page, 63, 394)
    row(page, 374, lambda: SafetyButton(theme, "It hurts", "hand-palm"), (132, 64), count=4)
    place(Label(theme, "Toggle", "body_medium"), page, 63, 446)
    row(page, 448, lambda: Toggle(theme, "Sound"), (44, 26))
    place(Label(theme, "Danger", "body_medium"), page, 63, 497)
    row(page, 490, lambda: Button(theme, "Delete", kind="danger", size="small", icon="trash"), (114, 36))


def row(
    page: QWidget,
    y: int,
    make: Callable[[], QAbstractButton],
    size: tuple[int, int],
    *,
    count: int = 5,
) -> None:
    """One control in each of its states."""
    for column, state in enumerate(STATES[:count]):
        widget = make()
        if isinstance(widget, Toggle):
            widget.setChecked(state in {"Focus", "Pressed"})
        place(widget, page, 177 + 131 * column + (114 - size[0]) // 2, y, size)
        force(widget, state)


def parts_card(theme: Theme, page: QWidget) -> None:
    """Rings, repetitions and the programme, placed as on the board."""
    place(Card(theme), page, 40, 579, (389, 558))
    place(Label(theme, "Countdown ring by phase", "section", "ink2"), page, 63, 599)
    rings = (("dotted", 0.93, "5"), ("solid", 0.8, "4"), ("solid", 0.42, "2"), ("grey", 0.72, "18"))
    for index, (kind, progress, digits) in enumerate(rings):
        ring = CountdownRing(theme, diameter=76)
        ring.set_state(kind, progress, digits, group="neutral" if kind == "grey" else "strength")
        place(ring, page, 63 + 89 * index, 632)
    place(Label(theme, "Repetitions", "section", "ink2"), page, 63, 749)
    for index, (done, fill) in enumerate(((0, None), (2, 0.35), (10, None))):
        pills = RepPills(theme)
        pills.set_state(done, 10, fill, group="strength")
        place(pills, page, 63, 778 + 23 * index)
    place(Label(theme, "Programme, weeks 1 to 8", "section", "ink2"), page, 63, 855)
    for index, weeks in enumerate((0.0, 2.5, 4.3, 8.0)):
        spine = SpineProgress(theme)
        spine.set_progress(weeks)
        place(spine, page, 63 + 70 * index, 884)


def choices_card(theme: Theme, page: QWidget) -> None:
    """Chips, segments, fields and sides, placed as on the board."""
    place(Card(theme), page, 450, 579, (389, 558))
    place(Label(theme, "Chips, segments, fields", "section", "ink2"), page, 473, 599)
    tags = (
        ("Stretch", "stretch", 473),
        ("Strengthen", "strength", 549),
        ("Posture", "posture", 648),
        ("Mat", "neutral", 726),
    )
    for text, group, x in tags:
        place(Tag(theme, text, group=group), page, x, 631)
    segment = Segment(theme, "Wording")
    segment.add("plain", "Plain")
    segment.add("clinical", "Clinical")
    segment.set_current("plain")
    place(segment, page, 473, 673)
    for index, (text, wrong) in enumerate((("", False), ("roller", False), ("18:90", True))):
        field = TextField(theme, "Search")
        field.setPlaceholderText("Search exercises")
        field.setText(text)
        field.set_wrong(wrong)
        place(field, page, 473, 726 + 54 * index, (344, 44))
        if text == "roller":
            QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    place(Label(theme, "Side indicator", "section", "ink2"), page, 473, 922)
    sides = SideSwitch(theme)
    sides.set_sides((("L", "Left", "todo"), ("L", "Left", "now"), ("L", "Left", "done")), group="strength")
    place(sides, page, 473, 952)
    select = Select(theme, "Language")
    select.addItems(["English", "Deutsch"])
    place(select, page, 473, 1030)
    slider = VolumeSlider(theme, "Chimes")
    slider.setValue(55)
    place(slider, page, 620, 1040)


def messages_card(theme: Theme, page: QWidget) -> None:
    """Banners, placed as on the board, and the parts of Today."""
    place(Card(theme), page, 860, 550, (500, 332))
    place(Label(theme, "Messages", "section", "ink2"), page, 883, 571)
    place(Banner(theme, kind="saved", text="Saved: 3, mild", action="Undo"), page, 883, 603, (454, 0))
    hidden = "This system hides notifications. Breaks open in a small window instead."
    place(Banner(theme, kind="caution", text=hidden, action="Details"), page, 883, 661, (454, 0))
    full = "The disk is full, so this session is not saved yet. We keep trying."
    place(Banner(theme, kind="stop", text=full, action="Retry"), page, 883, 737, (454, 0))
    voiceless = Banner(theme, text="No voice found here. Steps stay on screen.", icon="speaker-slash")
    place(voiceless, page, 883, 813, (454, 0))
    place(Card(theme), page, 860, 94, (280, 220))
    place(Label(theme, "Due today", "h3"), page, 878, 109)
    dues = (
        ("arrows-out-line-vertical-bold", "stretch", "Stretch", "1 to 2 times a day", "0 of 2", 0.0, False),
        ("barbell-bold", "strength", "Strengthen", "Last done Sunday", "Due", 0.0, True),
        ("monitor-bold", "posture", "Posture breaks", "Through the day", "1 of 5", 0.2, False),
    )
    for index, (icon, group, title, text, right, progress, due) in enumerate(dues):
        line = DueRow(theme, icon=icon, group=group, title=title)
        line.set_state(text, right, progress, due=due)
        place(line, page, 878, 147 + 54 * index, (244, 40))
    week = WeekDots(theme)
    week.set_days(
        [
            (letter, 1.0 if index == 0 else 0.15 if index == 1 else 0.0, letter)
            for index, letter in enumerate("MTWTFSS")
        ],
        today=1,
    )
    place(week, page, 1075, 30)
    thumb = ExerciseThumb(theme)
    thumb.set_state(picture(theme), "Lying squeeze", "strength")
    place(thumb, page, 1160, 110)
    done = ExerciseThumb(theme)
    done.set_state(picture(theme), "Easier", "stretch", icon="leaf")
    place(done, page, 1160, 210)
    left = ExerciseThumb(theme)
    left.set_state(picture(theme), "Left out", "stretch", dimmed=True)
    place(left, page, 1260, 110)
    for index, text in enumerate(("Stiff", "Aching", "Sharp")):
        chip = Chip(theme, text)
        chip.setChecked(index == 0)
        place(chip, page, 860 + 120 * index, 330)
    rating = RatingBar(theme, "Mid-back")
    rating.set_value(4)
    place(rating, page, 854, 400, (522, 0))
    place(Gauge(theme, "bell-simple-fill", diameter=34), page, 1260, 330)


def picture(theme: Theme) -> QPixmap:
    """Something to stand for a figure."""
    return theme.icons.pixmap("person-arms-spread", theme.colour("figShirt"), 44, 2.0)


def controls(theme: Theme) -> QWidget:
    """A page like the components board."""
    page = QWidget()
    page.resize(1400, 1160)
    place(Label(theme, "Components and states", "h1", wrap=False), page, 40, 36)
    buttons_card(theme, page)
    parts_card(theme, page)
    choices_card(theme, page)
    messages_card(theme, page)
    return page


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
    frames.set_frames([picture(theme)] * 3, current=1, group="strength")
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
    for index, (kind, digits, caption) in enumerate(
        (("dotted", "5", "seconds"), ("paused", "", ""), ("switch", "3", ""), ("solid", "120", "seconds"))
    ):
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
    sidebar.set_footer(Label(theme, "In 24 min", "label_strong"))
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


def main() -> None:
    """Write every page in both themes."""
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = "2"
    app = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    theme = Theme(ROOT / "resources")
    scale = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    theme.set_text_scale(scale)
    for choice in ("light", "dark"):
        theme.set_choice("dark" if choice == "dark" else "light")
        for make in (controls, player, rating, sheet):
            page = make(theme)
            page.show()
            app.processEvents()
            path = target / f"{make.__name__}-{choice}.png"
            page.grab().save(str(path))
            page.close()
            print(path)


if __name__ == "__main__":
    main()
