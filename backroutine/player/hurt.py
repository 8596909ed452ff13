"""When it hurts during an exercise: what is said, what is proposed, and what may be chosen.

The rules propose (see `domain.pain`), the person chooses. Only what R3, R4 and R11 end is not
offered any more.
"""

from dataclasses import dataclass
from enum import StrEnum

from backroutine.domain.pain import (
    PainAnswer,
    PainBands,
    PainKind,
    PainPlace,
    Proposal,
    answer_to_pain,
)


@dataclass(frozen=True, slots=True)
class SaidPain:
    """What somebody has said so far; `None` where nothing was touched."""

    score: int | None = None
    kind: PainKind | None = None
    place: PainPlace | None = None

    @property
    def is_untouched(self) -> bool:
        return self == SaidPain()


class HurtChoice(StrEnum):
    """What may be done about it."""

    GO_ON = "go-on"
    EASIER = "easier"
    SHORTER = "shorter"
    SKIP = "skip"
    CHECK_SAFETY = "check-safety"
    END = "end"


def answer(
    said: SaidPain,
    *,
    before: int | None = None,
    earlier: int | None = None,
    bands: PainBands = PainBands.TWO_AND_FIVE,
) -> PainAnswer | None:
    """Return what the rules propose; `None` while too little was said for any.

    Some kinds are answered without a score. A score without a kind is taken as an ache.
    """
    kind = said.kind or PainKind.ACHE
    if said.score is None and not (kind.warns or kind is PainKind.UNWELL):
        return None
    return answer_to_pain(said.score or 0, kind, before=before, earlier=earlier, bands=bands)


def choices(
    proposed: PainAnswer | None, *, can_ease: bool, can_shorten: bool
) -> tuple[HurtChoice, ...]:
    """Return what may be chosen, what is proposed first."""
    easing = [HurtChoice.EASIER] if can_ease else []
    easing += [HurtChoice.SHORTER] if can_shorten else []
    match proposed.proposal if proposed is not None else Proposal.GO_ON:
        case Proposal.GO_ON:
            return HurtChoice.GO_ON, *easing, HurtChoice.SKIP, HurtChoice.END
        case Proposal.EASE_OFF:
            return *easing, HurtChoice.SKIP, HurtChoice.GO_ON, HurtChoice.END
        case Proposal.STOP_EXERCISE:
            return HurtChoice.SKIP, HurtChoice.END
        case Proposal.CHECK_SAFETY:
            return HurtChoice.CHECK_SAFETY, HurtChoice.END
        case Proposal.END_SESSION:
            return (HurtChoice.END,)
