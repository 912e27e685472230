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
import os
import sys
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from thoracic_desktop.desktop.quick_enums import quick_enum_module
from thoracic_desktop.overriding import override

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
    """Load msgspec, and let what describes types wait until somebody asks for it.

    It does without typing_extensions, which it prefers where that happens to be installed.
    """
    if "msgspec" in sys.modules:
        return
    schemas = _Later("msgspec._json_schema", "schema", "schema_components")
    late = _unless_loaded(ModuleType("msgspec.inspect"), schemas, _quick_platform())
    with _in_place_of({"typing_extensions": sys.modules.get("typing_extensions"), **late}):
        msgspec = import_module("msgspec")
    vars(msgspec).pop("inspect")  # so that `from msgspec import inspect` loads it


class _Later(ModuleType):
    """Stands for a module: has some of its functions, which load it when they are called; all else loads it at once."""

    def __init__(self, name: str, *functions: str) -> None:
        """Stand for a module of this name."""
        super().__init__(name)
        for function in functions:
            vars(self)[function] = partial(self._call, function)

    def _call(self, function: str, *arguments: Any, **named: Any) -> Any:
        return getattr(self._real(), function)(*arguments, **named)

    def _real(self) -> ModuleType:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return import_module(self.__name__)

    @override
    def __getattr__(self, name: str) -> Any:
        """Return what the module has under a name; whoever imports asks for names like `__path__` first."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._real(), name)


def _quick_platform() -> ModuleType:
    """Return what stands for `platform`, which uuid asks for the system's name, as msgspec loads it."""
    module = _Later("platform")
    if os.name == "posix":
        vars(module)["system"] = lambda: os.uname().sysname
    return module


def _unless_loaded(*stand_ins: ModuleType) -> dict[str, ModuleType | None]:
    return {one.__name__: one for one in stand_ins if one.__name__ not in sys.modules}


def _is_as_tried() -> bool:
    system, version = TRIED_WITH
    package = find_spec("shiboken6")
    if sys.platform != system or package is None or package.origin is None:
        return False
    path = Path(package.origin).with_name("_config.py")
    return path.is_file() and f'\nversion = "{version}"\n' in path.read_text(encoding="utf-8")


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
            modules.pop(name, None)
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
