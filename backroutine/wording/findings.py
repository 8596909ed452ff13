"""What the rules found, and why something may not stand where it was put, in sentences."""

from collections.abc import Iterable
from typing import assert_never

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.editing import PlacementError
from backroutine.domain.exercise import Section
from backroutine.domain.routine import Routine
from backroutine.domain.rules import Finding, FindingCode
from backroutine.translating import noted, tr
from backroutine.wording.amounts import length
from backroutine.wording.names import CARE_TAG_NAMES, Names, exercise_name, listed

# Whole sentences for each section, as many languages bend its name by its place in the sentence.
_MISPLACED: Names[Section | None] = Names(
    {
        Section.WARM_UP: noted("{step}: it may not stand in the warm-up."),
        Section.MAIN: noted("{step}: it may not stand in the main section."),
        Section.COOL_DOWN: noted("{step}: it may not stand in the cool-down."),
    }
)
_OTHER_KIND: Names[Section | None] = Names(
    {
        Section.WARM_UP: noted("{step}: this kind of routine has no warm-up."),
        Section.MAIN: noted("{step}: this kind of routine has no main section."),
        Section.COOL_DOWN: noted("{step}: this kind of routine has no cool-down."),
    }
)
_NO_SUCH_SECTION = Names(
    {
        Section.WARM_UP: noted("{name} cannot go there: this kind of routine has no warm-up."),
        Section.MAIN: noted("{name} cannot go there: this kind of routine has no main section."),
        Section.COOL_DOWN: noted("{name} cannot go there: this kind of routine has no cool-down."),
    }
)
_MAY_NOT_STAND = Names(
    {
        Section.WARM_UP: noted("{name} may not stand in the warm-up; it belongs in the {where}."),
        Section.MAIN: noted("{name} may not stand in the main section; it belongs in the {where}."),
        Section.COOL_DOWN: noted(
            "{name} may not stand in the cool-down; it belongs in the {where}."
        ),
    }
)
# What follows "it belongs in the".
_BELONGS_IN = Names(
    {
        Section.WARM_UP: noted("warm-up"),
        Section.MAIN: noted("main section"),
        Section.COOL_DOWN: noted("cool-down"),
    }
)
_ALLOWED = Names({
    Section.WARM_UP: noted("To warm up: {names}…"),
    Section.MAIN: noted("For the main section: {names}…"),
    Section.COOL_DOWN: noted("To cool down: {names}…"),
})  # fmt: skip


def finding_sentence(finding: Finding, catalogue: Catalogue) -> str:
    """Return what a finding says to a person, with its numbers."""
    said = _usual_sentence(finding, catalogue)
    return tr("On a sore day: {said}").format(said=said) if finding.on_sore_day else said


def _usual_sentence(finding: Finding, catalogue: Catalogue) -> str:  # noqa: C901 - a case a code
    step = exercise_name(finding.exercise_id, catalogue)
    if finding.step_number:
        step = tr("Step {number}, {name}").format(number=finding.step_number, name=step)
    value, limit = length(finding.value_s or 0), length(finding.limit_s or 0)
    match finding.code:
        case FindingCode.EMPTY:
            return tr("The routine is empty. Add a warm-up first, then your exercises.")
        case FindingCode.UNKNOWN_EXERCISE:
            return tr("Step {number}: there is no exercise “{id}”.").format(
                number=finding.step_number, id=finding.exercise_id
            )
        case FindingCode.MISPLACED:
            return _MISPLACED[finding.section].format(step=step)
        case FindingCode.SECTION_OF_OTHER_KIND:
            return _OTHER_KIND[finding.section].format(step=step)
        case FindingCode.NO_WARM_UP:
            return tr(
                "The warm-up is empty. This routine needs at least {limit} of warm-up first."
            ).format(limit=limit)
        case FindingCode.WARM_UP_OPENING:
            return tr(
                "{step}: the warm-up opens with an exercise that does not warm up. "
                "Begin with gentle movement."
            ).format(step=step)
        case FindingCode.WARM_UP_SHORT:
            return tr("The warm-up counts {value}; this routine needs at least {limit}.").format(
                value=value, limit=limit
            )
        case FindingCode.NO_CORE:
            return tr(
                "The main section works no core muscles. In {value} there is room for a plank, "
                "a bird dog or a dead bug."
            ).format(value=value)
        case FindingCode.MAY_AGGRAVATE:
            said = tr("{step} may aggravate back pain.").format(step=step)
            names = [exercise_name(swap, catalogue) for swap in finding.swaps]
            safer = tr("Safer: {names}.").format(names=listed(names, tr("or")))
            return f"{said} {safer}" if names else said
        case FindingCode.CARE:
            tags = "; ".join(CARE_TAG_NAMES[tag] for tag in finding.care_tags)
            return tr("{step}: take care. You have set: {tags}.").format(step=step, tags=tags)
        case FindingCode.LONG_HOLD:
            return tr(
                "{step}: a single hold of {value} is long. Several holds of up to {limit} "
                "train as much with less strain."
            ).format(step=step, value=value, limit=limit)
        case FindingCode.STATIC_WARM_UP:
            return tr(
                "{step}: a hold of {value} does not count as warming up. "
                "Keep long stretches for the cool-down."
            ).format(step=step, value=value)
        case FindingCode.LONG_SESSION:
            return tr("The session lasts {value}, more than {limit}.").format(
                value=value, limit=limit
            )
        case FindingCode.ONE_MUSCLE:
            return tr(
                "The main section works the {muscle} for {value} of its {limit}. "
                "Spread the work over more of the body."
            ).format(muscle=tr(finding.muscle), value=value, limit=limit)
        case FindingCode.MANY_POSITION_CHANGES:
            return tr(
                "The main section changes position {count} times; "
                "in another order {fewest} are enough."
            ).format(count=finding.count, fewest=finding.fewest)
        case _:
            assert_never(finding.code)


def not_ready_sentences(
    routine: Routine, findings: Iterable[Finding], catalogue: Catalogue
) -> list[str]:
    """Return the lines that say why a routine cannot be played, timed or printed yet."""
    return [
        tr("“{name}” is not ready:").format(name=routine.name),
        *(finding_sentence(finding, catalogue) for finding in findings if finding.blocks),
    ]


def placement_sentence(error: PlacementError) -> str:
    """Return why an exercise may not stand in a section, and what would be allowed there."""
    name = error.exercise.name
    if error.kind is not None:
        return _NO_SUCH_SECTION[error.section].format(name=name)
    where = listed([_BELONGS_IN[section] for section in error.exercise.sections], tr("or"))
    reason = _MAY_NOT_STAND[error.section].format(name=name, where=where)
    allowed = ", ".join(exercise.name for exercise in error.allowed)
    return f"{reason} {_ALLOWED[error.section].format(names=allowed)}" if allowed else reason
