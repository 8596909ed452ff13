"""From the words of a pose table to the numbers of a pose."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from backroutine.figure.pose import FAR, NEAR, Hand, Limbs, Pose, Trunk, Turning, View
from backroutine.figure.reports import PoseError
from backroutine.figure.rig import direction_for, settled

Table = Mapping[str, Any]

CONTACT_KEYS = frozenset({"rest", "anchor", "at", "back_at", "reach"})
_SIDE_KEYS = frozenset({"near", "far", "left", "right"})
_TRUNK_KEYS = frozenset(
    {
        "pelvis",
        "spine",
        "neck",
        "head",
        "neck_bend",
        "head_bend",
        "turn",
        "lean",
        "belly",
        "ribs",
        "lift",
    }
)
_MOVED = frozenset({"lift", "shift"})
POSE_KEYS = CONTACT_KEYS | _SIDE_KEYS | _TRUNK_KEYS | _MOVED | {"base", "leg", "arm", "order"}
# A joint's bend may be written instead of the direction of the segment behind it.
_BENDS = {"hip": "thigh", "knee": "shin", "ankle": "foot",
          "shoulder": "upper", "elbow": "fore", "wrist": "hand"}  # fmt: skip
_LEG, _ARM = ("thigh", "shin", "foot"), ("upper", "fore", "hand")
_SEGMENTS = _LEG + _ARM
_PLAIN = frozenset({"toes", "curl"})
LIMB_KEYS = frozenset(_BENDS) | frozenset(_SEGMENTS) | _PLAIN | {"shrug", "grip"}
PARTS = frozenset({"near.arm", "near.leg", "far.arm", "far.leg", "near.upper", "near.fore",
                   "far.upper", "far.fore", "near.thigh", "near.shin", "far.thigh", "far.shin",
                   "head", "trunk", "props"})  # fmt: skip

# What a segment does until something is said: a bend of its joint, or a direction.
_Said = dict[str, tuple[bool, float, float]]
_FOOT_DEPTH = 66.0
# Seen from the front, feet at rest turn out a little.
_FOOT_OUT = 8.0


def posed(chain: Iterable[tuple[str, Table]], view: View) -> Pose:
    """Return the pose that a chain of tables describes, each with its place, the last word winning.

    Raises:
        PoseError: a value is wrong; the text names the place and the key.
    """
    trunk: dict[str, Any] = {}
    said = (_at_rest(view), _at_rest(view))
    extras: tuple[dict[str, Any], dict[str, Any]] = ({}, {})
    order: tuple[str, ...] = ()
    for place, table in chain:
        _read_trunk(place, table, trunk)
        for side, entry in _sides(place, table, view):
            _read_limbs(place, entry, said[side], extras[side])
        if "order" in table:
            order = _order(place, table["order"], view)
    pose = Pose(view, _trunk(trunk), Limbs(), Limbs(), order=order)
    for side in (NEAR, FAR):
        pose = _with_limbs(pose, side, said[side], extras[side])
    return settled(pose)


def _at_rest(view: View) -> _Said:
    said: _Said = dict.fromkeys(_SEGMENTS, (True, 0.0, 0.0))
    if view is not View.SIDE:
        is_front = view is View.FRONT
        said["foot"] = (True, _FOOT_OUT * is_front, _FOOT_DEPTH if is_front else -_FOOT_DEPTH)
    return said


def _sides(place: str, table: Table, view: View) -> Iterable[tuple[int, tuple[str, Table]]]:
    names = view.sides()
    for key in ("leg", "arm", *_SIDE_KEYS):
        if key not in table:
            continue
        entry = table[key]
        if not isinstance(entry, dict):
            raise PoseError(f"{place}, `{key}`: a table is wanted")
        if key in _SIDE_KEYS and key not in names:
            raise PoseError(f"{place}, `{key}`: the sides of this view are {' and '.join(names)}")
        for side in (names[key],) if key in names else (NEAR, FAR):
            yield side, (key, entry)


def directed_limbs(table: Table, view: View) -> set[tuple[int, bool]]:
    """Return the limbs whose direction a table says: each its side, and whether it is a leg."""
    moved = set()
    for side, (_, entry) in _sides("", table, view):
        segments = {_BENDS.get(key, key) for key in entry}
        if segments & {"upper", "fore"}:
            moved.add((side, False))
        if segments & {"thigh", "shin"}:
            moved.add((side, True))
    return moved


def _read_limbs(place: str, named: tuple[str, Table], said: _Said, extras: dict[str, Any]) -> None:
    name, entry = named
    for key, value in entry.items():
        where = f"{place}, `{name}.{key}`"
        if key not in LIMB_KEYS:
            raise PoseError(f"{where}: there is no such key")
        if key in _BENDS:
            said[_BENDS[key]] = (True, _number(where, value), 0.0)
        elif key in _SEGMENTS:
            said[key] = (False, *_direction(where, value))
        elif key == "grip":
            extras[key] = _hand(where, value)
        elif key == "shrug":
            extras["shoulder_up"], extras["shoulder_forward"] = _pair(where, value)
        else:
            extras[key] = _number(where, value)


def _read_trunk(place: str, table: Table, trunk: dict[str, Any]) -> None:
    for key in (_TRUNK_KEYS | _MOVED) & set(table):
        where, value = f"{place}, `{key}`", table[key]
        if key == "spine":
            trunk["lumbar"], trunk["thoracic"] = _pair(where, value)
        elif key == "turn":
            turns = value if isinstance(value, list) else [value] * 3
            if len(turns) != 3:
                raise PoseError(f"{where}: the turns of pelvis, chest and head are wanted")
            names = ("pelvis_turn", "chest_turn", "head_turn")
            trunk.update(zip(names, (_number(where, turn) for turn in turns), strict=True))
        else:
            # A direction takes back a bend that a base gave, and the other way round.
            trunk.pop(key.removesuffix("_bend"), None)
            trunk.pop(f"{key}_bend", None)
            trunk[key] = _number(where, value)


def _trunk(said: dict[str, Any]) -> Trunk:
    plain = {key: value for key, value in said.items() if key in Trunk._fields}
    trunk = Trunk(**plain)
    if "neck" not in said:
        trunk = trunk._replace(neck=trunk.chest - said.get("neck_bend", 0.0))
    if "head" not in said:
        trunk = trunk._replace(head=trunk.neck - said.get("head_bend", 0.0))
    return trunk


def _with_limbs(pose: Pose, side: int, said: _Said, extras: dict[str, Any]) -> Pose:
    limbs = Limbs(**{key: value for key, value in extras.items() if key in Limbs._fields})
    for segment in _SEGMENTS:
        is_bend, value, depth = said[segment]
        if is_bend:
            value = direction_for(pose, limbs, side, segment, value)
        limbs = limbs._replace(**{segment: value, f"{segment}_depth": depth})
    hands, follow, feet = list(pose.hands), list(pose.hands_follow), list(pose.feet_follow)
    turning = list(pose.turning)
    turning[side] = Turning(_leading(said, _ARM), _leading(said, _LEG))
    hands[side] = extras.get("grip", Hand.FLAT)
    follow[side], feet[side] = said["hand"][0], said["foot"][0]
    pose = replace(
        pose,
        hands=(hands[0], hands[1]),
        turning=(turning[0], turning[1]),
        hands_follow=(follow[0], follow[1]),
        feet_follow=(feet[0], feet[1]),
    )
    return pose.with_limbs(side, limbs)


def _leading(said: _Said, segments: tuple[str, ...]) -> int:
    """Return how many segments, from the trunk on, were given by their bends."""
    return next((i for i, name in enumerate(segments) if not said[name][0]), len(segments))


def _order(place: str, value: object, view: View) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise PoseError(f"{place}, `order`: a list of parts is wanted")
    inner = {name: ("near", "far")[side] for name, side in view.sides().items()}
    parts = []
    for text in value:
        side, dot, part = str(text).partition(".")
        parts.append(f"{inner.get(side, side)}{dot}{part}")
        if parts[-1] not in PARTS:
            raise PoseError(f"{place}, `order`: there is no part {text!r}")
    return tuple(parts)


def _hand(where: str, value: object) -> Hand:
    try:
        return Hand(str(value))
    except ValueError:
        raise PoseError(
            f"{where}: {value!r} is none of {', '.join(h.value for h in Hand)}"
        ) from None


def _direction(where: str, value: object) -> tuple[float, float]:
    return _pair(where, value) if isinstance(value, list) else (_number(where, value), 0.0)


def _pair(where: str, value: object) -> tuple[float, float]:
    if not isinstance(value, list) or len(value) != 2:
        raise PoseError(f"{where}: two numbers are wanted, not {value!r}")
    return _number(where, value[0]), _number(where, value[1])


def _number(where: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise PoseError(f"{where}: a number is wanted, not {value!r}")
    return float(value)
