"""Exercises of other collections, from files that a person picks.

Nothing of them ships. What comes in is an own exercise that keeps its licence and author.
"""

from backroutine.files.foreign.exercise_file import (
    ExerciseFile,
    ExerciseSource,
    ForeignExercise,
    read_exercises,
)

__all__ = ["ExerciseFile", "ExerciseSource", "ForeignExercise", "read_exercises"]
