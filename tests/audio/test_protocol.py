"""The lines between the program and its mixer process: exact both ways, and nothing else taken."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backroutine.audio.protocol import (
    Answer,
    Command,
    Flush,
    Ping,
    PlaceSound,
    Pong,
    ProtocolError,
    Remark,
    SetVoiceVolume,
    SetVolume,
    SoundBegun,
    SoundMissed,
    State,
    StreamState,
    read_answer,
    read_command,
    write_answer,
    write_command,
)

NAMES = frozenset({"go", "count"})
moments = st.floats(-1e9, 1e9)
names = st.sampled_from(sorted(NAMES))
texts = st.text(st.characters(codec="ascii", exclude_categories=["C"]), max_size=60).map(
    lambda text: " ".join(text.split())
)
commands = st.one_of(
    st.builds(PlaceSound, moments, names),
    st.just(Flush()),
    st.builds(SetVolume, st.floats(0, 1)),
    st.builds(SetVoiceVolume, st.floats(0, 1)),
    st.builds(Ping, st.integers(0, 10**9)),
)
answers = st.one_of(
    st.builds(State, st.sampled_from(StreamState), texts),
    st.builds(Pong, st.integers(0, 10**9)),
    st.builds(SoundBegun, moments, names, st.floats(0, 1)),
    st.builds(SoundMissed, moments, names),
    st.builds(Remark, texts, st.booleans()),
)


@given(command=commands)
def test_a_command_arrives_as_it_was_sent(command: Command) -> None:
    assert read_command(write_command(command) + "\n", NAMES) == command


@given(answer=answers)
def test_an_answer_arrives_as_it_was_sent(answer: Answer) -> None:
    assert read_answer(write_answer(answer) + "\n") == answer


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("", id="nothing"),
        pytest.param("\n", id="empty"),
        pytest.param("cue 12", id="a cue without its name"),
        pytest.param("cue 12 go go", id="a word too many"),
        pytest.param("cue 12 bang", id="an unknown sound"),
        pytest.param("cue soon go", id="no moment"),
        pytest.param("cue nan go", id="not a number"),
        pytest.param("cue inf go", id="never"),
        pytest.param("cue 1e300 go", id="after the end of the world"),
        pytest.param("volume 1.01", id="too loud"),
        pytest.param("volume -0.1", id="less than silence"),
        pytest.param("volume nan", id="no loudness"),
        pytest.param("voice 1.01", id="too loud a voice"),
        pytest.param("ping", id="a ping without a number"),
        pytest.param("ping -1", id="a negative ping"),
        pytest.param("ping ²", id="a digit that is none"),
        pytest.param("ping " + "9" * 5000, id="too many digits"),
        pytest.param("FLUSH", id="shouted"),
        pytest.param("flush now", id="a flush with more to say"),
        pytest.param("\x00\x01\x02", id="not text"),
        pytest.param('{"cue": 12}', id="another language"),
    ],
)
def test_what_is_no_command_is_refused(line: str) -> None:
    with pytest.raises(ProtocolError):
        read_command(line, NAMES)


@given(line=st.text(max_size=80))
def test_a_line_is_either_understood_or_refused(line: str) -> None:
    with contextlib.suppress(ProtocolError):
        read_answer(line)
    with contextlib.suppress(ProtocolError):
        read_command(line, NAMES)


def test_a_reason_of_several_lines_stays_one_answer() -> None:
    line = write_answer(State(StreamState.NO_DEVICE, "first\nsecond\r\n third"))
    assert line == "state no-device first second third"
