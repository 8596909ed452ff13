"""Has a text spoken into a file: by the `voice` extra, else by the voice of the system.

A text goes to the engine through its standard input, never into its command line. Each engine is a
process of its own, ended when it takes too long. Nothing goes over the network.
"""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

logger = logging.getLogger(__name__)

LIMIT_S = 5.0
# The extra reads its voice from the disk first, and is not in a hurry on an old computer.
EXTRA_LIMIT_S = 20.0
OUT = "BACKROUTINE_OUT"

_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0
_SAPI = (
    "Add-Type -AssemblyName System.Speech;"
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    f"$voice.SetOutputToWaveFile($env:{OUT});"
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "$voice.Speak([Console]::In.ReadToEnd());"
    "$voice.Dispose()"
)


class EngineError(Exception):
    """A text that was not spoken; the text is the reason."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that reads a text from its input and writes a sound file.

    In `command`, `{out}` stands for the file; it is in the environment too, as `BACKROUTINE_OUT`.
    """

    name: str
    command: tuple[str, ...]
    limit_s: float = LIMIT_S
    environment: Mapping[str, str] = field(default_factory=dict)

    def speak(self, text: str, out: Path) -> None:
        """Write a text, spoken, into a sound file; takes up to `limit_s` seconds.

        Raises:
            EngineError: the engine cannot be started, fails, or takes too long.
        """
        command = [part.replace("{out}", str(out)) for part in self.command]
        try:
            subprocess.run(  # noqa: S603 - a program of the system, and no text in its arguments
                command,
                input=text.encode(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **self.environment, OUT: str(out)},
                timeout=self.limit_s,
                check=True,
                creationflags=_NO_WINDOW,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise EngineError(f"{self.name}: {error}") from error


def find_engine(
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
    has_extra: Callable[[], bool] = lambda: has_voice_extra(),
) -> Engine | None:
    """Return the best engine of this computer, or `None` when it has none."""
    if has_extra():
        from backroutine.audio.mixer import mixer_environment

        command = (sys.executable, "-P", "-m", "backroutine.audio.voice_extra", "{out}")
        return Engine("voice extra", command, EXTRA_LIMIT_S, mixer_environment())
    for name, arguments in _SYSTEM.get(platform, _LINUX):
        found = which(name)
        if found is not None:
            return Engine(name, (found, *arguments))
    return None


def has_voice_extra() -> bool:
    """Return whether the `voice` extra is installed; a frozen program cannot use it."""
    return not getattr(sys, "frozen", False) and find_spec("hibari") is not None


_LINUX: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("espeak-ng", ("--stdin", "-b", "1", "-w", "{out}")),
    ("espeak", ("--stdin", "-b", "1", "-w", "{out}")),
)
_SYSTEM = {
    "darwin": (("say", ("--file-format=WAVE", "--data-format=LEI16@22050", "-o", "{out}")),),
    "win32": (("powershell", ("-NoProfile", "-NonInteractive", "-Command", _SAPI)),),
}
