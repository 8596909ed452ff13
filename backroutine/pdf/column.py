"""Texts stacked from the top down in one column."""

from backroutine.pdf.marks import Align, Mark, Measure, Outline, Rect, Role, Shape, Text

_ELLIPSIS = "…"


class Column:
    """Places texts one below the other; what finds no room any more is left out with a "…".

    `room` is the height that must not be passed; `is_full` tells that something was left out.
    """

    def __init__(
        self, measure: Measure, left: float, top: float, width: float, *,
        scale: float = 1.0, room: float = float("inf"), align: Align = Align.LEFT,
    ) -> None:  # fmt: skip
        self._measure = measure
        self._left = left
        self._width = width
        self._scale = scale
        self._align = align
        self._bottom_most = top + room
        self.bottom = top
        self.marks: list[Mark] = []
        self.is_full = False

    def add(
        self, words: str, role: Role, *, above: float = 0, indent: float = 0, address: str = ""
    ) -> None:
        """Place a text `above` points below the last; nothing happens for an empty one.

        With an `address` the text is a link to it.
        """
        if not words or self.is_full:
            return
        width = self._width - indent
        top = self.bottom + above * self._scale
        height = self._measure.height(words, role, self._scale, width)
        if top + height > self._bottom_most:
            self.is_full = True
            words, height = _ELLIPSIS, self._measure.height(_ELLIPSIS, role, self._scale, width)
            if top + height > self._bottom_most:
                return
        rect = Rect(self._left + indent, top, width, height)
        self.marks.append(Text(rect, words, role, self._scale, self._align, address))
        self.bottom = rect.bottom

    def add_bullet(self, words: str, role: Role, *, above: float = 0, address: str = "") -> None:
        """Place a text as one of a list."""
        before = len(self.marks)
        self.add(words, role, above=above, indent=9 * self._scale, address=address)
        if len(self.marks) > before:
            first_line = self._measure.height("x", role, self._scale, self._width)
            size = 2.8 * self._scale
            top = self.marks[-1].rect.top + (first_line - size) / 2
            spot = Rect(self._left + 1.5 * self._scale, top, size, size)
            self.marks.insert(before, Shape(spot, Outline.BULLET))

    def add_field(self, label: str, role: Role, *, above: float = 0) -> None:
        """Place a label with a line behind it to write on."""
        before = len(self.marks)
        label_width = 68 * self._scale
        self.add(label, role, above=above)
        if len(self.marks) > before:
            base = self.marks[-1].rect.bottom
            line = Rect(self._left + label_width, base, self._width - label_width, 0)
            self.marks.append(Shape(line, Outline.LINE))
