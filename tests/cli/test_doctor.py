"""The command `doctor`: every check answers, nothing is changed, the exit code says whether."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event

import pytest

from backroutine import __version__
from backroutine.audio.status import SoundKind, SoundStatus
from backroutine.audio.system_voice import Engine, find_engine
from backroutine.cli import system_libraries
from backroutine.cli.window import NoDisplayError
from backroutine.doctor import computer, reminders, sound
from backroutine.doctor.found import CHECK_NAMES, CheckKind, CheckState
from backroutine.paths import data_paths
from backroutine.storage.database import open_database
from tests.cli.conftest import Answer, Run
from tests.cli.own_data import keep, own
from tests.cli.processes import give_up_the_rights_of_root, start
from tests.storage.by_hand import change

HEARD = SoundStatus(SoundKind.MIXER, "Sound is played through PulseAudio.")
SILENT = SoundStatus(SoundKind.SILENCE, "No sound device was found.")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be sound, a screen that can be kept on, and a display, wherever the test runs."""
    monkeypatch.setattr(sound, "find_sound", lambda: HEARD)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def states(answer: Answer) -> dict[str, str]:
    return {each["check"]: each["state"] for each in answer.json["checks"]}


def says(answer: Answer, kind: CheckKind) -> str:
    (check,) = [each for each in answer.json["checks"] if each["check"] == kind]
    return f"{check['says']} {check['remedy'] or ''}"


def contents(folder: Path) -> dict[Path, tuple[int, bytes]]:
    """Return everything below a folder, with its rights."""
    return {
        path: (path.stat().st_mode, path.read_bytes() if path.is_file() else b"")
        for path in sorted(folder.rglob("*"))
    }


@pytest.mark.usefixtures("heard")
def test_every_check_answers_and_nothing_is_changed(run: Run, data_folder: Path) -> None:
    keep(own("Mine", "mine"))
    before = contents(data_folder)
    answer = run("doctor", "--json")
    assert (answer.code, answer.err) == (0, "")
    assert list(states(answer)) == [kind.value for kind in CheckKind]
    assert answer.json["well"] is True
    assert "1 routine and 0 sessions" in says(answer, CheckKind.DATABASE)
    assert answer.json["versions"]["BackRoutine"] == __version__
    assert answer.json["places"]["Data"] == str(data_folder)
    assert contents(data_folder) == before


@pytest.mark.usefixtures("heard")
def test_without_data_nothing_is_made(run: Run, data_folder: Path) -> None:
    answer = run("doctor", "--json")
    assert answer.code == 0
    assert states(answer)["database"] == states(answer)["folder"] == "works"
    assert not data_folder.exists()


@pytest.mark.usefixtures("heard")
def test_the_text_names_every_check_and_every_version(run: Run) -> None:
    answer = run("doctor")
    for name in CHECK_NAMES.values():
        assert sum(line.startswith(name + " ") for line in answer.out.splitlines()) == 1
    assert f"BackRoutine {__version__}\n" in answer.out
    assert str(data_paths().folder) in answer.out


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(
    ("status", "state", "code"),
    [
        pytest.param(HEARD, "works", 0, id="mixer"),
        pytest.param(SoundStatus(SoundKind.FILES, "As files."), "partly", 0, id="files"),
        pytest.param(SoundStatus(SoundKind.STARTING, "Starting."), "partly", 0, id="hangs"),
        pytest.param(SILENT, "fails", 1, id="silence"),
    ],
)
def test_the_way_of_the_sound_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch, status: SoundStatus, state: str, code: int
) -> None:
    monkeypatch.setattr(sound, "find_sound", lambda: status)
    answer = run("doctor", "--json")
    assert (states(answer)["sound"], answer.code) == (state, code)
    assert says(answer, CheckKind.SOUND).startswith(status.sentence)


@pytest.mark.usefixtures("heard")
def test_a_damaged_database_fails_with_what_to_do(run: Run, data_folder: Path) -> None:
    keep(own("Mine", "mine"))
    file = data_paths().database
    file.write_bytes(file.read_bytes()[:3000] + b"\xff" * 6000)
    before = contents(data_folder)
    answer = run("doctor", "--json")
    assert (answer.code, states(answer)["database"]) == (1, "fails")
    assert "backup" in says(answer, CheckKind.DATABASE)
    assert contents(data_folder) == before


@pytest.mark.usefixtures("heard")
def test_an_entry_that_cannot_be_read_is_named(run: Run) -> None:
    keep(own("Mine", "mine"))
    change(data_paths().database, "UPDATE routine SET document = 'x'")
    answer = run("doctor", "--json")
    assert (answer.code, states(answer)["database"]) == (0, "partly")
    assert "1 entry cannot be read" in says(answer, CheckKind.DATABASE)


@pytest.mark.usefixtures("heard")
def test_beside_an_open_window_the_data_can_be_looked_at(run: Run) -> None:
    keep(own("Mine", "mine"))
    with closing(open_database(data_paths())):
        assert states(run("doctor", "--json"))["database"] == "works"


@pytest.mark.usefixtures("heard")
def test_the_newest_backup_is_read_through(run: Run) -> None:
    keep(own("Mine", "mine"))
    (backup,) = data_paths().backups.glob("*.zip")  # made by itself, before the first writing
    answer = run("doctor", "--json")
    assert states(answer)["backups"] == "works"
    assert says(answer, CheckKind.BACKUPS).startswith("1 backup; the newest")
    backup.write_bytes(b"no archive")
    answer = run("doctor", "--json")
    assert (answer.code, states(answer)["backups"]) == (1, "fails")


@pytest.mark.usefixtures("heard")
def test_a_drive_that_is_not_there_is_said(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BACKROUTINE_HOME", str(tmp_path / "drive" / "back"))
    answer = run("doctor", "--json")
    assert (answer.code, states(answer)["folder"]) == (1, "fails")
    assert "Connect the drive" in says(answer, CheckKind.FOLDER)
    assert not (tmp_path / "drive").exists()


@pytest.mark.usefixtures("heard")
def test_a_file_in_place_of_the_folder_is_said(run: Run, data_folder: Path) -> None:
    data_folder.write_text("a letter", encoding="utf-8")
    answer = run("doctor", "--json")
    assert (answer.code, states(answer)["folder"]) == (1, "fails")


@pytest.mark.usefixtures("heard")
def test_a_slip_in_one_check_hides_no_other(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def slip() -> SoundStatus:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(sound, "find_sound", slip)
    answer = run("doctor", "--json")
    assert (answer.code, answer.err) == (1, "")
    assert "by nought" in says(answer, CheckKind.SOUND)
    assert list(states(answer)) == [kind.value for kind in CheckKind]


@pytest.mark.skipif(os.name != "posix", reason="needs file permissions")
def test_a_bare_system_is_told_what_is_missing_without_a_traceback(tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir()
    folder.chmod(0o500)
    environment = {"BACKROUTINE_HOME": str(folder), "DBUS_SESSION_BUS_ADDRESS": "",
                   "XDG_RUNTIME_DIR": str(tmp_path)}  # fmt: skip
    answer = start("doctor", "--json", environment=environment, before=give_up_the_rights_of_root)
    assert (answer.returncode, answer.stderr) == (1, "")
    found = {each["check"]: each for each in json.loads(answer.stdout)["checks"]}
    assert found["display"]["says"] == "There is no display to open a window on."
    assert found["folder"]["state"] == CheckState.FAILS
    assert found["media-keys"]["state"] == CheckState.PARTLY
    assert list(folder.iterdir()) == []


def test_without_a_display_the_missing_libraries_are_named_in_one_line_to_copy(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_display(_: object) -> None:
        raise NoDisplayError

    packages = [f"libxcb-something{number}" for number in range(12)]
    monkeypatch.setattr(sound, "find_sound", lambda: HEARD)
    monkeypatch.setattr("backroutine.cli.doctor.require_display", no_display)
    monkeypatch.setattr(
        system_libraries, "missing_packages",
        lambda group: packages if group is system_libraries.FOR_X11 else [],
    )  # fmt: skip
    answer = run("doctor")
    assert answer.code == 1
    (line,) = [line for line in answer.out.splitlines() if "sudo" in line]
    assert line.strip().startswith("sudo sh -c 'apt-get update")
    assert line.endswith(f"{packages[-1]}'")


def test_doctor_needs_no_qt_to_say_that_it_is_missing(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; sys.argv = ['backroutine', 'doctor']\n"
        "from backroutine.doctor import sound; from backroutine.audio.status import *\n"
        "sound.find_sound = lambda: SoundStatus(SoundKind.MIXER, 'Heard.')\n"
        "from backroutine.cli import main; sys.exit(main())"
    )
    environment = {"QT_QPA_PLATFORM": "offscreen", "BACKROUTINE_HOME": str(tmp_path / "home")}
    answer = start(python=("-c", code), environment=environment)
    assert (answer.returncode, answer.stderr) == (1, "")
    assert "Qt does not start here" in answer.stdout


def test_a_computer_that_hangs_when_asked_to_stay_awake_holds_nothing_up() -> None:
    answered = Event()

    @contextmanager
    def hanging() -> Iterator[str]:
        answered.wait(60)
        yield ""

    found = computer.look_at_awake(hanging, patience_s=0.01)
    answered.set()
    assert found.state is CheckState.PARTLY


@pytest.mark.parametrize(
    "address",
    ["", "unix:path=/none/such", "tcp:host=localhost,port=1", "nonsense", "unix:abstract"],
)
def test_an_address_where_nobody_listens_is_no_session_bus(address: str, tmp_path: Path) -> None:
    environment = {"DBUS_SESSION_BUS_ADDRESS": address, "XDG_RUNTIME_DIR": str(tmp_path)}
    assert computer._session_bus_answers(environment) is False


def test_a_session_bus_that_listens_is_found(tmp_path: Path) -> None:
    with closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as bus:
        bus.bind(str(tmp_path / "bus"))
        bus.listen()
        assert computer._session_bus_answers({"XDG_RUNTIME_DIR": str(tmp_path)})
        named = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/bus,guid=00"}
        assert computer._session_bus_answers(named)


@pytest.mark.parametrize(
    ("index", "pack", "state"),
    [
        pytest.param(None, b"", CheckState.PARTLY, id="none"),
        pytest.param('{"prompts": {"a": {"place": 2, "bytes": 3}}}', b"12345", CheckState.WORKS,
                     id="whole"),
        pytest.param('{"prompts": {"a": {"place": 2, "bytes": 3}}}', b"1234", CheckState.FAILS,
                     id="cut short"),
        pytest.param("no json", b"", CheckState.FAILS, id="spoiled"),
    ],
)  # fmt: skip
def test_the_voice_is_whole_or_it_is_said(
    index: str | None, pack: bytes, state: CheckState, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    if index is not None:
        (tmp_path / "voice.json").write_text(index)
        (tmp_path / "voice.pack").write_bytes(pack)

    def place(_: str, name: str) -> Path:
        if not (tmp_path / name).exists():
            raise FileNotFoundError(name)
        return tmp_path / name

    monkeypatch.setattr(computer, "resource", place)
    espeak = find_engine("linux", str, lambda: False)
    assert computer.look_at_voice(lambda: espeak).state is state


def no_program(_name: str) -> None:
    return None


@pytest.mark.parametrize(
    ("engine", "state", "says"),
    [
        pytest.param(
            find_engine("linux", no_program, lambda: False), CheckState.PARTLY,
            "Nothing on this computer can speak", id="none",
        ),
        pytest.param(
            find_engine("linux", str, lambda: False), CheckState.WORKS,
            "are spoken by espeak-ng.", id="espeak-ng",
        ),
        pytest.param(
            find_engine("darwin", str, lambda: False), CheckState.WORKS,
            "the voice of the system", id="macos",
        ),
        pytest.param(
            find_engine("win32", str, lambda: False), CheckState.WORKS,
            "the voice of the system", id="windows",
        ),
        pytest.param(
            find_engine("linux", no_program, lambda: True), CheckState.WORKS,
            "It speaks the names", id="extra",
        ),
    ],
)  # fmt: skip
def test_what_speaks_the_names_of_own_exercises_is_said(
    engine: Engine | None, state: CheckState, says: str
) -> None:
    found = computer.look_at_voice(lambda: engine)
    assert (found.kind, found.state) == (CheckKind.VOICE, state)
    assert found.says.startswith("The voice has ")
    assert says in found.says
    assert ("espeak-ng" in found.remedy) is (engine is None)


@pytest.mark.usefixtures("heard")
def test_a_desktop_without_a_tray_is_named_with_the_way_around_it(run: Run) -> None:
    answer = run("doctor", "--json")
    assert states(answer)["reminders"] == CheckState.PARTLY, "as tests have no desktop"
    assert "calendar file" in says(answer, CheckKind.REMINDERS)
    there = reminders.reminders_found(is_available=True)
    assert (there.state, there.remedy) == (CheckState.WORKS, "")
