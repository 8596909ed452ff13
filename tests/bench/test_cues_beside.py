"""The same rounds of work and rest with this program and with my-tabata, recorded and compared.

Needs the Python of an environment that has my-tabata (with Tk) in `CUES_PEER`, and Xvfb. Compared
is the sound at the beginning of each work, which both have: how far each lies from where it should
after the first; and what else was heard that has no place. Quietly, with every core busy, and with
either program's own thread held up every second besides. Prints, judges nothing.

`CUES_ROUNDS=60` plays 15 minutes; 6 rounds otherwise.
"""

import json
import math
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest

from tests.bench.cues_server import Recording, SoundServer, missing_programs, onsets
from tests.bench.test_cues import LOUD, STALL_MS, busy_loops, compare, run_player

PLAYER = Path(__file__).with_name("cues_peer.py")
PEER = os.environ.get("CUES_PEER", "")
ROUNDS = int(os.environ.get("CUES_ROUNDS", "6"))
ROUND_S, WORK_S = 15, 10
NEAR_S = 2.4
# Long enough that the end of one sound of my-tabata is no new one.
QUIET_S = 1.0

pytestmark = pytest.mark.skipif(
    bool(missing_programs()) or not PEER or shutil.which("Xvfb") is None,
    reason=missing_programs() or "CUES_PEER names no Python with my-tabata, or there is no Xvfb",
)


@dataclass(frozen=True)
class Played:
    """The rounds of one program: how far each lay off, by its number, and what had no place."""

    works: list[tuple[int, float]]  # number of the round, second at which its work was heard
    added: int

    def off_ms(self) -> list[float]:
        """Return how far each round lies from where it should after the first that was heard."""
        first, begun_s = self.works[0]
        return [1000 * (at_s - begun_s - ROUND_S * (n - first)) for n, at_s in self.works]

    def sentence(self) -> str:
        """Return what there is to say of them."""
        if not self.works:
            return f"missed all {ROUNDS}, added {self.added}"
        off_ms = self.off_ms()
        third = max(1, len(off_ms) // 3)
        minutes = (self.works[-1][0] - self.works[0][0]) * ROUND_S / 60
        drift = (median(off_ms[-third:]) - median(off_ms[:third])) / minutes if minutes else 0.0
        return (
            f"missed {ROUNDS - len(self.works)}, added {self.added}, "
            f"the worst {max(off_ms, key=abs):+.1f} ms off, drift {drift:+.1f} ms a minute"
        )


@pytest.mark.parametrize(
    ("busy", "stall_ms"),
    [
        pytest.param(0, 0.0, id="quiet"),
        pytest.param(os.cpu_count() or 1, 0.0, id="every core busy"),
        pytest.param(os.cpu_count() or 1, STALL_MS, id="every core busy, stalled every second"),
    ],
)
def test_both_play_the_same_rounds(busy: int, stall_ms: float) -> None:
    with SoundServer() as server:
        with busy_loops(busy):
            ours = our_works(server, stall_ms)
        with busy_loops(busy):
            theirs = their_works(server, stall_ms)
    print(f"\n{ROUNDS} rounds of {ROUND_S} s, {busy} busy loops, stalls of {stall_ms:.0f} ms;")
    print(f"  load {os.getloadavg()[0]:.1f}; goal: missed 0, added 0, the worst 5 ms, drift 0")
    for name, played in (("this program", ours), ("my-tabata", theirs)):
        print(f"  {name:12}: {played.sentence()}")


def our_works(server: SoundServer, stall_ms: float) -> Played:
    """Return what was heard of the rounds of this program."""
    with Recording(server) as recording:
        said = run_player(server, "rounds", str(ROUNDS), str(stall_ms))
    heard = compare(recording, [tuple(sound) for sound in said["told"]])
    first_s = next(at_s for at_s, name, _ in heard.planned if name == "go")
    works = [
        (round((at_s - first_s) / ROUND_S), heard_s)
        for at_s, heard_s, name in heard.pairs
        if name == "go"
    ]
    return Played(works, heard.added)


def their_works(server: SoundServer, stall_ms: float) -> Played:
    """Return the same of my-tabata; its sounds are told apart by the moments only."""
    with Recording(server) as recording:
        answer = subprocess.run(
            ["xvfb-run", "-a", PEER, str(PLAYER), str(ROUNDS), str(stall_ms)],
            env=server.environment,
            stdout=subprocess.PIPE,
            check=True,
        )
    (begun_s,) = json.loads(answer.stdout.splitlines()[-1])
    zero_s, sample_s = recording.pace()
    moments = [zero_s + index * sample_s for index in onsets(recording.samples(), LOUD, QUIET_S)]
    left = [moment_s for moment_s in moments if moment_s > begun_s - 1]
    works = []
    for number in range(ROUNDS):
        for is_work, into_s in ((True, 0), (False, WORK_S)):  # it sounds at the end of work too
            due_s = begun_s + ROUND_S * number + into_s
            near = min(left, key=lambda moment_s: abs(moment_s - due_s), default=math.inf)
            if abs(near - due_s) < NEAR_S:
                left.remove(near)
                if is_work:
                    works.append((number, near))
    return Played(works, len(left))
