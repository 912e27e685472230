"""The notice in its own window, for its picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from thoracic_desktop.__main__ import main
from thoracic_desktop.desktop.notice_messages import Notice
from thoracic_desktop.reminders.kinds import Kind
from thoracic_desktop.ui.notice.card import NoticeCard

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from thoracic_desktop.ui.theme import Choice, Theme

BUTTONS = (("start", "Start"), ("snooze", "Snooze 10 min"), ("not_today", "Not today"))
NOTICES = {
    "05-notice": Notice(
        title="A minute for your neck?",
        text="Chin tucks. You can stay in your chair.",
        buttons=BUTTONS,
        default="start",
    ),
    "05-notice-no-picture": Notice(
        title="Two minutes on your feet?",
        text="Get up and walk a little. A few steps are enough.",
        buttons=(BUTTONS[0], ("snooze", "Snooze 30 min (3rd)"), BUTTONS[2]),
        default="start",
        kind=Kind.MOVE,
    ),
    "05-notice-question": Notice(
        title="Would another rhythm suit you?",
        text="The last three did not fit in. You can have them less often, or keep them as they are.",
        buttons=(("change", "See settings"), ("keep", "Keep them")),
        default="change",
    ),
}
WITH_PICTURE = "05-notice"
AROUND = 24


def notices(folder: Path, theme: Theme, choice: Choice, out: Path, now: dt.datetime) -> None:
    """Paint each notice on the desktop's ground; `folder` takes what is needed for it."""
    theme.set_choice(choice)
    for name, notice in NOTICES.items():
        picture = str(folder / f"figure-{choice}.png") if name == WITH_PICTURE else ""
        if picture:
            main(
                [
                    "--data-dir",
                    str(folder),
                    "figure",
                    "chin-tuck",
                    "--step",
                    "1",
                    "--theme",
                    choice,
                    "--size",
                    "320",
                    "--out",
                    picture,
                ]
            )
        card = NoticeCard(theme, replace(notice, picture=picture), now)
        card.fit(1000)
        card.show()
        QApplication.processEvents()
        _paint_on_ground(card, theme, out / f"{name}-{choice}.png")
        card.close()


def _paint_on_ground(card: QWidget, theme: Theme, file: Path) -> None:
    ratio = card.devicePixelRatioF()
    picture = QPixmap((card.size() + QSize(2 * AROUND, 2 * AROUND)) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.colour("line"))
    card.render(picture, QPoint(AROUND, AROUND))
    picture.save(str(file))
