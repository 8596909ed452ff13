"""The mixer process: a small program of its own that plays sounds at their moments.

It takes commands from its standard input and answers on its standard output (`protocol`). It
knows neither the window nor the database nor what an exercise is, so nothing that happens there
can make a sound late; and a sound system that hangs can hold up nobody but this process. It ends
with the program that started it, however that ends.

Spoken prompts come in by the same door as tones, by their names. Each is decoded when it is asked
for, seconds ahead, by the thread that reads the commands; the one that feeds the device never is.
"""

import contextlib
import os
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Container, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, NoReturn

from backroutine.audio.device import device_opener, has_library
from backroutine.audio.mix import Mix
from backroutine.audio.protocol import (
    MAX_LINE_BYTES,
    Answer,
    Command,
    Flush,
    Ping,
    PlaceSound,
    Pong,
    ProtocolError,
    Remark,
    State,
    StreamState,
    read_command,
    write_answer,
)
from backroutine.audio.stream import StreamKeeper
from backroutine.audio.tones import render_tones
from backroutine.audio.voice import Decoder, VoiceError, find_voice

FROZEN_ARGUMENT = "--mixer"
NULL_ARGUMENT = "--null"
OWN_ARGUMENT = "--own"
MAX_WAITING = 20_000
MAX_REFUSALS = 20

_END_S = 0.05
_PR_SET_PDEATHSIG = 1


def mixer_command(own_folder: Path | None = None) -> list[str]:
    """Return the command that starts the mixer process, from a source tree or an installer.

    In the folder lie the prompts that were spoken on this computer (`own_names`).
    """
    own = [] if own_folder is None else [OWN_ARGUMENT, str(own_folder)]
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_ARGUMENT, *own]
    # -P: whatever lies in the person's present folder is not taken for a module
    return [sys.executable, "-P", "-m", "backroutine.audio.mixer", *own]


def own_folder(arguments: Sequence[str]) -> Path | None:
    """Return the folder that the arguments of the mixer process name, if they name one."""
    if OWN_ARGUMENT not in arguments:
        return None
    named = arguments[arguments.index(OWN_ARGUMENT) + 1 :]
    return Path(named[0]) if named else None


def mixer_environment() -> dict[str, str]:
    """Return the environment in which `mixer_command` finds this very package."""
    root = str(Path(__file__).resolve().parents[2])
    before = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([root, before] if before else [root])}


def run(arguments: Sequence[str] = ()) -> NoReturn:
    """Be the mixer process; with `--null`, play to a device that nobody hears.

    Ends the process itself: leaving through the interpreter waits for threads of the sound
    library, for ever when the sound system hangs.
    """
    _end_with_parent()
    # the two threads that matter take turns faster than a period of the device
    sys.setswitchinterval(0.001)
    answers: queue.SimpleQueue[Answer] = queue.SimpleQueue()
    threading.excepthook = lambda fault: _fail(fault.exc_value)
    threading.Thread(target=_write, args=(answers,), daemon=True).start()
    if not has_library():
        _write_now(State(StreamState.NO_LIBRARY, "miniaudio is not installed"))
        os._exit(0)
    open_stream = device_opener(
        partial(_report, tell=answers.put), is_null=NULL_ARGUMENT in arguments
    )
    tones = render_tones()
    voice = Decoder(find_voice(), own_folder(arguments))
    keeper = StreamKeeper(Mix(tones, voice), open_stream, answers.put)
    threading.Thread(target=keeper.run, daemon=True).start()
    with open(0, "rb", closefd=False) as commands:
        obey(commands, keeper, _Known(tones, voice), answers.put)
    keeper.give(Flush())
    time.sleep(_END_S)
    os._exit(0)


def obey(
    commands: BinaryIO, keeper: StreamKeeper, names: Container[str], tell: Callable[[Answer], None]
) -> None:
    """Obey every line until the end of the input; what makes no sense is refused."""
    refusals = 0
    for line in _lines(commands):
        try:
            command = read_command(line.decode("ascii", "replace"), names)
            _obey_one(command, keeper, tell)
        except (ProtocolError, VoiceError) as error:
            refusals += 1
            if refusals <= MAX_REFUSALS:
                tell(Remark(str(error), is_fault=False))


class _Known:
    """The names of all sounds; those spoken on this computer become more while it runs."""

    def __init__(self, tones: Container[str], voice: Decoder) -> None:
        self._tones = tones
        self._voice = voice

    def __contains__(self, name: object) -> bool:
        return name in self._tones or name in self._voice


def _obey_one(command: Command, keeper: StreamKeeper, tell: Callable[[Answer], None]) -> None:
    if isinstance(command, Ping):
        if keeper.is_stuck():
            os._exit(1)  # a fresh process may get through to the sound system, this one will not
        tell(Pong(command.number))
        return
    if isinstance(command, PlaceSound) and keeper.waiting >= MAX_WAITING:
        raise ProtocolError(f"more than {MAX_WAITING} sounds wait already")
    keeper.give(command)


def _lines(commands: BinaryIO) -> Generator[bytes, None, None]:
    """Yield the lines; one that is too long only by its beginning, which is no command."""
    is_rest = False
    while line := commands.readline(MAX_LINE_BYTES):
        is_whole = line.endswith(b"\n")
        if not is_rest:
            yield line if is_whole else b"(too long) " + line
        is_rest = not is_whole


def _end_with_parent() -> None:
    """See to it that this process dies with its parent; the end of the input does it as well."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent to decide
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _report(fault: BaseException | None, tell: Callable[[Answer], None]) -> None:
    tell(Remark(" | ".join(traceback.format_exception(fault)), is_fault=True))


def _fail(fault: BaseException | None) -> NoReturn:
    """End with a word of why: without one of its threads this process would only seem alive."""
    _report(fault, tell=_write_now)
    os._exit(1)


def _write(answers: "queue.SimpleQueue[Answer]") -> None:
    while True:
        _write_now(answers.get())


def _write_now(answer: Answer) -> None:
    try:
        os.write(1, f"{write_answer(answer)}\n".encode("ascii", "replace"))
    except OSError:
        os._exit(0)  # nobody listens any more


if __name__ == "__main__":
    run(sys.argv[1:])
