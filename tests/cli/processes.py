"""The command line as a process of its own, as a person or a script starts it."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What a window would be opened on; a process of these tests has none of it.
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

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


def give_up_the_rights_of_root() -> None:
    """Before a process begins: let file permissions hold for root too."""
    if os.geteuid() == 0:
        library = ctypes.CDLL(None)
        for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            library.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
