"""A program that is killed while it plays: little is lost, and the next start offers the rest."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path

import pytest

from backroutine.paths import DataPaths
from backroutine.wording import clock_time
from tests import builders
from tests.e2e.conftest import Start
from tests.storage.by_hand import by_hand

MOST_LOST_S = 1.0
# The program has settled once so many positions were stored one after the other, each so soon.
BEATS, SOON_S = 3, 0.75
# Killed so long after one of them: shortly before the next.
LATE_IN_A_BEAT_S = 0.4
LOOK_EVERY_S = 0.02
PATIENCE_S = 60.0


@contextmanager
def playing(home: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Run the real program, which begins a routine at once; it is killed in the end."""
    environment = {
        **os.environ,
        "BACKROUTINE_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
    }
    command = [sys.executable, "-m", "backroutine", "play", builders.ARTICLE, "--start"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def stored_s(database: Path) -> float | None:
    """Return the second of the session that is stored; `None` as long as there is none."""
    with suppress(sqlite3.OperationalError), by_hand(database) as connection:
        found = connection.execute("SELECT position_s FROM session").fetchone()
        return None if found is None else float(found[0])
    return None


def play_on(process: "subprocess.Popen[bytes]", database: Path) -> float:
    """Wait until it plays evenly, and on; return the moment at which second 0 was, at latest.

    It is told from outside: what is stored was reached before it could be seen there.
    """
    zero_s, seen = float("inf"), [0.0]
    gives_up_at = time.monotonic() + PATIENCE_S
    while not is_even(seen) or time.monotonic() < zero_s + seen[-1] + LATE_IN_A_BEAT_S:
        assert time.monotonic() < gives_up_at, f"it does not play evenly: {seen}"
        with suppress(subprocess.TimeoutExpired):
            pytest.fail(f"it ended by itself, with {process.wait(LOOK_EVERY_S)}")
        position_s = stored_s(database) if database.exists() else None
        if position_s and position_s != seen[-1]:
            seen.append(position_s)
            zero_s = min(zero_s, time.monotonic() - position_s)
    return zero_s


def is_even(seen: Sequence[float]) -> bool:
    """Say whether the last positions that were stored follow each other soon."""
    last = seen[-BEATS - 1 :]
    return len(last) > BEATS and all(later - sooner <= SOON_S for sooner, later in pairwise(last))


def test_a_kill_costs_a_second_at_most_and_the_next_start_offers_to_go_on_there(
    tmp_path: Path, start: Start
) -> None:
    database = DataPaths(tmp_path / "home", tmp_path).database
    with playing(tmp_path / "home") as process:
        zero_s = play_on(process, database)
        process.kill()
        played_s = time.monotonic() - zero_s
        process.wait()
    kept_s = stored_s(database)
    assert kept_s is not None
    assert kept_s > played_s - MOST_LOST_S

    play = start().pages.play
    assert play.offer.isVisible()
    assert play.offer.go_on.text() == f"Go on at {clock_time(int(kept_s))}"
