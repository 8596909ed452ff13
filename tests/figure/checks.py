"""What can be checked without looking: `python -m tests.figure.checks [ID or category ...]`.

Prints every fault it finds, one a line, and how many there are.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from backroutine.domain.exercise import ExerciseId
from backroutine.figure import body
from backroutine.figure.arrows import ways
from backroutine.figure.contact import Place, lowest, point, trunk_cuts
from backroutine.figure.drawing import Layer, Prop, PropKind
from backroutine.figure.limits import faults
from backroutine.figure.movement import Movement
from backroutine.figure.pose import FAR, NEAR, Pose, View
from backroutine.figure.poses import all_tables, movement
from backroutine.figure.sizes import CHAIR_BACK, sized, start_of
from backroutine.figure.skeleton import Figure, edges
from backroutine.paths import resource

SAMPLES = 12
STAYS_WITHIN_CM = 0.5
FLOOR_TOLERANCE_CM = 0.7
CONTACT_TOLERANCE_CM = 0.3
LIMIT_TOLERANCE = 2.0
_ENDS = ("hand", "foot", "ball", "knee", "elbow")
_TOUCH_CM = 1.2
_SEEN_CM = 2.0
_FACE_CM = 17.0
_MOST_ARROWS = 2
_INSIDE_CM, _CARRIED_CM = 1.5, 4.0
_LEAST_BLOCK_CM = 10.0
_ALONG = tuple(share / 16 for share in range(17))


@lru_cache(maxsize=200)
def moments(found: Movement) -> tuple[tuple[str, Figure], ...]:
    """Return all key poses and what lies between, each with its name."""
    keys = [(f"key pose {n}", figure) for n, figure in enumerate(found.key_figures, start=1)]
    if len(keys) == 1 and not found.drawing.swaps:
        return tuple(keys)
    times = [found.cycle_s * step / SAMPLES for step in range(SAMPLES)]
    return (*keys, *((f"{at_s:.1f} s", found.figure_at(at_s)) for at_s in times))


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
    """Yield ends of limbs that touch the floor in all key poses, and slide between them.

    Where the sides change, each stands for one half of the cycle: the first half is looked at, in
    which the key poses are as they were written.
    """
    if len(found.key_figures) < 2 or found.drawing.from_above:
        return
    keys = found.key_figures
    shown_s = found.cycle_s / 2 if found.drawing.swaps else found.cycle_s
    every = [found.figure_at(shown_s * step / SAMPLES) for step in range(SAMPLES)]
    for side in (NEAR, FAR):
        for name in _ENDS:
            place = Place(name, side)
            if place in found.drawing.slides or Place(name) in found.drawing.slides:
                continue
            if any(lowest(key, place) > _TOUCH_CM for key in keys):
                continue
            if name == "ball" and all(lowest(key, Place("foot", side)) < _TOUCH_CM for key in keys):
                continue
            if found.drawing.swaps and any(lowest(figure, place) > _TOUCH_CM for figure in every):
                continue
            spots = [point(figure, place).real for figure in (*keys, *every)]
            if max(spots) - min(spots) > STAYS_WITHIN_CM:
                side_name = ("near", "far")[side]
                yield f"the {side_name} {name} slides {max(spots) - min(spots):.1f} cm"


def arrow_faults(found: Movement) -> Iterator[str]:
    """Yield movements that can be seen and have no arrow, and arrows along what does not move."""
    figures = found.on_the_way(2)
    if len(found.drawing.arrows) > _MOST_ARROWS:
        yield f"{len(found.drawing.arrows)} arrows are too many"
    for place in found.drawing.arrows:
        track = [point(figure, place) for figure in figures]
        if sum(abs(b - a) for a, b in pairwise(track)) < _SEEN_CM:
            yield f"an arrow follows the {place.name}, which hardly moves"
    ends = [Place(name, side) for name in ("hand", "ankle", "knee") for side in (NEAR, FAR)]
    furthest = max(
        abs(point(figures[0], place) - point(figures[-1], place))
        for place in (*ends, Place("head"), Place("belly"), Place("root"))
    )
    if furthest > _SEEN_CM and not ways(found):
        yield f"moves {furthest:.1f} cm and has no arrow"


def face_faults(found: Movement) -> Iterator[str]:
    """Yield moments in which a leg lies over the face."""
    if found.drawing.view is not View.SIDE or found.drawing.from_above:
        return
    for when, figure in moments(found):
        for limb in figure.limbs:
            near = min(
                abs(spot - figure.head)
                for start, end in ((limb.hip, limb.knee), (limb.knee, limb.ankle))
                for spot in (start + (end - start) * share for share in _ALONG)
            )
            if near < _FACE_CM:
                yield f"{when}: a leg is {near:.0f} cm from the middle of the head"


def furniture_faults(found: Movement) -> Iterator[str]:
    """Yield moments in which an arm goes through a chair's back, or a limb through a block."""
    for prop in map(sized, found.drawing.props):
        if prop.seen is not View.SIDE:
            continue
        for when, figure in moments(found):
            box = _solid_part(prop, figure)
            if box is None:
                continue
            for name, spot in _reaching(prop, figure):
                if abs(spot.real - box[0].real) < box[1].real and box[0].imag < spot.imag < (
                    box[1].imag
                ):
                    yield f"{when}: the {name} goes through the {prop.kind}"


def _solid_part(prop: Prop, figure: Figure) -> tuple[complex, complex] | None:
    """Return the part of a prop that nothing goes through: (middle, bottom), (half width, top)."""
    match prop.kind:
        case PropKind.CHAIR:
            back = prop.x - prop.facing * (prop.width / 2 + 2.2)
            return complex(back, prop.height + 4), complex(1.5, CHAIR_BACK - _INSIDE_CM)
        case PropKind.BOX | PropKind.STEP | PropKind.BENCH if prop.height > _LEAST_BLOCK_CM:
            at = start_of(prop, figure)
            inside = _INSIDE_CM if prop.at is None else _CARRIED_CM
            low = at.imag + inside if prop.at is not None else -1.0
            return (
                complex(at.real, low),
                complex(prop.width / 2 - inside, at.imag + prop.height - inside),
            )
        case _:
            return None


def _reaching(prop: Prop, figure: Figure) -> Iterator[tuple[str, complex]]:
    """Yield spots of the limbs that a prop could be in the way of."""
    for side, limb in zip(("near", "far"), figure.limbs, strict=True):
        if prop.kind is PropKind.CHAIR:
            for start, end in ((limb.elbow, limb.wrist), (limb.wrist, limb.hand)):
                yield from ((f"{side} arm", start + (end - start) * share) for share in _ALONG)
        elif prop.at is not None:
            yield f"{side} knee", limb.knee
            yield f"{side} shin", (limb.knee + limb.ankle) / 2
        elif prop.layer is not Layer.BETWEEN:
            for name in ("heel", "ball", "ankle", "knee", "hand", "elbow"):
                yield f"{side} {name}", point(figure, Place(name, NEAR if side == "near" else FAR))


CHECKS: dict[str, Callable[[Movement], Iterator[str]]] = {
    "joints": joint_faults,
    "contacts": contact_faults,
    "floor": floor_faults,
    "walls": wall_faults,
    "slides": slide_faults,
    "arrows": arrow_faults,
    "face": face_faults,
    "furniture": furniture_faults,
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
