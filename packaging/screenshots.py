"""Paint every screen in both themes to screenshots/, without a display: `make screenshots`.

The real program is started with a clock that stands still until it is moved, brought into each state as a person
would bring it there, and painted at twice the size, as the design board is drawn.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]  # the demonstration borrows its clock and its silent chimes from the tests
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_SCALE_FACTOR", "2")

from thoracic_desktop.desktop.quick_start import load_qt

load_qt()  # as the program does

from PySide6.QtWidgets import QApplication
from stage.break_screens import break_screens
from stage.contact_sheet import ContactSheets
from stage.demonstration import Demonstration
from stage.history import seed
from stage.notice_screens import notices
from stage.noticing_screens import noticing_screens
from stage.own_screens import own_screens, write_own
from stage.programme_screens import UNTIL_REVIEW, first_start_screens, programme_screens, warning_screens
from stage.reminder_screens import reminder_screens
from stage.settings_screens import SETTLED, settings_screens
from stage.tray_pictures import paint_menu, paint_tray
from stage.trouble_screens import something_wrong

from thoracic_desktop.content.kept_content import Content, load_content
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.desktop.settings_store import FILE_NAME as SETTINGS
from thoracic_desktop.desktop.settings_store import Settings, SettingsStore
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.session import events as ev
from thoracic_desktop.ui.theme import STYLE_ARGUMENTS, Choice, Theme

OUT = ROOT / "screenshots"
NOW = dt.datetime(2026, 10, 13, 8, 40, tzinfo=dt.timezone(dt.timedelta(hours=2)))
THEMES: tuple[Choice, ...] = ("light", "dark")
DAYS = 30


def main() -> None:
    """Paint everything."""
    application = QApplication([sys.argv[0], *STYLE_ARGUMENTS])
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    colours = Theme(resource_root())
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        seeded = folder / "seeded"
        seeded.mkdir()
        content = load_content(resource_root(), folder)
        yesterday = NOW - dt.timedelta(days=1)
        seed(seeded / "history.sqlite3", content.catalogue, content.plans, last_day=yesterday, days=DAYS)
        for theme in THEMES:
            first_day(folder / f"first-{theme}", theme)
            returning = (("normal", normal_day), ("desk", at_the_desk), ("review", review), ("closed", closed))
            for name, show in returning:
                shutil.copytree(seeded, folder / f"{name}-{theme}")
                show(folder / f"{name}-{theme}", theme)
            clinical(folder / f"clinical-{theme}", theme)
            library(folder / f"library-{theme}", theme)
            dizzy(folder / f"dizzy-{theme}", theme)
            trouble(folder / f"trouble-{theme}", theme)
            own_exercises(folder / f"own-{theme}", theme)
            notices(folder, colours, theme, OUT, NOW)
            figures(theme, content, colours)
            tray_menu(theme, colours)
    paint_tray(OUT)
    names = sorted(path.name for path in OUT.iterdir())
    print(f"{len(names)} pictures in {OUT.name}/")
    application.quit()


def first_day(folder: Path, theme: str) -> None:
    """Somebody who has just arrived, and leaves in the middle of the first session."""
    shown = Demonstration(folder, NOW, theme, OUT, folder.parent, introduced=False)
    first_start_screens(shown)
    shown.running.parts.window.show_page("progress")
    shown.settle()
    shown.shoot("06-progress-empty")
    shown.running.parts.window.show_page("today")
    shown.running.program.today_page.start_requested.emit()
    shown.shoot("03-rating-before-nothing-chosen")
    shown.screens.rating.skip_requested.emit()
    shown.play_until(lambda s: s.exercise == "cat_cow" and s.kind == "hold", 0.5)
    shown.close()
    again = Demonstration(folder, NOW + dt.timedelta(minutes=20), theme, OUT, folder.parent)
    again.shoot("01-today-interrupted")
    again.close()


def normal_day(folder: Path, theme: str) -> None:
    """Somebody in the fifth week, with time for more than one place of the roller."""
    SettingsStore(folder / "config" / SETTINGS).save(SETTLED)
    shown = Demonstration(folder, NOW, theme, OUT, folder.parent)
    window = shown.running.parts.window
    shown.shoot("01-today")
    shown.shoot("01-today-smallest-window", size=(960, 660))
    shown.shoot("01-today-wide", size=(1500, 900))
    reminder_screens(shown)
    programme_screens(shown)
    shown.running.program.today_page.rated.emit(3)
    shown.shoot("01-today-saved")
    window.show_page("progress")
    shown.settle()
    shown.shoot("06-progress")
    window.show_page("settings")
    shown.shoot("08-settings")
    noticing_screens(shown)
    window.show_page("today")
    settings_screens(shown)
    _session(shown)
    shown.close()


def _session(shown: Demonstration) -> None:
    shown.running.program.today_page.start_requested.emit()
    shown.type("4")
    shown.shoot("03-rating-before")
    shown.screens.rating.start_requested.emit()
    shown.play_until(lambda s: s.exercise == "warm_up" and s.kind == "move", 0.5)
    shown.shoot("02-player-warm-up")
    shown.play_until(lambda s: s.exercise == "bird_dog" and s.kind == "setup", 0.4)
    shown.shoot("02-player-set-up")
    shown.play_until(lambda s: s.exercise == "bird_dog" and s.kind == "prepare", 0.1)
    shown.shoot("02-player-prepare")
    shown.play_until(lambda s: s.exercise == "bird_dog" and s.kind == "hold" and s.rep.number == 3, 0.3)
    shown.shoot("02-player-hold")
    shown.shoot("02-player-hold-smallest-window", size=(960, 660))
    shown.shoot("02-player-hold-wide", size=(1600, 1000))
    shown.screens.player.set_floor_mode(on=True)
    # The screen that is not there is small: the window takes the size of a real one itself.
    shown.running.parts.window.showNormal()
    shown.shoot("02-player-floor-mode", size=(1920, 1080))
    shown.shoot("02-player-floor-mode-laptop", size=(1366, 768))
    shown.screens.player.set_floor_mode(on=False)
    shown.play_until(lambda s: s.exercise == "bird_dog" and s.kind == "switch_side", 0.3)
    shown.shoot("02-player-switch-sides")
    something_wrong(shown)
    shown.press(ev.Resume())
    shown.shoot("02-player-count-back-in")
    shown.press(ev.Ease())
    shown.play_until(lambda s: s.exercise == "roller_extension" and s.kind == "hold", 0.4)
    shown.shoot("02-player-roller")
    shown.play_until(lambda s: s.kind == "rest", 0.4)
    shown.shoot("02-player-rest")
    shown.play_until(lambda s: s.exercise == "seated_rotation" and s.kind == "hold" and s.rep.side == "right", 0.3)
    shown.shoot("02-player-seated")
    shown.play_until(lambda s: s.exercise == "wall_angels" and s.kind == "move", 0.5)
    shown.shoot("02-player-wall")
    shown.finish_session()
    shown.shoot("03-rating-after-nothing-chosen")
    shown.type("2")
    shown.answer(shown.screens.rating, "About right")
    shown.shoot("03-rating-after")
    shown.type("6")
    shown.shoot("03-rating-after-higher")
    shown.screens.rating.done_requested.emit()
    shown.shoot("01-today-done")


def review(folder: Path, theme: str) -> None:
    """Somebody who comes back after the sixth week, and is asked how to go on."""
    shown = Demonstration(folder, NOW + UNTIL_REVIEW, theme, OUT, folder.parent)
    shown.shoot("01-today-suggestion")
    shown.close()


def closed(folder: Path, theme: str) -> None:
    """Somebody whom a warning sign fits."""
    shown = Demonstration(folder, NOW, theme, OUT, folder.parent)
    warning_screens(shown)
    shown.close()


def clinical(folder: Path, theme: str) -> None:
    """The other wording, and the other plan."""
    SettingsStore(folder / "config" / SETTINGS).save(Settings(wording=WordingLevel.CLINICAL, plan="desk_only"))
    shown = Demonstration(folder, NOW, theme, OUT, folder.parent)
    shown.shoot("01-today-clinical-desk-only")
    shown.begin_session(None)
    shown.play_until(lambda s: s.exercise == "chin_tuck" and s.kind == "hold", 0.4)
    shown.shoot("02-player-clinical-chin-tuck")
    shown.close()


def library(folder: Path, theme: str) -> None:
    """Somebody who looks around, warms up with heat, and reads."""
    shown = Demonstration(folder, NOW, theme, OUT, folder.parent)
    window, pages = shown.running.parts.window, shown.running.program.library
    window.show_page("library")
    shown.shoot("07-library")
    shown.shoot("07-library-smallest-window", size=(960, 660))
    pages.show_exercise("cat_cow")
    shown.shoot("07-exercise-detail")
    window.show_page("guidance")
    shown.shoot("07-guidance")
    for key in ("warning_signs", "heat", "desk", "sleep", "understanding", "about"):
        pages.show_guidance(key)
        shown.shoot(f"07-guidance-{key.replace('_', '-')}")
    if pages.guidance_page is not None and pages.heat is not None:
        pages.show_guidance("heat")
        pages.heat.begin(15)
        shown.clock.advance_ms(356_000)
        pages.heat.pause()
        pages.heat.resume()
        shown.shoot("07-guidance-heat-running")
        pages.heat.skip()
        pages.guidance_page.show_references()
        shown.shoot("07-guidance-references")
        pages.guidance_page.show_overview()
        pages.guidance_page.overview.search_field.setText("breath")
        shown.shoot("07-guidance-search")
    if pages.library is not None:
        pages.library.wording_chosen.emit(WordingLevel.CLINICAL.value)
    pages.show_exercise("cat_cow")
    shown.shoot("07-exercise-detail-clinical")
    shown.close()


def dizzy(folder: Path, theme: str) -> None:
    """Somebody who is dizzy is led through the manoeuvres, and it gets no better."""
    SettingsStore(folder / "config" / SETTINGS).save(Settings(emergency_number="112"))
    shown = Demonstration(folder, NOW, theme, OUT, folder.parent)
    shown.begin_session(None)
    shown.screens.player.dizzy_requested.emit()
    shown.screens.dizzy_sheet.down.emit()
    for name, seconds in (("04-steadying", 37), ("04-steadying-arms", 41)):
        shown.let_seconds_pass(seconds)
        shown.shoot(name)
    shown.screens.steadying_sheet.worse.emit()
    shown.shoot("04-steadying-help")
    shown.close()


def at_the_desk(folder: Path, theme: str) -> None:
    """Somebody who takes breaks."""
    shown = Demonstration(folder, NOW, theme, OUT, folder.parent)
    break_screens(shown)
    shown.close()


def trouble(folder: Path, theme: str) -> None:
    """A damaged history and no sound."""
    folder.mkdir()
    (folder / "history.sqlite3").write_bytes(b"not a database any more " * 100)
    shown = Demonstration(folder, NOW, theme, OUT, folder.parent)
    shown.chimes.lose_sound()
    shown.shoot("10-messages")
    shown.close()


def own_exercises(folder: Path, theme: str) -> None:
    """Somebody with a sheet: at first without anything, then with exercises and a routine."""
    shown = Demonstration(folder, NOW, theme, OUT, folder.parent)
    shown.running.own.open()
    shown.shoot("10-own-list-empty")
    shown.close()
    write_own(folder)
    shown = Demonstration(folder, NOW, theme, OUT, folder.parent)
    own_screens(shown)
    shown.close()


def tray_menu(theme: Choice, colours: Theme) -> None:
    """The menu of the tray as Qt draws it where the panel leaves that to the program."""
    colours.set_choice(theme)
    paint_menu(colours, theme, OUT, NOW)


def figures(theme: Choice, content: Content, colours: Theme) -> None:
    """All key poses, step pictures and people, and every movement as a strip."""
    colours.set_choice(theme)
    sheets = ContactSheets(content, resource_root(), theme, colours.colour)
    for name, sheet in (
        ("poses", sheets.poses()),
        ("steps", sheets.steps()),
        ("people", sheets.people()),
        ("movements", sheets.strips()),
    ):
        sheet.save(str(OUT / f"09-figure-{name}-{theme}.png"))


if __name__ == "__main__":
    main()
