from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.own_builders import EVENING, LIFT, lift, png
from thoracic_desktop.content.exercise_files import LoadedExercises
from thoracic_desktop.content.own_content import OwnContent, OwnProblem, load_words, read_own
from thoracic_desktop.content.own_document import MOST_EXERCISES, OwnDocument, decoded
from thoracic_desktop.content.own_errors import OwnContentError
from thoracic_desktop.content.resources import resource_root
from thoracic_desktop.exercises.own import RigPose

Open = Callable[[], OwnContent]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "own.json"


@pytest.fixture
def opened(file: Path, shipped: LoadedExercises) -> Open:
    """Open the content again and again, as each start of the program does."""

    def start() -> OwnContent:
        return OwnContent(file, load_words(resource_root()), shipped.catalogue, shipped.scenes)

    return start


def test_without_a_file_there_is_nothing_and_nothing_is_wrong(opened: Open, file: Path) -> None:
    own = opened()
    assert own.load() is None
    assert not own.exercises
    assert not own.routines
    assert not file.exists()


def test_what_was_added_is_there_at_the_next_start(opened: Open) -> None:
    own = opened()
    assert own.put_exercise(lift(picture=png(), figure=None)) is None
    assert own.put_routine(EVENING) is None
    again = opened()
    assert again.load() is None
    assert again.exercises == (lift(picture=png(), figure=None),)
    assert again.routines == (EVENING,)
    assert [one.key for one in again.built()] == ["own_1"]


def test_a_changed_exercise_keeps_its_place(opened: Open) -> None:
    own = opened()
    own.put_exercise(LIFT)
    own.put_exercise(lift(key="own_3", name="Other"))
    own.put_exercise(lift(name="Side lift, slowly"))
    assert [one.name for one in own.exercises] == ["Side lift, slowly", "Other"]


def test_only_the_person_may_read_the_file(opened: Open, file: Path) -> None:
    opened().put_exercise(LIFT)
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_an_exercise_that_goes_is_taken_out_of_the_routines(opened: Open) -> None:
    own = opened()
    own.put_exercise(LIFT)
    own.put_routine(EVENING)
    own.put_routine(replace(EVENING, key="own_3", name="Only lifts", items=EVENING.items[1:]))
    assert [one.name for one in own.routines_with("own_1")] == ["Evening", "Only lifts"]
    before = own.document
    own.remove_exercise("own_1")
    assert [(one.name, len(one.items)) for one in own.routines] == [("Evening", 1)]
    own.keep(before)
    assert opened().load() is None
    assert (own.exercises, len(own.routines)) == ((LIFT,), 2)


def test_a_key_is_never_given_twice(opened: Open) -> None:
    own = opened()
    own.put_exercise(lift(key=own.new_key()))
    own.put_exercise(lift(key=own.new_key()))
    own.remove_exercise("own_2")
    own.remove_exercise("own_1")
    again = opened()
    again.load()
    assert again.new_key() == "own_3"


def test_a_pose_that_this_version_does_not_know_is_left_out(opened: Open) -> None:
    own = opened()
    own.put_exercise(lift(figure=RigPose(exercise="seated_rotation", start="start", pose="handstand")))
    assert own.exercises[0].figure is None
    assert own.document.exercises[0].figure is not None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b'{"format": "thoracic-desktop own exercises", "version": 1, "x": 2}']
)
def test_a_damaged_file_is_set_aside_and_never_deleted(opened: Open, file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    own = opened()
    trouble = own.load()
    assert trouble is not None
    assert trouble.problem is OwnProblem.DAMAGED
    assert trouble.file.name == "own.damaged-1.json"
    assert trouble.file.read_bytes() == content
    assert own.put_exercise(LIFT) is None
    assert trouble.file.read_bytes() == content


def test_a_file_of_a_newer_version_is_left_as_it_is(opened: Open, file: Path) -> None:
    content = b'{"format": "thoracic-desktop own exercises", "version": 2, "all": "different"}'
    file.parent.mkdir()
    file.write_bytes(content)
    own = opened()
    trouble = own.load()
    assert trouble is not None
    assert trouble.problem is OwnProblem.NEWER
    assert "version 2" in trouble.reason
    told = own.put_exercise(LIFT)
    assert told is not None
    assert told.problem is OwnProblem.NEWER
    assert own.exercises == (LIFT,)
    assert file.read_bytes() == content


def test_reading_alone_changes_nothing(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"{")
    with pytest.raises(OwnContentError):
        read_own(file)
    assert file.read_bytes() == b"{"


def test_what_cannot_be_written_holds_until_the_end(opened: Open, file: Path) -> None:
    file.parent.write_bytes(b"a file where the folder should be")
    own = opened()
    trouble = own.put_exercise(LIFT)
    assert trouble is not None
    assert trouble.problem is OwnProblem.UNWRITABLE
    assert own.exercises == (LIFT,)


def test_no_more_is_taken_than_can_be_read_again(opened: Open) -> None:
    own = opened()
    full = tuple(lift(key=f"own_{number}") for number in range(MOST_EXERCISES))
    own.keep(OwnDocument(exercises=full))
    with pytest.raises(OwnContentError, match="room for 200"):
        own.put_exercise(lift(key=own.new_key()))
    assert own.exercises == full
    heavy = tuple(lift(key=f"own_{number}", figure=None, picture=b"x" * 300_000) for number in range(13))
    with pytest.raises(OwnContentError, match="more than 5 MB"):
        own.keep(OwnDocument(exercises=heavy))
    assert own.exercises == full


def test_the_exported_file_says_what_it_is(opened: Open) -> None:
    own = opened()
    own.put_exercise(LIFT)
    exported = own.exported()
    assert b'"format": "thoracic-desktop own exercises"' in exported
    assert b'"version": 1' in exported
    assert decoded(exported) == OwnDocument(exercises=(LIFT,))
