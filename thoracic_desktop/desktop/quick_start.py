"""Loads libraries without what they load with them and this program does not use.

On its import PySide6 unpacks some 3000 lines of Python from its own library, compiles them anew every time and runs
them: a third of the time that an empty window takes to appear.  They describe the arguments of Qt's functions, for the
messages about wrong arguments, for `help()` and for the optional `__feature__` spellings.  Qt itself needs none of
them.  So they are loaded when PySide6 first asks for one of them, which a sound program never makes it do.

This knows PySide6 from the inside (`shiboken6/libshiboken/signature` in its sources), so it is done only with the
version and on the system it was tried with; with any other Qt is loaded as usual, and the start takes longer.
"""

from __future__ import annotations

import builtins
import sys
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from thoracic_desktop.desktop.quick_enums import quick_enum_module

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

TRIED_WITH = ("linux", "6.11.3")
# PySide6 begins there: its library runs code in a module of this name, and calls that module's `bootstrap`.
BOOTSTRAP = "signature_bootstrap"
# Its library reads this one by its name before it reports a wrong argument.
MAPPING = "shibokensupport.signature.mapping"
# What PySide6 imports for the unpacking alone.
FOR_UNPACKING = ("tempfile", "textwrap", "zipfile")


def load_qt() -> None:
    """Load Qt with its widgets; nothing happens where it is loaded already.

    Raises:
        ImportError: Qt, or a system library it needs, is not there.
    """
    _load_core()
    import_module("PySide6.QtWidgets")


def _load_core() -> None:
    if "shiboken6" in sys.modules or not _is_as_tried():
        import_module("PySide6.QtCore")
        # For its spellings PySide6 would read the source of every module that is imported from here on.
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
        return
    sys.modules[BOOTSTRAP] = _Bootstrap(BOOTSTRAP)
    stand_ins = {name: ModuleType(name) for name in FOR_UNPACKING if name not in sys.modules}
    with _in_place_of({"enum": quick_enum_module(), **stand_ins}):
        import_module("PySide6.QtCore")


def load_msgspec() -> None:
    """Load msgspec without typing_extensions, which it prefers where that happens to be installed."""
    with _in_place_of({"typing_extensions": sys.modules.get("typing_extensions")}):
        import_module("msgspec")


def _is_as_tried() -> bool:
    system, version = TRIED_WITH
    package = find_spec("shiboken6")
    if sys.platform != system or package is None or package.origin is None:
        return False
    config = Path(package.origin).with_name("_config.py")
    return config.is_file() and f'\nversion = "{version}"\n' in config.read_text(encoding="utf-8")


@contextmanager
def _in_place_of(stand_ins: Mapping[str, ModuleType | None]) -> Generator[None]:
    """Let imports find these under their names; None is found as not installed."""
    modules: dict[str, Any] = sys.modules
    before = {name: modules[name] for name in stand_ins if name in modules}
    modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del modules[name]
        modules.update(before)


class _Bootstrap(ModuleType):
    """The module in which PySide6 begins, with a `bootstrap` that puts the work off."""

    @property
    def bootstrap(self) -> Any:
        """What PySide6 calls; it expects the module of the signatures."""
        return lambda: _Signatures(vars(self))


class _Signatures:
    """Stands for PySide6's module of signatures, under the names by which its library knows the functions."""

    def __init__(self, bootstrap: dict[str, Any]) -> None:
        """Take what PySide6 put into the module in which it began."""
        self._bootstrap = bootstrap
        self._loaded: ModuleType | None = None
        # Kept here as well: the library holds what it finds under this name without owning it.
        sys.modules[MAPPING] = self._mapping = ModuleType(MAPPING)
        vars(self._mapping)["update_mapping"] = self._update_mapping

    def _load(self) -> Any:
        if self._loaded is None:
            self._bootstrap.update({name: import_module(name) for name in FOR_UNPACKING})
            self._loaded = self._bootstrap["bootstrap"]()
        return self._loaded

    def _update_mapping(self) -> None:
        """Let the stand-in hold what the real module holds: the library looks for classes in it."""
        self._load()
        real = vars(sys.modules[MAPPING])
        real["update_mapping"]()
        vars(self._mapping).update({**real, "update_mapping": self._update_mapping})

    def pyside_type_init(self, *arguments: object) -> object:
        return self._load().pyside_type_init(*arguments)

    def create_signature(self, *arguments: object) -> object:
        return self._load().create_signature(*arguments)

    def seterror_argument(self, *arguments: object) -> object:
        return self._load().seterror_argument(*arguments)

    def make_helptext(self, *arguments: object) -> object:
        return self._load().make_helptext(*arguments)

    def feature_import(self, *arguments: object) -> None:
        """Nothing: the import stays Python's own, see `post_init`."""

    feature_imported = feature_import

    def finish_import(self, module: ModuleType) -> None:
        """Nothing: there PySide6 would add what it has deprecated."""

    def post_init(self) -> None:
        """Nothing: there PySide6 would put a function before every import."""
