"""Loads Qt without a cost that every later import would pay.

PySide6 puts a function of its own before the import, for its optional `__feature__` spellings.  After every import
that function reads the source of the imported module and searches it for PySide6: a quarter of this program's import
time.  Nothing here uses those spellings, so the import is as it was before them.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - what this module is about


def give_import_back() -> None:
    """Put back the import that the spellings came before; without effect where PySide6 has left it alone."""
    own_import = getattr(builtins, "__orig_import__", None)
    if own_import is not None:
        builtins.__import__ = own_import
