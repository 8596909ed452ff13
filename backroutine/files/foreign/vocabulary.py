"""The words of other collections in those of the catalogue."""

from collections.abc import Iterable, Mapping

from backroutine.domain.exercise import Level

LEVELS: Mapping[str, Level] = {
    "beginner": Level.GENTLE,
    "intermediate": Level.MODERATE,
    "expert": Level.DEMANDING,
}

# free-exercise-db; an empty word is no equipment.
EQUIPMENT: Mapping[str, str] = {
    "body only": "",
    "machine": "machine",
    "other": "other equipment",
    "foam roll": "foam roller",
    "kettlebells": "kettlebell",
    "dumbbell": "dumbbell",
    "cable": "cable machine",
    "barbell": "barbell",
    "bands": "resistance band",
    "medicine ball": "medicine ball",
    "exercise ball": "stability ball",
    "e-z curl bar": "curl bar",
}
MUSCLES: Mapping[str, str] = {
    "abdominals": "rectus abdominis",
    "abductors": "gluteus medius",
    "adductors": "adductor magnus",
    "biceps": "biceps brachii",
    "calves": "gastrocnemius",
    "chest": "pectoralis major",
    "forearms": "forearm flexors",
    "glutes": "gluteus maximus",
    "hamstrings": "hamstrings",
    "lats": "latissimus dorsi",
    "lower back": "erector spinae",
    "middle back": "rhomboid major",
    "neck": "levator scapulae",
    "quadriceps": "quadriceps femoris",
    "shoulders": "deltoid",
    "traps": "upper trapezius",
    "triceps": "triceps brachii",
}

# wger, by the ids of its equipment, muscles and licences.
WGER_EQUIPMENT: Mapping[int, str] = {
    1: "barbell", 2: "curl bar", 3: "dumbbell", 4: "mat", 5: "stability ball", 6: "pull-up bar",
    7: "", 8: "bench", 9: "incline bench", 10: "kettlebell", 11: "resistance band",
    12: "cable machine",
}  # fmt: skip
WGER_MUSCLES: Mapping[int, str] = {
    1: "biceps brachii", 2: "anterior deltoid", 3: "serratus anterior", 4: "pectoralis major",
    5: "triceps brachii", 6: "rectus abdominis", 7: "gastrocnemius", 8: "gluteus maximus",
    9: "upper trapezius", 10: "quadriceps femoris", 11: "hamstrings", 12: "latissimus dorsi",
    13: "biceps brachii", 14: "external oblique", 15: "soleus", 16: "erector spinae",
}  # fmt: skip
WGER_LICENCES: Mapping[int, str] = {
    1: "CC-BY-SA 3", 2: "CC-BY-SA 4", 3: "CC0", 4: "CC-BY 4", 5: "ODbL",
}  # fmt: skip
WGER_LANGUAGES: Mapping[str, int] = {"de": 1, "en": 2, "es": 4}
WGER_ABS = 10
WGER_CARDIO = 15

TRUNK = frozenset({"rectus abdominis", "external oblique", "erector spinae"})


def in_our_words(words: Iterable[str], vocabulary: Mapping[str, str]) -> tuple[str, ...]:
    """Return words translated, each once; one that is not known stays as it is."""
    found = (vocabulary.get(word.casefold(), word) for word in words)
    return tuple(dict.fromkeys(filter(None, found)))
