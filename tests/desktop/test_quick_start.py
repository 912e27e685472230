"""The quick start of libraries, tried in processes of their own: what it changes holds for the whole process."""

from __future__ import annotations

import os
import platform
import subprocess
import sys

import pytest

from thoracic_desktop.desktop.quick_enums import quick_enum_module

USUAL = "import PySide6.QtCore\n"
QUICK = "from thoracic_desktop.desktop import quick_start\nquick_start.load_qt()\n"
OTHER_VERSION = (
    "from thoracic_desktop.desktop import quick_start\n"
    'quick_start.TRIED_WITH = ("linux", "0.1")\n'
    "quick_start.load_qt()\n"
)
WHAT_IS_LOADED = """
import builtins, sys
print(any(name.startswith("shibokensupport.signature.l") for name in sys.modules))
print("feature" in repr(builtins.__import__))
"""
A_WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("words")
label.setText("other words")
label.show()
application.processEvents()
print(label.text(), label.isVisible())
import tempfile, textwrap, zipfile
print(zipfile.ZipFile, textwrap.dedent, tempfile.mkdtemp)
"""
WRONG_CALLS = """
from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("words")
for wrong in (
    lambda: label.resize("large"),
    lambda: label.setAlignment("left"),
    lambda: QLabel(1.5),
    lambda: QLabel("words", colour="red"),
    lambda: QSize(1, 2, 3, 4),
    lambda: QPainter.drawText(1),
    lambda: QObject().setProperty(),
    lambda: QTimer.singleShot("soon", "then"),
    lambda: Qt.AlignmentFlag("left"),
):
    try:
        print(wrong())
    except Exception as error:
        print(type(error), error)
"""
DESCRIPTIONS = """
from PySide6.QtWidgets import QLabel, QWidget
print(QLabel.setText.__doc__, QWidget.__doc__)
"""
ENUMS = """
import enum
from PySide6 import QtCore, QtGui, QtWidgets

def enums_of(owner, seen):
    for name in dir(owner):
        found = getattr(owner, name, None) if name[0] != "_" else None
        if isinstance(found, type) and found not in seen and found.__module__.startswith("PySide6"):
            seen.add(found)
            if isinstance(found, enum.EnumType):
                yield found
            else:
                yield from enums_of(found, seen)

def shown(call):
    try:
        return repr(call())
    except Exception as error:
        return repr(error)

seen = set()
for made in [found for module in (QtCore, QtGui, QtWidgets) for found in enums_of(module, seen)]:
    print(made.__module__, made.__qualname__, repr(made), len(made), made.__doc__, dir(made))
    for name, member in made.__members__.items():
        print(name, member.name, member.value, type(member.value), repr(member), str(member), f"{member}", dir(member),
              made(member.value) is member, getattr(made, name) is member, made[name] is member, member in made)
    members = list(made)
    print(members, list(reversed(made)), [shown(lambda: made(odd)) for odd in (1 << 20, -1, 123456)])
    inside = ("_mask_", "_bits_", "_names_", "_boundary_", "_inverted_")
    print({name: value for name, value in vars(made).items() if name.endswith(inside)})
    if members and issubclass(made, enum.Flag):
        first, last = members[0], members[-1]
        print([shown(call) for call in (lambda: first | last, lambda: first & last, lambda: first ^ last,
              lambda: ~first, lambda: ~(first | last), lambda: list(first | last), lambda: bool(first & last))])
"""
MSGSPEC = """
import sys
from thoracic_desktop.desktop.quick_start import load_msgspec
load_msgspec()
print("typing_extensions" in sys.modules)
import msgspec, typing_extensions
print(msgspec.json.decode(b"[1]", type=list[int]))
"""
LATER = """
import sys
from thoracic_desktop.desktop.quick_start import load_msgspec
load_msgspec()
print([late for late in ("platform", "msgspec.inspect", "textwrap") if late in sys.modules])
import msgspec, uuid
print(msgspec.json.schema(list[int]), msgspec.json.schema_components([int])[0])
from msgspec import inspect
import platform
print(inspect.type_info(str) == inspect.StrType(), platform.system() == uuid.platform.system(), uuid.platform.machine())
print(platform.machine(), uuid.uuid4().version)
"""


def _said(script: str) -> str:
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)  # noqa: S603 - our own words
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout


def test_the_locked_qt_is_one_that_the_quick_start_was_tried_with() -> None:
    is_loaded = sys.platform != "linux"
    assert _said(QUICK + WHAT_IS_LOADED) == f"{is_loaded}\nFalse\n", "try it with this version: see TRIED_WITH"


def test_another_qt_is_loaded_as_usual() -> None:
    assert _said(OTHER_VERSION + WHAT_IS_LOADED) == "True\nFalse\n"


@pytest.mark.parametrize(
    "script",
    [A_WINDOW, WRONG_CALLS, DESCRIPTIONS, WRONG_CALLS + DESCRIPTIONS, DESCRIPTIONS + WRONG_CALLS, ENUMS],
    ids=[
        "a window",
        "wrong calls",
        "descriptions",
        "wrong calls, then descriptions",
        "descriptions, then wrong calls",
        "every enum",
    ],
)
def test_qt_does_and_says_the_same_as_after_the_usual_start(script: str) -> None:
    usual, quick = _said(USUAL + script), _said(QUICK + script)
    assert len(quick) > len("None None")
    assert _words(quick) == _words(usual)


def test_msgspec_works_without_a_package_that_it_only_prefers() -> None:
    assert _said(MSGSPEC) == "False\n[1]\n"


@pytest.mark.skipif(os.name != "posix", reason="elsewhere uuid asks for nothing that could be put off")
def test_what_libraries_bring_along_comes_when_it_is_asked_for_and_then_does_all_it_does() -> None:
    machine = platform.machine()

    assert _said(LATER).splitlines() == [
        "[]",
        "{'type': 'array', 'items': {'type': 'integer'}} ({'type': 'integer'},)",
        f"True True {machine}",
        f"{machine} 4",
    ]


def test_enums_that_are_not_as_plain_as_those_of_qt_are_made_as_usual() -> None:
    quick = quick_enum_module()

    assert list(quick.Enum("Colour", "RED GREEN").__members__) == ["RED", "GREEN"]
    assert quick.Enum("Word", [("GREETING", "hello")]).GREETING.value == "hello"
    assert quick.Enum("Odd", [("value", 1)])["value"].name == "value"
    assert quick.Enum("Placed", [("RED", 1)], module="somewhere").__module__ == "somewhere"


def _words(said: str) -> list[str]:
    """Return what was said, without addresses; PySide6 may list the same alternatives in another order."""
    return sorted(word for word in said.split() if not word.startswith("0x"))
