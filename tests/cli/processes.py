"""The command line as a process of its own, as a person or a script starts it."""

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.cli.conftest import Answer

ROOT = Path(__file__).resolve().parents[2]
# What a window would be opened on; a process of these tests has none of it.
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

# Between what two commands of one process say.
END = "\x1e"

# Runs commands one after the other where some packages are not to be had.
ONE_AFTER_THE_OTHER = f"""
import json, sys
blocked, commands = json.loads(sys.argv.pop(1))
sys.modules.update(dict.fromkeys(blocked))
from backroutine.cli import main
for command in commands:
    code = main(command)
    print({END!r}, code, sep="", end={END!r}, flush=True)
    print(end={END!r}, file=sys.stderr, flush=True)
"""

PR_CAPBSET_DROP = 24
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1, 2


def start(
    *arguments: object,
    environment: dict[str, str] | None = None,
    python: tuple[str, ...] = ("-m", "backroutine"),
    before: Callable[[], None] | None = None,
    stdout: int | None = subprocess.PIPE,
) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end, without a display."""
    inherited = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return subprocess.run(
        [sys.executable, *python, *map(str, arguments)],
        env={**inherited, "PYTHONPATH": str(ROOT), **(environment or {})},
        stdout=stdout, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace",
        timeout=120, check=False, preexec_fn=before, cwd=ROOT,
    )  # fmt: skip


def start_each(
    *commands: Sequence[object],
    without: Sequence[str] = (),
    environment: dict[str, str] | None = None,
    before: Callable[[], None] | None = None,
) -> Iterator[tuple[str, Answer]]:
    """Run commands in one process, which costs one start; give each with what it answered.

    `without` names packages that are not to be had there.
    """
    words = [[str(word) for word in command] for command in commands]
    whole = start(
        json.dumps([list(without), words]),
        python=("-c", ONE_AFTER_THE_OTHER), environment=environment, before=before,
    )  # fmt: skip
    assert (whole.returncode, whole.stderr.count(END)) == (0, len(words)), whole.stderr
    said, complained = whole.stdout.split(END)[:-1], whole.stderr.split(END)[:-1]
    for command, out, code, err in zip(words, said[::2], said[1::2], complained, strict=True):
        yield " ".join(command), Answer(int(code), out, err)


def give_up_the_rights_of_root() -> None:
    """Before a process begins: let file permissions hold for root too."""
    if os.geteuid() == 0:
        library = ctypes.CDLL(None)
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            library.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
