"""Plays rounds of 10 s work and 5 s rest with my-tabata, and tells when it was started.

    python cues_peer.py COUNT STALL_MS

With STALL_MS its window is held up so long every second.

Run by the bench with the Python that has my-tabata, on a screen of its own.
"""

import json
import sys
import time

WORK_S, REST_S = 10, 5
LEAD_MS = 2000
TAIL_S = 3
STALL_EVERY_MS = 1000


def main(count: int, stall_ms: float) -> None:
    """Press start, let it run, and print the moment as the last line."""
    import ttkbootstrap  # type: ignore[import-not-found]
    from my_tabata.app import Application  # type: ignore[import-not-found]

    window = ttkbootstrap.Window()
    application = Application(window, REST_S, WORK_S, count)
    begun_s = []

    def begin() -> None:
        begun_s.append(time.monotonic())
        application.start()

    def stall() -> None:
        time.sleep(stall_ms / 1000)
        window.after(STALL_EVERY_MS, stall)

    window.after(LEAD_MS, begin)
    if stall_ms:
        window.after(STALL_EVERY_MS, stall)
    window.after(LEAD_MS + 1000 * (count * (WORK_S + REST_S) + TAIL_S), window.destroy)
    window.mainloop()
    print("\n" + json.dumps(begun_s))


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
