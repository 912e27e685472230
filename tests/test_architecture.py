"""The rules of the house that no linter knows; the import rules themselves are in pyproject.toml."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from tests.source_rules import imported_packages, translator_calls, unmarked_texts, untranslatable

ROOT: Final = Path(__file__).resolve().parents[1]
PACKAGE: Final = ROOT / "thoracic_desktop"
FOLDERS: Final = PACKAGE / "desktop" / "paths.py"
LINES_AT_MOST: Final = 300
BANNED_NAMES: Final = {"base", "common", "helpers", "manager", "managers", "misc", "util", "utils"}
SILENCED: Final = re.compile(r"#\s*(noqa|(type|pyright): ?ignore)")
SILENCED_WITH_REASON: Final = re.compile(SILENCED.pattern + r".* - \w")
QT_IN_DESKTOP: Final = {
    "door.py",
    "door_visit.py",
    "figure_maker.py",
    "qt_log.py",
    "quick_start.py",
    "sound.py",
    "sound_player.py",
    "ticker.py",
    "tray_process.py",
}

MODULES: Final = sorted(PACKAGE.rglob("*.py"))
OTHERS: Final = sorted([*(ROOT / "tests").rglob("*.py"), *(ROOT / "packaging").rglob("*.py")])


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    """Return the first part of a module's path inside the package."""
    return path.relative_to(PACKAGE).parts[0]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def configuration() -> dict[str, Any]:
    return tomllib.loads(read(ROOT / "pyproject.toml"))


def hold_to(rule: Callable[[Path], Iterable[str]], paths: Iterable[Path]) -> None:
    """Ask a rule about every module and fail with one line for each complaint."""
    assert paths, "there is no file to ask about: a rule about nothing always holds"
    complaints = [f"{name_of(path)}: {complaint}" for path in paths for complaint in rule(path)]
    assert not complaints, "\n".join(complaints)


def test_a_module_fits_in_the_head() -> None:
    def rule(path: Path) -> Iterator[str]:
        lines = len(read(path).splitlines())
        if lines > LINES_AT_MOST:
            yield f"{lines} lines are too many; split it by what it is about"

    hold_to(rule, [*MODULES, *OTHERS])


def test_a_module_is_named_after_what_it_holds() -> None:
    def rule(path: Path) -> Iterator[str]:
        for name in BANNED_NAMES & {path.stem, *path.relative_to(ROOT).parent.parts}:
            yield f"the name {name} says nothing about what it holds"

    hold_to(rule, [*MODULES, *OTHERS])


def test_every_room_says_what_it_is() -> None:
    def rule(room: Path) -> Iterator[str]:
        door = room / "__init__.py"
        if not door.exists() or not ast.get_docstring(ast.parse(read(door))):
            yield "has no __init__.py with a docstring"

    hold_to(rule, sorted({path.parent for path in MODULES}))


def test_nobody_starts_a_timer_behind_the_tickers_back() -> None:
    def rule(path: Path) -> Iterator[str]:
        if ".startTimer(" in read(path):
            yield "startTimer(): desktop/ticker.py is the one owner of timers"

    hold_to(rule, MODULES)


def test_qt_is_imported_only_where_it_belongs() -> None:
    def rule(path: Path) -> Iterator[str]:
        room = room_of(path)
        allowed = (
            room in {"ui", "app"}
            or (room == "controllers" and path.name.endswith(("_controller.py", "_link.py")))
            or (room == "desktop" and path.name in QT_IN_DESKTOP)
        )
        if not allowed and imported_packages(read(path)) & {"PySide6", "shiboken6"}:
            yield "imports Qt, which belongs in ui/, app/, the controllers and a few modules of desktop/"

    hold_to(rule, MODULES)


def test_only_the_doors_load_qts_network() -> None:
    def rule(path: Path) -> Iterator[str]:
        if "PySide6.QtNetwork" in read(path) and path.name not in {"door.py", "door_visit.py"}:
            yield "imports QtNetwork; desktop/door.py and desktop/door_visit.py speak to other processes"

    hold_to(rule, MODULES)


def test_only_one_module_finds_folders() -> None:
    def rule(path: Path) -> Iterator[str]:
        if path != FOLDERS and "appdirs" in imported_packages(read(path)):
            yield f"imports appdirs; {name_of(FOLDERS)} finds folders"

    hold_to(rule, MODULES)


def test_qt_translates_only_what_the_screens_say() -> None:
    outside = [path for path in MODULES if room_of(path) not in {"ui", "app"}]

    hold_to(lambda path: translator_calls(read(path)), outside)


def test_every_text_a_person_sees_is_marked_for_translation() -> None:
    seen = [path for path in MODULES if room_of(path) in {"ui", "app"}]

    hold_to(lambda path: [*unmarked_texts(read(path)), *untranslatable(read(path))], seen)


def test_every_screen_is_under_the_rule_that_screens_do_not_import_each_other() -> None:
    contracts = configuration()["tool"]["importlinter"]["contracts"]
    layers = next(contract for contract in contracts if contract.get("containers") == ["thoracic_desktop.ui"])["layers"]
    listed = {name.strip(" ()") for layer in layers for name in layer.split("|")}
    folders = {path.name for path in (PACKAGE / "ui").iterdir() if (path / "__init__.py").exists()}

    assert folders <= listed, f"add to the contract about screens in pyproject.toml: {sorted(folders - listed)}"


def test_clocks_and_timers_are_free_in_exactly_two_modules() -> None:
    per_file = configuration()["tool"]["ruff"]["lint"]["per-file-ignores"]
    free = {pattern for pattern, rules in per_file.items() if "TID251" in rules}

    assert {pattern for pattern in free if pattern.startswith("thoracic_desktop")} == {
        "thoracic_desktop/desktop/clock.py",
        "thoracic_desktop/desktop/ticker.py",
    }


def test_a_silenced_rule_says_why() -> None:
    def rule(path: Path) -> Iterator[str]:
        lines = read(path).splitlines()
        for number, line in enumerate(lines):
            explained_above = lines[number - 1].lstrip().startswith("#")
            if SILENCED.search(line) and not SILENCED_WITH_REASON.search(line) and not explained_above:
                yield f"line {number + 1}: say why in a comment above, or after ` - `"

    hold_to(rule, [*MODULES, *OTHERS])
