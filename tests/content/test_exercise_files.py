from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import EXERCISE_TOML, exercise_file
from thoracic_desktop.content.errors import ADVICE, ContentError
from thoracic_desktop.content.exercise_files import load_catalogue
from thoracic_desktop.content.toml_file import convert, read_table
from thoracic_desktop.exercises.model import Exercise


def refusal(folder: Path) -> ContentError:
    with pytest.raises(ContentError) as caught:
        load_catalogue(folder)
    return caught.value


def test_a_good_file_gives_the_exercise_and_its_scene(tmp_path: Path) -> None:
    exercise_file(tmp_path)
    loaded = load_catalogue(tmp_path)
    assert loaded.catalogue["squeeze"].name.plain == "Squeeze"
    assert list(loaded.scenes["squeeze"].poses) == ["start", "there"]


def test_exercises_stand_in_the_order_of_their_groups_then_keys(tmp_path: Path) -> None:
    exercise_file(tmp_path, 'group = "posture"', 'group = "cool_down"', key="a")
    exercise_file(tmp_path, 'group = "posture"', 'group = "stretch"', key="c")
    exercise_file(tmp_path, 'group = "posture"', 'group = "stretch"', key="b")
    exercise_file(tmp_path, 'group = "posture"', 'group = "warm_up"', key="d")
    assert [exercise.key for exercise in load_catalogue(tmp_path).catalogue] == ["d", "b", "c", "a"]


def test_the_sentence_names_file_key_and_what_was_expected(tmp_path: Path) -> None:
    exercise_file(tmp_path, "duration_s = 2", 'duration_s = "two"')
    assert str(refusal(tmp_path)) == f"squeeze.toml: phases[0].duration_s: expected an integer, got text. {ADVICE}"


@pytest.mark.parametrize(
    ("old", "new", "key", "problem"),
    [
        ("desk_fit = true", 'desk_fit = "yes"', "desk_fit", "expected true or false, got text"),
        ("duration_s = 2", "duration_s = 2.5", "phases[0].duration_s", "expected an integer, got a number"),
        ("duration_s = 2", "duration_s = 0", "phases[0].duration_s", "expected an integer >= 1"),
        ("duration_s = 2", "duration_s = 121", "phases[0].duration_s", "expected an integer <= 120"),
        ('equipment = ["chair"]', 'equipment = "chair"', "equipment", "expected a list, got text"),
        ("setup_s = 10\n", "", "tempo.setup_s", "expected this key, but it is missing"),
        ("easier = {", "harder = {", "harder", "this key is not known here"),
        ("duration_s = 2", "durations = 2", "phases[0].durations", "this key is not known here"),
        ('kind = "hold"', 'kind = "jump"', "phases[1].kind", "expected one of move, hold, release, got 'jump'"),
        ("desk_fit = true", 'desk_fit = true\n"" = 1', "", "this key is not known here"),
        ('origin = "app"', 'origin = "me"', "tempo.origin", "expected one of app, got 'me'"),
        ('["chair"]', '["sofa"]', "equipment[0]", "expected one of mat, roller, chair, wall, towel, got 'sofa'"),
        ('plain = "Squeeze"', 'plain = ""', "name.plain", "expected text of length >= 1"),
        ("min = 5, max = 10", "min = 11, max = 10", "dose.reps", "expected `max` >= 11, got 10"),
        ('["C26"]', '["E1"]', "source.facts[0]", "expected text of the form [CD][0-9]{1,2}"),
        ('plain = "{side} arm"', 'plain = "arm"', "sides.plain", "expected the placeholder {side} in the text"),
        ('"Extend."', '"{arm}."', "phases[0].cue.clinical", "only the placeholders {side}, {other}, got {arm}"),
        ('"Sustain."', '"{side"', "phases[1].cue.clinical", "only the placeholders {side}, {other}, got {"),
        ('"Sit tall."', '"At {place}."', "start.cue.plain", "only the placeholders {side}, {other}, got {place}"),
        ('"Do less."', '"{side}"', "easier.plain", "expected a text without placeholders, got {side}"),
        ("[figure.poses.there]", "[figure.poses.far]", "phases[0].pose", "(start, far), got there"),
        ("height_m = 2.0", "", "figure.camera.height_m", "expected this key, but it is missing"),
        ("[10.0, 0.0, 0.0]", "[10.0, 0.0]", "figure.poses.there.thoracic", "expected a list of length 3, got 2"),
        ("[figure.poses.start]", "[figure.poses.begin]", "figure", "expected a pose `start`"),
    ],
)
def test_a_wrong_value_is_refused_with_its_key(tmp_path: Path, old: str, new: str, key: str, problem: str) -> None:
    exercise_file(tmp_path, old, new)
    error = refusal(tmp_path)
    assert (error.file, error.key) == ("squeeze.toml", key)
    assert problem in error.problem


def test_alternating_sides_need_the_name_of_a_side(tmp_path: Path) -> None:
    exercise_file(tmp_path, 'sides = { plain = "{side} arm", clinical = "{side} limb" }\n')
    assert "expected `sides`" in str(refusal(tmp_path))


def test_a_hold_without_any_length_is_refused(tmp_path: Path) -> None:
    exercise_file(tmp_path, "hold_s = { min = 5, max = 5 }\n")
    assert "expected `duration_s` in phase 1" in str(refusal(tmp_path))


def test_what_nobody_notices_can_be_done_in_any_chair(tmp_path: Path) -> None:
    exercise_file(tmp_path, "desk_fit = true", "desk_fit = true\nunnoticeable = true")
    assert "expected `desk_fit` and the position `sitting_or_standing`" in str(refusal(tmp_path))


def test_a_side_is_no_placeholder_where_sides_do_not_alternate(tmp_path: Path) -> None:
    exercise_file(tmp_path, "alternating_sides = true\n")
    assert refusal(tmp_path).key == "start.hint.plain"


def test_a_file_without_a_figure_is_refused(tmp_path: Path) -> None:
    path = exercise_file(tmp_path)
    path.write_text(EXERCISE_TOML.partition("[[figure")[0], encoding="utf-8")
    assert refusal(tmp_path).key == "figure"


def test_a_figure_that_is_no_table_is_refused(tmp_path: Path) -> None:
    path = exercise_file(tmp_path)
    path.write_text("figure = 3\n" + EXERCISE_TOML.partition("[[figure")[0], encoding="utf-8")
    assert refusal(tmp_path).problem == "expected a table, got an integer"


def test_a_key_unlike_the_file_name_is_refused(tmp_path: Path) -> None:
    exercise_file(tmp_path).rename(tmp_path / "other.toml")
    error = refusal(tmp_path)
    assert (error.file, error.key) == ("other.toml", "key")
    assert error.problem == "expected other like the name of the file, got squeeze"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('key = "a"\nname = \n', "line 2, column 8"),
        ('key = "a"\nkey = "b"\n', "line 2, column 10"),
        ('key = "a', "end of document"),
    ],
)
def test_a_slip_in_the_syntax_is_named_by_line_and_column(tmp_path: Path, text: str, place: str) -> None:
    (tmp_path / "broken.toml").write_text(text, encoding="utf-8")
    error = refusal(tmp_path)
    assert (error.file, error.key) == ("broken.toml", place)
    assert error.problem.startswith("expected valid TOML: ")


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"\x00", b"a = " + b"[" * 3000, b"a = " + b"1" * 5000, b"[phases]\n", b"phases = [1]"],
)
def test_no_content_brings_anything_but_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "odd.toml").write_bytes(content)
    assert refusal(tmp_path).file == "odd.toml"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    assert refusal(tmp_path).problem.startswith("cannot be read")


def test_one_wrong_file_refuses_all_and_the_first_is_named(tmp_path: Path) -> None:
    exercise_file(tmp_path, key="a")
    exercise_file(tmp_path, "setup_s = 10\n", key="b")
    exercise_file(tmp_path, "setup_s = 10\n", key="c")
    assert refusal(tmp_path).file == "b.toml"


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert "at least one .toml file" in str(refusal(tmp_path))


@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "any.toml"
    path.write_bytes(content)
    sentence = sentence_about(lambda: read_table(path))
    assert sentence is None or sentence.endswith(ADVICE)


_VALUES = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.datetimes() | st.times(),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@given(data=st.data())
def test_any_value_anywhere_is_accepted_or_refused_with_a_sentence(data: st.DataObject) -> None:
    table = tomllib.loads(EXERCISE_TOML)
    del table["figure"]
    holder, key = data.draw(st.sampled_from(list(places(table))))
    holder[key] = data.draw(_VALUES)
    sentence = sentence_about(lambda: convert(table, Exercise, file="squeeze.toml"))
    assert sentence is None or (sentence.startswith("squeeze.toml: ") and "`$" not in sentence and "\n" not in sentence)


def places(item: object) -> Iterator[tuple[dict[object, object], object]]:
    """Go through every place of a table in which a value stands: a container and a key or number in it."""
    if isinstance(item, dict | list):
        container = cast("dict[object, object]", item)
        for key in list(container) if isinstance(item, dict) else range(len(container)):
            yield container, key
            yield from places(container[key])


def sentence_about(attempt: Callable[[], object]) -> str | None:
    """Return what the person is told when the attempt is refused, None when it succeeds."""
    try:
        attempt()
    except ContentError as error:
        return str(error)
    return None
