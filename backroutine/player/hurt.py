"""When it hurts during an exercise: what a number from 0 to 10 suggests.

The bands are the program's own default: up to 2, up to 5, above. They suggest, the person decides;
only above 5 the exercise is not gone on with.
"""

from enum import StrEnum

MOST_TO_GO_ON = 2
MOST_TO_WATCH = 5


class HurtAdvice(StrEnum):
    """What to do about pain during an exercise."""

    GO_ON = "go-on"
    WATCH = "watch"
    STOP = "stop"


def advice(score: int) -> HurtAdvice:
    """Return what is suggested at a pain of `score`, from 0 to 10."""
    if score <= MOST_TO_GO_ON:
        return HurtAdvice.GO_ON
    return HurtAdvice.WATCH if score <= MOST_TO_WATCH else HurtAdvice.STOP
