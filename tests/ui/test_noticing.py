"""The page "What I can notice here": whether and how, in words, and what a trial shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.seen import button, cut_off, has_button, heard, texts
from thoracic_desktop.desktop.blockers.detector import How, Seen
from thoracic_desktop.reminders.kinds import Blocker
from thoracic_desktop.ui.noticing.noticed import SLEEP, TYPING, Noticed
from thoracic_desktop.ui.noticing.page import NoticingPage
from thoracic_desktop.ui.noticing.words import answer, explained, invitation, title, verdict

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

HOLDERS = [blocker.value for blocker in Blocker if blocker is not Blocker.MEETING]
CAN_TELL = set(list(How)[: list(How).index(How.NO_SESSION_BUS)])
CANNOT_TELL = set(How) - CAN_TELL
LONGEST = [
    Noticed(TYPING, Seen.UNKNOWN, "no_bus"),
    Noticed(SLEEP, Seen.NO, source="systemd-logind"),
    *(Noticed(key, Seen.NO, How.DEVICE_OPEN.value) for key in HOLDERS),
]


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> NoticingPage:
    made = NoticingPage(theme, HOLDERS)
    qtbot.addWidget(made)
    made.resize(912, 740)
    made.show()
    return made


def test_each_thing_says_whether_it_is_noticed_and_how_or_why_not(page: NoticingPage) -> None:
    page.show_noticed(
        [
            Noticed(TYPING, Seen.NO, source="X11", idle_s=0),
            Noticed(SLEEP, Seen.NO),
            Noticed("full_screen", Seen.UNKNOWN, How.WAYLAND_HIDES_WINDOWS.value),
            Noticed("do_not_disturb", Seen.NO, How.DESKTOP_SETTING.value),
        ]
    )

    seen = texts(page)
    for name, explanation in (
        ("Keyboard and mouse", "I notice it. I hear from X11 for how long nobody has typed, and never what."),
        ("Sleep of the computer", "I notice it. I hear of it from the clock, afterwards: it has jumped."),
        ("Full screen", "I cannot tell here. On Wayland, programs do not see the windows of others."),
        ("Do not disturb", "I notice it. I read the setting of your desktop."),
    ):
        assert seen[seen.index(name) + 1] == explanation


def test_what_is_tried_is_named_by_its_key(page: NoticingPage) -> None:
    tried = heard(page.try_requested)

    for key in (TYPING, *HOLDERS):
        button(page, f"Try: {title(key)}").click()

    assert tried == [TYPING, *HOLDERS]


def test_nobody_is_asked_to_put_the_computer_to_sleep(page: NoticingPage) -> None:
    assert not has_button(page, f"Try: {title(SLEEP)}")


def test_a_trial_shows_the_live_answer_and_what_to_do(page: NoticingPage) -> None:
    page.show_trial(Noticed("camera", Seen.NO, How.DEVICE_OPEN.value), 20)
    before = texts(page)
    page.show_trial(Noticed("camera", Seen.YES, How.DEVICE_OPEN.value), 17)
    meanwhile = texts(page)
    page.end_trial("camera", was_noticed=True)
    after = texts(page)

    assert {"The camera is not in use now.", "Switch your camera on. I look for 20 seconds."} <= set(before)
    assert {"The camera is in use now.", "Switch your camera on. I look for 17 seconds."} <= set(meanwhile)
    assert "I noticed it." in after
    assert not [one for one in after if "in use now" in one or "I look for" in one]


def test_a_trial_that_came_to_nothing_says_so(page: NoticingPage) -> None:
    page.show_trial(Noticed("microphone", Seen.NO, How.RECORDING.value), 1)
    page.end_trial("microphone", was_noticed=False)

    assert "I did not notice it in that time." in texts(page)


def test_where_it_cannot_be_told_a_trial_asks_for_nothing(page: NoticingPage) -> None:
    page.show_trial(Noticed("screen_shared", Seen.UNKNOWN, How.X11_HIDES_SHARING.value), 20)

    assert "I still cannot tell." in texts(page)
    assert not [one for one in texts(page) if "I look for" in one]


def test_what_is_shown_anew_shows_nothing_of_earlier_trials(page: NoticingPage) -> None:
    page.show_trial(Noticed("camera", Seen.YES, How.DEVICE_OPEN.value), 5)
    assert "The camera is in use now." in texts(page)
    page.show_noticed([Noticed("camera", Seen.NO, How.DEVICE_OPEN.value)])

    assert not [one for one in texts(page) if "camera" in one]


def test_there_is_a_way_back(page: NoticingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_requested):
        button(page, "Settings").click()


@pytest.mark.parametrize("how", sorted(CAN_TELL))
def test_every_way_to_notice_has_its_words(how: How) -> None:
    assert explained(Noticed("camera", Seen.NO, how.value))
    assert explained(Noticed("camera", Seen.YES, how.value))


@pytest.mark.parametrize("how", [*sorted(CANNOT_TELL), *("no_bus", "no_library", "not_offered", "not_believed")])
def test_every_reason_has_its_words(how: str) -> None:
    noticed = Noticed("camera", Seen.UNKNOWN, str(how))

    assert verdict(noticed) == "I cannot tell here."
    assert explained(noticed)


@pytest.mark.parametrize("key", HOLDERS)
def test_everything_that_holds_a_break_back_can_be_answered_and_tried_in_words(key: str) -> None:
    answers = {answer(Noticed(key, state, How.PIPEWIRE.value)) for state in Seen}

    assert len(answers) == 3
    assert "20 seconds" in invitation(key, 20)


@pytest.mark.parametrize(
    ("idle_s", "said"),
    [
        (None, "I still cannot tell."),
        (0, "You used keyboard or mouse just now."),
        (7, "Nobody has used keyboard or mouse for 7 seconds."),
    ],
)
def test_typing_is_answered_with_the_time_since_the_last_key(idle_s: int | None, said: str) -> None:
    assert answer(Noticed(TYPING, Seen.NO, source="X11", idle_s=idle_s)) == said


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [1120, 752])
def test_nothing_is_cut_off(page: NoticingPage, theme: Theme, scale: float, width: int) -> None:
    theme.set_text_scale(scale)
    page.resize(width, 660)
    page.show_noticed(LONGEST)
    page.show_trial(Noticed("presentation", Seen.YES, How.KEPT_AWAKE.value), 20)
    page.show_trial(Noticed(TYPING, Seen.YES, source="KDE or freedesktop", idle_s=1234), 20)
    QApplication.processEvents()

    assert cut_off(page) == []
