"""A therapist's text as steps: "Bird dog 3x10, hold 5 s each side, twice a day".

`read_steps` reads line by line. What is uncertain is marked, for somebody to be asked; what is not
understood is kept and shown; no line is lost. Reading needs the names of a catalogue and nothing
else.
"""

from backroutine.domain.steps_text.read_step import ReadStep, StepsText, as_step
from backroutine.domain.steps_text.reading import MAX_LENGTH, read_steps

__all__ = ["MAX_LENGTH", "ReadStep", "StepsText", "as_step", "read_steps"]
