"""A notice on a real notification service, and on services that lack something."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.machine.buses import private_bus
from tests.machine.notification_service import NotificationService, notification_service
from tests.machine.screen import Screen, private_screen
from tests.notices.notice_process import NOTICE, fake_service, notice_process
from thoracic_desktop.desktop.notice_messages import Said, Way
from thoracic_desktop.notices.conversation import Conversation
from thoracic_desktop.notices.native import NoServiceError, show_natively

if TYPE_CHECKING:
    from collections.abc import Iterator

LOGO = Path(__file__).parents[2] / "resources" / "icons" / "thoracic.png"
AS_ELSEWHERE = (sys.executable, "-m", "tests.notices.as_elsewhere")
SHOWN = Said(shown=Way.NATIVE)


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with private_screen() as shown:
        yield shown


@pytest.fixture
def environment(screen: Screen) -> Iterator[dict[str, str]]:
    """A screen and a bus on which nobody is."""
    with private_bus() as bus:
        yield {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}


@pytest.fixture
def dunst(environment: dict[str, str]) -> Iterator[NotificationService]:
    with notification_service(environment) as service:
        yield service


@pytest.mark.parametrize(("label", "key"), [("Start", "start"), ("Snooze 10 min", "snooze"), ("Skip", "skip")])
def test_the_button_that_is_pressed_is_the_answer(
    environment: dict[str, str], dunst: NotificationService, label: str, key: str
) -> None:
    with notice_process(environment) as process:
        assert process.said() == SHOWN
        assert dunst.displayed() == 1
        dunst.press(label)
        assert process.answer() == key
    assert dunst.displayed() == 0


def test_a_click_beside_the_buttons_is_the_default(environment: dict[str, str], dunst: NotificationService) -> None:
    with notice_process(environment, replace(NOTICE, default="snooze")) as process:
        assert process.said() == SHOWN
        dunst.click()
        assert process.answer() == "snooze"


def test_a_click_beside_the_buttons_only_dismisses_where_there_is_no_default(
    environment: dict[str, str], dunst: NotificationService
) -> None:
    with notice_process(environment, replace(NOTICE, default="")) as process:
        assert process.said() == SHOWN
        dunst.click()
        assert process.answer() == "dismissed"


def test_one_that_is_waved_away_is_dismissed(environment: dict[str, str], dunst: NotificationService) -> None:
    with notice_process(environment) as process:
        assert process.said() == SHOWN
        dunst.dismiss()
        assert process.answer() == "dismissed"


def test_one_that_nobody_answers_expires_and_is_gone(environment: dict[str, str], dunst: NotificationService) -> None:
    with notice_process(environment, replace(NOTICE, stays_s=1)) as process:
        assert process.said() == SHOWN
        assert process.answer() == "expired"
    assert dunst.displayed() == 0


@pytest.mark.parametrize("way", ["withdraw", "hang_up"])
def test_one_that_is_not_wanted_any_more_is_taken_away(
    environment: dict[str, str], dunst: NotificationService, way: str
) -> None:
    with notice_process(environment) as process:
        assert process.said() == SHOWN
        process.withdraw() if way == "withdraw" else process.hang_up()
        assert process.end() == 0
    assert dunst.displayed() == 0


def test_one_that_was_withdrawn_before_it_was_shown_is_never_seen(environment: dict[str, str]) -> None:
    with fake_service(environment, "shows", "actions") as service, notice_process(environment) as process:
        process.withdraw()
        assert process.end() == 0
        service.process.terminate()
        assert service.line() == b""


def test_a_service_that_ends_takes_the_notice_along(environment: dict[str, str], dunst: NotificationService) -> None:
    with notice_process(environment) as process:
        assert process.said() == SHOWN
        dunst.stop()
        assert process.answer() == "expired"


def test_a_bus_that_ends_takes_the_notice_along(screen: Screen) -> None:
    with private_bus() as bus:
        environment = {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        with notification_service(environment), notice_process(environment) as process:
            assert process.said() == SHOWN
            bus.stop()
            assert process.answer() == "expired"


def test_a_service_without_buttons_is_shown_nothing(environment: dict[str, str]) -> None:
    with fake_service(environment, "shows", "body") as service, notice_process(environment) as process:
        assert process.said() == Said(shown=Way.WITHOUT_BUTTONS)
        assert process.end() == 0
        service.process.terminate()
        assert service.line() == b""


def test_what_the_service_is_given(environment: dict[str, str], tmp_path: Path) -> None:
    picture = tmp_path / "figure.png"
    picture.write_bytes(LOGO.read_bytes())
    notice = replace(NOTICE, picture=str(picture), stays_s=90)
    with fake_service(environment, "shows", "actions", "body") as service, notice_process(environment, notice):
        assert service.asked() == {
            "app": "Thoracic",
            "replaces": 0,
            "icon": LOGO.as_uri(),
            "title": NOTICE.title,
            "body": NOTICE.text,
            "actions": ["default", "", "start", "Start", "snooze", "Snooze 10 min", "skip", "Skip"],
            "hints": {"urgency": 1, "image-path": picture.as_uri()},
            "timeout_ms": 90_000,
        }


def test_a_picture_that_is_not_there_is_left_out(environment: dict[str, str], tmp_path: Path) -> None:
    notice = replace(NOTICE, picture=str(tmp_path / "none.png"))
    with fake_service(environment, "shows", "actions") as service, notice_process(environment, notice):
        assert service.asked()["hints"] == {"urgency": 1}


@pytest.mark.parametrize(("abilities", "body"), [((), "Arms & <back>"), (("body-markup",), "Arms &amp; &lt;back&gt;")])
def test_a_text_is_the_same_whether_or_not_the_service_reads_markup(
    environment: dict[str, str], abilities: tuple[str, ...], body: str
) -> None:
    notice = replace(NOTICE, text="Arms & <back>")
    with fake_service(environment, "shows", "actions", *abilities) as service, notice_process(environment, notice):
        assert service.asked()["body"] == body


def test_a_service_that_does_not_answer_is_none(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", environment["DBUS_SESSION_BUS_ADDRESS"])
    reader, writer = os.pipe()
    with fake_service(environment, "is_silent", "actions"), pytest.raises(NoServiceError, match="TimeoutError"):
        show_natively(NOTICE, LOGO, Conversation(reader, writer), answer_s=0.3)
    os.close(writer)
    assert os.read(reader, 1) == b""
    os.close(reader)


def test_the_module_for_other_systems_goes_the_whole_way_too(
    environment: dict[str, str], dunst: NotificationService
) -> None:
    notice = replace(NOTICE, picture=str(LOGO))
    with notice_process(environment, notice, AS_ELSEWHERE) as process:
        assert process.said() == SHOWN
        dunst.press("Skip")
        assert process.answer() == "skip"
    with notice_process(environment, notice, AS_ELSEWHERE) as process:
        assert process.said() == SHOWN
        process.withdraw()
        assert process.end() == 0
    assert dunst.displayed() == 0
