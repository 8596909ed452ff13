"""Reading the pose files: from TOML tables to checked drawings.

The files are made to be edited by people who know bodies, so a slip is answered with the file, the
pose and the key it is in. What the keys mean is told at the head of `resources/poses/shared.toml`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from backroutine.domain.exercise import ExerciseId
from backroutine.domain.tables import read_tables
from backroutine.figure import limits
from backroutine.figure.contact import BOTH, LIMB_POINTS, LINES, TRUNK_POINTS, Contact, Place
from backroutine.figure.drawing import Drawing, Ease, Key, Layer, Path, Prop, PropKind
from backroutine.figure.pose import FAR, NEAR, Pose, View
from backroutine.figure.posing import CONTACT_KEYS, POSE_KEYS, directed_limbs, posed
from backroutine.figure.reports import PoseError
from backroutine.figure.rig import HELD_ENDS, Contacts, Hold, limb_of, one_a_limb

Table = Mapping[str, Any]
_Choice = TypeVar("_Choice", bound=StrEnum)

_EXERCISE_KEYS = CONTACT_KEYS | {
    "view", "from_above", "shoes", "props", "stay", "slides", "move_s", "hold_s", "path", "ease",
    "swap", "best", "key", "arrows",
}  # fmt: skip
_PROP_KEYS = {"kind", "x", "y", "width", "height", "angle", "facing", "at", "to", "layer", "seen"}
_POINTS = LIMB_POINTS | TRUNK_POINTS
_MOVE_S = 1.5
_HOLD_S = 0.6


class PoseTables:
    """All tables of the pose files, each with the name of its file."""

    def __init__(self, files: Mapping[str, str]) -> None:
        """Take file names with their TOML texts; raise `PoseError` for a text that is no TOML."""
        self._poses: dict[str, tuple[str, Table]] = {}
        self._exercises: dict[str, tuple[str, Table]] = {}
        for file_name, text in files.items():
            try:
                tables = read_tables(text)
            except ValueError as error:
                raise PoseError(f"{file_name}: {error}") from error
            for name, table in tables.items():
                if name == "pose":
                    for pose, entry in table.items():
                        self._add(self._poses, f"pose {pose}", pose, file_name, entry)
                else:
                    self._add(self._exercises, f"exercise {name}", name, file_name, table)

    def _add(
        self, tables: dict[str, tuple[str, Table]], what: str, name: str, file: str, entry: object
    ) -> None:
        if not isinstance(entry, dict):
            raise PoseError(f"{file}, {what}: a table is wanted")
        if name in tables:
            raise PoseError(f"{file}, {what}: stands already in {tables[name][0]}")
        tables[name] = (file, entry)

    @property
    def exercise_ids(self) -> tuple[ExerciseId, ...]:
        return tuple(ExerciseId(name) for name in self._exercises)

    @property
    def pose_names(self) -> tuple[str, ...]:
        return tuple(self._poses)

    def drawing(self, exercise_id: ExerciseId) -> Drawing:
        """Return one exercise's drawing.

        Raises:
            KeyError: there is none.
            PoseError: it is wrong; the text names file, pose and key.
        """
        file, table = self._exercises[exercise_id]
        place = f"{file}, exercise {exercise_id}"
        _check_keys(place, table, _EXERCISE_KEYS)
        keys = table.get("key")
        if not isinstance(keys, list) or not keys:
            raise PoseError(f"{place}: the key `key` is missing; an exercise needs a key pose")
        view = _choice(place, "view", table.get("view", "side"), View)
        chains = [self._chain(f"{exercise_id}.{number}") for number in range(1, len(keys) + 1)]
        poses = [posed(_named(chain), view) for chain in chains]
        inherited = {
            name: entry[name]
            for _, entry in chains[0]
            for name in ("rest", "anchor", "at", "back_at")
            if name in entry
        }
        drawing = _drawing(place, exercise_id, {**inherited, **table}, view, poses, chains)
        for number, key in enumerate(drawing.keys, start=1):
            held = (*key.holds, *drawing.contacts.holds, *(drawing.stay if number > 1 else ()))
            limits.check(f"{place}, key pose {number}", key.pose, held)
        return drawing

    def shared_pose(self, name: str, view: View = View.SIDE) -> Pose:
        """Return a shared pose on its own; raise as `drawing` does."""
        file, _ = self._poses[name]
        pose = posed(_named(self._chain(name)), view)
        limits.check(f"{file}, pose {name}", pose, ())
        return pose

    def _chain(self, name: str) -> list[tuple[str, Table]]:
        """Return the tables a pose is built from, its furthest base first."""
        chain: list[tuple[str, Table]] = []
        seen: list[str] = []
        place, entry = self._entry(name, "")
        while True:
            if name in seen:
                raise PoseError(f"{place}, `base`: {' → '.join([*seen, name])} goes in a circle")
            seen.append(name)
            _check_keys(place, entry, POSE_KEYS)
            chain.append((place, entry))
            if "base" not in entry:
                return chain[::-1]
            name = str(entry["base"])
            place, entry = self._entry(name, place)

    def _entry(self, name: str, asked_by: str) -> tuple[str, Table]:
        if name in self._poses:
            file, entry = self._poses[name]
            return f"{file}, pose {name}", entry
        exercise, _, number = name.rpartition(".")
        file, table = self._exercises.get(exercise, ("", {}))
        keys = table.get("key", [])
        if not number.isdigit() or not 1 <= int(number) <= len(keys):
            raise PoseError(f"{asked_by}, `base`: there is no pose {name!r}")
        return f"{file}, exercise {exercise}, key pose {number}", keys[int(number) - 1]


def _named(chain: Sequence[tuple[str, Table]]) -> Iterator[tuple[str, Table]]:
    return iter(chain)


def _drawing(
    place: str, exercise_id: ExerciseId, table: Table, view: View, poses: list[Pose],
    chains: list[list[tuple[str, Table]]],
) -> Drawing:  # fmt: skip
    count = len(poses)
    swaps = bool(table.get("swap", False))
    path = _choice(place, "path", table.get("path", "back"), Path)
    best = table.get("best", count)
    if not isinstance(best, int) or not 1 <= best <= count:
        raise PoseError(f"{place}, `best`: a number from 1 to {count} is wanted")
    moves = count if path is Path.ROUND else count - 1
    return Drawing(
        exercise_id,
        view,
        tuple(Key(pose, _reaches(chain, view)) for pose, chain in zip(poses, chains, strict=True)),
        _contacts(place, table, view),
        tuple(_place(place, "stay", name, view, HELD_ENDS) for name in table.get("stay", ())),
        tuple(_prop(place, entry, view) for entry in table.get("props", ())),
        bool(table.get("from_above", False)),
        bool(table.get("shoes", False)),
        _times(place, "move_s", table.get("move_s", _MOVE_S), max(moves, 1 if swaps else 0)),
        _times(place, "hold_s", table.get("hold_s", _HOLD_S), count),
        path,
        _choice(place, "ease", table.get("ease", "gentle"), Ease),
        swaps,
        best - 1,
        tuple(_place(place, "slides", name, view, LIMB_POINTS) for name in table.get("slides", ())),
        tuple(_place(place, "arrows", name, view, _POINTS) for name in table.get("arrows", ())),
    )


def _reaches(chain: Sequence[tuple[str, Table]], view: View) -> dict[Place, Hold]:
    """Return what a pose holds on to: its own word, on top of those of its bases.

    A table that directs a limb anew lets go of what the limb held before.
    """
    held: dict[Place, Hold] = {}
    for place, table in chain:
        moved = directed_limbs(table, view)
        held = {end: hold for end, hold in held.items() if limb_of(end) not in moved}
        held = one_a_limb(held, _holds(place, table.get("reach", {}), view))
    return held


def _contacts(place: str, table: Table, view: View) -> Contacts:
    rest = table.get("rest", "any")
    rests = [rest] if isinstance(rest, str) else rest
    if not 1 <= len(rests) <= 2:
        raise PoseError(f"{place}, `rest`: a body rests on one place or two")
    return Contacts(
        tuple(_contact(place, text, view) for text in rests),
        _place(place, "anchor", table.get("anchor", "root"), view, _POINTS),
        _number(place, "at", table.get("at", 0.0)),
        _number(place, "back_at", table["back_at"]) if "back_at" in table else None,
        _holds(place, table.get("reach", {}), view),
    )


def _contact(place: str, text: str, view: View) -> Contact:
    name, _, height = text.partition(" ")
    try:
        return Contact(
            _place(place, "rest", name, view, LINES | _POINTS),
            float(height or 0),
        )
    except ValueError:
        raise PoseError(f"{place}, `rest`: {height!r} is no height in centimetres") from None


def _holds(place: str, table: Table, view: View) -> dict[Place, Hold]:
    holds: dict[Place, Hold] = {}
    for name, target in table.items():
        for end, spot in (
            ((f"{name}.{inner}", value) for inner, value in target.items())
            if isinstance(target, dict)
            else ((name, target),)
        ):
            end_place = _place(place, "reach", end, view, HELD_ENDS)
            for side in (NEAR, FAR) if end_place.side == BOTH else (end_place.side,):
                holds[Place(end_place.name, side)] = _hold(place, end, spot, view)
    return holds


def _hold(place: str, end: str, spot: object, view: View) -> Hold:
    match spot:
        case [int() | float() as x, int() | float() as y]:
            return Hold(complex(x, y))
        case [str() as name, int() | float() as x, int() | float() as y]:
            return Hold(complex(x, y), _place(place, end, name, view, _POINTS))
        case str():
            return Hold(0j, _place(place, end, spot, view, _POINTS))
        case _:
            raise PoseError(f"{place}, `reach.{end}`: [x, y] or [point, x, y] is wanted")


def _prop(place: str, entry: object, view: View) -> Prop:
    table: Table = {"kind": entry} if isinstance(entry, str) else entry  # type: ignore[assignment]
    _check_keys(f"{place}, `props`", table, _PROP_KEYS)
    kind = _choice(place, "kind", table.get("kind"), PropKind)
    numbers = {
        name: _number(place, name, table[name])
        for name in ("x", "y", "width", "height", "angle")
        if name in table
    }
    to = table.get("to")
    prop = Prop(
        kind,
        **numbers,
        facing=-1 if table.get("facing") == "left" else 1,
        at=_place(place, "at", table["at"], view, _POINTS) if "at" in table else None,
        to=_place(place, "to", to, view, _POINTS) if isinstance(to, str) else None,
        layer=_choice(place, "layer", table.get("layer", "behind"), Layer),
        seen=_choice(place, "seen", table.get("seen", view), View),
    )
    if isinstance(to, list):
        x, y = (_number(place, "to", value) for value in to)
        prop = replace(prop, to=complex(x, y))
    return prop


def _place(place: str, key: str, text: object, view: View, known: frozenset[str]) -> Place:
    sides = view.sides()
    side, _, name = str(text).rpartition(".")
    if name not in known:
        raise PoseError(f"{place}, `{key}`: there is no point {name!r}")
    if side and side not in sides:
        raise PoseError(f"{place}, `{key}`: the sides of this view are {' and '.join(sides)}")
    return Place(name, sides[side] if side else BOTH)


def _times(place: str, key: str, value: object, count: int) -> tuple[float, ...]:
    times = value if isinstance(value, list) else [value] * count
    if len(times) != count:
        raise PoseError(f"{place}, `{key}`: {count} times are wanted, {len(times)} are there")
    return tuple(_number(place, key, time) for time in times)


def _number(place: str, key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise PoseError(f"{place}, `{key}`: a number is wanted, not {value!r}")
    return float(value)


def _choice(place: str, key: str, value: object, kind: type[_Choice]) -> _Choice:
    try:
        return kind(str(value))
    except ValueError:
        raise PoseError(f"{place}, `{key}`: {value!r} is none of {', '.join(kind)}") from None


def _check_keys(place: str, table: Table, known: frozenset[str] | set[str]) -> None:
    for key in table:
        if key not in known:
            raise PoseError(f"{place}: there is no key `{key}`")
