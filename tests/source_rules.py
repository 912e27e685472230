"""Rules about source text that no linter knows: each function names the lines of one module that break its rule."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

TRANSLATORS: Final = {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}

TEXT_SETTERS: Final = {
    # methods of Qt's widgets, documents and actions whose text a person reads or hears
    "addAction",
    "addItem",
    "addMenu",
    "addRow",
    "addTab",
    "drawText",
    "insertItem",
    "setAccessibleDescription",
    "setAccessibleName",
    "setDetailedText",
    "setHtml",
    "setInformativeText",
    "setItemText",
    "setLabel",
    "setLabelText",
    "setMarkdown",
    "setPlaceholderText",
    "setPlainText",
    "setPrefix",
    "setStatusTip",
    "setSuffix",
    "setTabText",
    "setText",
    "setTitle",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
    "showMessage",
    # widgets that are given their text when they are made
    "QAction",
    "QCheckBox",
    "QCommandLinkButton",
    "QGroupBox",
    "QLabel",
    "QMenu",
    "QMessageBox",
    "QPushButton",
    "QRadioButton",
}

# Classes given names, not texts.
NAME_TAKERS: Final = {"QColor", "QFont", "QKeySequence", "Property", "Signal", "Slot", "TypeVar", "ParamSpec"}
LOG_METHODS: Final = {"debug", "info", "warning", "error", "exception", "critical", "log", "getLogger"}

SENTENCE: Final = re.compile(r"[A-Z][\w’']* [^{};]*[\w.?…:]$")
CAPITALISED: Final = re.compile(r"[A-Z][a-z]")


def called_name(call: ast.Call) -> str:
    """Return the last part of what is called: `setText` for `self._label.setText(...)`."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def unmarked_texts(source: str) -> list[str]:
    """Name the texts of a ui module that a person sees and that are not marked for translation."""
    found: set[tuple[int, str]] = set()
    for node in _walk_unmarked(ast.parse(source)):
        if isinstance(node, ast.Call):
            found.update(_texts_handed_over(node))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and SENTENCE.match(node.value):
            found.add((node.lineno, node.value))
    return [f'line {line}: "{text}" must go through tr()' for line, text in sorted(found)]


def untranslatable(source: str) -> list[str]:
    """Name the translator calls whose text is no plain literal: the translation tools cannot find it."""
    return [
        f"line {call.lineno}: {called_name(call)}() needs plain string literals; fill in values with .format() after it"
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call) and called_name(call) in TRANSLATORS and not _has_plain_texts(call)
    ]


def translator_calls(source: str) -> list[str]:
    """Name the lines that ask Qt for a translation."""
    return [
        f"line {call.lineno}: {called_name(call)}() belongs in ui/ and app.py"
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call) and called_name(call) in TRANSLATORS and _is_qt_translation(call)
    ]


def imported_packages(source: str) -> set[str]:
    """Return the first parts of all absolute imports, wherever they stand in the module."""
    packages: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            packages.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            packages.add(node.module.partition(".")[0])
    return packages


def _walk_unmarked(node: ast.AST) -> Iterator[ast.AST]:
    """Walk the tree, leaving out what is marked already and what nobody sees: docstrings, errors, the log."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Raise | ast.Assert):
            continue
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.Call) and called_name(child) in TRANSLATORS | LOG_METHODS:
            continue
        if isinstance(child, ast.Call) and called_name(child).endswith("Error"):
            continue
        yield child
        yield from _walk_unmarked(child)


def _texts_handed_over(call: ast.Call) -> Iterator[tuple[int, str]]:
    """Give the literal texts among a call's arguments, if what is called shows texts."""
    name = called_name(call)
    makes_own_widget = name[:1].isupper() and not name.isupper() and name not in NAME_TAKERS
    for argument in [*call.args, *(keyword.value for keyword in call.keywords)]:
        for text in _literals(argument):
            reads_like_text = any(letter.isalpha() for letter in text)
            if (name in TEXT_SETTERS and reads_like_text) or (makes_own_widget and CAPITALISED.match(text)):
                yield call.lineno, text


def _literals(node: ast.expr) -> Iterator[str]:
    """Give the string literals an expression may have as its value, or as a part of it."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
        case ast.IfExp(body=first, orelse=second) | ast.BinOp(left=first, right=second):
            yield from _literals(first)
            yield from _literals(second)
        case ast.BoolOp(values=parts):
            for part in parts:
                yield from _literals(part)
        case ast.Call(func=ast.Attribute(value=inner)):
            yield from _literals(inner)
        case _:
            return


def _is_plain_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _has_plain_texts(call: ast.Call) -> bool:
    """Tell whether the texts of a translator call are literals."""
    if not _is_qt_translation(call):
        return True
    count = 1 if called_name(call) in {"tr", "QT_TR_NOOP"} else 2
    return len(call.args) >= count and all(_is_plain_text(argument) for argument in call.args[:count])


def _is_qt_translation(call: ast.Call) -> bool:
    """Tell Qt's translate(context, text) from the methods of str and QPainter that share its name."""
    match call:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr="translate"), args=[ast.expr(), *_]):
            return owner.endswith("Application") or _is_plain_text(call.args[0])
        case ast.Call(func=ast.Attribute(attr="translate")):
            return bool(call.args) and _is_plain_text(call.args[0])
        case _:
            return True
