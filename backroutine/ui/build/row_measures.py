"""How high the rows of the routine are, and what of them is where."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QStyle

from backroutine.domain.finding import Finding
from backroutine.domain.routine import Step, StepId
from backroutine.domain.sore_day import sore_day_of
from backroutine.ui.build.day_tiles import DayTiles
from backroutine.ui.build.dose_editor import editor_height
from backroutine.ui.build.paint_box import PaintBox
from backroutine.ui.build.repair_words import RepairWords
from backroutine.ui.build.routine_layout import (
    CIRCUIT_END_HEIGHT,
    CIRCUIT_FIELDS_WIDTH,
    CIRCUIT_HEIGHT,
    CIRCUIT_INSET,
    HEADING_LEFT,
    HINT_HEIGHT,
    MARGIN_RIGHT,
    REPAIR_PAD,
    ROOMY,
    FindingLayout,
    RowSizes,
    StepLayout,
    finding_indent,
    findings_height,
    findings_layout,
    step_layout,
)
from backroutine.ui.build.routine_rows import Row, RowKind
from backroutine.ui.mirroring import visual_places
from backroutine.ui.tokens import CONTROL_HEIGHT, HIT_SIZE, Space, TypeRole
from backroutine.wording import finding_sentence


class Part(Enum):
    """What of a row the pointer is on."""

    CARD = auto()
    DOSE = auto()
    REMOVE = auto()
    REPAIR = auto()


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a row; `number` says which of its findings is repaired."""

    key: Hashable
    part: Part
    number: int = 0


class RowMeasures:
    """Knows how the list is shown, and so where everything of a row stands."""

    def __init__(self, box: PaintBox, words: RepairWords) -> None:
        self._box = box
        self._words = words
        self.tiles = DayTiles(box)
        self._findings: dict[tuple[object, ...], tuple[list[int], list[int]]] = {}
        self.direction = Qt.LayoutDirection.LeftToRight
        self.row_width = 0
        self.sizes: RowSizes = ROOMY
        self.open_step: StepId | None = None
        self.notices_heights: dict[Hashable, int] = {}
        """By how much fields are higher for what is said under them, by the key of their row."""
        self.is_read_only = False
        self.compares_days = False

    def height_of(self, row: Row) -> int:
        """Return how high a row is; asked for all of a long routine at every change of its rows."""
        match row.kind:
            case RowKind.STEP:
                return self._step_height(row)
            case RowKind.HEADING:
                return self.sizes.heading + self._findings_height(row)
            case RowKind.HINT:
                return self.sizes.px(HINT_HEIGHT)
            case RowKind.CIRCUIT:
                return self._circuit_height + self.notices_heights.get(row.key, 0)
            case RowKind.CIRCUIT_END:
                return CIRCUIT_END_HEIGHT

    def shown_step(self, step: Step) -> Step:
        """Return a step as its dose is edited: that of the sore day while the days are compared."""
        if not self.compares_days:
            return step
        sore_day = sore_day_of(step)
        return Step(step.id, sore_day.exercise_id, sore_day.dose, step.note)

    def step_place(self, rect: QRect, row: Row) -> StepLayout:
        """Return where the parts of a step stand in its row's rectangle."""
        return visual_places(self.direction, rect, self._step_place(rect, row))

    def _step_place(self, rect: QRect, row: Row) -> StepLayout:
        """Return where they stand as long as lines run to the right."""
        return step_layout(
            _room(rect, row),
            self._findings_height(row),
            self._editor_height(row),
            has_handles=not self.is_read_only,
            sizes=self.sizes,
            days_height=self._days_height(row),
        )

    def day_places(self, rect: QRect, row: Row, step: Step) -> tuple[QRect, QRect]:
        """Return where the tiles of the usual and of the sore day stand in a step's row."""
        room = self._step_place(rect, row).days
        stacked = self._stacks_days(row)
        usual, sore = self.tiles.places(room, step, stacked=stacked)
        return self.visual(rect, usual), self.visual(rect, sore)

    def finding_places(self, rect: QRect, row: Row) -> list[FindingLayout]:
        """Return where what was found stands, and the buttons that repair it."""
        if not row.findings:
            return []
        if row.kind is RowKind.STEP:
            room = self._step_place(rect, row).findings
        else:
            room = QRect(
                rect.left() + HEADING_LEFT,
                rect.top() + self.sizes.heading,
                self._text_room(row),
                0,
            )
        heights, widths = self._measured(row)
        places = findings_layout(room, heights, widths, self.sizes)
        return [visual_places(self.direction, rect, place) for place in places]

    def fields_place(self, rect: QRect, row: Row) -> QRect:
        """Return where the fields of a circuit stand in the row of its heading."""
        right = rect.right() - MARGIN_RIGHT - Space.M
        head, height = self.sizes.px(CIRCUIT_HEIGHT), self.sizes.px(CONTROL_HEIGHT)
        top = rect.top() + (head - height) // 2 + 3
        width = self.sizes.px(CIRCUIT_FIELDS_WIDTH)
        if self.has_fields_below:
            top, width = rect.top() + head, rect.width() - MARGIN_RIGHT - 2 * Space.M
        height += self.notices_heights.get(row.key, 0)
        return self.visual(rect, QRect(right - width, top, width, height))

    def visual(self, rect: QRect, part: QRect) -> QRect:
        """Return where a part of a row stands that is reckoned from where lines begin."""
        return QStyle.visualRect(self.direction, rect, part)

    def editor_place(self, rect: QRect, row: Row) -> QRect:
        """Return where what is edited in a row stands."""
        if row.kind is RowKind.CIRCUIT:
            return self.fields_place(rect, row)
        return self.step_place(rect, row).editor

    def spot_at(self, position: QPoint, rect: QRect, row: Row) -> Spot | None:
        """Return what a place of the list is on; `None` for nothing that answers."""
        if not self.is_read_only:
            for number, place in enumerate(self.finding_places(rect, row)):
                if place.button.contains(position):
                    return Spot(row.key, Part.REPAIR, number)
        if row.step is None:
            return Spot(row.key, Part.CARD) if row.step_ids else None
        step = self.step_place(rect, row)
        if not step.card.contains(position):
            return None
        dose = step.dose
        if self.compares_days:
            _, dose = self.day_places(rect, row, row.step)
        if not self.is_read_only and step.remove.contains(position):
            return Spot(row.key, Part.REMOVE)
        if not self.is_read_only and dose.contains(position):
            return Spot(row.key, Part.DOSE)
        return Spot(row.key, Part.CARD)

    def is_on_handle(self, position: QPoint, rect: QRect, row: Row) -> bool:
        """Say whether a place is on the handle of a row: a target as large as a finger."""
        if self.is_read_only or not row.step_ids:
            return False
        hit = self.sizes.px(HIT_SIZE)
        if row.step is None:
            width, height = hit + CIRCUIT_INSET, self.circuit_name_height()
            room = QRect(rect.left(), rect.top(), width, max(hit, height))
            return self.visual(rect, room).contains(position)
        grip = self.step_place(rect, row).grip
        more = (hit - grip.width() + 1) // 2
        return grip.adjusted(-more, -more, more, more).contains(position)

    @property
    def has_fields_below(self) -> bool:
        """Whether the fields of a circuit stand below its name, for want of room."""
        return self.sizes.is_tight(self.row_width) and not self.is_read_only

    @property
    def _circuit_height(self) -> int:
        fields = self.sizes.px(CONTROL_HEIGHT) + Space.S if self.has_fields_below else 0
        return self.sizes.px(CIRCUIT_HEIGHT) + fields

    def circuit_name_height(self) -> int:
        """Return how high the part of a circuit's heading is in which its name stands."""
        return self.sizes.px(CIRCUIT_HEIGHT)

    def _step_height(self, row: Row) -> int:
        plain = self.sizes.card + self.sizes.gap
        if self.compares_days:
            plain += self._days_height(row)
        if not row.findings and self.open_step is None:
            return plain
        return plain + self._findings_height(row) + self._editor_height(row)

    def _days_height(self, row: Row) -> int:
        if not self.compares_days or row.step is None:
            return 0
        width = self._text_room(row)
        return self.tiles.room(row.step, width, stacked=self._stacks_days(row))

    def _stacks_days(self, row: Row) -> bool:
        return self.sizes.is_tight(_room(QRect(0, 0, self.row_width, 0), row).width())

    def _editor_height(self, row: Row) -> int:
        if row.step is None or row.step.id != self.open_step:
            return 0
        width = _room(QRect(0, 0, self.row_width, 0), row).width() - MARGIN_RIGHT - 2
        dose = self.shown_step(row.step).dose
        height = editor_height(dose, width, self.sizes.text_scale)
        return height + self.notices_heights.get(row.key, 0)

    def _findings_height(self, row: Row) -> int:
        return findings_height(*self._measured(row), self.sizes) if row.findings else 0

    def _measured(self, row: Row) -> tuple[list[int], list[int]]:
        """Return how high the sentences of a row are, and how wide its buttons."""
        width = self._text_room(row)
        key = (row.findings, row.repairs, width, self.is_read_only, self.sizes.text_scale)
        if key not in self._findings:
            heights = [self._text_height(finding, width) for finding in row.findings]
            widths = [
                0 if repair is None or self.is_read_only else self._width(self._words.text(repair))
                for repair in row.repairs
            ]
            self._findings[key] = heights, widths
        return self._findings[key]

    def _text_height(self, finding: Finding, width: int) -> int:
        sentence = finding_sentence(finding, self._box.catalogue)
        return self._box.wrapped_height(
            sentence, TypeRole.SMALL, width - finding_indent(self.sizes)
        )

    def _width(self, words: str) -> int:
        return self._box.metrics(TypeRole.SMALL).horizontalAdvance(words) + 2 * REPAIR_PAD

    def _text_room(self, row: Row) -> int:
        width = _room(QRect(0, 0, self.row_width, 0), row).width() - MARGIN_RIGHT
        return width - 2 * Space.L - 2 if row.kind is RowKind.STEP else width - 2 * HEADING_LEFT


def _room(rect: QRect, row: Row) -> QRect:
    """Return the room of a row: that of a step in a circuit lies within its frame."""
    if row.circuit is None or row.kind is not RowKind.STEP:
        return rect
    return rect.adjusted(CIRCUIT_INSET, 0, -CIRCUIT_INSET, 0)
