"""Routines that go out as files and come back, and how they settle among those that are there."""

import errno
import json
import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.catalogue_reader import Programme
from backroutine.domain.dose import Dose
from backroutine.domain.exercise import Category, Exercise, ExerciseId, Section
from backroutine.domain.refusal import RefusedError
from backroutine.domain.routine import Routine, RoutineId, Step, StepId
from backroutine.domain.rules import NotReadyError, ready
from backroutine.files.atomic import CannotWriteError, replace_file
from backroutine.files.intake import Arrival, settle
from backroutine.files.routine_file import (
    RoutineContentError,
    RoutineFiles,
    parse_routine_file,
    read_routine_file,
    read_routines,
    routine_contents,
    write_routine,
)
from backroutine.files.text import tidy_line, tidy_text
from backroutine.ui import ports
from tests import builders, strategies
from tests.files.documents import (
    OWN_ID,
    bent,
    catalogue_with_own,
    document,
    own_exercise,
    written,
)

CATALOGUE = builders.catalogue()


def with_own_step(routine: Routine) -> Routine:
    step = Step(StepId("own"), OWN_ID, Dose(sets=2, reps=8, tempo_s=3))
    return routine.inserted(Section.MAIN, 0, (step,))


@given(strategies.routines(), st.text(max_size=80))
def test_what_is_written_is_read_the_same(routine: Routine, note: str) -> None:
    routine = replace(routine, name=tidy_line(routine.name) or "x", note=tidy_text(note))
    contents = routine_contents(routine, CATALOGUE)
    assert parse_routine_file(contents, CATALOGUE).routine == routine
    assert routine_contents(routine, CATALOGUE) == contents


@given(strategies.names, st.text(st.characters(), max_size=80))
def test_any_text_is_tidied_once_and_for_all(name: str, note: str) -> None:
    routine = replace(builders.routine(("cat-cow",), name=name), note=note)
    once = parse_routine_file(routine_contents(routine, CATALOGUE), CATALOGUE).routine
    again = parse_routine_file(routine_contents(once, CATALOGUE), CATALOGUE).routine
    assert again == once


@pytest.mark.parametrize("programme", builders.programmes(), ids=lambda p: p.routine.id)
def test_every_programme_goes_out_and_comes_back(programme: Programme, tmp_path: Path) -> None:
    routine = programme.routine
    path = tmp_path / "x.routine.json"
    write_routine(routine, path, CATALOGUE)
    assert read_routines(path, CATALOGUE) == [routine]


@given(st.binary(max_size=300))
def test_random_bytes_are_refused(contents: bytes) -> None:
    with pytest.raises(RefusedError):
        parse_routine_file(contents, CATALOGUE)


@given(st.data())
def test_a_file_with_bytes_changed_is_read_or_refused(data: st.DataObject) -> None:
    contents = bytearray(json.dumps(document()).encode())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(contents) - 1))
        length = data.draw(st.integers(0, 8))
        contents[place : place + length] = data.draw(
            st.binary(max_size=4)
            | st.sampled_from([b'"', b"{", b"[", b"}", b"]", b",", b"9", b"-"])
        )
    try:
        found = parse_routine_file(bytes(contents), CATALOGUE)
    except RoutineContentError:
        return
    assert parse_routine_file(routine_contents(found.routine, CATALOGUE), CATALOGUE) == found


def test_a_routine_that_is_not_ready_is_read_as_a_draft(tmp_path: Path) -> None:
    found = bent(lambda d: d["routine"]["sections"].update({"warm-up": []}))
    (draft,) = read_routines(written(tmp_path, found), CATALOGUE)
    with pytest.raises(NotReadyError):
        ready(draft, CATALOGUE)


def test_an_empty_routine_is_read_as_a_draft(tmp_path: Path) -> None:
    found = bent(lambda d: d["routine"].update(sections={}))
    (draft,) = read_routines(written(tmp_path, found), CATALOGUE)
    assert draft.steps == ()


def test_a_file_written_by_hand_may_leave_out_what_goes_without_saying(tmp_path: Path) -> None:
    found = {
        "format": "backroutine-routine",
        "version": 1,
        "routine": {
            "id": "mine",
            "name": "  By   hand ",
            "sections": {
                "main": [{"exercise": "bird-dog", "dose": {"reps": 5}}],
                "warm-up": [
                    {"exercise": "march-in-place", "dose": {"time_s": 120}},
                    {"id": "s1", "exercise": "cat-cow", "dose": {"reps": [8], "tempo_s": 6}},
                ],
            },
        },
    }
    (routine,) = read_routines(written(tmp_path, found), CATALOGUE)
    assert routine.name == "By hand"
    assert [step.exercise_id for step in routine.steps] == ["march-in-place", "cat-cow", "bird-dog"]
    assert [step.id for step in routine.steps] == ["s2", "s1", "s3"]


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\n\n"], ids=["byte order mark", "blank lines"])
def test_what_editors_put_in_front_does_no_harm(mark: bytes, tmp_path: Path) -> None:
    path = written(tmp_path, mark + json.dumps(document()).encode())
    assert read_routines(path, CATALOGUE) == [builders.programme()]


def test_orders_to_the_terminal_are_left_out_of_names_and_notes(tmp_path: Path) -> None:
    found = bent(lambda d: d["routine"].update(name="\x1b[2JMine\u202e", note="a\r\nb\x07"))
    (routine,) = read_routines(written(tmp_path, found), CATALOGUE)
    assert (routine.name, routine.note) == ("[2JMine", "a\nb")


def test_own_exercises_travel_with_the_routine(tmp_path: Path) -> None:
    routine = with_own_step(builders.programme())
    path = tmp_path / "x.routine.json"
    unused = replace(own_exercise("Unused"), id=ExerciseId("own-unused"))
    write_routine(routine, path, catalogue_with_own(own_exercise(), unused))
    found = read_routine_file(path, CATALOGUE)
    assert found.routine == routine
    assert found.exercises == (own_exercise(),)
    assert ready(found.routine, found.catalogue(CATALOGUE)).routine == routine


@pytest.mark.parametrize("category", Category)
def test_the_category_says_where_an_own_exercise_may_stand(category: Category) -> None:
    exercise = own_exercise(category=category)
    may_open = {Category.MOBILITY, Category.STRETCH}
    assert exercise.is_own
    assert exercise.warms_up == (category in may_open)
    assert Section.MAIN in exercise.sections
    assert (Section.WARM_UP in exercise.sections) == (
        category in may_open | {Category.BREATHING, Category.RUNNING_DRILL}
    )


def test_what_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "x.routine.json"
    with pytest.raises(CannotWriteError, match="there is no exercise “own-towel-pull”"):
        write_routine(with_own_step(builders.programme()), path, CATALOGUE)
    with pytest.raises(CannotWriteError, match="note: has more than 10,000 characters"):
        write_routine(replace(builders.programme(), note="x" * 10_001), path, CATALOGUE)
    assert list(tmp_path.iterdir()) == []


# --- settling --------------------------------------------------------------------------------


def test_a_new_routine_keeps_its_id() -> None:
    routine = replace(builders.programme(), id=RoutineId("mine"), name="Mine")
    settled = settle(routine, (), [builders.programme()], ())
    assert (settled.routine, settled.arrival) == (routine, Arrival.NEW)


def test_the_same_routine_is_not_stored_twice() -> None:
    routine = builders.programme()
    settled = settle(routine, (), [routine], ())
    assert (settled.routine, settled.arrival) == (routine, Arrival.ALREADY_THERE)


def test_a_changed_routine_takes_no_id_from_another() -> None:
    changed = builders.programme().renamed("Changed")
    first = settle(changed, (), [builders.programme()], ())
    assert first.arrival is Arrival.UNDER_A_NEW_ID
    assert first.routine == replace(changed, id=first.routine.id)
    assert first.routine.id != changed.id
    again = settle(changed, (), [builders.programme(), first.routine], ())
    assert (again.routine, again.arrival) == (first.routine, Arrival.ALREADY_THERE)


@pytest.mark.parametrize(
    ("present", "kept_id", "stored"),
    [
        pytest.param([], True, 1, id="new"),
        pytest.param([own_exercise()], True, 0, id="the same"),
        pytest.param([own_exercise("Another pull")], False, 1, id="another of that id"),
    ],
)
def test_own_exercises_take_no_id_from_another(
    present: list[Exercise], kept_id: bool, stored: int
) -> None:
    routine = with_own_step(builders.routine())
    settled = settle(routine, [own_exercise()], [], present)
    used = settled.routine.main[0].exercise_id
    assert (used == OWN_ID) == kept_id
    assert len(settled.new_exercises) == stored
    known = {exercise.id: exercise for exercise in (*present, *settled.new_exercises)}
    assert known[used].name == "Towel pull"


@dataclass
class Kept:
    """Own exercises that somebody has."""

    kept: list[Exercise] = field(default_factory=list)

    def all(self) -> list[Exercise]:
        return list(self.kept)


@dataclass
class KeptShelf:
    exercises: Kept = field(default_factory=Kept)


def test_the_window_writes_through_its_port(tmp_path: Path) -> None:
    files: ports.RoutineFiles = RoutineFiles(CATALOGUE, KeptShelf())
    path = tmp_path / "x.routine.json"
    files.write(builders.programme(), path)
    assert read_routine_file(path, CATALOGUE).routine == builders.programme()


def test_the_window_gives_own_exercises_along(tmp_path: Path) -> None:
    path, routine = tmp_path / "own.routine.json", with_own_step(builders.programme())
    RoutineFiles(CATALOGUE, KeptShelf(Kept([own_exercise()]))).write(routine, path)
    found = read_routine_file(path, CATALOGUE)
    assert (found.routine, found.exercises) == (routine, (own_exercise(),))


# --- whole or not at all ---------------------------------------------------------------------


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_disk_that_fails_leaves_the_old_file(
    failing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "file"
    path.write_bytes(b"old")
    where = os if failing == "fsync" else Path
    monkeypatch.setattr(where, failing, fail)
    with pytest.raises(CannotWriteError, match="There is no space left for"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="making links needs rights elsewhere")
def test_a_link_goes_on_leading_to_the_file(tmp_path: Path) -> None:
    path, link = tmp_path / "file", tmp_path / "link"
    path.write_bytes(b"old")
    link.symlink_to(path)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("none/file", "There is no folder", id="no folder"),
        pytest.param("plain/file", "There is no folder", id="a file for a folder"),
        pytest.param("folder", "is a folder. Give the file another name.", id="a folder"),
        pytest.param("x" * 300, "is too long. Choose a shorter one.", id="a long name"),
    ],
)
def test_where_nothing_can_be_written_is_said(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWriteError, match=said):
        replace_file(tmp_path / name, b"new")


def test_a_folder_is_named_whole_however_the_file_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CannotWriteError, match=re.escape(f"no folder “{tmp_path / 'none'}”")):
        replace_file(Path("none/file"), b"new")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="this system has no such folder")
def test_a_folder_that_takes_no_files_is_not_said_to_be_missing() -> None:
    with pytest.raises(CannotWriteError, match="No file can be made in the folder “/proc”"):
        replace_file(Path("/proc/file"), b"new")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotWriteError, match="is a pipe or a device"):
        replace_file(tmp_path / "pipe", b"new")
