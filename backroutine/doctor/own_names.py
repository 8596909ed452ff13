"""Which voice speaks the names of a person's own exercises, in words.

The shipped voice knows the catalogue alone. Other names are spoken by the `voice` extra, else by
the voice of the system, else not at all.
"""

from backroutine.audio.system_voice import Engine
from backroutine.translating import tr

_EXTRA = "voice extra"
_OF_THE_SYSTEM = ("say", "powershell")


def own_names_sentence(engine: Engine | None) -> str:
    """Say what speaks the names, `engine` being the best of this computer."""
    if engine is None:
        return tr(
            "Nothing on this computer can speak the names of your own exercises; tones announce "
            "them."
        )
    if engine.name == _EXTRA:
        return tr("It speaks the names of your own exercises too.")
    if engine.name in _OF_THE_SYSTEM:
        return tr("The names of your own exercises are spoken by the voice of the system.")
    return tr("The names of your own exercises are spoken by {program}.").format(
        program=engine.name
    )


def own_names_remedy(engine: Engine | None) -> str:
    """Say what would let them be spoken; nothing where they are."""
    return "" if engine is not None else tr("Install espeak-ng to have them spoken.")
