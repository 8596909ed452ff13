"""The window is left when the system asks for it: at a log-out, by `kill`, by Ctrl+C in a terminal.

Qt's loop runs no Python while nothing happens, so a signal would wait for the next move of the
mouse, or end the program in the middle of what it does. Here it wakes the loop, which then is left
in the usual way: what is being written is finished, and nothing is left lying about. No question is
asked, for nobody may be there to answer; a session that ran can be taken up again.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from PySide6.QtCore import QCoreApplication, QSocketNotifier

# "asked to leave", as shells count: 128 and the number of the signal
_ASKED_TO_LEAVE = 128
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


@contextmanager
def left_when_asked(application: QCoreApplication) -> Iterator[None]:
    """Let a signal to end leave the loop with 128 and its number; a second one ends at once.

    Called on the main thread. Signals that whoever started the program had ignored stay ignored.
    Windows asks the window itself.
    """
    if os.name == "nt":
        yield
        return
    former: dict[signal.Signals, Callable[[int, FrameType | None], Any] | int] = {}

    def leave(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        application.exit(_ASKED_TO_LEAVE + number)

    for each in signal.Signals:
        if each.name not in _NAMES:
            continue
        handler = signal.getsignal(each)
        if handler is not None and handler is not signal.SIG_IGN:
            former[each] = handler
            signal.signal(each, leave)
    heard, told = os.pipe()
    os.set_blocking(told, False)
    former_fd = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    notifier = QSocketNotifier(heard, QSocketNotifier.Type.Read)
    # that Python runs at all is what carries out the signal
    notifier.activated.connect(lambda: os.read(heard, 64))
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(former_fd)
        for each, handler in former.items():
            signal.signal(each, handler)
        os.close(heard)
        os.close(told)
