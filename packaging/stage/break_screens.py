"""The small window of a break, for the demonstration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from thoracic_desktop.reminders.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from stage.demonstration import Demonstration

    from thoracic_desktop.session.segments import Segment

TICK_MS = 100


def break_screens(shown: Demonstration) -> None:
    """Go through a break at the desk, in its moments and with its ends."""
    window = shown.running.program.breaks.flow.window
    _begin(shown, "chin_tuck")
    _play_until(shown, lambda s: s.kind == "setup", 0.3)
    shown.shoot_window(window, "05-break-set-up")
    _play_until(shown, lambda s: s.kind == "hold" and s.rep.number == 5, 0.5)
    shown.shoot_window(window, "05-break-hold")
    window.pause_requested.emit()
    shown.shoot_window(window, "05-break-paused")
    window.close()
    _begin(shown, "seated_rotation")
    _play_until(shown, lambda s: s.kind == "hold" and s.rep.side == "right", 0.3)
    shown.shoot_window(window, "05-break-seated-turn")
    _play_until(shown, lambda s: s.kind == "switch_side", 0.3)
    shown.shoot_window(window, "05-break-switch-sides")
    _play_until(shown, lambda s: s.rep.number == 3 and s.rep.side == "left", 0.3)
    window.skip_requested.emit()
    shown.shoot_window(window, "05-break-partly-done")
    window.close()
    _begin(shown, "slow_breathing")
    _play_until(shown, lambda s: s.rep.number == 4 and s.phase == 0, 0.6)
    shown.shoot_window(window, "05-break-breathing")
    window.close()
    _begin(shown, "warm_up", Kind.MOVE)
    _play_until(shown, lambda s: s.rep.number == 2 and s.phase == 2, 0.6)
    shown.shoot_window(window, "05-break-move")
    _play_until(shown, lambda _s: False, 0)
    shown.shoot_window(window, "05-break-done")
    window.close()
    shown.running.parts.theme.set_text_scale(2.0)
    for key in ("chin_tuck", "seated_rotation"):
        _begin(shown, key)
        _play_until(shown, lambda s: s.kind == "hold" and s.rep.number == 2, 0.3)
        shown.shoot_window(window, f"05-break-large-text-{key.replace('_', '-')}")
        window.close()
    shown.running.parts.theme.set_text_scale(1.0)


def _begin(shown: Demonstration, exercise: str, kind: Kind = Kind.POSTURE) -> None:
    shown.running.program.begin_break(exercise, kind)
    shown.settle()


def _play_until(shown: Demonstration, wanted: Callable[[Segment], bool], share: float) -> None:
    """Let time pass until the wanted segment has gone by to a share, or the break is over."""
    controller = shown.running.program.breaks.flow.controller
    while (session := controller.session) is not None and not session.is_over:
        if wanted(session.segment) and session.elapsed_ms >= share * session.segment.duration_ms:
            return
        shown.clock.advance_ms(TICK_MS)
        shown.ticker.woke.emit()
