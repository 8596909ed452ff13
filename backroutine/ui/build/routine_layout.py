"""Where everything stands in a row of the routine, in pixels of the list."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from backroutine.ui.tokens import HIT_SIZE, Space

MARGIN_RIGHT = 8
CARD_HEIGHT = 72
GAP = 8
HEADING_HEIGHT = 40
HINT_HEIGHT = 64
NARROW_FROM = 430
FINDING_PAD = 8
BUTTON_HEIGHT = 32


@dataclass(frozen=True, slots=True)
class StepLayout:
    """The places of one step's parts. `findings` is empty where nothing was found."""

    card: QRect
    stripe: QRect
    grip: QRect
    figure: QRect
    name: QRect
    dose: QRect
    time: QRect
    remove: QRect
    findings: QRect
    editor: QRect


def step_layout(
    row: QRect, findings_height: int, editor_height: int, *, has_handles: bool
) -> StepLayout:
    """Return where the parts of a step stand in the room that its row has.

    Without handles there is nothing to drag by and nothing to remove with, and no room for it.
    """
    card = QRect(row.left(), row.top() + GAP // 2, row.width() - MARGIN_RIGHT, row.height() - GAP)
    head = QRect(card.topLeft(), QSize(card.width(), CARD_HEIGHT))
    figure = figure_size(row.width())
    middle = head.center().y()
    remove = QRect(
        QPoint(head.right() - HIT_SIZE - 2, middle - HIT_SIZE // 2), QSize(HIT_SIZE, HIT_SIZE)
    )
    time_width = 56 if row.width() < NARROW_FROM else 72
    time_right = remove.left() - 2 if has_handles else head.right() - Space.M
    time = QRect(time_right - time_width, head.top(), time_width, CARD_HEIGHT)
    figure_left = head.left() + (40 if has_handles else 20)
    figure_rect = QRect(QPoint(figure_left, middle - figure.height() // 2), figure)
    text_left = figure_rect.right() + Space.M
    text = QRect(text_left, head.top() + 12, time.left() - text_left - 4, CARD_HEIGHT - 24)
    below = QRect(card.left() + 1, head.bottom(), card.width() - 2, 0)
    findings = QRect(below.left() + Space.L, below.top(), below.width() - 2 * Space.L,
                     findings_height)  # fmt: skip
    editor = QRect(
        below.left(), below.top() + findings_height, below.width(), max(editor_height, 0)
    )
    return StepLayout(
        card=card,
        stripe=QRect(head.left() + 6, head.top() + 16, 4, CARD_HEIGHT - 32),
        grip=QRect(head.left() + 13, middle - 10, 20, 20),
        figure=figure_rect,
        name=QRect(text.left(), text.top(), text.width(), 24),
        dose=QRect(text.left(), text.top() + 24, text.width(), 24),
        time=time,
        remove=remove,
        findings=findings,
        editor=editor,
    )


def figure_size(width: int) -> QSize:
    """Return the size of a figure in a list so wide."""
    return QSize(56 if width < NARROW_FROM else 78, 54)


def step_height(findings_height: int, editor_height: int) -> int:
    """Return the height of a step's row."""
    return CARD_HEIGHT + GAP + findings_height + editor_height
