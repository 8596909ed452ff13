"""Tables: rows of words in columns, with a line under each; a row is never torn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from backroutine.pdf.column import Column
from backroutine.pdf.marks import (
    Block,
    BlockKind,
    Mark,
    Measure,
    Outline,
    Rect,
    Role,
    Shape,
    Text,
    block,
)
from backroutine.translating import tr

GAP = 3.0
ABOVE, BELOW = 2.2, 2.4
# Tried in turn for the heads, whose words may be longer in another language.
HEAD_SCALES = (1.0, 0.95, 0.9, 0.85, 0.8)


@dataclass(frozen=True, slots=True)
class TableShape:
    """The heads of the columns, and the share of the width that each has."""

    heads: tuple[str, ...]
    shares: tuple[float, ...]

    def columns(self, width: float) -> tuple[tuple[float, float], ...]:
        """Return left edge and width of every column."""
        unit = (width - GAP * (len(self.shares) - 1)) / sum(self.shares)
        places, left = [], 0.0
        for share in self.shares:
            places.append((left, share * unit))
            left += share * unit + GAP
        return tuple(places)


class TableMaker:
    """Makes the blocks of one table, whole or row by row."""

    def __init__(self, shape: TableShape, width: float, scale: float, measure: Measure) -> None:
        self._shape = shape
        self._width = width
        self._scale = scale
        self._measure = measure
        self._columns = shape.columns(width)
        self._head_scale = self._scale_of_heads()

    def row_height(self, cells: Sequence[str]) -> float:
        """Return the height of a row with its line."""
        return self._row(cells, (Role.ROW_HEAD, Role.CELL))[1]

    def _scale_of_heads(self) -> float:
        """Return the size of type at which no word of a head is torn, as far as there is one."""
        tried = [self._scale * factor for factor in HEAD_SCALES]
        return next((scale for scale in tried if self._is_whole(scale)), tried[-1])

    def _is_whole(self, scale: float) -> bool:
        return all(
            self._measure.one_line(word, Role.TABLE_HEAD, scale, width) == word
            for head, (_, width) in zip(self._heads(), self._columns, strict=True)
            for word in head.split()
        )

    @property
    def head_height(self) -> float:
        return self._row(self._heads(), (Role.TABLE_HEAD, Role.TABLE_HEAD))[1]

    def block(self, rows: Sequence[Sequence[str]], heading: str = "") -> Block:
        """Return a table of rows under its heads, and under a heading where one is given."""
        marks: list[Mark] = []
        top = 0.0
        if heading:
            column = Column(self._measure, 0, 0, self._width, scale=self._scale)
            column.add(heading, Role.HEADING)
            marks.extend(column.marks)
            top = column.bottom + 1
        heads = (self._heads(), (Role.TABLE_HEAD, Role.TABLE_HEAD))
        for cells, roles in (heads, *((row, (Role.ROW_HEAD, Role.CELL)) for row in rows)):
            made, height = self._row(cells, roles)
            marks.extend(replace(mark, rect=mark.rect.moved(0, top)) for mark in made)
            top += height
        return block(BlockKind.TABLE, self._width, top, marks)

    def _heads(self) -> tuple[str, ...]:
        return tuple(map(tr, self._shape.heads))

    def heading_height(self, heading: str) -> float:
        """Return the height that a heading adds."""
        return self._measure.height(heading, Role.HEADING, self._scale, self._width) + 1

    def _row(self, cells: Sequence[str], roles: tuple[Role, Role]) -> tuple[list[Mark], float]:
        marks: list[Mark] = []
        height = 0.0
        for index, (words, (left, width)) in enumerate(zip(cells, self._columns, strict=True)):
            role = roles[min(index, 1)]
            scale = self._head_scale if role is Role.TABLE_HEAD else self._scale
            tall = self._measure.height(words, role, scale, width)
            marks.append(Text(Rect(left, ABOVE, width, tall), words, role, scale))
            height = max(height, tall)
        bottom = ABOVE + height + BELOW
        marks.append(Shape(Rect(0, bottom - 0.5, self._width, 0), Outline.THIN_LINE))
        return marks, bottom
