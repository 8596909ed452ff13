"""The sentences that the window, the command line and the paper share.

The domain answers in codes and numbers; here they become words, so that a refusal reads the same
wherever a person meets it.
"""

from backroutine.wording.amounts import (
    circuit_words,
    clock_time,
    exercises_counted,
    full_dose,
    length,
    short_dose,
)
from backroutine.wording.findings import finding_sentence, not_ready_sentences, placement_sentence
from backroutine.wording.names import (
    CARE_TAG_NAMES,
    CATEGORY_NAMES,
    INTERVAL_NAMES,
    KIND_NAMES,
    LEVEL_NAMES,
    OUTCOME_NAMES,
    PAIN_WORDS,
    POSITION_NAMES,
    SECTION_NAMES,
    SIDE_NAMES,
    STATE_NAMES,
    Names,
    equipment_words,
    exercise_name,
    listed,
)

__all__ = [
    "CARE_TAG_NAMES", "CATEGORY_NAMES", "INTERVAL_NAMES", "KIND_NAMES", "LEVEL_NAMES",
    "OUTCOME_NAMES", "PAIN_WORDS", "POSITION_NAMES", "SECTION_NAMES", "SIDE_NAMES",
    "STATE_NAMES", "Names",
    "circuit_words", "clock_time", "equipment_words", "exercise_name", "exercises_counted",
    "finding_sentence", "full_dose", "length", "listed", "not_ready_sentences",
    "placement_sentence", "short_dose",
]  # fmt: skip
