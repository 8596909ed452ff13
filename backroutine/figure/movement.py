"""A drawing set going: which figure is seen at which second."""

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from backroutine.figure import body
from backroutine.figure.contact import BOTH, Place, fingertips, point, trunk_cuts
from backroutine.figure.drawing import Drawing, Ease, Path
from backroutine.figure.pose import FAR, NEAR, Pose, View, blend
from backroutine.figure.rig import Contacts, Hold, elbow_way, one_a_limb, settled, solve
from backroutine.figure.sizes import extent, sized
from backroutine.figure.skeleton import Figure, edges

# A held position breathes: how far belly and ribs rise, and how long a breath in takes.
_BREATH_BELLY, _BREATH_RIBS, _BREATH_S = 0.9, 0.5, 2.0
_FRAME_SAMPLES = 3


class Frame(NamedTuple):
    """The part of the room that shows the whole movement, in centimetres."""

    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class _Station:
    """A solved key pose, ready to be blended with the next."""

    pose: Pose
    contacts: Contacts
    hold_s: float
    figure: Figure


class Movement:
    """The movement of one exercise, solved once and then asked for figures.

    `cycle_s` is the time of one whole cycle; `key_figures` are the key poses; `frame` holds all of
    them and everything between.
    """

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        contacts = _with_stays(drawing)
        keys = [_station(drawing, contacts, index) for index in range(len(drawing.keys))]
        keys = _bent_one_way(_counted_on(keys))
        self.key_figures = tuple(solve(key.pose, key.contacts) for key in keys)
        self._stations, self._moves = _round(drawing, keys)
        starts = [0.0]
        for station, move_s in zip(self._stations, self._moves, strict=True):
            starts += [starts[-1] + station.hold_s, starts[-1] + station.hold_s + move_s]
        self._starts = starts
        self._held: dict[int, Figure] = {}
        self.cycle_s = starts[-1]
        self.frame = _frame(self)

    @property
    def best(self) -> int:
        return self.drawing.best

    @property
    def end(self) -> int:
        """The index of the key pose it leads to: the last, or the best where it goes round."""
        goes_round = self.drawing.path is Path.ROUND and self.best > 0
        return self.best if goes_round else len(self.key_figures) - 1

    def figure_at(self, at_s: float) -> Figure:
        """Return the figure at a second of the movement, which begins anew after `cycle_s`."""
        if not self.cycle_s:
            return self.key_figures[0]
        at_s %= self.cycle_s
        place = min(bisect_right(self._starts, at_s) - 1, len(self._starts) - 2)
        station = place // 2
        if place % 2 == 0:
            return self._held_at(station)
        share = (at_s - self._starts[place]) / self._moves[station]
        return self._between(station, share)

    def _held_at(self, station: int) -> Figure:
        """Return the figure that stays in a key pose: the same at every moment of the hold."""
        if station not in self._held:
            here = self._stations[station]
            self._held[station] = solve(here.pose, here.contacts)
        return self._held[station]

    def on_the_way(self, steps: int) -> list[Figure]:
        """Return figures from the first key pose to the one that tells most, or from it on.

        With one key pose they lead to the same for the other side, or through a breath in.
        """
        last = self.best or max(len(self.key_figures) - 1, 1)
        until = self._starts[2 * last]
        return [self.figure_at(min(until, until * i / steps)) for i in range(steps + 1)]

    def once_round(self, steps: int) -> list[Figure]:
        """Return figures of a whole cycle, the last where the first is."""
        return [self.figure_at(self.cycle_s * i / steps) for i in range(steps + 1)]

    def _between(self, station: int, share: float) -> Figure:
        here = self._stations[station]
        there = self._stations[(station + 1) % len(self._stations)]
        if self.drawing.ease is Ease.GENTLE:
            share = (1 - math.cos(math.pi * share)) / 2
        pose = blend(here.pose, there.pose, share)
        if here.contacts is not there.contacts and here.contacts.holds.keys():
            holds = _between_holds(here.contacts.holds, there, share)
            return solve(pose, replace(here.contacts, holds=holds))
        return solve(pose, here.contacts)


def _between_holds(first: Mapping[Place, Hold], there: _Station, share: float) -> dict[Place, Hold]:
    """Return what is held on the way to a station: each end on its way to where it will be."""
    second = there.contacts.holds
    between = {}
    for place, hold in first.items():
        then = second.get(place) or Hold(point(there.figure, place))
        between[place] = hold if then == hold else hold._replace(then=then, share=share)
    return between


def _with_stays(drawing: Drawing) -> Contacts:
    """Return the contacts of the movement, with all that stays where the first key has it."""
    contacts = drawing.contacts
    if not drawing.stay:
        return contacts
    first = drawing.keys[0]
    own = one_a_limb(first.holds, contacts.holds)
    figure = solve(first.pose, replace(contacts, holds=own))
    stays = {
        Place(place.name, side): Hold(point(figure, Place(place.name, side)))
        for place in drawing.stay
        for side in ((NEAR, FAR) if place.side == BOTH else (place.side,))
    }
    return replace(contacts, holds=one_a_limb(contacts.holds, stays))


def _station(drawing: Drawing, contacts: Contacts, index: int) -> _Station:
    """Solve one key pose, and let every place that any key pose holds be held in it too."""
    key = drawing.keys[index]
    own = one_a_limb(key.holds, contacts.holds)
    figure = solve(key.pose, replace(contacts, holds=own))
    every = one_a_limb(*(other.holds for other in drawing.keys), contacts.holds)
    held = {place: own.get(place) or Hold(point(figure, place)) for place in every}
    rested = replace(contacts, holds=held)
    return _Station(settled(figure.pose), rested, drawing.hold_s[index], figure)


def _counted_on(stations: list[_Station]) -> list[_Station]:
    """Return the stations with each trunk's direction counted on from the one before."""
    counted = stations[:1]
    for station in stations[1:]:
        before = counted[-1].pose.trunk.pelvis
        counted.append(replace(station, pose=_nearest(station.pose, before)))
    return counted


def _bent_one_way(stations: list[_Station]) -> list[_Station]:
    """Return the stations with each elbow bent the same way in all, as where it is bent most.

    From front and back an elbow may bend either way; one that changed its mind would jump.
    """
    if stations[0].pose.view is View.SIDE:
        return stations
    near, far = (
        elbow_way(max((s.pose for s in stations), key=lambda pose: _elbow(pose, side)), side)
        for side in (NEAR, FAR)
    )
    return [replace(s, pose=replace(s.pose, elbows=(near, far))) for s in stations]


def _elbow(pose: Pose, side: int) -> float:
    limbs = pose.limbs[side]
    return abs((limbs.fore - limbs.upper + 180) % 360 - 180)


def _nearest(pose: Pose, pelvis: float) -> Pose:
    turns = 360 * round((pose.trunk.pelvis - pelvis) / 360)
    trunk = pose.trunk._replace(pelvis=pose.trunk.pelvis - turns)
    return settled(replace(pose, trunk=trunk)) if turns else pose


def _round(drawing: Drawing, keys: list[_Station]) -> tuple[list[_Station], list[float]]:
    """Return the stations of a whole cycle in order, and the time of the move after each."""
    moves = list(drawing.move_s)
    if len(keys) == 1 and not drawing.swaps:
        return _breathing(keys[0])
    if drawing.path is Path.BACK:
        stations = keys + keys[-2:0:-1]
        moves = moves + moves[::-1]
    else:
        stations = keys
    if not drawing.swaps:
        return stations, moves
    if len(keys) == 1:
        moves = moves[:1]
    elif drawing.path is Path.BACK and _is_even(keys[0]):
        # Each side comes all the way back before the other begins.
        stations = [*stations, replace(keys[0], hold_s=0.0)]
        moves = [*moves, 0.0]
    other = [_swapped(station, drawing.view) for station in stations]
    return stations + _counted_on([stations[-1], *other])[1:], moves + moves


def _is_even(station: _Station) -> bool:
    """Return whether a pose is the same with its sides exchanged."""
    one, other = station.figure, solve(station.pose.with_sides_swapped(), station.contacts)
    return all(
        abs(a - b) < 0.5
        for first, second in zip(one.limbs, other.limbs, strict=True)
        for a, b in zip(first, second, strict=True)
    )


def _swapped(station: _Station, view: View) -> _Station:
    pose = settled(station.pose.with_sides_swapped())
    contacts = station.contacts.swapped(view)
    return _Station(pose, contacts, station.hold_s, solve(pose, contacts))


def _breathing(station: _Station) -> tuple[list[_Station], list[float]]:
    trunk = station.pose.trunk
    full = trunk._replace(belly=trunk.belly + _BREATH_BELLY, ribs=trunk.ribs + _BREATH_RIBS)
    out = replace(station, hold_s=0.0)
    return [out, replace(out, pose=replace(station.pose, trunk=full))], [_BREATH_S, _BREATH_S]


def _frame(movement: Movement) -> Frame:
    figures = list(movement.key_figures)
    if len(figures) > 1 or movement.drawing.swaps:
        steps = len(movement._moves) * _FRAME_SAMPLES  # noqa: SLF001
        figures += [movement.figure_at(movement.cycle_s * i / steps) for i in range(steps)]
    boxes = [box(figure) for figure in figures]
    for prop in map(sized, movement.drawing.props):
        for figure in figures:
            low, high = extent(prop, figure)
            boxes.append(Frame(low.real, high.real, low.imag, high.imag))
    return Frame(
        min(b.left for b in boxes),
        max(b.right for b in boxes),
        min(b.bottom for b in boxes),
        max(b.top for b in boxes),
    )


def box(figure: Figure) -> Frame:
    """Return the smallest box round a figure, hair and all."""
    points = [p for cut in trunk_cuts() for p in edges(figure, cut)]
    for side in (NEAR, FAR):
        limb = figure.limbs[side]
        points += [limb.elbow, limb.wrist, limb.knee, limb.ankle, limb.heel, limb.toe]
        points.append(fingertips(figure, side))
    reach = body.HEAD_HALF_HEIGHT + 3.5
    xs = [p.real for p in points]
    ys = [p.imag for p in points]
    head = figure.head
    return Frame(
        min(min(xs) - 4, head.real - reach),
        max(max(xs) + 4, head.real + reach),
        min(ys) - 2,
        max(max(ys) + 4, head.imag + reach),
    )
