"""Work that waits for the disk, on one thread of its own, with the answer back on the window's.

One thread, so that the database is never used from two at once and writes keep their order.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from backroutine.domain.refusal import RefusedError

Answer = TypeVar("Answer")


class Background(QObject):
    """Runs jobs in their order away from the window."""

    refused = Signal(str)
    """A job that named nobody to tell was refused: the sentence."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._waiting = 0
        self._is_closed = False
        # queued also when the job was done before anybody listened: never inside of `run`
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether every job has been done and its answer delivered."""
        return not self._waiting

    def run(
        self,
        job: Callable[[], Answer],
        then: Callable[[Answer], None] | None = None,
        failed: Callable[[RefusedError], None] | None = None,
    ) -> None:
        """Run `job` after all earlier ones; `then` gets its answer on the window's thread.

        `failed` gets a refusal of the outside world instead. Any other exception is a slip of
        the program and is raised on the window's thread, where it is reported.
        """
        self._waiting += 1
        future = self._threads.submit(job)
        future.add_done_callback(lambda done: self._finished.emit((done, then, failed)))

    def close(self) -> None:
        """Finish the jobs that were given, then end the thread; answers are no longer delivered."""
        self._is_closed = True  # an answer on its way already must not arrive
        self._threads.shutdown(wait=True)

    @Slot(object)
    def _deliver(
        self,
        finished: tuple[
            Future[Answer],
            Callable[[Answer], None] | None,
            Callable[[RefusedError], None] | None,
        ],
    ) -> None:
        if self._is_closed:
            return
        future, then, failed = finished
        self._waiting -= 1
        try:
            answer = future.result()
        except RefusedError as error:
            if failed is not None:
                failed(error)
            else:
                self.refused.emit(str(error))
            return
        if then is not None:
            then(answer)
