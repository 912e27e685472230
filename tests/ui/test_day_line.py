"""The day as a line, and the card that says what the settings make of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.ui.seen import cut_off, texts
from tests.ui.settings_builders import shown_page
from thoracic_desktop.desktop.settings_store import Intention, Settings, TimeRange
from thoracic_desktop.reminders.day_preview import Stretch
from thoracic_desktop.ui.settings.day_card import DayCard
from thoracic_desktop.ui.widgets.day_line import DayLine, DayLineView, NamedStretch

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

NOW = dt.datetime(2026, 10, 13, 11, 5, tzinfo=dt.timezone(dt.timedelta(hours=2)))  # a Tuesday
LUNCH = TimeRange(start="12:30", end="13:15", days=(0, 1, 2, 3, 4), name="Lunch")
TUESDAY = DayLine(
    work=(Stretch(540, 1050),),
    quiet=(NamedStretch(Stretch(750, 795), "Lunch"),),
    now_min=665,
    done_min=(600,),
    likely_min=(690,),
    session_min=(1020,),
)
PLAIN = Settings(move_after_minutes=0)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> DayLineView:
    made = DayLineView(theme)
    qtbot.addWidget(made)
    made.resize(600, made.sizeHint().height())
    made.show_day(TUESDAY)
    made.show()
    return made


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> DayCard:
    made = DayCard(theme)
    qtbot.addWidget(made)
    made.resize(600, 160)
    return made


def pixels(view: DayLineView) -> QImage:
    return view.grab().toImage()


def line_of(card: DayCard) -> str:
    (view,) = card.findChildren(DayLineView)
    return view.accessibleDescription()


def test_readers_hear_the_whole_line(view: DayLineView) -> None:
    assert view.accessibleDescription() == (
        "You work from 09:00 to 17:30. Quiet for Lunch from 12:30 to 13:15. Now it is 11:05. Breaks done: 10:00. "
        "Breaks to come: 11:30. Main session: 17:00."
    )


@pytest.mark.parametrize(
    "other",
    [
        replace(TUESDAY, work=()),
        replace(TUESDAY, quiet=()),
        replace(TUESDAY, quiet=(NamedStretch(Stretch(750, 795), ""),)),
        replace(TUESDAY, now_min=900),
        replace(TUESDAY, done_min=()),
        replace(TUESDAY, likely_min=()),
        replace(TUESDAY, session_min=()),
        replace(TUESDAY, done_min=(690,), likely_min=(600,)),
    ],
)
def test_each_part_of_the_day_is_seen(view: DayLineView, other: DayLine) -> None:
    before = pixels(view)
    view.show_day(other)
    assert pixels(view) != before


def test_the_line_is_drawn_in_both_themes(view: DayLineView, theme: Theme) -> None:
    before = pixels(view)
    theme.set_choice("dark")
    assert pixels(view) != before


@pytest.mark.parametrize("width", [220, 600, 1000])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_day_can_be_drawn(view: DayLineView, theme: Theme, width: int, scale: float) -> None:
    theme.set_text_scale(scale)
    view.resize(width, view.sizeHint().height())
    for day in (
        DayLine(),
        DayLine(work=(Stretch(22 * 60, 30 * 60),), now_min=25 * 60, session_min=(60,)),
        DayLine(work=(Stretch(0, 48 * 60),), now_min=0),
        DayLine(work=(Stretch(600, 601),), now_min=600),
        replace(TUESDAY, quiet=(NamedStretch(Stretch(600, 620), "A name with much more room than it has"),) * 3),
    ):
        view.show_day(day)
        assert not pixels(view).isNull()


def test_the_card_says_what_the_settings_make_of_today(card: DayCard) -> None:
    settings = replace(PLAIN, most_breaks=3, session_times=("17:00",), quiet_times=(LUNCH,))
    card.show_day(settings, NOW, [NOW.replace(hour=10, minute=0)])
    assert texts(card) == ["Your Tuesday", "3 breaks, 1 main session"]
    assert line_of(card) == (
        "You work from 09:00 to 17:30. Quiet for Lunch from 12:30 to 13:15. Now it is 11:05. Breaks done: 10:00. "
        "Breaks to come: 11:30, 12:15. Main session: 17:00."
    )


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (replace(PLAIN, most_breaks=1), "1 break"),
        (replace(PLAIN, break_after_minutes=0), "No breaks"),
        (replace(PLAIN, work_days=(0,)), "No breaks"),
        (
            replace(PLAIN, break_after_minutes=0, session_times=("12:00",), intention=Intention(at="17:00")),
            "No breaks, 2 main sessions",
        ),
    ],
)
def test_breaks_and_sessions_are_counted_in_words(card: DayCard, settings: Settings, words: str) -> None:
    card.show_day(settings, NOW, [])
    assert texts(card)[1] == words


def test_only_quiet_times_of_the_day_and_within_its_hours_are_drawn(card: DayCard) -> None:
    evening = replace(LUNCH, start="17:00", end="20:00", name="")
    weekend = replace(LUNCH, days=(5, 6))
    dawn = replace(LUNCH, start="05:00", end="06:00", name="Dawn")
    card.show_day(replace(PLAIN, quiet_times=(evening, weekend, dawn)), NOW, [])
    assert "Quiet from 17:00 to 17:30." in line_of(card)
    assert line_of(card).count("Quiet") == 1


def test_the_night_after_is_still_the_day_before(card: DayCard) -> None:
    night = replace(PLAIN, work_from="18:00", work_to="02:00")
    card.show_day(night, NOW.replace(hour=1), [])
    assert texts(card)[0] == "Your Monday"
    assert "You work from 18:00 to 02:00. Now it is 01:05." in line_of(card)


def test_the_line_follows_each_choice(theme: Theme, qtbot: QtBot) -> None:
    page = shown_page(theme, qtbot, replace(PLAIN, break_after_minutes=90))
    (card,) = page.findChildren(DayCard)
    assert not card.isVisible()
    page.show_day(NOW)
    assert card.isVisible()
    assert "Breaks to come: 12:00, 13:30, 15:00, 16:30." in line_of(card)
    page.show_settings(replace(PLAIN, break_after_minutes=0))
    assert "Breaks to come" not in line_of(card)
    qtbot.waitUntil(lambda: not cut_off(card))
