"""Stills of the figure: empty at first, there when they are made, and made anew for another look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from tests.ui.figure_builders import Stage, colour_of, plain, tint
from thoracic_desktop.frames.keys import StillShot
from thoracic_desktop.frames.packed import packed

if TYPE_CHECKING:
    from pathlib import Path

    from thoracic_desktop.ui.theme import Theme


@pytest.fixture
def stage(theme: Theme, tmp_path: Path) -> Stage:
    return Stage(theme, tmp_path)


def test_a_still_is_empty_until_it_is_there_and_then_tells_who_shows_it(stage: Stage) -> None:
    picture = stage.figures.still("cat_cow", "cat", 30, 20)
    told: list[bool] = []
    picture.arrived.connect(lambda: told.append(True))
    assert picture.pixmap.isNull()
    assert not stage.figures.is_complete
    stage.make(3)
    assert told == [True]
    assert picture.pixmap.size() == QSize(30, 20)
    assert colour_of(picture.pixmap).getRgb() == (200, 100, tint(3)[0], 255)
    assert stage.figures.is_complete


def test_the_same_still_is_made_once_for_all_who_show_it(stage: Stage) -> None:
    one = stage.figures.still("cat_cow", None, 30, 20)
    assert stage.figures.still("cat_cow", None, 30, 20) is one
    assert len(stage.make_all()) == 1


def test_a_still_is_made_before_the_frames_that_a_movement_will_need_later(stage: Stage) -> None:
    later = [stage.figures.key(StillShot(exercise="bird_dog", pose="reach"), QSize(side, 20)) for side in range(40, 60)]
    stage.link.want("movement", later)
    kept = stage.figures.still("cat_cow", "cat", 30, 20)
    made = stage.make_all()
    assert [key.width for key in made].index(30) == 2, "only what is being made already comes before it"
    assert not kept.pixmap.isNull()


def test_a_still_from_an_earlier_day_is_there_at_once(stage: Stage) -> None:
    key = stage.figures.key(StillShot(exercise="cat_cow", pose="cat"), QSize(30, 20))
    stage.folder.write(key.file_name, packed(plain(key, 4)))
    assert not stage.figures.still("cat_cow", "cat", 30, 20).pixmap.isNull()
    assert not stage.maker.asked


def test_it_says_what_is_shown(stage: Stage) -> None:
    kept = [
        stage.figures.still("bird_dog", "reach", 30, 20, mirrored=True),
        stage.figures.still("bird_dog", "start", 30, 20, toward="reach"),
    ]
    shots = [key.shot for key in stage.make_all()]
    assert shots == [
        StillShot(exercise="bird_dog", pose="reach", mirrored=True),
        StillShot(exercise="bird_dog", pose="start", toward="reach"),
    ]
    assert len(kept) == 2


def test_another_person_is_drawn_into_the_pictures_that_are_shown(stage: Stage) -> None:
    picture = stage.figures.still("cat_cow", "cat", 30, 20)
    stage.make(1)
    stage.figures.set_person("jon", 4)
    (key,) = stage.asked()
    assert (key.person, key.skin) == ("jon", 4)
    assert not picture.pixmap.isNull()  # until the new one is there, the old one stays
    stage.make(2)
    assert colour_of(picture.pixmap).blue() == tint(2)[0]


def test_the_dark_theme_has_stills_of_its_own(stage: Stage) -> None:
    picture = stage.figures.still("cat_cow", "cat", 30, 20)
    stage.make(1)
    stage.theme.set_choice("dark")
    (key,) = stage.asked()
    assert key.theme == "dark"
    stage.make(2)
    assert colour_of(picture.pixmap).blue() == tint(2)[0]


def test_a_sharper_screen_gets_sharper_stills_of_the_same_size(stage: Stage) -> None:
    picture = stage.figures.still("cat_cow", "cat", 30, 20)
    stage.make(1)
    stage.figures.set_ratio(2.0)
    stage.make(2)
    assert picture.pixmap.size() == QSize(60, 40)
    assert picture.pixmap.deviceIndependentSize().toSize() == QSize(30, 20)


def test_what_does_not_change_the_look_makes_nothing_anew(stage: Stage) -> None:
    kept = stage.figures.still("cat_cow", "cat", 30, 20)
    stage.make(1)
    stage.figures.set_person("mira", 2)
    stage.figures.set_ratio(1.0)
    stage.theme.set_text_scale(1.5)
    assert not stage.maker.asked
    assert not kept.pixmap.isNull()


def test_a_still_that_nobody_shows_any_more_is_not_made_anew(stage: Stage) -> None:
    picture = stage.figures.still("cat_cow", "cat", 30, 20)
    stage.make(1)
    del picture
    stage.figures.set_person("jon", 1)
    assert not stage.maker.asked
