"""How benchmarks measure: the best of several runs, always beside a baseline of the same run."""

import resource
import time
from collections.abc import Callable


def best_s(work: Callable[[], object], runs: int = 7) -> float:
    """Return the shortest processor time of several runs, in seconds."""
    times = []
    for _ in range(runs):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def report(what: str, work_s: float, baseline: str, baseline_s: float) -> None:
    """Print a time, its baseline and their ratio."""
    ratio = work_s / baseline_s if baseline_s else float("inf")
    print(f"{what}: {work_s * 1000:.2f} ms; {baseline}: {baseline_s * 1000:.2f} ms; ×{ratio:.2f}")


def peak_memory_mb() -> float:
    """Return the most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
