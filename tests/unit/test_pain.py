"""The pain rules, each by its name, and the safety check."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.domain.pain import (
    CheckReason,
    NotBetter,
    PainBands,
    PainKind,
    PainOfASession,
    Proposal,
    Rule,
    StepChange,
    answer_to_pain,
    asks_about_everyday,
    morning_pain_is_rising,
    not_better,
    offers_sore_day,
    proposed_change,
    why_check_is_due,
)
from backroutine.domain.safety_check import SIGNS, Outcome, SignId, lifted_signs, safety_result

TODAY = date(2026, 3, 2)
WARNING = [PainKind.SHARP, PainKind.SHOOTING, PainKind.SPREADING, PainKind.NUMB, PainKind.WEAK]


@pytest.mark.parametrize(
    ("before", "last", "new_symptom", "reason"),
    [
        pytest.param(None, None, False, CheckReason.FIRST_SESSION, id="first run"),
        pytest.param(5, 1, False, None, id="five, yesterday"),
        pytest.param(6, 1, False, CheckReason.STRONG_PAIN, id="six before"),
        pytest.param(0, 1, True, CheckReason.NEW_SYMPTOM, id="a new symptom"),
        pytest.param(0, 13, False, None, id="13 days ago"),
        pytest.param(0, 14, False, CheckReason.LONG_AGO, id="14 days ago"),
        pytest.param(None, 1, False, None, id="nothing said"),
    ],
)
def test_r0_when_the_safety_check_is_due(
    before: int | None, last: int | None, new_symptom: bool, reason: CheckReason | None
) -> None:
    last_on = None if last is None else TODAY - timedelta(days=last)
    assert reason is why_check_is_due(
        before=before, last_session_on=last_on, today=TODAY, has_new_symptom=new_symptom
    )


@pytest.mark.parametrize(("before", "is_offered"), [(None, False), (2, False), (3, True)])
def test_a_sore_day_dose_is_put_forward_from_three_on(before: int | None, is_offered: bool) -> None:
    assert offers_sore_day(before) is is_offered


@pytest.mark.parametrize(("before", "is_offered"), [(3, False), (4, True)])
def test_with_the_other_bands_three_is_calm(before: int, is_offered: bool) -> None:
    assert offers_sore_day(before, PainBands.THREE_AND_FIVE) is is_offered


@pytest.mark.parametrize("score", [0, 1, 2])
def test_r1_carry_on(score: int) -> None:
    answer = answer_to_pain(score, PainKind.ACHE)
    assert (answer.proposal, answer.rules) == (Proposal.GO_ON, (Rule.R1,))


@pytest.mark.parametrize(
    ("earlier", "proposal"),
    [(None, Proposal.GO_ON), (4, Proposal.GO_ON), (5, Proposal.GO_ON), (3, Proposal.EASE_OFF)],
    ids=["said first", "the same", "easing", "climbing"],
)
def test_r2_carry_on_unless_it_climbs(earlier: int | None, proposal: Proposal) -> None:
    answer = answer_to_pain(4, PainKind.SORE, earlier=earlier)
    assert (answer.proposal, answer.rules) == (proposal, (Rule.R2,))


@pytest.mark.parametrize("score", range(6, 11))
@pytest.mark.parametrize("bands", PainBands)
def test_r3_over_five_ends_the_exercise(score: int, bands: PainBands) -> None:
    answer = answer_to_pain(score, PainKind.ACHE, bands=bands)
    assert (answer.proposal, answer.rules) == (Proposal.STOP_EXERCISE, (Rule.R3,))
    assert not answer.proposal.may_resume


@pytest.mark.parametrize("kind", WARNING)
@given(score=st.integers(0, 10))
def test_r4_a_warning_kind_stops_the_exercise_at_any_score(kind: PainKind, score: int) -> None:
    answer = answer_to_pain(score, kind)
    assert (answer.proposal, answer.rules) == (Proposal.CHECK_SAFETY, (Rule.R4,))
    assert answer.proposal.blocks_exercise


@pytest.mark.parametrize(
    ("before", "score", "proposal", "rules"),
    [
        (0, 2, Proposal.GO_ON, (Rule.R1,)),
        (0, 3, Proposal.EASE_OFF, (Rule.R2, Rule.R5)),
        (2, 5, Proposal.EASE_OFF, (Rule.R2, Rule.R5)),
        (3, 5, Proposal.GO_ON, (Rule.R2,)),
    ],
)
def test_r5_three_above_the_start_is_amber(
    before: int, score: int, proposal: Proposal, rules: tuple[Rule, ...]
) -> None:
    answer = answer_to_pain(score, PainKind.ACHE, before=before)
    assert (answer.proposal, answer.rules) == (proposal, rules)


def test_r5_holds_within_a_calm_band_too() -> None:
    answer = answer_to_pain(3, PainKind.ACHE, before=0, bands=PainBands.THREE_AND_FIVE)
    assert (answer.proposal, answer.rules) == (Proposal.EASE_OFF, (Rule.R5,))


@pytest.mark.parametrize(
    ("before", "morning", "change"),
    [(2, 3, None), (2, 4, (StepChange.BACK, Rule.R6)), (None, 9, None), (2, None, None)],
)
def test_r6_a_worse_morning_proposes_a_step_back(
    before: int | None, morning: int | None, change: object
) -> None:
    assert proposed_change([PainOfASession(before, None, morning)]) == change


@pytest.mark.parametrize(
    ("mornings", "change"),
    [
        pytest.param([(3, 3), (3, 2), (2, 2)], (StepChange.ON, Rule.R7), id="three calm ones"),
        pytest.param([(3, 3), (3, 2)], None, id="two are too few"),
        pytest.param([(3, 4), (3, 2), (2, 2)], None, id="one was a little worse"),
        pytest.param([(3, None), (3, 2), (2, 2)], None, id="one says nothing"),
        pytest.param([], None, id="none"),
    ],
)
def test_r7_three_calm_mornings_propose_a_step_on(
    mornings: list[tuple[int, int | None]], change: object
) -> None:
    sessions = [PainOfASession(before, None, morning) for before, morning in mornings]
    assert proposed_change(sessions) == change


@pytest.mark.parametrize(
    ("weeks", "rising"),
    [((2, 3, 4), True), ((2, 2, 4), False), ((4, 3, 5), False), ((None, 3, 4), False)],
)
def test_r8_two_weeks_of_rising_morning_pain(
    weeks: tuple[int | None, int, int], rising: bool
) -> None:
    scores = {
        TODAY - timedelta(days=7 * back + day): score
        for back, score in zip((2, 1, 0), weeks, strict=True)
        if score is not None
        for day in (0, 3, 6)
    }
    assert morning_pain_is_rising(scores, TODAY) is rising


@pytest.mark.parametrize(
    ("days", "easing", "severe", "said"),
    [
        pytest.param(5, True, False, NotBetter.KEEP_GOING, id="first days"),
        pytest.param(13, False, False, NotBetter.KEEP_GOING, id="not two weeks"),
        pytest.param(14, True, False, NotBetter.KEEP_GOING, id="two weeks, easing"),
        pytest.param(14, False, False, NotBetter.CONSIDER_PROFESSIONAL, id="two weeks, not easing"),
        pytest.param(41, False, False, NotBetter.CONSIDER_PROFESSIONAL, id="not six weeks"),
        pytest.param(42, True, False, NotBetter.SEE_PROFESSIONAL, id="still there at six weeks"),
        pytest.param(84, False, False, NotBetter.LONG_TERM_PLAN, id="twelve weeks"),
        pytest.param(1, True, True, NotBetter.CONTACT_NOW, id="severe pain in an exercise"),
    ],
)
def test_r9_not_better(days: int, easing: bool, severe: bool, said: NotBetter) -> None:
    assert not_better(days, is_easing=easing, is_severe=severe) is said


@given(days=st.integers(0, 5000), easing=st.booleans(), severe=st.booleans())
def test_r9_pain_that_stops_normal_life_is_for_a_professional_now_at_any_time(
    days: int, easing: bool, severe: bool
) -> None:
    said = not_better(days, is_easing=easing, is_severe=severe, stops_everyday=True)
    assert said is NotBetter.CONTACT_NOW


@pytest.mark.parametrize("bands", PainBands)
def test_r9_normal_life_is_asked_about_at_every_pain_that_is_not_calm(bands: PainBands) -> None:
    asked = [score for score in range(11) if asks_about_everyday(score, bands)]
    assert asked == list(range(bands.calm_to + 1, 11))
    assert not asks_about_everyday(None, bands)


@given(
    earlier=st.sets(st.sampled_from([sign.id for sign in SIGNS])),
    now=st.sets(st.sampled_from([sign.id for sign in SIGNS])),
)
def test_r10_what_allows_no_session_is_never_lifted_unnamed(
    earlier: set[SignId], now: set[SignId]
) -> None:
    before, after = safety_result(earlier), safety_result(now)
    lifted = {sign.id for sign in lifted_signs(before, after)}
    assert lifted <= earlier - now
    if before.outcome.forbids_session and not after.outcome.forbids_session:
        assert lifted
    if not lifted:
        assert after.outcome >= before.outcome or not before.outcome.forbids_session


@given(st.sets(st.sampled_from([sign.id for sign in SIGNS])))
def test_r10_the_most_serious_answer_holds(yes: set[SignId]) -> None:
    result = safety_result(yes)
    outcomes = [sign.outcome for sign in SIGNS if sign.id in yes]
    assert result.outcome == max(outcomes, default=Outcome.NONE)
    assert {sign.id for sign in result.signs} == yes
    assert result.outcome.forbids_session is any(o >= Outcome.URGENT for o in outcomes)


@given(st.integers(0, 10))
def test_r11_feeling_unwell_ends_the_session_at_any_score(score: int) -> None:
    answer = answer_to_pain(score, PainKind.UNWELL)
    assert (answer.proposal, answer.rules) == (Proposal.END_SESSION, (Rule.R11,))


def test_an_unknown_sign_is_no_answer() -> None:
    with pytest.raises(KeyError):
        safety_result([SignId("tired")])


def test_every_sign_is_a_question_of_its_own() -> None:
    assert len({sign.id for sign in SIGNS}) == len(SIGNS) == 20
    assert all(sign.question.endswith("?") for sign in SIGNS)
