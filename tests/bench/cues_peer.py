"""Plays rounds of 10 s work and 5 s rest with my-tabata, and tells when it was started.

    python cues_peer.py COUNT

Run by the bench with the Python that has my-tabata, on a screen of its own.
"""

import json
import sys
import time

WORK_S, REST_S = 10, 5
LEAD_MS = 2000
TAIL_S = 3


def main(count: int) -> None:
    """Press start, let it run, and print the moment as the last line."""
    import ttkbootstrap  # type: ignore[import-not-found]
    from my_tabata.app import Application  # type: ignore[import-not-found]

    window = ttkbootstrap.Window()
    application = Application(window, REST_S, WORK_S, count)
    begun_s = []

    def begin() -> None:
        begun_s.append(time.monotonic())
        application.start()

    window.after(LEAD_MS, begin)
    window.after(LEAD_MS + 1000 * (count * (WORK_S + REST_S) + TAIL_S), window.destroy)
    window.mainloop()
    print("\n" + json.dumps(begun_s))


if __name__ == "__main__":
    main(int(sys.argv[1]))
