"""What can be checked without looking: `python -m tests.figure.checks [ID or category ...]`.

Prints every fault it finds, one a line, and how many there are.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from backroutine.domain.exercise import ExerciseId
from backroutine.figure import body
from backroutine.figure.contact import Place, lowest, point, trunk_cuts
from backroutine.figure.drawing import Prop, PropKind
from backroutine.figure.limits import faults
from backroutine.figure.movement import Movement
from backroutine.figure.pose import FAR, NEAR, Pose, View
from backroutine.figure.poses import all_tables, movement
from backroutine.figure.skeleton import Figure, edges
from backroutine.paths import resource

SAMPLES = 12
STAYS_WITHIN_CM = 0.5
FLOOR_TOLERANCE_CM = 0.7
CONTACT_TOLERANCE_CM = 0.3
LIMIT_TOLERANCE = 2.0
_ENDS = ("hand", "foot", "ball", "knee", "elbow")
_TOUCH_CM = 1.2


def moments(found: Movement) -> Iterator[tuple[str, Figure]]:
    """Yield all key poses and what lies between, each with its name."""
    for number, figure in enumerate(found.key_figures, start=1):
        yield f"key pose {number}", figure
    if len(found.key_figures) > 1 or found.drawing.swaps:
        for step in range(SAMPLES):
            at_s = found.cycle_s * step / SAMPLES
            yield f"{at_s:.1f} s", found.figure_at(at_s)


def joint_faults(found: Movement) -> Iterator[str]:
    """Yield joints that bend further than a body can."""
    for when, figure in moments(found):
        for key, text in faults(figure.pose, tolerance=LIMIT_TOLERANCE):
            yield f"{when}: {key} {text}"


def contact_faults(found: Movement) -> Iterator[str]:
    """Yield contacts and reaches that fall short."""
    for when, figure in moments(found):
        if figure.missed > CONTACT_TOLERANCE_CM:
            yield f"{when}: a contact or reach falls {figure.missed:.1f} cm short"


def floor_faults(found: Movement) -> Iterator[str]:
    """Yield moments in which the body is in the floor, or rests on nothing."""
    if found.drawing.from_above:
        return
    for when, figure in moments(found):
        low = lowest(figure, Place("any"))
        if low < -FLOOR_TOLERANCE_CM:
            yield f"{when}: {-low:.1f} cm in the floor"


def wall_faults(found: Movement) -> Iterator[str]:
    """Yield moments in which the body is in a wall."""
    for prop in found.drawing.props:
        if prop.kind is PropKind.WALL and prop.seen is View.SIDE:
            for when, figure in moments(found):
                depth = _in_wall(prop, figure)
                if depth > FLOOR_TOLERANCE_CM:
                    yield f"{when}: {depth:.1f} cm in the wall"


def _in_wall(prop: Prop, figure: Figure) -> float:
    points = [p for cut in trunk_cuts() for p in edges(figure, cut)]
    for limb in figure.limbs:
        points += [limb.elbow, limb.hand, limb.knee, limb.heel, limb.toe]
    points += [figure.head + body.SKULL, figure.head - body.SKULL]
    xs = [p.real for p in points]
    return prop.x - min(xs) if prop.facing > 0 else max(xs) - prop.x


def slide_faults(found: Movement) -> Iterator[str]:
    """Yield ends of limbs that touch the floor in two key poses running, and slide between them."""
    if len(found.key_figures) < 2 or found.drawing.from_above:
        return
    every = [(when, figure) for when, figure in moments(found)]
    keys = found.key_figures
    for side in (NEAR, FAR):
        for name in _ENDS:
            place = Place(name, side)
            if place in found.drawing.slides or Place(name) in found.drawing.slides:
                continue
            if any(lowest(key, place) > _TOUCH_CM for key in keys):
                continue
            if name == "ball" and all(lowest(key, Place("foot", side)) < _TOUCH_CM for key in keys):
                continue
            if found.drawing.swaps and any(
                lowest(figure, place) > _TOUCH_CM for _, figure in every
            ):
                continue
            spots = [point(figure, place).real for _, figure in every]
            if max(spots) - min(spots) > STAYS_WITHIN_CM:
                side_name = ("near", "far")[side]
                yield f"the {side_name} {name} slides {max(spots) - min(spots):.1f} cm"


CHECKS: dict[str, Callable[[Movement], Iterator[str]]] = {
    "joints": joint_faults,
    "contacts": contact_faults,
    "floor": floor_faults,
    "walls": wall_faults,
    "slides": slide_faults,
}


def signature(pose: Pose) -> tuple[int, ...]:
    """Return a pose in coarse numbers, alike for drawings that look alike."""
    numbers = [*pose.trunk[:5], *pose.near, *pose.far]
    return (hash(pose.view), *(round(number / 4) for number in numbers))


def main(names: Sequence[str]) -> int:
    """Print the faults of the drawings that are named by id or category; all without names."""
    chosen: set[str] = set()
    for path in sorted(resource("poses").glob("*.toml")):
        if path.stem in names:
            chosen |= _ids_of(path)
    chosen |= set(names) & set(all_tables().exercise_ids)
    count = 0
    for exercise_id in all_tables().exercise_ids:
        if names and exercise_id not in chosen:
            continue
        for text in _all_faults(exercise_id):
            count += 1
            sys.stdout.write(f"{exercise_id}: {text}\n")
    sys.stdout.write(f"{count} faults\n")
    return 1 if count else 0


def _ids_of(path: Path) -> set[str]:
    import tomllib

    return set(tomllib.loads(path.read_text(encoding="utf-8")))


def _all_faults(exercise_id: ExerciseId) -> Iterator[str]:
    found = movement(exercise_id)
    assert found is not None
    for name, check in CHECKS.items():
        for text in check(found):
            yield f"[{name}] {text}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
