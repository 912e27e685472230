"""Names, explanations and answers of what the program can notice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from thoracic_desktop.desktop.blockers.detector import Seen
from thoracic_desktop.ui.noticing.noticed import SLEEP, TYPING, Noticed

JUST_NOW_S = 2


def title(key: str) -> str:
    """Return the name of a thing."""
    translate = QCoreApplication.translate
    return {
        TYPING: translate("Noticing", "Keyboard and mouse"),
        SLEEP: translate("Noticing", "Sleep of the computer"),
        "locked": translate("Noticing", "Locked screen"),
        "screen_shared": translate("Noticing", "Shared screen"),
        "camera": translate("Noticing", "Camera"),
        "microphone": translate("Noticing", "Microphone"),
        "presentation": translate("Noticing", "Presentation or film"),
        "full_screen": translate("Noticing", "Full screen"),
        "do_not_disturb": translate("Noticing", "Do not disturb"),
    }[key]


def verdict(noticed: Noticed) -> str:
    """Say in a few words whether it is noticed here."""
    if noticed.can_be_told:
        return QCoreApplication.translate("Noticing", "I notice it.")
    return QCoreApplication.translate("Noticing", "I cannot tell here.")


def explained(noticed: Noticed) -> str:
    """Say how it is noticed, or why it is not."""
    translate = QCoreApplication.translate
    if noticed.key == TYPING:
        return _typing(noticed)
    if noticed.key == SLEEP:
        if noticed.source:
            return translate("Noticing", "I hear of it from {name}, and from the clock.").format(name=noticed.source)
        return translate("Noticing", "I hear of it from the clock, afterwards: it has jumped.")
    return (_ways() if noticed.can_be_told else _reasons()).get(noticed.how, "")


def _typing(noticed: Noticed) -> str:
    translate = QCoreApplication.translate
    if noticed.can_be_told:
        text = translate("Noticing", "I hear from {name} for how long nobody has typed, and never what.")
        return text.format(name=noticed.source)
    rest = translate("Noticing", "So I go by the time alone, and do not see when you were away.")
    return " ".join(part for part in (_reasons().get(noticed.how, ""), rest) if part)


def answer(noticed: Noticed) -> str:
    """Say how things stand now."""
    translate = QCoreApplication.translate
    if noticed.key == TYPING:
        return _typed(noticed.idle_s)
    if not noticed.can_be_told:
        return translate("Noticing", "I still cannot tell.")
    yes, no = {
        "locked": (
            translate("Noticing", "The screen is locked now."),
            translate("Noticing", "The screen is not locked now."),
        ),
        "screen_shared": (
            translate("Noticing", "The screen is shared now."),
            translate("Noticing", "The screen is not shared now."),
        ),
        "camera": (
            translate("Noticing", "The camera is in use now."),
            translate("Noticing", "The camera is not in use now."),
        ),
        "microphone": (
            translate("Noticing", "The microphone is in use now."),
            translate("Noticing", "The microphone is not in use now."),
        ),
        "presentation": (
            translate("Noticing", "A program keeps the screen on now."),
            translate("Noticing", "No program keeps the screen on now."),
        ),
        "full_screen": (
            translate("Noticing", "A window fills the screen now."),
            translate("Noticing", "No window fills the screen now."),
        ),
        "do_not_disturb": (
            translate("Noticing", "Do not disturb is on now."),
            translate("Noticing", "Do not disturb is off now."),
        ),
    }[noticed.key]
    return yes if noticed.state is Seen.YES else no


def _typed(idle_s: int | None) -> str:
    translate = QCoreApplication.translate
    if idle_s is None:
        return translate("Noticing", "I still cannot tell.")
    if idle_s < JUST_NOW_S:
        return translate("Noticing", "You used keyboard or mouse just now.")
    return translate("Noticing", "Nobody has used keyboard or mouse for {count} seconds.").format(count=idle_s)


def invitation(key: str, seconds: int) -> str:
    """Say what can be done while it is tried."""
    translate = QCoreApplication.translate
    text = {
        TYPING: translate("Noticing", "Let go of keyboard and mouse. I look for {count} seconds."),
        "locked": translate("Noticing", "Lock the screen and come back. I look for {count} seconds."),
        "screen_shared": translate("Noticing", "Share your screen. I look for {count} seconds."),
        "camera": translate("Noticing", "Switch your camera on. I look for {count} seconds."),
        "microphone": translate("Noticing", "Record something. I look for {count} seconds."),
        "presentation": translate("Noticing", "Start a film or a slide show. I look for {count} seconds."),
        "full_screen": translate("Noticing", "Fill the screen with a window. I look for {count} seconds."),
        "do_not_disturb": translate("Noticing", "Switch do not disturb on. I look for {count} seconds."),
    }[key]
    return text.format(count=seconds)


def outcome(*, was_noticed: bool) -> str:
    """Say what the trial came to."""
    if was_noticed:
        return QCoreApplication.translate("Noticing", "I noticed it.")
    return QCoreApplication.translate("Noticing", "I did not notice it in that time.")


def _ways() -> dict[str, str]:
    translate = QCoreApplication.translate
    system = translate("Noticing", "The system tells me.")
    own_programs = translate(
        "Noticing",
        "I check which of your programs have it open, and never look through it. I do not see the programs of others.",
    )
    recording = translate("Noticing", "I check whether sound is recorded. I never listen.")
    return {
        "device_open": own_programs,
        "no_camera": translate("Noticing", "I check which of your programs have it open. None is connected now."),
        "recording": recording,
        "no_microphone": translate("Noticing", "I check whether sound is recorded. None is connected now."),
        "pipewire": translate("Noticing", "PipeWire tells me what runs through it. I never look or listen."),
        "login_manager": translate("Noticing", "The login manager tells me."),
        "screen_saver": translate("Noticing", "The screen saver tells me."),
        "notification_service": translate("Noticing", "The program that shows notices tells me."),
        "desktop_setting": translate("Noticing", "I read the setting of your desktop."),
        "active_window": translate(
            "Noticing", "I check whether the window you work in fills the screen. I do not look into it."
        ),
        "kept_awake": translate(
            "Noticing", "I see that a program keeps the screen on. Slide shows do so, and films and video calls."
        ),
        "windows_state": system,
        "windows_records": translate("Noticing", "Windows keeps a list of what uses it."),
        "windows_desktop": system,
        "mac_session": system,
        "mac_focus": translate("Noticing", "I read whether a Focus is on."),
    }


def _reasons() -> dict[str, str]:
    translate = QCoreApplication.translate
    silent = translate("Noticing", "Nothing on this desktop tells it.")
    no_bus = translate("Noticing", "The service that passes such news on does not run.")
    other_windows = translate("Noticing", "On Wayland, programs do not see the windows of others.")
    no_tool = translate("Noticing", "What I would ask is not installed.")
    no_display = translate("Noticing", "I cannot reach the screen to ask.")
    return {
        "no_session_bus": no_bus,
        "no_system_bus": no_bus,
        "no_bus": no_bus,
        "no_service": silent,
        "not_offered": silent,
        "no_answer": translate("Noticing", "What I asked did not answer in time."),
        "not_believed": translate("Noticing", "What I asked always says the same."),
        "no_tool": no_tool,
        "no_library": no_tool,
        "no_display": no_display,
        "no_window_manager": translate("Noticing", "There is no window manager that tells it."),
        "wayland_hides_windows": other_windows,
        "other_session": translate("Noticing", "In this kind of session it would not be true."),
        "x11_hides_sharing": translate("Noticing", "On X11, nobody is told when the screen is shared."),
        "sandboxed": translate("Noticing", "I run in a sandbox, and see no other programs."),
        "unreadable": translate("Noticing", "I could not read the answer."),
        "needs_permission": translate("Noticing", "The system would have to allow me to look."),
        "system_silent": translate("Noticing", "This system does not tell it to programs."),
    }
