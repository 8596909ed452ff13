"""Where everything stands in a row of the routine, in pixels of the list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from backroutine.ui.tokens import HIT_SIZE, Space

MARGIN_RIGHT = 8
HINT_HEIGHT = 64
HEADING_LEFT = 6
NARROW_FROM = 430
FINDING_ICON = 16
FINDING_INDENT = FINDING_ICON + Space.S
FINDING_PAD = 8
REPAIR_PAD = 14
CIRCUIT_HEIGHT = 54
CIRCUIT_END_HEIGHT = 14
CIRCUIT_INSET = 6
SORE_HEIGHT = 62
SORE_GAP = 8
# So much of a circuit's heading its two fields take, with their labels.
CIRCUIT_FIELDS_WIDTH = 262


@dataclass(frozen=True, slots=True)
class RowSizes:
    """How high the parts of a row are: less in a window that is low."""

    card: int
    gap: int
    heading: int
    figure: int


ROOMY = RowSizes(card=72, gap=8, heading=40, figure=54)
COMPACT = RowSizes(card=56, gap=6, heading=32, figure=44)


@dataclass(frozen=True, slots=True)
class StepLayout:
    """The places of one step's parts; `findings`, `usual` and `sore` are empty where not shown."""

    card: QRect
    stripe: QRect
    grip: QRect
    figure: QRect
    name: QRect
    dose: QRect
    time: QRect
    remove: QRect
    usual: QRect
    sore: QRect
    findings: QRect
    editor: QRect


@dataclass(frozen=True, slots=True)
class FindingLayout:
    """The places of one finding; `button` is empty where there is no repair."""

    icon: QRect
    text: QRect
    button: QRect


def step_layout(
    row: QRect,
    findings_height: int,
    editor_height: int,
    *,
    has_handles: bool,
    sizes: RowSizes = ROOMY,
    compares: bool = False,
) -> StepLayout:
    """Return where the parts of a step stand in the room that its row has.

    Without handles there is nothing to drag by and nothing to remove with, and no room for it.
    """
    gap = sizes.gap
    card = QRect(row.left(), row.top() + gap // 2, row.width() - MARGIN_RIGHT, row.height() - gap)
    head = QRect(card.topLeft(), QSize(card.width(), sizes.card))
    figure = figure_size(row.width(), sizes)
    middle = head.center().y()
    remove = QRect(
        QPoint(head.right() - HIT_SIZE - 2, middle - HIT_SIZE // 2), QSize(HIT_SIZE, HIT_SIZE)
    )
    time_width = 56 if row.width() < NARROW_FROM else 72
    time_right = remove.left() - 2 if has_handles else head.right() - Space.M
    time = QRect(time_right - time_width, head.top(), time_width, sizes.card)
    figure_left = head.left() + (40 if has_handles else 20)
    figure_rect = QRect(QPoint(figure_left, middle - figure.height() // 2), figure)
    text_left = figure_rect.right() + Space.M
    text = QRect(text_left, middle - 23, time.left() - text_left - 4, 48)
    inside = QRect(card.left() + Space.L, head.bottom(), card.width() - 2 * Space.L - 2, 0)
    sore_height = SORE_HEIGHT if compares else 0
    box = QSize((inside.width() - SORE_GAP) // 2, max(0, sore_height - Space.M))
    findings = QRect(inside.left(), inside.top() + sore_height, inside.width(), findings_height)
    editor = QRect(
        card.left() + 1, findings.top() + findings_height, card.width() - 2, max(editor_height, 0)
    )
    return StepLayout(
        card=card,
        stripe=QRect(head.left() + 6, head.top() + 14, 4, sizes.card - 28),
        grip=QRect(head.left() + 13, middle - 10, 20, 20),
        figure=figure_rect,
        name=QRect(text.left(), text.top(), text.width(), 24),
        dose=QRect(text.left(), text.top() + 24, text.width(), 24),
        time=time,
        remove=remove,
        usual=QRect(inside.topLeft(), box),
        sore=QRect(QPoint(inside.right() - box.width(), inside.top()), box),
        findings=findings,
        editor=editor,
    )


def figure_size(width: int, sizes: RowSizes = ROOMY) -> QSize:
    """Return the size of a figure in a list so wide."""
    return QSize(56 if width < NARROW_FROM else 78, sizes.figure)


def findings_layout(
    room: QRect, text_heights: Sequence[int], button_widths: Sequence[int]
) -> list[FindingLayout]:
    """Return where findings stand below each other; a width of 0 is one without a button."""
    places, top = [], room.top()
    width = room.width() - FINDING_INDENT
    for text_height, button_width in zip(text_heights, button_widths, strict=True):
        icon = QRect(room.left(), top, FINDING_ICON, FINDING_ICON)
        text = QRect(room.left() + FINDING_INDENT, top, width, text_height)
        top += text_height + Space.XS
        button = QRect(text.left(), top, min(button_width, width), HIT_SIZE)
        if button_width:
            top += HIT_SIZE + Space.S
        else:
            button = QRect()
        places.append(FindingLayout(icon, text, button))
    return places


def findings_height(text_heights: Sequence[int], button_widths: Sequence[int]) -> int:
    """Return how high `findings_layout` is; 0 for no findings."""
    if not text_heights:
        return 0
    buttons = sum(HIT_SIZE + Space.S for width in button_widths if width)
    return sum(height + Space.XS for height in text_heights) + buttons + FINDING_PAD
