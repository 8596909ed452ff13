"""The voice that ships: complete, small, undamaged, and as long as it says."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from backroutine.audio.device import has_library
from backroutine.audio.speaker import voice_lengths
from backroutine.audio.tones import FULL_SCALE, RATE_HZ, render_tones
from backroutine.audio.voice import KEPT_SAMPLES, Decoder, VoiceError, VoicePack, find_voice
from backroutine.domain.dose import MAX_SETS
from backroutine.domain.routine import MAX_ROUNDS
from backroutine.domain.timeline import Cue
from backroutine.paths import resource
from backroutine.player.prompts import (
    MOST_REPS,
    Prompt,
    instruction_prompt,
    name_prompt,
    number_prompt,
    round_prompt,
    set_prompt,
)
from tests import builders

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 6_000_000
MOST_MS = 9_000
VOICE = find_voice()

has_decoder = pytest.mark.skipif(not has_library(), reason="miniaudio is not installed")


def wanted() -> Iterator[tuple[str, str | None]]:
    """Yield every prompt that the player may ask for, and its text where the catalogue has it."""
    yield from ((prompt, None) for prompt in Prompt)
    yield from ((number_prompt(number), f"{number}.") for number in range(2, MOST_REPS + 1))
    yield from ((set_prompt(number, 99), f"Set {number}.") for number in range(2, MAX_SETS + 1))
    for number in range(2, MAX_ROUNDS + 1):
        yield round_prompt(number, 99), f"Round {number}."
    for exercise in builders.catalogue():
        yield name_prompt(exercise.id), exercise.name
        for number, instruction in enumerate(exercise.instructions, start=1):
            yield instruction_prompt(exercise.id, number), instruction


def test_nothing_that_the_player_may_say_is_missing_and_nothing_is_there_in_vain() -> None:
    assert set(VOICE.prompts) == {name for name, _ in wanted()}
    assert sum(name.startswith("name-") for name in VOICE.prompts) == 134


def test_it_says_what_the_catalogue_writes() -> None:
    texts = {name: text for name, text in wanted() if text is not None}
    assert {name: VOICE.prompts[name].text for name in texts} == texts


def test_it_is_rendered_from_the_list_as_it_stands() -> None:
    listed = tomllib.loads((ROOT / "packaging/voice/prompts.toml").read_text(encoding="utf-8"))
    fixed = {prompt: VOICE.prompts[prompt].text for prompt in Prompt}
    assert listed["fixed"] == fixed


def test_it_weighs_little() -> None:
    files = list(resource("voice").iterdir())
    assert {path.name for path in files} == {"voice.pack", "voice.json"}
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES


def test_its_licence_is_there() -> None:
    read = {path.name: path.read_text(encoding="utf-8") for path in resource("licences").iterdir()}
    assert "Apache License" in read["Apache-2.0.txt"]
    assert "Kokoro-82M" in read["hibari-NOTICE.txt"]
    assert "voice.pack" in read["README.md"]


def test_every_prompt_is_undamaged_and_the_pack_is_full() -> None:
    for name in VOICE.prompts:
        assert VOICE.encoded(name).startswith(b"OggS")
    end = max(prompt.place + prompt.size for prompt in VOICE.prompts.values())
    assert end == VOICE.path.stat().st_size


def test_prompts_are_short() -> None:
    lengths_s = VOICE.lengths_s
    assert all(0.2 < lengths_s[name] < 2.2 for name, _ in wanted() if name.startswith("name-"))
    assert max(lengths_s.values()) < MOST_MS / 1000


def test_the_lengths_for_the_player_are_those_of_tones_and_prompts() -> None:
    lengths = voice_lengths()
    assert lengths.prompts == VOICE.lengths_s
    tones = render_tones()
    assert lengths.cues == pytest.approx({cue: len(tones[cue.value]) / RATE_HZ for cue in Cue})


@has_decoder
def test_a_prompt_begins_at_once_lasts_as_long_as_it_says_and_is_as_loud_as_the_others() -> None:
    decoder = Decoder(VOICE)
    for name in list(VOICE.prompts)[::9]:
        samples = decoder[name]
        assert len(samples) / RATE_HZ == pytest.approx(VOICE.prompts[name].length_s, abs=0.002)
        loudest = max(map(abs, samples))
        assert 0.2 * FULL_SCALE < loudest < FULL_SCALE
        audible = next(i for i, value in enumerate(samples) if abs(value) > 0.02 * loudest)
        assert audible < 0.06 * RATE_HZ, name


@has_decoder
def test_decoding_is_lazy_and_keeps_only_a_little() -> None:
    decoder = Decoder(VOICE)
    first = decoder[Prompt.NEXT]
    assert decoder[Prompt.NEXT] is first
    for exercise in builders.catalogue():
        decoder[name_prompt(exercise.id)]
    kept = sum(map(len, decoder._kept.values()))
    assert 0 < kept <= KEPT_SAMPLES
    assert decoder[Prompt.NEXT] == first


def test_a_damaged_pack_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "voice.json").write_bytes(resource("voice", "voice.json").read_bytes())
    whole = bytearray(resource("voice", "voice.pack").read_bytes())
    whole[VOICE.prompts[Prompt.REST].place + 40] ^= 1
    (tmp_path / "voice.pack").write_bytes(whole)
    decoder = Decoder(find_voice(tmp_path))
    with pytest.raises(VoiceError, match="damaged"):
        decoder[Prompt.REST]


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(None, id="nothing there"),
        pytest.param("{", id="cut off"),
        pytest.param("[]", id="another thing"),
        pytest.param(json.dumps({"head_bytes": 1, "prompts": {"x": {}}}), id="without lengths"),
    ],
)
def test_without_a_voice_there_are_no_prompts(tmp_path: Path, listed: str | None) -> None:
    if listed is not None:
        (tmp_path / "voice.json").write_text(listed)
    assert find_voice(tmp_path) == VoicePack({})


def test_a_pack_that_is_gone_is_an_error_of_the_voice_alone(tmp_path: Path) -> None:
    (tmp_path / "voice.json").write_bytes(resource("voice", "voice.json").read_bytes())
    with pytest.raises(VoiceError, match="cannot be read"):
        find_voice(tmp_path).encoded(Prompt.REST)
