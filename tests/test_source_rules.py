"""The rules about source text can fail, and do not fail where nothing is wrong."""

from __future__ import annotations

import pytest

from tests.source_rules import imported_packages, translator_calls, unmarked_texts, untranslatable


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Rest")',
        'self._button = QPushButton("Start", self)',
        'button.setToolTip(f"{count} minutes left")',
        'label.setText("On" if on else "Off")',
        'label.setText("{count} left".format(count=3))',
        'window.setWindowTitle("Thoracic " + name)',
        'PillButton("Start", parent)',
        'PillButton(f"Rep {number}")',
        'PillButton(icon="play", text="Start")',
        'TITLE = "Stop and get care"',
        'QLabel(text="rest")',
    ],
)
def test_a_bare_text_is_found(line: str) -> None:
    assert unmarked_texts(line)


@pytest.mark.parametrize(
    "line",
    [
        'label.setText(self.tr("Rest"))',
        'label.setText(QCoreApplication.translate("Player", "Rest"))',
        'label.setText(self.tr("{count} left").format(count=3))',
        'label.setText("")',
        'label.setText(f"{minutes}:{seconds:02}")',
        'label.setText("−")',
        "label.setText(exercise.title)",
        'widget.setObjectName("Card")',
        'font = QFont("Inter")',
        'Label(theme, colour=f"{kind}Text")',
        'IconButton("play-fill", self.tr("Start"))',
        'TITLE = QT_TRANSLATE_NOOP("Safety", "Stop and get care")',
        'raise ValueError("No such screen here.")',
        'logger.warning("The sound device went away.")',
        '"""A docstring is for us."""',
        'STYLE = "QWidget { color: red; }"',
    ],
)
def test_a_marked_text_or_none_at_all_is_fine(line: str) -> None:
    assert not unmarked_texts(line)


@pytest.mark.parametrize(
    "line",
    ['self.tr(f"{count} left")', "self.tr(text)", 'QCoreApplication.translate("Player", text)', "translate(a, b)"],
)
def test_a_text_the_translation_tools_cannot_find_is_named(line: str) -> None:
    assert untranslatable(line)


@pytest.mark.parametrize(
    "line",
    [
        'self.tr("%n minutes", "", 3)',
        'translate("Player", "Rest")',
        'QCoreApplication.translate("Player", "Rest")',
        "name.translate(table)",
        "self.painter.translate(left, top)",
    ],
)
def test_a_plain_text_can_be_found(line: str) -> None:
    assert not untranslatable(line)


def test_a_call_for_a_translation_is_found() -> None:
    assert translator_calls('self.tr("Rest")')
    assert not translator_calls("name.translate(table)")
    assert not translator_calls("painter.translate(left, top)")


def test_an_import_inside_a_function_counts() -> None:
    source = "def f():\n    from PySide6.QtCore import QTimer\n    import json.decoder\n"

    assert imported_packages(source) == {"PySide6", "json"}
