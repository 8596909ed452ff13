"""The two tiles of a step while its days are compared: what each says, and how high it is.

No number of a dose is cut: what does not fit on a line goes on in the next, and in a narrow list
the sore day stands below the usual one.
"""

from collections.abc import Hashable

from PySide6.QtCore import QPoint, QRect, QSize

from backroutine.domain.routine import Step
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.tokens import Space, TypeRole
from backroutine.wording import exercise_name, short_dose

GAP = 8
PAD = 5
TITLE_HEIGHT = 20
BELOW = Space.M


class DayTiles:
    """Measures the tiles with the fonts of the theme."""

    def __init__(self, box: PaintBox) -> None:
        self._box = box
        self._heights: dict[Hashable, tuple[int, int]] = {}

    def sore_name(self, step: Step) -> str:
        """Return the exercise of a sore day; empty where it is the usual one."""
        if step.sore_day is None or step.sore_day.exercise_id == step.exercise_id:
            return ""
        return exercise_name(step.sore_day.exercise_id, self._box.catalogue)

    def room(self, step: Step, width: int, *, stacked: bool) -> int:
        """Return how high the room of both tiles is in so much width, with the gap below them."""
        usual, sore = self._measured(step, width, stacked=stacked)
        return (usual + GAP + sore if stacked else max(usual, sore)) + BELOW

    def places(self, inside: QRect, step: Step, *, stacked: bool) -> tuple[QRect, QRect]:
        """Return where the usual and the sore day stand, from the top of a room on."""
        usual, sore = self._measured(step, inside.width(), stacked=stacked)
        width = _tile_width(inside.width(), stacked=stacked)
        if stacked:
            below = inside.topLeft() + QPoint(0, usual + GAP)
            return QRect(inside.topLeft(), QSize(width, usual)), QRect(below, QSize(width, sore))
        high = QSize(width, max(usual, sore))
        return (
            QRect(inside.topLeft(), high),
            QRect(QPoint(inside.right() + 1 - width, inside.top()), high),
        )

    def line_places(self, tile: QRect, name: str) -> tuple[QRect, QRect, QRect]:
        """Return where the title, the name and the dose of a tile stand; no name has no height."""
        inside = tile.adjusted(Space.S, PAD, -Space.S, -PAD)
        title = QRect(inside.left(), inside.top(), inside.width(), self._box.scaled(18))
        top = inside.top() + self._box.scaled(TITLE_HEIGHT)
        high = self._text_height(name, inside.width())
        named = QRect(inside.left(), top, inside.width(), high)
        dose = QRect(inside.left(), top + high, inside.width(), inside.bottom() - top - high + 1)
        return title, named, dose

    def _measured(self, step: Step, width: int, *, stacked: bool) -> tuple[int, int]:
        name = self.sore_name(step)
        scale = self._box.theme.text_scale
        key = (step.dose, step.sore_day, name, width, stacked, scale)
        if key not in self._heights:
            tile = _tile_width(width, stacked=stacked)
            sore = "" if step.sore_day is None else short_dose(step.sore_day.dose)
            self._heights[key] = (
                self._tile_height("", short_dose(step.dose), tile),
                self._tile_height(name, sore, tile),
            )
        return self._heights[key]

    def _tile_height(self, name: str, dose: str, width: int) -> int:
        inside = width - 2 * Space.S
        least = self._box.metrics(TypeRole.SMALL).height()
        text = self._text_height(name, inside) + max(least, self._text_height(dose, inside))
        return 2 * PAD + self._box.scaled(TITLE_HEIGHT) + text

    def _text_height(self, text: str, width: int) -> int:
        return self._box.wrapped_height(text, TypeRole.SMALL, width) if text else 0


def _tile_width(width: int, *, stacked: bool) -> int:
    return width if stacked else (width - GAP) // 2
