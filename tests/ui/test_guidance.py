"""Guidance as a person finds it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import RESOURCES
from tests.ui.hands import click, press
from tests.ui.page_builders import shipped
from tests.ui.seen import button, cut_off, has_button, heard, texts
from thoracic_desktop.content.guidance_files import load_guidance
from thoracic_desktop.controllers.heat_controller import HeatShown
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.ui.guidance.page import GuidancePage
from thoracic_desktop.ui.widgets.live_picture import LivePicture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme

GUIDANCE = load_guidance(RESOURCES / "guidance", shipped())


def no_picture(_key: str, _pose: str | None, _width: int, _height: int) -> LivePicture:
    return LivePicture()


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> GuidancePage:
    page = GuidancePage(theme, no_picture, GUIDANCE)
    qtbot.addWidget(page)
    page.resize(912, 740)
    page.set_exercises(tuple(shipped()), WordingLevel.PLAIN)
    page.show()
    return page


@pytest.mark.parametrize("key", [one.key for one in GUIDANCE.pages])
def test_every_page_opens_from_its_card_and_the_switch_changes_every_text(page: GuidancePage, key: str) -> None:
    one = GUIDANCE.page(key)
    click(button(page.overview, one.title.plain))
    assert page.key == key
    said = texts(page.detail)
    for section in one.sections:
        assert section.text.plain in said
    assert any("not reviewed" in text and "25 November 2026" in text for text in said)
    chosen = heard(page.wording_chosen)
    click(button(page.detail, "Clinical"))
    assert chosen == ["clinical"]
    page.set_level(WordingLevel.CLINICAL)
    said = texts(page.detail)
    for wording in (one.lead, *(section.text for section in one.sections)):
        assert wording.clinical in said
        assert wording.plain not in said
    assert any(text.startswith("Traced facts: ") for text in said)
    press(page.detail.back, Qt.Key.Key_Escape)
    assert page.currentWidget() is page.overview


def test_warning_signs_lead_to_the_check(page: GuidancePage) -> None:
    asked: list[bool] = []
    page.signs_requested.connect(lambda: asked.append(True))
    page.show_page("warning_signs")
    click(button(page.detail, "Go through the signs"))
    assert asked == [True]


def test_heat_begins_only_once_its_cautions_are_confirmed(page: GuidancePage) -> None:
    started = heard(page.heat_start_requested)
    page.show_page("heat")
    assert not button(page.detail, "Start").isEnabled()
    assert "Tick the line above first." in texts(page.detail)
    click(button(page.detail, "My skin there is whole and I can feel warmth"))
    click(button(page.detail, "20 min"))
    click(button(page.detail, "Start"))
    assert started == [20]


def test_heat_shows_what_is_left_stands_still_and_offers_the_session_at_its_end(page: GuidancePage) -> None:
    asked: list[str] = []
    page.heat_pause_requested.connect(lambda: asked.append("pause"))
    page.heat_resume_requested.connect(lambda: asked.append("resume"))
    page.session_requested.connect(lambda: asked.append("session"))
    page.show_page("heat")
    page.show_heat(HeatShown(543_200, 0.6, is_paused=False, is_over=False))
    assert has_button(page.detail, "9:04") is False
    assert not has_button(page.detail, "Start")
    click(button(page.detail, "Pause"))
    page.show_heat(HeatShown(543_200, 0.6, is_paused=True, is_over=False))
    click(button(page.detail, "Go on"))
    page.show_overview()
    page.show_page("heat")  # left and come back: it is still there
    assert has_button(page.detail, "Go on")
    page.show_heat(HeatShown(0, 0.0, is_paused=False, is_over=True))
    click(button(page.detail, "Start the session"))
    assert asked == ["pause", "resume", "session"]


def test_the_desk_remembers_what_was_ticked_and_when(page: GuidancePage) -> None:
    ticked: list[tuple[str, bool]] = []

    def note(key: str, checked: bool) -> None:  # noqa: FBT001 - as the signal carries it
        ticked.append((key, checked))

    page.desk_item_checked.connect(note)
    page.show_page("desk")
    assert "Not checked yet." in texts(page.detail)
    click(button(page.detail, "Screen at eye level"))
    assert ticked == [("screen", True)]
    assert "1 of 4" in texts(page.detail)
    page.show_desk({"screen": True, "breaks": True, "changing": False}, dt.date(2026, 11, 25))
    assert "2 of 4" in texts(page.detail)
    assert "Last checked on 25 November 2026." in texts(page.detail)


def test_a_search_finds_exercises_and_pages_and_leads_there(page: GuidancePage) -> None:
    wanted = heard(page.exercise_requested)
    page.overview.search_field.setText("breath")
    assert has_button(page.overview, "Slow breathing")
    assert has_button(page.overview, "Breathing")
    assert not has_button(page.overview, "Sleep position")
    click(button(page.overview, "Slow breathing"))
    assert wanted == ["slow_breathing"]
    click(button(page.overview, "Breathing"))
    assert page.key == "breathing"


def test_where_nothing_is_found_it_is_said(page: GuidancePage) -> None:
    page.overview.search_field.setText("zebra")
    assert "Nothing found" in texts(page.overview)
    page.overview.search_field.clear()
    assert has_button(page.overview, "Sleep position")


def test_slow_breathing_can_be_tried_from_its_page(page: GuidancePage) -> None:
    tried = heard(page.try_requested)
    page.show_page("breathing")
    click(button(page.detail, "Try it: Slow breathing"))
    assert tried == ["slow_breathing"]


def test_the_references_stand_as_they_are_printed_with_the_mismatch(page: GuidancePage) -> None:
    click(button(page.overview, "References"))
    said = texts(page.references)
    for reference in GUIDANCE.references.references:
        assert reference.title in said
        assert reference.published in said
    assert "Five numbers, four references" in said
    page.set_level(WordingLevel.CLINICAL)
    assert "Five citations, four references" in texts(page.references)


@pytest.mark.parametrize(("width", "scale"), [(912, 1.0), (896, 1.0), (1112, 2.0)])
def test_nothing_is_cut_off(page: GuidancePage, theme: Theme, width: int, scale: float, qtbot: QtBot) -> None:
    theme.set_text_scale(scale)
    page.resize(width, 660)
    qtbot.waitUntil(lambda: not cut_off(page.overview))
    page.overview.search_field.setText("breath")
    qtbot.waitUntil(lambda: not cut_off(page.overview))
    for key in ("heat", "desk", "about"):
        page.show_page(key)
        qtbot.waitUntil(lambda: not cut_off(page.detail))
    page.show_references()
    qtbot.waitUntil(lambda: not cut_off(page.references))
