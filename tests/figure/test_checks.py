"""The checks of the drawings find what they are there for."""

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.movement import Movement
from backroutine.figure.reading import PoseTables
from tests.figure.checks import arrow_faults, face_faults, furniture_faults, slide_faults

STAND = 'rest = "sole"\nanchor = "foot"\nleg = { thigh = 270, shin = 270, foot = 0 }\n'
LYING = 'rest = "trunkback"\nanchor = "root"\npelvis = 215\nneck = 160\nhead = 160\n'


def _movement(text: str) -> Movement:
    return Movement(PoseTables({"mobility.toml": text}).drawing(ExerciseId("tried")))


def _with_chair(x: float, reach: str) -> Movement:
    return _movement(
        f'[tried]\nprops = [{{ kind = "chair", x = {x} }}]\n[[tried.key]]\n{STAND}'
        f"arm = {{ upper = 320, fore = 350 }}\nreach = {{ far.hand = {reach} }}\n"
    )


def test_an_arm_through_the_back_of_a_chair_is_found() -> None:
    through = list(furniture_faults(_with_chair(60, "[42, 78]")))
    assert through
    assert all("the far arm goes through the chair" in text for text in through)
    assert list(furniture_faults(_with_chair(64, "[40, 94.5]"))) == []


def test_a_foot_in_a_step_is_found_and_one_on_it_is_not() -> None:
    for height, found in ((20, False), (6, True)):
        text = (
            f'[tried]\nprops = [{{ kind = "step", x = 6 }}]\n[[tried.key]]\n'
            f'rest = "near.sole {height}"\nanchor = "near.foot"\n'
            "leg = { thigh = 270, shin = 270, foot = 0 }\nfar = { thigh = 240, shin = 235 }\n"
        )
        assert bool(list(furniture_faults(_movement(text)))) is found


def test_a_box_carried_through_a_knee_is_found() -> None:
    for x, found in ((4, True), (40, False)):
        text = (
            '[tried]\nprops = [{ kind = "box", at = "near.hand", x = 3, y = -34, width = 32, '
            f"height = 30 }}]\n[[tried.key]]\n{STAND}arm = {{ upper = 280, fore = 300 }}\n"
            f"reach = {{ hand = [{x}, 72] }}\n"
        )
        assert bool(list(furniture_faults(_movement(text)))) is found


def test_a_leg_over_the_face_is_found() -> None:
    for thigh, found in ((190, True), (100, False)):
        text = f"[tried]\n[[tried.key]]\n{LYING}leg = {{ thigh = {thigh}, shin = {thigh} }}\n"
        faults = [text for text in face_faults(_movement(text)) if "from the middle" in text]
        assert bool(faults) is found


def test_an_arrow_along_what_does_not_move_is_found() -> None:
    for place, found in (("near.ankle", True), ("near.hand", False)):
        text = (
            f'[tried]\narrows = ["{place}"]\n[[tried.key]]\n{STAND}'
            f"[[tried.key]]\n{STAND}near = {{ upper = 0, fore = 0 }}\n"
        )
        assert bool(list(arrow_faults(_movement(text)))) is found


def test_a_standing_foot_that_slides_before_the_sides_change_is_found() -> None:
    for anchor, found in (("root", True), ("far.ball", False)):
        text = (
            f'[tried]\nrest = "far.sole"\nanchor = "{anchor}"\nswap = true\n'
            "[[tried.key]]\nleg = { thigh = 270, shin = 270, foot = 0 }\n"
            '[[tried.key]]\nbase = "tried.1"\nnear = { thigh = 0, shin = 270 }\n'
            "far = { thigh = 268, shin = 268, foot = 350, toes = 10 }\n"
        )
        faults = list(slide_faults(_movement(text)))
        assert bool(faults) is found
        assert all("the far ball slides" in fault for fault in faults)


def test_a_heel_that_is_meant_to_slide_is_let_slide() -> None:
    for slides, found in (("", True), ('slides = ["near.heel", "near.foot"]\n', False)):
        text = (
            f'[tried]\nrest = "buttock"\nanchor = "root"\nswap = true\n{slides}'
            "[[tried.key]]\npelvis = 130\nleg = { thigh = 48, shin = 300, foot = 0 }\n"
            "reach = { foot = [47, 0] }\n"
            '[[tried.key]]\nbase = "tried.1"\nreach = { near.foot = [57, 0] }\n'
        )
        faults = [text for text in slide_faults(_movement(text)) if "ball" not in text]
        assert bool(faults) is found
