"""A pose file that is wrong is refused with the file, the pose and the key."""

import pytest

from backroutine.domain.exercise import ExerciseId
from backroutine.figure.pose import View
from backroutine.figure.reading import PoseTables
from backroutine.figure.reports import PoseError

SHARED = """
[pose.stand]
rest = "sole"
leg = { thigh = 270, shin = 270, foot = 0 }

[pose.one]
base = "two"

[pose.two]
base = "one"
"""
SQUAT = ExerciseId("squat")


def _read(text: str) -> PoseTables:
    return PoseTables({"shared.toml": SHARED, "strength.toml": text})


def _key(line: str) -> str:
    return f"[squat]\n[[squat.key]]\n{line}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(_key('base = "sit"'), "key pose 1, `base`: there is no pose 'sit'",
                     id="unknown pose"),
        pytest.param(_key('base = "squat.2"'), "there is no pose 'squat.2'", id="unknown key pose"),
        pytest.param(_key('base = "one"'), "goes in a circle", id="bases in a circle"),
        pytest.param(_key('base = "squat.1"'), "squat.1 → squat.1 goes in a circle",
                     id="its own base"),
        pytest.param(_key("near = { knee = 175 }"),
                     "key pose 1, `near.shin`: bends 175°, and can 168 at most", id="knee too far"),
        pytest.param(_key("arm = { elbow = -40 }"), "`near.fore`: bends -40°, and can from -10",
                     id="elbow the wrong way"),
        pytest.param(_key("spine = [90, 0]"), "`spine`: bends 90°", id="back too round"),
        pytest.param("[squat]\nmove_s = 1\n", "exercise squat: the key `key` is missing",
                     id="no key pose"),
        pytest.param(_key("knee = 20"), "there is no key `knee`", id="key in the wrong place"),
        pytest.param(_key("leg = { ellbow = 20 }"), "`leg.ellbow`: there is no such key",
                     id="misspelt key"),
        pytest.param(_key("left = { knee = 20 }"), "the sides of this view are near and far",
                     id="side of another view"),
        pytest.param(_key('pelvis = "up"'), "`pelvis`: a number is wanted", id="no number"),
        pytest.param(_key("spine = [1]"), "`spine`: two numbers are wanted", id="half a pair"),
        pytest.param(_key('arm = { grip = "pinch" }'), "'pinch' is none of flat",
                     id="unknown grip"),
        pytest.param('[squat]\nview = "top"\n' + _key("pelvis = 90")[8:],
                     "`view`: 'top' is none of side, front, back", id="unknown view"),
        pytest.param('[squat]\nrest = "tail feather"\n' + _key("pelvis = 90")[8:],
                     "`rest`: 'feather' is no height", id="bad contact"),
        pytest.param('[squat]\nprops = ["sofa"]\n' + _key("pelvis = 90")[8:],
                     "`kind`: 'sofa' is none of mat", id="unknown prop"),
        pytest.param('[squat]\narrows = ["tail.tip"]\n' + _key("pelvis = 90")[8:],
                     "`arrows`: there is no point 'tip'", id="arrow along no point"),
        pytest.param("[squat]\nmove_s = [1, 2]\n" + _key("pelvis = 90")[8:],
                     "`move_s`: 0 times are wanted, 2 are there", id="too many times"),
        pytest.param("[squat]\nbest = 2\n" + _key("pelvis = 90")[8:],
                     "`best`: a number from 1 to 1", id="best is no key pose"),
        pytest.param(_key('reach = { near.hand = "moon" }'), "there is no point 'moon'",
                     id="reach for the moon"),
    ],
)  # fmt: skip
def test_a_wrong_drawing_is_refused_by_file_pose_and_key(text: str, said: str) -> None:
    with pytest.raises(PoseError) as refusal:
        _read(text).drawing(SQUAT)
    assert said in str(refusal.value)
    assert str(refusal.value).startswith(("strength.toml, ", "shared.toml, "))


def test_a_text_that_is_no_toml_is_refused_with_its_file() -> None:
    with pytest.raises(PoseError, match=r"^strength\.toml: "):
        _read("[squat\n")


def test_an_exercise_drawn_twice_is_refused_with_both_files() -> None:
    with pytest.raises(
        PoseError, match=r"core\.toml, exercise squat: stands already in yoga\.toml"
    ):
        PoseTables({"yoga.toml": "[squat]\n", "core.toml": "[squat]\n"})


def test_a_key_pose_says_only_what_is_different_from_its_base() -> None:
    drawing = _read(
        '[squat]\n[[squat.key]]\nbase = "stand"\n'
        '[[squat.key]]\nbase = "squat.1"\npelvis = 60\nnear = { thigh = 300 }\n'
    ).drawing(SQUAT)
    first, second = (key.pose for key in drawing.keys)
    assert second.trunk.pelvis == 60
    assert second.near.thigh % 360 == pytest.approx(300)
    assert second.far.thigh == pytest.approx(first.far.thigh) == pytest.approx(270)


def test_what_the_first_pose_rests_on_serves_the_whole_movement() -> None:
    drawing = _read('[squat]\n[[squat.key]]\nbase = "stand"\n').drawing(SQUAT)
    assert drawing.contacts.rest[0].place.name == "sole"


def test_a_bend_takes_the_place_of_a_direction() -> None:
    pose = (
        _read(_key('base = "stand"\nnear = { knee = 90, ankle = 0 }')).drawing(SQUAT).keys[0].pose
    )
    assert pose.near.shin % 360 == pytest.approx(180)


def test_a_shared_pose_can_be_read_on_its_own() -> None:
    assert _read("").shared_pose("stand", View.SIDE).near.thigh == pytest.approx(270)
