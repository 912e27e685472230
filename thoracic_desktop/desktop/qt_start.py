"""Loads Qt without a cost that every later import would pay.

PySide6 puts a function of its own before the import, for its optional `__feature__` spellings.  After every import
that function reads the source of the imported module and searches it for PySide6: a quarter of this program's import
time.  Nothing here uses those spellings, so the import is as it was before them.
"""

from __future__ import annotations

import builtins
from importlib import import_module


def load_qt() -> None:
    """Load Qt's core, and put back the import as it was before the spellings, if PySide6 has changed it."""
    import_module("PySide6.QtCore")
    own_import = getattr(builtins, "__orig_import__", None)
    if own_import is not None:
        builtins.__import__ = own_import
