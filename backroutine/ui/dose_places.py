"""Where the fields of a dose stand: on one or two lines, on more of them where there is less room.

Fields are numbered in the order in which they are reached: 0 what is counted, 1 sets,
2 repetitions, 3 hold, 4 what each takes, 5 plain time, 6 rest, 7 sides, 8 first side.
"""

from backroutine.domain.dose import Dose
from backroutine.ui.tokens import CONTROL_HEIGHT, USUAL_TEXT_SIZE, Space, scaled

LABEL_HEIGHT = 18
# In less room the fields stand on more lines, for "10-8-6", "2:00" and the words to be read.
NARROW_BELOW = 480
TIGHT_BELOW = 350
WORDY = (7, 8)
NARROW = (4, 6)
# Repetitions have a long name in some languages, and are a list of numbers at times.
_NARROW_SHARES = {(0, 1, 2): {0: 0.5, 1: 0.18, 2: 0.32}, (1, 2): {1: 0.4, 2: 0.6}}


def field_lines(dose: Dose, width: int, text_scale: int) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the fields that a dose has, line by line, in so many pixels."""
    if width < scaled(TIGHT_BELOW, text_scale):
        counted = ((0,), (1, 2), (3, 4), (6,), (7,), (8,))
        return ((0,), (1, 5), (6,), (7,), (8,)) if dose.is_timed else counted
    if width < scaled(NARROW_BELOW, text_scale):
        return ((0, 1), (5, 6), (7, 8)) if dose.is_timed else ((0, 1, 2), (3, 4, 6), (7, 8))
    return ((0, 1, 5, 6), (7, 8)) if dose.is_timed else ((0, 1, 2, 3), (4, 6, 7, 8))


def field_share(number: int, line: tuple[int, ...], width: int, text_scale: int) -> float:
    """Return the part of a line that a field takes: words need more room than numbers."""
    if width < scaled(NARROW_BELOW, text_scale):
        return _NARROW_SHARES.get(line, {}).get(number, 1 / len(line))
    if line == (0, 1, 2, 3):
        return (0.37, 0.19, 0.235, 0.205)[number]
    if number == 0:
        return 0.39
    return 0.335 if number in WORDY else 0.165 if number in NARROW else 0.203


def line_height(text_scale: int = USUAL_TEXT_SIZE) -> int:
    """Return how high a field is with its name above it and the space below, in pixels."""
    return scaled(LABEL_HEIGHT, text_scale) + scaled(CONTROL_HEIGHT, text_scale) + Space.S


def fields_height(dose: Dose, width: int, text_scale: int = USUAL_TEXT_SIZE) -> int:
    """Return how high the fields of a dose are in so much room, in pixels."""
    return len(field_lines(dose, width, text_scale)) * line_height(text_scale)
