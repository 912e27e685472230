"""What a person finds on a page: its texts, its controls by name, and whether anything is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from thoracic_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import SignalInstance


def texts(page: QWidget) -> list[str]:
    """The texts that are shown, in the order they were made."""
    return [label.text() for label in page.findChildren(Label) if label.isVisibleTo(page) and label.text()]


def button(page: QWidget, name: str) -> QAbstractButton:
    """The shown button that readers call by this name."""
    found = [one for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page) and name_of(one) == name]
    assert len(found) == 1, f"{len(found)} buttons are called {name!r}"
    return found[0]


def has_button(page: QWidget, name: str) -> bool:
    """Whether such a button is shown."""
    return any(name_of(one) == name for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page))


def heard(signal: SignalInstance) -> list[object]:
    """The values a signal carries from now on, in a list that grows."""
    values: list[object] = []
    signal.connect(values.append)
    return values


def name_of(widget: QWidget) -> str:
    """What readers call a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def cut_off(page: QWidget) -> list[str]:
    """Name what does not have the room it needs."""
    return [*_cut_labels(page), *_cut_buttons(page), *_sideways(page)]


def _cut_labels(page: QWidget) -> Iterator[str]:
    for label in page.findChildren(Label):
        if not label.isVisibleTo(page) or not label.text() or label.toolTip() == label.text():
            continue
        needed = label.heightForWidth(label.width()) if label.hasHeightForWidth() else label.sizeHint().height()
        widest = label.minimumSizeHint() if label.hasHeightForWidth() else label.sizeHint()
        if needed > label.height() + 1 or widest.width() > label.width() + 1 or not _inside_parent(label):
            yield f"text {label.text()!r}: {label.geometry()} of {needed} x {widest.width()}"


def _cut_buttons(page: QWidget) -> Iterator[str]:
    for one in page.findChildren(QAbstractButton):
        if not one.isVisibleTo(page):
            continue
        needed = one.sizeHint()
        if needed.width() > one.width() + 1 or needed.height() > one.height() + 1 or not _inside_parent(one):
            yield f"button {name_of(one)!r}: {one.geometry()} of {needed}"


def _inside_parent(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is None or parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())


def _sideways(page: QWidget) -> Iterator[str]:
    areas = [*page.findChildren(QScrollArea), *([page] if isinstance(page, QScrollArea) else [])]
    for area in areas:
        if area.isVisibleTo(page) and area.horizontalScrollBar().maximum() > 0:
            yield f"{area.accessibleName() or type(area).__name__} has to be scrolled sideways"
