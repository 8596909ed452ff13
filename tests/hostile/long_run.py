"""The long run in one command: kills, updates killed, power cuts, readers fuzzed, a flooded disk.

`python -m tests.hostile.long_run` takes about two hours; with `--share 0.1` a tenth of it. Prints
what each part came to, and exits with 1 when any found a fault. Power cuts need apsw.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator

KILLS = 1_000
KILLED_UPDATES = 300
COMMITS_CUT = 300
SEEDS = 5
FUZZ_S = 600.0
FLOODED_S = 120.0


def commands(share: float) -> Iterator[list[str]]:
    """Give the parts, each as long as its share of the whole."""
    yield ["tests.storage.killing", str(round(KILLS * share))]
    yield [
        "tests.storage.killing", str(round(KILLED_UPDATES * share)), "--updates", "--life", "0.08"
    ]  # fmt: skip
    commits = str(round(COMMITS_CUT * share))
    yield ["tests.storage.power_cuts", commits, "--seeds", str(SEEDS)]
    yield ["tests.hostile.fuzzing", str(FUZZ_S * share)]
    yield ["tests.hostile.flooding", "--seconds", str(FLOODED_S * share)]


def main() -> None:
    """Run every part, whatever the one before came to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=float, default=1.0)
    chosen = parser.parse_args()
    codes = []
    for command in commands(chosen.share):
        print(f"-- {' '.join(command)}", flush=True)  # noqa: T201
        codes.append(subprocess.run([sys.executable, "-m", *command], check=False).returncode)
    raise SystemExit(any(codes))


if __name__ == "__main__":
    main()
