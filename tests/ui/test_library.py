"""The Library as a person finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import RESOURCES
from tests.ui.figure_builders import Stage
from tests.ui.hands import click, press
from tests.ui.page_builders import shipped
from tests.ui.seen import button, cut_off, heard, texts
from thoracic_desktop.content.guidance_files import load_guidance
from thoracic_desktop.exercises.model import WordingLevel
from thoracic_desktop.session.demonstration import demonstration_of, shown_at
from thoracic_desktop.ui.library.instruction import Rules
from thoracic_desktop.ui.library.page import LibraryPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from thoracic_desktop.ui.theme import Theme


@pytest.fixture
def page(theme: Theme, tmp_path: Path, qtbot: QtBot) -> LibraryPage:
    guidance = load_guidance(RESOURCES / "guidance", shipped())
    breathing, effort = guidance.page("breathing").rule, guidance.page("effort").rule
    assert breathing is not None
    assert effort is not None
    page = LibraryPage(theme, Stage(theme, tmp_path).figures, Rules(breathing=breathing, stop=effort))
    qtbot.addWidget(page)
    page.resize(912, 740)
    page.set_exercises(tuple(shipped()), WordingLevel.PLAIN)
    page.show()
    return page


def test_all_exercises_are_there_stretches_first_and_warm_up_and_breathing_too(page: LibraryPage) -> None:
    shown = page.overview.shown
    assert len(shown) == 10
    assert shown[0] == "cat_cow"
    assert shown[-2:] == ("warm_up", "slow_breathing")


def test_a_kind_narrows_the_list(page: LibraryPage) -> None:
    click(button(page, "Strengthen"))
    assert set(page.overview.shown) == {"wall_angels", "prone_retraction", "bird_dog"}


def test_filters_add_up(page: LibraryPage) -> None:
    click(button(page, "Unseen on a call"))
    click(button(page, "Posture"))
    assert set(page.overview.shown) == {"blade_squeeze"}


def test_a_search_finds_by_what_is_written_and_the_best_comes_first(page: LibraryPage) -> None:
    page.overview.search_field.setText("CHIN tuck")
    assert page.overview.shown[0] == "chin_tuck"
    press(page.overview.search_field, Qt.Key.Key_Escape)
    assert len(page.overview.shown) == 10


def test_where_nothing_fits_a_way_back_is_shown(page: LibraryPage) -> None:
    page.overview.search_field.setText("zebra")
    assert page.overview.shown == ()
    click(button(page, "Show all exercises"))
    assert len(page.overview.shown) == 10


def test_an_exercise_shows_everything_and_goes_back_with_escape(page: LibraryPage) -> None:
    click(button(page, "Cat–cow"))
    exercise = shipped()["cat_cow"]
    said = " ".join(texts(page.detail))
    wordings = (exercise.name, *exercise.steps, *exercise.cautions, exercise.easier, exercise.target_area)
    for wording in wordings:
        assert wording.plain in said
    for part in ("supple mid-back", "5–10 s", "10 times", "1–2 a day", "not reviewed", "2 September 2025"):
        assert part in said, part
    assert "Never hold your breath" in said
    assert "turns sharp or spreads" in said
    press(page.detail.back, Qt.Key.Key_Escape)
    assert page.currentWidget() is page.overview


@pytest.mark.parametrize("exercise", [one.key for one in shipped()])
def test_the_switch_changes_every_text_at_once(page: LibraryPage, exercise: str) -> None:
    page.show_exercise(exercise)
    chosen = heard(page.wording_chosen)
    click(button(page.detail, "Clinical"))
    assert chosen == ["clinical"]
    page.set_level(WordingLevel.CLINICAL)
    one, said = shipped()[exercise], texts(page.detail)
    for wording in (one.easier, one.target_area, *one.steps, *one.cautions):
        assert wording.clinical in said
        assert wording.plain not in said
    page.show_overview()
    assert one.name.clinical in texts(page.overview)


def test_trying_and_moving_are_asked_of_the_owner(page: LibraryPage) -> None:
    tried, shown = heard(page.try_requested), heard(page.exercise_shown)
    page.show_exercise("chin_tuck")
    click(button(page, "Try it, 2 min"))
    assert tried == ["chin_tuck"]
    assert shown == ["chin_tuck"]
    halved = heard(page.half_speed_chosen)
    played: list[str] = []
    page.play_requested.connect(lambda: played.append("play"))
    click(button(page, "Play"))
    click(button(page, "Half speed"))
    assert played == ["play"]
    assert halved == [True]


def test_the_figure_follows_the_moment_and_stands_in_poses_where_less_motion_is_wished(
    page: LibraryPage, theme: Theme
) -> None:
    page.show_exercise("chin_tuck")
    segments = demonstration_of(shipped()["chin_tuck"])
    page.prepare(segments)
    page.show_moment(shown_at(segments, 500))
    movement = page.detail.showing.figure.movement
    assert movement is not None
    assert (movement.pose_from, movement.pose_to) == (segments[0].pose_from, segments[0].pose_to)
    theme.reduced_motion = True
    page.show_moment(shown_at(segments, 500))
    movement = page.detail.showing.figure.movement
    assert movement is not None
    assert movement.pose_from == movement.pose_to


@pytest.mark.parametrize(("width", "scale"), [(912, 1.0), (896, 1.0), (1112, 2.0)])
def test_nothing_is_cut_off(page: LibraryPage, theme: Theme, width: int, scale: float, qtbot: QtBot) -> None:
    theme.set_text_scale(scale)
    page.resize(width, 660)
    qtbot.waitUntil(lambda: not cut_off(page.overview))
    page.show_exercise("roller_extension")
    qtbot.waitUntil(lambda: not cut_off(page.detail))
