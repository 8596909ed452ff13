"""What hurts, where and how, in the words of the person."""

from PySide6.QtCore import QCoreApplication

from backroutine.domain.pain import PainKind, PainPlace
from backroutine.ui.language import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate  # by this name the texts are collected


def kind_name(kind: PainKind) -> str:
    """Return how it hurts, for a button."""
    match kind:
        case PainKind.ACHE:
            return translate("PainWords", "Ache, stretch or work")
        case PainKind.SORE:
            return translate("PainWords", "Sore to touch")
        case PainKind.SHARP:
            return translate("PainWords", "Sharp or stabbing")
        case PainKind.SHOOTING:
            return translate("PainWords", "Shooting or electric")
        case PainKind.SPREADING:
            return translate("PainWords", "Spreading down the leg")
        case PainKind.NUMB:
            return translate("PainWords", "Numb or tingling")
        case PainKind.WEAK:
            return translate("PainWords", "Weak")
        case PainKind.UNWELL:
            return translate("PainWords", "Dizzy, faint, sick, chest pain or short of breath")


def place_name(place: PainPlace) -> str:
    """Return where it hurts."""
    return translate("PainWords", _PLACES[place])


_PLACES = {
    PainPlace.NECK: QT_TRANSLATE_NOOP("PainWords", "Neck"),
    PainPlace.UPPER_BACK: QT_TRANSLATE_NOOP("PainWords", "Upper back"),
    PainPlace.LOWER_BACK: QT_TRANSLATE_NOOP("PainWords", "Lower back"),
    PainPlace.CHEST: QT_TRANSLATE_NOOP("PainWords", "Chest"),
    PainPlace.BELLY: QT_TRANSLATE_NOOP("PainWords", "Belly"),
    PainPlace.LEFT_SHOULDER: QT_TRANSLATE_NOOP("PainWords", "Left shoulder"),
    PainPlace.RIGHT_SHOULDER: QT_TRANSLATE_NOOP("PainWords", "Right shoulder"),
    PainPlace.LEFT_ARM: QT_TRANSLATE_NOOP("PainWords", "Left arm"),
    PainPlace.RIGHT_ARM: QT_TRANSLATE_NOOP("PainWords", "Right arm"),
    PainPlace.LEFT_HAND: QT_TRANSLATE_NOOP("PainWords", "Left hand"),
    PainPlace.RIGHT_HAND: QT_TRANSLATE_NOOP("PainWords", "Right hand"),
    PainPlace.LEFT_BUTTOCK: QT_TRANSLATE_NOOP("PainWords", "Left buttock"),
    PainPlace.RIGHT_BUTTOCK: QT_TRANSLATE_NOOP("PainWords", "Right buttock"),
    PainPlace.LEFT_HIP: QT_TRANSLATE_NOOP("PainWords", "Left hip"),
    PainPlace.RIGHT_HIP: QT_TRANSLATE_NOOP("PainWords", "Right hip"),
    PainPlace.LEFT_THIGH: QT_TRANSLATE_NOOP("PainWords", "Left thigh"),
    PainPlace.RIGHT_THIGH: QT_TRANSLATE_NOOP("PainWords", "Right thigh"),
    PainPlace.LEFT_KNEE: QT_TRANSLATE_NOOP("PainWords", "Left knee"),
    PainPlace.RIGHT_KNEE: QT_TRANSLATE_NOOP("PainWords", "Right knee"),
    PainPlace.LEFT_LOWER_LEG: QT_TRANSLATE_NOOP("PainWords", "Left lower leg"),
    PainPlace.RIGHT_LOWER_LEG: QT_TRANSLATE_NOOP("PainWords", "Right lower leg"),
    PainPlace.LEFT_FOOT: QT_TRANSLATE_NOOP("PainWords", "Left foot"),
    PainPlace.RIGHT_FOOT: QT_TRANSLATE_NOOP("PainWords", "Right foot"),
}
