"""A second start hands its wishes to the first, whatever it sends."""

from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from backroutine.app import handed_over
from backroutine.paths import DataPaths
from backroutine.storage.folder_lock import FolderLock
from backroutine.ui import single_instance
from backroutine.ui.single_instance import WishListener, hand_over


@pytest.fixture
def listener(qtbot: QtBot, tmp_path: Path) -> WishListener:
    listener = WishListener(tmp_path)
    assert listener.is_listening
    return listener


def test_without_a_first_start_nobody_listens(qtbot: QtBot, tmp_path: Path) -> None:
    assert not hand_over(tmp_path, [])


def test_the_first_is_raised_and_given_the_files(
    qtbot: QtBot, listener: WishListener, tmp_path: Path
) -> None:
    files = [tmp_path / "a.routine.json", tmp_path / "with space.json"]
    wished: list[object] = []
    listener.files_wished.connect(wished.append)
    with qtbot.waitSignal(listener.raise_wished):
        assert hand_over(tmp_path, files)
    qtbot.waitUntil(lambda: wished == [files])


def test_another_data_folder_is_another_program(
    qtbot: QtBot, listener: WishListener, tmp_path: Path
) -> None:
    assert not hand_over(tmp_path / "other", [])


def test_a_socket_left_by_a_killed_start_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    first = WishListener(tmp_path)
    second = WishListener(tmp_path)
    assert second.is_listening
    first.close()


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"\n", id="nothing"),
        pytest.param(b"not json\n", id="no json"),
        pytest.param(b"[1, 2]\n", id="a list"),
        pytest.param(b'{"files": 3}\n', id="no list of files"),
        pytest.param(b'{"files": [1, null, "a\\u0000b"]}\n', id="no names"),
        pytest.param(b"\xff\xfe\n", id="no text"),
        pytest.param(b"[" * 5000 + b"\n", id="deep"),
    ],
)
def test_nonsense_only_raises_the_window(
    qtbot: QtBot, listener: WishListener, tmp_path: Path, sent: bytes
) -> None:
    opened: list[object] = []
    listener.files_wished.connect(opened.append)
    socket = QLocalSocket()
    socket.connectToServer(single_instance._name(tmp_path))
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(listener.raise_wished):
        socket.write(sent)
        socket.flush()
    assert opened == []


def test_a_second_start_asks_again_while_the_first_is_starting(
    qtbot: QtBot, tmp_path: Path
) -> None:
    paths = DataPaths(tmp_path, tmp_path / "log")
    listeners: list[WishListener] = []
    pauses: list[int] = []

    def pause(length_ms: int) -> None:
        pauses.append(length_ms)
        if len(pauses) == 2:
            listeners.append(WishListener(tmp_path))

    lock = FolderLock(paths.lock)
    assert handed_over(paths, [], pause)
    assert len(pauses) == 2
    lock.release()
    listeners[0].close()


def test_a_second_start_opens_once_the_first_has_let_go(qtbot: QtBot, tmp_path: Path) -> None:
    paths = DataPaths(tmp_path, tmp_path / "log")
    lock = FolderLock(paths.lock)
    assert not handed_over(paths, [], lambda _: lock.release())


def test_nobody_is_asked_where_nobody_holds_the_data(qtbot: QtBot, tmp_path: Path) -> None:
    listener = WishListener(tmp_path)
    assert not handed_over(DataPaths(tmp_path, tmp_path / "log"), [])
    listener.close()
