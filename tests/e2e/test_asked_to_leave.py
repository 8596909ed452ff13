"""A program that the system asks to leave: it goes at once, in order, and the session is kept."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from backroutine.paths import DataPaths
from tests.e2e.test_killed import LOOK_EVERY_S, PATIENCE_S, playing, stored_s

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows closes the window instead")


WAYS = (signal.SIGTERM, signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGTERM))


@pytest.fixture
def nothing_ignored() -> Iterator[None]:
    """Let a program that is started here ignore no signal, as one of a script's background does."""
    former = {way: signal.signal(way, signal.SIG_DFL) for way in WAYS}
    yield
    for way, handler in former.items():
        signal.signal(way, handler)


@pytest.mark.usefixtures("nothing_ignored")
@pytest.mark.parametrize("way", WAYS)
def test_it_leaves_without_a_question_and_leaves_nothing_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: signal.Signals
) -> None:
    passing = tmp_path / "t"
    passing.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    database = DataPaths(tmp_path / "home", tmp_path).database
    with playing(tmp_path / "home") as process:
        wait_until_stored(process, database)
        assert list(passing.iterdir())
        process.send_signal(way)
        assert process.wait(PATIENCE_S) == 128 + way
    assert list(passing.iterdir()) == []
    assert stored_s(database) is not None


def wait_until_stored(process: "subprocess.Popen[bytes]", database: Path) -> None:
    gives_up_at = time.monotonic() + PATIENCE_S
    while not database.exists() or not stored_s(database):
        assert time.monotonic() < gives_up_at, "nothing was stored"
        try:
            pytest.fail(f"it ended by itself, with {process.wait(LOOK_EVERY_S)}")
        except subprocess.TimeoutExpired:
            continue
