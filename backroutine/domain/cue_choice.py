"""How the moments of a session are told: by tones, by the voice, by the flash of the screen."""

from dataclasses import dataclass

from backroutine.domain.routine import RoutineId

MAX_VOLUME = 100
USUAL_VOLUME = 80
USUAL_STRENGTH = 50


@dataclass(frozen=True, slots=True)
class CueChoice:
    """What is heard and seen of the cues; volumes and the strength in per cent of full.

    The strength is how deep the flash tints, never how often it comes.

    Raises:
        ValueError: a number lies outside its limits.
    """

    sound_on: bool = True
    volume: int = USUAL_VOLUME
    voice_on: bool = True
    voice_volume: int = USUAL_VOLUME
    flash_on: bool = True
    flash_strength: int = USUAL_STRENGTH

    def __post_init__(self) -> None:
        for name in ("volume", "voice_volume", "flash_strength"):
            check_setting(name, getattr(self, name), MAX_VOLUME)


@dataclass(frozen=True, slots=True)
class OwnCues:
    """What a person has chosen for one routine, in place of what holds for all."""

    routine_id: RoutineId
    cues: CueChoice


def check_setting(name: str, number: int, most: int) -> None:
    """Raise `ValueError`, naming the setting, when a number lies outside 0 to its most."""
    if not 0 <= number <= most:
        raise ValueError(f"{name} must be from 0 to {most}, not {number}")
