"""Where everything stands in a row of the routine, in pixels of the list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect, QSize

from backroutine.ui.tokens import HIT_SIZE, USUAL_TEXT_SIZE, Space, scaled

MARGIN_RIGHT = 8
HINT_HEIGHT = 64
HEADING_LEFT = 6
NARROW_FROM = 430
FINDING_ICON = 16
FINDING_PAD = 8
REPAIR_PAD = 14
CIRCUIT_HEIGHT = 54
CIRCUIT_END_HEIGHT = 14
CIRCUIT_INSET = 6
# So much of a circuit's heading its two fields take, with their labels.
CIRCUIT_FIELDS_WIDTH = 262
# Two lines of text stand in a step. In less room than so much the figure gives way to them.
TEXT_HEIGHT = 48
TIGHT_BELOW = 330


@dataclass(frozen=True, slots=True)
class RowSizes:
    """How high the parts of a row are: less in a window that is low, more for large text."""

    card: int
    gap: int
    heading: int
    figure: int
    text_scale: int = USUAL_TEXT_SIZE

    def at(self, text_scale: int) -> "RowSizes":
        """Return the sizes for text of another size; what surrounds the text stays as it is."""
        more = scaled(TEXT_HEIGHT, text_scale) - TEXT_HEIGHT
        heading = scaled(self.heading, text_scale)
        return replace(self, card=self.card + more, heading=heading, text_scale=text_scale)

    def px(self, length_px: float) -> int:
        """Return a length that holds text, given at the usual size, at the present one."""
        return scaled(length_px, self.text_scale)

    def is_tight(self, width: int) -> bool:
        """Return whether a row so wide has room for little but its words."""
        return width < self.px(TIGHT_BELOW)


ROOMY = RowSizes(card=72, gap=8, heading=40, figure=54)
COMPACT = RowSizes(card=56, gap=6, heading=32, figure=44)


@dataclass(frozen=True, slots=True)
class StepLayout:
    """The places of one step's parts; those that are not shown are empty.

    That is so of `findings` and `days`, and of `figure` where words need its room. In `days` the
    usual and the sore day stand.
    """

    card: QRect
    stripe: QRect
    grip: QRect
    figure: QRect
    name: QRect
    dose: QRect
    time: QRect
    remove: QRect
    days: QRect
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
    days_height: int = 0,
) -> StepLayout:
    """Return where the parts of a step stand in the room that its row has.

    Without handles there is nothing to drag by and nothing to remove with, and no room for it.
    """
    gap = sizes.gap
    card = QRect(row.left(), row.top() + gap // 2, row.width() - MARGIN_RIGHT, row.height() - gap)
    head = QRect(card.topLeft(), QSize(card.width(), sizes.card))
    figure = figure_size(row.width(), sizes)
    middle = head.center().y()
    hit, grip, line = sizes.px(HIT_SIZE), sizes.px(20), sizes.px(TEXT_HEIGHT // 2)
    remove = QRect(QPoint(head.right() - hit - 2, middle - hit // 2), QSize(hit, hit))
    time_width = sizes.px(56 if row.width() < NARROW_FROM else 72)
    time_right = remove.left() - 2 if has_handles else head.right() - Space.M
    time = QRect(time_right - time_width, head.top(), time_width, sizes.card)
    figure_left = head.left() + (grip + 20 if has_handles else 20)
    figure_rect = QRect(QPoint(figure_left, middle - figure.height() // 2), figure)
    text_left = figure_rect.right() + Space.M if figure.width() else figure_left
    text = QRect(text_left, middle - line + 1, time.left() - text_left - 4, 2 * line)
    name = QRect(text.left(), text.top(), text.width(), line)
    if sizes.is_tight(row.width()):  # the time stands beside the dose, below the whole name
        name.setRight(time.right())
        time.setTop(text.top() + line)
        time.setHeight(line)
    inside = QRect(card.left() + Space.L, head.bottom(), card.width() - 2 * Space.L - 2, 0)
    days = QRect(inside.topLeft(), QSize(inside.width(), days_height))
    findings = QRect(inside.left(), inside.top() + days_height, inside.width(), findings_height)
    editor = QRect(
        card.left() + 1, findings.top() + findings_height, card.width() - 2, max(editor_height, 0)
    )
    return StepLayout(
        card=card,
        stripe=QRect(head.left() + 6, head.top() + 14, 4, sizes.card - 28),
        grip=QRect(head.left() + 13, middle - grip // 2, grip, grip),
        figure=figure_rect,
        name=name,
        dose=QRect(text.left(), text.top() + line, text.width(), line),
        time=time,
        remove=remove,
        days=days,
        findings=findings,
        editor=editor,
    )


def figure_size(width: int, sizes: RowSizes = ROOMY) -> QSize:
    """Return the size of a figure in a list so wide; it is empty where words need its room."""
    if sizes.is_tight(width):
        return QSize(0, 0)
    return QSize(56 if width < NARROW_FROM else 78, sizes.figure)


def findings_layout(
    room: QRect,
    text_heights: Sequence[int],
    button_widths: Sequence[int],
    sizes: RowSizes = ROOMY,
) -> list[FindingLayout]:
    """Return where findings stand below each other; a width of 0 is one without a button."""
    places, top = [], room.top()
    sign, hit = sizes.px(FINDING_ICON), sizes.px(HIT_SIZE)
    indent = finding_indent(sizes)
    width = room.width() - indent
    for text_height, button_width in zip(text_heights, button_widths, strict=True):
        icon = QRect(room.left(), top, sign, sign)
        text = QRect(room.left() + indent, top, width, text_height)
        top += text_height + Space.XS
        button = QRect(text.left(), top, min(button_width, width), hit)
        if button_width:
            top += hit + Space.S
        else:
            button = QRect()
        places.append(FindingLayout(icon, text, button))
    return places


def finding_indent(sizes: RowSizes) -> int:
    """Return how far a finding's sentence stands from the left: its sign is before it."""
    return sizes.px(FINDING_ICON) + Space.S


def findings_height(
    text_heights: Sequence[int], button_widths: Sequence[int], sizes: RowSizes = ROOMY
) -> int:
    """Return how high `findings_layout` is; 0 for no findings."""
    if not text_heights:
        return 0
    buttons = sum(sizes.px(HIT_SIZE) + Space.S for width in button_widths if width)
    return sum(height + Space.XS for height in text_heights) + buttons + FINDING_PAD
