"""What a desktop's services say, asked on real buses: locked, kept awake, not to be disturbed."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.desktop.blockers.services import Answer, services
from tests.machine.buses import CONFIGURATION
from tests.machine.notification_service import notification_service
from tests.machine.screen import private_screen, tool
from tests.machine.waiting import wait_until
from thoracic_desktop.desktop.blockers.buses import Buses
from thoracic_desktop.desktop.blockers.detector import Finding, How, Seen
from thoracic_desktop.desktop.blockers.do_not_disturb import DoNotDisturb, shown_finding
from thoracic_desktop.desktop.blockers.locked import Locked
from thoracic_desktop.desktop.blockers.patience import ONE_WAIT_MS
from thoracic_desktop.desktop.blockers.presentation import KDE, Presentation

if TYPE_CHECKING:
    from pathlib import Path

    from tests.machine.buses import Buses as PrivateBuses
    from thoracic_desktop.desktop.blockers.patience import Patience

pytestmark = pytest.mark.usefixtures("qapp")

LOGIN = "/org/freedesktop/login1"
NOTIFICATIONS = "org.freedesktop.Notifications"
NOBODY_ANSWERS = Finding(Seen.UNKNOWN, How.NO_SERVICE)


def locked_hint(value: bool) -> Answer:  # noqa: FBT001 - the one thing it says
    login = "org.freedesktop.login1"
    path = f"{LOGIN}/session/auto"
    return Answer(login, path, f"{login}.Session", "LockedHint", value=value, is_property=True)


def block_inhibited(value: str) -> Answer:
    login = "org.freedesktop.login1"
    return Answer(login, LOGIN, f"{login}.Manager", "BlockInhibited", value=value, signature="s", is_property=True)


def screen_saver(service: str, *, is_active: bool) -> Answer:
    path = "/" + service.replace(".", "/")
    return Answer(service, path, service, "GetActive", value=is_active)


# Locked ---------------------------------------------------------------------------------------------------------------


def test_where_nobody_answers_it_cannot_be_told_whether_the_screen_is_locked(buses: Buses) -> None:
    assert Locked(buses).look() == NOBODY_ANSWERS


@pytest.mark.parametrize(("hint", "state"), [(True, Seen.YES), (False, Seen.NO)])
def test_the_login_manager_says_whether_the_screen_is_locked(
    buses: Buses,
    private: PrivateBuses,
    hint: bool,  # noqa: FBT001 - a parameter of the test
    state: Seen,
) -> None:
    with services(private.system.address, locked_hint(hint)):
        assert Locked(buses).look() == Finding(state, How.LOGIN_MANAGER)


@pytest.mark.parametrize("service", ["org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver", "org.xfce.ScreenSaver"])
def test_a_lock_screen_is_noticed_where_the_login_manager_was_not_told(
    buses: Buses, private: PrivateBuses, service: str
) -> None:
    with (
        services(private.system.address, locked_hint(value=False)),
        services(private.session.address, screen_saver(service, is_active=True)),
    ):
        assert Locked(buses).look() == Finding(Seen.YES, How.SCREEN_SAVER)


def test_a_screen_saver_that_refuses_to_say_is_no_answer(buses: Buses, private: PrivateBuses) -> None:
    name = "org.freedesktop.ScreenSaver"
    refusing = Answer(name, "/elsewhere", name, "GetActive", value=True)
    with services(private.session.address, refusing):
        assert Locked(buses).look() == NOBODY_ANSWERS


# Presentation ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhibited", "state"),
    [
        ("handle-power-key:handle-lid-switch", Seen.NO),
        ("sleep", Seen.NO),
        ("", Seen.NO),
        ("idle", Seen.YES),
        ("shutdown:sleep:idle", Seen.YES),
    ],
)
def test_what_keeps_the_screen_on_is_known_to_the_login_manager(
    buses: Buses, private: PrivateBuses, inhibited: str, state: Seen
) -> None:
    with services(private.system.address, block_inhibited(inhibited)):
        assert Presentation(buses).look() == Finding(state, How.KEPT_AWAKE)


@pytest.mark.parametrize(("actions", "state"), [(8, Seen.YES), (12, Seen.YES), (4, Seen.NO), (0, Seen.NO)])
def test_gnome_says_what_is_inhibited(buses: Buses, private: PrivateBuses, actions: int, state: Seen) -> None:
    name = "org.gnome.SessionManager"
    said = Answer(name, "/org/gnome/SessionManager", name, "InhibitedActions", actions, "u", is_property=True)
    with services(private.session.address, said):
        assert Presentation(buses).look() == Finding(state, How.KEPT_AWAKE)


@pytest.mark.parametrize(("policy", "state"), [(4, Seen.YES), (1, Seen.NO)])
def test_kde_is_asked_about_the_screen_and_not_about_downloads_or_music(
    buses: Buses, private: PrivateBuses, policy: int, state: Seen
) -> None:
    name = "org.kde.Solid.PowerManagement.PolicyAgent"
    said = Answer(name, "/" + name.replace(".", "/"), name, "HasInhibition", value=True, takes=policy)
    with services(private.session.address, said):
        assert Presentation(buses).look() == Finding(state, How.KEPT_AWAKE)


def test_a_policy_agent_without_that_question_is_no_answer(buses: Buses, private: PrivateBuses) -> None:
    name = "org.kde.Solid.PowerManagement.PolicyAgent"
    with services(private.session.address, Answer(name, "/" + name.replace(".", "/"), name, "Other", value=True)):
        assert Presentation(buses).look() == NOBODY_ANSWERS


def test_a_policy_agent_that_hangs_in_the_middle_is_waited_for_once(
    buses: Buses, private: PrivateBuses, patience: Patience
) -> None:
    name = "org.kde.Solid.PowerManagement.PolicyAgent"
    hanging = Answer(name, "/" + name.replace(".", "/"), name, "HasInhibition", hangs=True)
    with services(private.session.address, hanging):
        found = buses.ask_with_number(KDE, 4)

    assert found.trouble is How.NO_ANSWER
    assert patience.allowance_ms() == ONE_WAIT_MS, "one wait leaves patience for others"


# Do not disturb -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("is_inhibited", "state"), [(True, Seen.YES), (False, Seen.NO)])
def test_kde_says_whether_notices_are_held_back(
    buses: Buses,
    private: PrivateBuses,
    patience: Patience,
    is_inhibited: bool,  # noqa: FBT001 - as above
    state: Seen,
) -> None:
    path = "/org/freedesktop/Notifications"
    said = Answer(NOTIFICATIONS, path, NOTIFICATIONS, "Inhibited", value=is_inhibited, is_property=True)
    with services(private.session.address, said):
        assert DoNotDisturb(buses, patience, "KDE").look() == Finding(state, How.NOTIFICATION_SERVICE)


def set_paused(environment: dict[str, str], *, paused: bool) -> None:
    """Do not be disturbed any more, or be disturbed again, as somebody says it to dunst."""
    command = [tool("dunstctl", "dunst"), "set-paused", "true" if paused else "false"]
    subprocess.run(command, env=environment, check=True, timeout=20)  # noqa: S603 - fixed arguments


def test_dunst_itself_says_whether_it_was_paused(patience: Patience, private: PrivateBuses) -> None:
    asked = Buses(patience, session=private.session.address)
    detector = DoNotDisturb(asked, patience, "")
    with private_screen() as screen:
        environment = {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": private.session.address}
        with notification_service(environment):
            assert detector.look() == Finding(Seen.NO, How.NOTIFICATION_SERVICE)
            set_paused(environment, paused=True)
            wait_until(lambda: detector.look() == Finding(Seen.YES, How.NOTIFICATION_SERVICE), "paused is noticed")
            set_paused(environment, paused=False)
            wait_until(lambda: detector.look() == Finding(Seen.NO, How.NOTIFICATION_SERVICE), "its end is noticed")
        assert detector.look() == NOBODY_ANSWERS
    asked.close()


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        (
            Answer("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf", "GetProperty", value=True),
            Finding(Seen.YES, How.DESKTOP_SETTING),
        ),
        (
            Answer("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf", "GetProperty", value=False),
            Finding(Seen.NO, How.DESKTOP_SETTING),
        ),
        (
            Answer(
                *("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf", "GetProperty"),
                error="org.xfce.Xfconf.Error.PropertyNotFound",
            ),
            Finding(Seen.NO, How.DESKTOP_SETTING),
        ),
        (
            Answer(
                *("org.xfce.Xfconf", "/org/xfce/Xfconf", "org.xfce.Xfconf", "GetProperty"),
                error="org.xfce.Xfconf.Error.InternalError",
            ),
            NOBODY_ANSWERS,
        ),
    ],
    ids=["on", "off", "never set", "broken"],
)
def test_xfce_keeps_it_as_a_setting(
    buses: Buses, private: PrivateBuses, patience: Patience, said: Answer, finding: Finding
) -> None:
    with services(private.session.address, said):
        assert DoNotDisturb(buses, patience, "XFCE").look() == finding


@pytest.mark.parametrize(
    ("output", "state"),
    [(b"true\n", Seen.NO), (b"false\n", Seen.YES), (b"", Seen.UNKNOWN), (b"No such schema\n", Seen.UNKNOWN)],
)
def test_gnome_does_not_disturb_where_it_shows_no_banners(output: bytes, state: Seen) -> None:
    assert shown_finding(output).state is state


# Trouble --------------------------------------------------------------------------------------------------------------


def test_services_that_hang_are_waited_for_a_little_and_hold_nothing_back(
    buses: Buses, private: PrivateBuses, patience: Patience
) -> None:
    hanging = [
        screen_saver("org.gnome.ScreenSaver", is_active=True),
        Answer("org.gnome.SessionManager", "/", "a.b", "c"),
        Answer(NOTIFICATIONS, "/", "a.b", "c"),
    ]
    with (
        services(private.session.address, *hanging, is_silent=True),
        services(private.system.address, locked_hint(value=True), is_silent=True),
    ):
        detectors = (Locked(buses), Presentation(buses), DoNotDisturb(buses, patience, ""))
        found = [detector.look() for detector in detectors]

    assert found == [Finding(Seen.UNKNOWN, How.NO_ANSWER)] * 3
    assert patience.allowance_ms() == 0, "there was more to wait for than there is patience"


def test_without_buses_it_cannot_be_told(patience: Patience) -> None:
    nowhere = Buses(patience, session="unix:path=/nonexistent/session", system="unix:path=/nonexistent/system")

    assert Locked(nowhere).look() == Finding(Seen.UNKNOWN, How.NO_SYSTEM_BUS)
    assert DoNotDisturb(nowhere, patience, "KDE").look() == Finding(Seen.UNKNOWN, How.NO_SESSION_BUS)


def test_no_service_is_started_by_being_asked(tmp_path: Path, patience: Patience) -> None:
    started = tmp_path / "was-started"
    (tmp_path / "org.xfce.Xfconf.service").write_text(
        f"[D-BUS Service]\nName=org.xfce.Xfconf\nExec=/usr/bin/touch {started}\n", encoding="utf-8"
    )
    configuration = tmp_path / "bus.conf"
    configuration.write_text(
        CONFIGURATION.format(folder="/tmp").replace(  # noqa: S108 - a socket's path has to be short
            "<auth>", f"<servicedir>{tmp_path}</servicedir><auth>"
        ),
        encoding="utf-8",
    )
    command = [tool("dbus-daemon", "dbus-daemon"), f"--config-file={configuration}", "--print-address", "--nofork"]
    with subprocess.Popen(  # noqa: S603 - fixed arguments
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        asked = Buses(patience, session=daemon.stdout.readline().strip())
        found = DoNotDisturb(asked, patience, "XFCE").look()
        asked.close()
        daemon.kill()

    assert found == NOBODY_ANSWERS
    assert not started.exists()
