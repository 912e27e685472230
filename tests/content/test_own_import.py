from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.own_builders import EVENING, LIFT, lift, png
from thoracic_desktop.content.exercise_files import LoadedExercises
from thoracic_desktop.content.own_content import OwnContent, load_words
from thoracic_desktop.content.own_document import MOST_BYTES, OwnDocument, encoded
from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.content.own_merging import Imported
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.exercises.own import OwnExercise, RoutineItem

PICTURED = lift(key="own_5", name="Pictured", figure=None, picture=png())
GIVEN = encoded(OwnDocument(exercises=(LIFT, PICTURED), routines=(EVENING,)))


class Place:
    """A data folder with one exercise of its own in it."""

    def __init__(self, folder: Path, shipped: LoadedExercises) -> None:
        self.file = folder / "own.json"
        self.own = OwnContent(self.file, load_words(resource_root()), shipped.catalogue, shipped.scenes)

    def take_in(self, data: bytes, *, shown: bool = True) -> Imported:
        report, trouble = self.own.take_in(data, lambda _picture: shown)
        assert trouble is None
        return report

    def refuses(self, data: bytes, *, shown: bool = True) -> OwnContentError:
        """Expect that the file is refused, with one sentence, and that nothing has changed."""
        document, content = self.own.document, self.file.read_bytes()
        with pytest.raises(OwnContentError) as caught:
            self.own.take_in(data, lambda _picture: shown)
        assert self.own.document == document
        assert self.file.read_bytes() == content
        return caught.value


@pytest.fixture
def empty(tmp_path: Path, shipped: LoadedExercises) -> Place:
    return Place(tmp_path, shipped)


@pytest.fixture
def place(empty: Place) -> Place:
    empty.own.put_exercise(lift(name="Mine"))
    return empty


def changed(**changes: object) -> bytes:
    """The file with something else in it."""
    table = msgspec.json.decode(GIVEN)
    return msgspec.json.encode(table | changes)


def with_exercise(**changes: object) -> bytes:
    """A file with one exercise that is changed in some way."""
    table: dict[str, object] = msgspec.to_builtins(LIFT)
    return changed(exercises=[table | changes], routines=[])


def test_all_of_a_file_comes_in(empty: Place) -> None:
    report = empty.take_in(GIVEN)
    assert report == Imported(exercises=("Side lift", "Pictured"), routines=("Evening",), skipped=0, renamed=())
    assert empty.own.exercises == (LIFT, PICTURED)
    assert empty.own.routines == (EVENING,)


def test_what_was_exported_can_be_imported_anywhere(empty: Place, tmp_path: Path, shipped: LoadedExercises) -> None:
    empty.take_in(GIVEN)
    elsewhere = Place(tmp_path / "elsewhere", shipped)
    elsewhere.take_in(empty.own.exported())
    assert elsewhere.own.exercises == empty.own.exercises
    assert elsewhere.own.routines == empty.own.routines


def test_what_is_there_already_is_skipped(empty: Place) -> None:
    empty.take_in(GIVEN)
    before = empty.file.read_bytes()
    assert empty.take_in(GIVEN) == Imported(exercises=(), routines=(), skipped=3, renamed=())
    assert empty.file.read_bytes() == before


def test_another_exercise_of_the_same_name_gets_a_key_and_a_number(place: Place) -> None:
    other = lift(name="mine", reps=3)
    routine = replace(EVENING, items=(RoutineItem(exercise="own_1", reps=3, hold_s=5),))
    report = place.take_in(encoded(OwnDocument(exercises=(other,), routines=(routine,))))
    assert report.renamed == ("mine 2",)
    mine, theirs = place.own.exercises
    assert (mine.name, theirs.name) == ("Mine", "mine 2")
    assert mine.key != theirs.key
    assert place.own.routines[0].items[0].exercise == theirs.key


def test_a_long_name_stays_within_its_limit(place: Place) -> None:
    long = lift(key="own_8", name="x" * 60)
    place.own.put_exercise(long)
    report = place.take_in(encoded(OwnDocument(exercises=(replace(long, reps=2),))))
    assert [len(name) for name in report.renamed] == [60]
    assert report.renamed[0].endswith(" 2")


def test_the_highest_number_a_file_may_bring_leaves_room_for_the_next(place: Place) -> None:
    for reps in (1, 2, 3, 4):
        place.take_in(with_exercise(key="own_999999", name="High", reps=reps))
    assert len({one.key for one in place.own.exercises}) == 5


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "cannot be read"),
        (b"not json", "cannot be read"),
        (GIVEN[:-3] + b', "deep": ' + b"[" * 100_000, "cannot be read"),
        (b"\xff\xfe{}", "cannot be read"),
        (b"{}", "not a file with exercises"),
        (b"[]", "not a file with exercises"),
        (changed(format="another format"), "not a file with exercises"),
        (changed(version="1"), "not a file with exercises"),
        (changed(version=2), "version 2"),
        (changed(version=0), "not a file with exercises"),
        (changed(exercises=[], routines=[]), "no exercises and no routines"),
        (changed(extra=1), "not known here"),
        (b" " * MOST_BYTES + GIVEN, "5.0 MB"),
        (changed(exercises=[msgspec.to_builtins(LIFT)] * 2, routines=[]), "twice"),
        (changed(exercises=[]), "own_1"),
        (with_exercise(name="Side\u202elift"), "hidden characters"),
        (with_exercise(steps=["Sit.", "Li\u200bft."]), "hidden characters"),
        (with_exercise(name="x" * 61), "length <= 60"),
        (with_exercise(reps=61), "<= 60"),
        (with_exercise(reps=True), "integer"),
        (with_exercise(reps=3.5), "integer"),
        (with_exercise(reps="8"), "integer"),
        (with_exercise(position="../../etc/passwd"), "expected one of"),
        (with_exercise(key="cat_cow"), "own_"),
        (with_exercise(picture="/etc/passwd", figure=None), "picture"),
        (with_exercise(picture="bm8gcGljdHVyZQ==", figure=None), "neither a PNG nor a JPEG"),
        (with_exercise(figure={"exercise": "seated_rotation", "start": "start", "pose": "handstand"}), "no pose"),
        (with_exercise(figure={"exercise": "own_1", "start": "start", "pose": "start"}), "no pose"),
        (with_exercise(figure={"exercise": "../cat_cow", "start": "start", "pose": "start"}), "figure.exercise"),
    ],
)
def test_a_file_with_a_fault_is_refused_and_changes_nothing(place: Place, data: bytes, says: str) -> None:
    error = place.refuses(data)
    assert says in str(error)
    assert str(error).endswith(".")
    assert "\n" not in str(error)


def test_a_fault_in_the_last_item_refuses_all_of_it(place: Place) -> None:
    error = place.refuses(
        changed(
            routines=[
                msgspec.to_builtins(replace(EVENING, items=(*EVENING.items, RoutineItem(exercise="own_99", reps=1))))
            ]
        )
    )
    assert error.where == "routines[0].items[2]"


def test_a_picture_that_nobody_can_decode_is_refused(place: Place) -> None:
    assert "cannot be shown" in str(place.refuses(GIVEN, shown=False))


def test_a_picture_is_decoded_only_once_its_head_has_been_looked_at(place: Place) -> None:
    asked: list[bytes] = []

    def ask(picture: bytes) -> bool:
        asked.append(picture)
        return True

    bomb = encoded(OwnDocument(exercises=(lift(figure=None, picture=png(60_000, 1)),)))
    with pytest.raises(OwnContentError, match="pixels"):
        place.own.take_in(bomb, ask)
    assert not asked


def test_what_is_quoted_from_a_file_is_short_and_shows_what_it_hides(place: Place) -> None:
    text = str(place.refuses(with_exercise(position="\u202e\x1b[31m" + "x" * 5000)))
    assert "got '\\u20" in text
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert len(text) < 500


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_refused(place: Place, data: bytes) -> None:
    place.refuses(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20) | st.just("own_1"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:  # noqa: ANN401 - any JSON
    """All places in a JSON value."""
    found = [path]
    if isinstance(value, dict):
        for key, part in cast("dict[str, Any]", value).items():
            found += paths(part, (*path, key))
    elif isinstance(value, list):
        for number, part in enumerate(cast("Sequence[Any]", value)):
            found += paths(part, (*path, number))
    return found


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_a_file_changed_anywhere_comes_in_whole_or_not_at_all(place: Place, data: st.DataObject) -> None:
    table = json.loads(GIVEN)
    path = data.draw(st.sampled_from(paths(table)[1:]))
    holder = table
    for step in path[:-1]:
        holder = holder[step]
    if data.draw(st.booleans()):
        holder[path[-1]] = data.draw(JSON)
    else:
        del holder[path[-1]]
    comes_in_whole_or_not_at_all(place, json.dumps(table).encode())


@given(at=st.integers(0, len(GIVEN) - 1), size=st.integers(0, 4), put=st.binary(max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_bytes_changed_anywhere_come_in_whole_or_not_at_all(place: Place, at: int, size: int, put: bytes) -> None:
    comes_in_whole_or_not_at_all(place, GIVEN[:at] + put + GIVEN[at + size :])


def comes_in_whole_or_not_at_all(place: Place, data: bytes) -> None:
    document, content = place.own.document, place.file.read_bytes()
    try:
        report = place.take_in(data)
    except OwnContentError:
        assert place.own.document == document
        assert place.file.read_bytes() == content
        return
    assert report.skipped + len(report.exercises) + len(report.routines) > 0
    written: OwnDocument = msgspec.json.decode(place.file.read_bytes(), type=OwnDocument)
    assert written == place.own.document
    assert set(document.exercises) <= set(written.exercises)
    place.own.keep(document)


def test_all_exercises_have_the_schema_of_the_file() -> None:
    assert msgspec.json.decode(msgspec.json.encode(PICTURED), type=OwnExercise) == PICTURED
