"""The same rounds of work and rest with this program and with my-tabata, recorded and compared.

Needs the Python of an environment that has my-tabata (with Tk) in `CUES_PEER`, and Xvfb. Compared
is the sound at the beginning of each work, which both have: how far each lies from where it should
after the first. Prints, judges nothing. `CUES_ROUNDS=60` plays 15 minutes; 6 rounds otherwise.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.bench.cues_server import Recording, SoundServer, missing_programs, onsets
from tests.bench.test_cues import LOUD, compare, run_player

PLAYER = Path(__file__).with_name("cues_peer.py")
PEER = os.environ.get("CUES_PEER", "")
ROUNDS = int(os.environ.get("CUES_ROUNDS", "6"))
ROUND_S = 15
NEAR_S = 3.0
# Long enough that the end of one sound of my-tabata is no new one.
QUIET_S = 1.0

pytestmark = pytest.mark.skipif(
    bool(missing_programs()) or not PEER or shutil.which("Xvfb") is None,
    reason=missing_programs() or "CUES_PEER names no Python with my-tabata, or there is no Xvfb",
)


def test_both_play_the_same_rounds() -> None:
    with SoundServer() as server:
        ours = our_works(server)
        theirs = their_works(server)
    print(f"\n{ROUNDS} rounds of {ROUND_S} s; load {os.getloadavg()[0]:.1f}")
    for name, found in (("this program", ours), ("my-tabata", theirs)):
        off_ms = [1000 * (at_s - found[0][1] - ROUND_S * number) for number, at_s in found]
        print(
            f"  {name}: {len(found)} of {ROUNDS} heard, the last {off_ms[-1]:+.1f} ms from where "
            f"it should be, the worst {max(off_ms, key=abs):+.1f} ms"
        )


def our_works(server: SoundServer) -> list[tuple[int, float]]:
    """Return the number of each round that was heard, from 0, and when."""
    with Recording(server) as recording:
        said = run_player(server, "rounds", str(ROUNDS), "0")
    heard = compare(recording, [tuple(sound) for sound in said["told"]])
    works = [(at_s, heard_s) for at_s, heard_s, name in heard.pairs if name == "go"]
    return [(round((at_s - works[0][0]) / ROUND_S), heard_s) for at_s, heard_s in works]


def their_works(server: SoundServer) -> list[tuple[int, float]]:
    """Return the same of my-tabata; its sounds are told apart by the moments only."""
    with Recording(server) as recording:
        answer = subprocess.run(
            ["xvfb-run", "-a", PEER, str(PLAYER), str(ROUNDS)],
            env=server.environment,
            stdout=subprocess.PIPE,
            check=True,
        )
    (begun_s,) = json.loads(answer.stdout.splitlines()[-1])
    zero_s, sample_s = recording.pace()
    found = [zero_s + index * sample_s for index in onsets(recording.samples(), LOUD, QUIET_S)]
    works = []
    for number in range(ROUNDS):
        due_s = begun_s + ROUND_S * number
        near = min(found, key=lambda moment_s: abs(moment_s - due_s))
        if abs(near - due_s) < NEAR_S:
            works.append((number, near))
    return works
