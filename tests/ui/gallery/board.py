"""A page laid out like the components board of the design."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.gallery.placing import STATES, force, picture, place
from thoracic_desktop.ui.theme import Theme
from thoracic_desktop.ui.widgets.banner import Banner
from thoracic_desktop.ui.widgets.button import Button
from thoracic_desktop.ui.widgets.card import Card
from thoracic_desktop.ui.widgets.chip import Tag
from thoracic_desktop.ui.widgets.countdown_ring import CountdownRing
from thoracic_desktop.ui.widgets.due_row import DueRow, Gauge
from thoracic_desktop.ui.widgets.exercise_thumb import ExerciseThumb
from thoracic_desktop.ui.widgets.field import TextField
from thoracic_desktop.ui.widgets.label import Label
from thoracic_desktop.ui.widgets.live_picture import LivePicture
from thoracic_desktop.ui.widgets.rating_bar import RatingBar
from thoracic_desktop.ui.widgets.rep_pills import RepPills
from thoracic_desktop.ui.widgets.safety_button import SafetyButton
from thoracic_desktop.ui.widgets.segment import Segment
from thoracic_desktop.ui.widgets.side_switch import SideSwitch
from thoracic_desktop.ui.widgets.spine_progress import SpineProgress
from thoracic_desktop.ui.widgets.toggle import Toggle
from thoracic_desktop.ui.widgets.volume_slider import VolumeSlider
from thoracic_desktop.ui.widgets.week_dots import WeekDots

if TYPE_CHECKING:
    from collections.abc import Callable

    from thoracic_desktop.ui.widgets.button import Kind
    from thoracic_desktop.ui.widgets.countdown_ring import Kind as RingKind


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
        row(page, y, partial(Button, theme, text, kind=kind), (114, 44))
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
    rings: tuple[tuple[RingKind, float, str], ...] = (
        ("dotted", 0.93, "5"),
        ("solid", 0.8, "4"),
        ("solid", 0.42, "2"),
        ("grey", 0.72, "18"),
    )
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
    for index, text in enumerate(("", "roller")):
        field = TextField(theme, "Search")
        field.setPlaceholderText("Search exercises")
        field.setText(text)
        place(field, page, 473, 726 + 54 * index, (344, 44))
        if text == "roller":
            QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    place(Label(theme, "Side indicator", "section", "ink2"), page, 473, 922)
    sides = SideSwitch(theme)
    sides.set_sides((("L", "Left", "todo"), ("L", "Left", "now"), ("L", "Left", "done")), group="strength")
    place(sides, page, 473, 952)
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
    thumb.set_state(LivePicture(picture(theme)), "Lying squeeze", "strength")
    place(thumb, page, 1160, 110)
    done = ExerciseThumb(theme)
    done.set_state(LivePicture(picture(theme)), "Easier", "stretch", icon="leaf")
    place(done, page, 1160, 210)
    left = ExerciseThumb(theme)
    left.set_state(LivePicture(picture(theme)), "Left out", "stretch", dimmed=True)
    place(left, page, 1260, 110)
    rating = RatingBar(theme, "Mid-back")
    rating.set_value(4)
    place(rating, page, 854, 400, (522, 0))
    place(Gauge(theme, "bell-simple-fill", diameter=34), page, 1260, 330)


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
