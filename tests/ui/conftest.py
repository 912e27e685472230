"""What the tests of the screens share: one theme over the real resources, light and at its drawn size for each test."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from thoracic_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(scope="session")
def _dressed_application(qapp: QApplication) -> Theme:
    return Theme(RESOURCES, qapp)


@pytest.fixture
def theme(_dressed_application: Theme) -> Iterator[Theme]:
    """The theme, as a person finds it who chose light; whatever the test changes is put back."""
    _dressed_application.set_choice("light")
    yield _dressed_application
    _dressed_application.set_text_scale(1.0)
    _dressed_application.reduced_motion = False
    _dressed_application.set_choice("light")
