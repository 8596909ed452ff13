"""What hurts, where and how, in the words of the person."""

from PySide6.QtCore import QCoreApplication

from backroutine.domain.pain import PainKind, PainPlace


def kind_name(kind: PainKind) -> str:
    """Return how it hurts, for a button."""
    match kind:
        case PainKind.ACHE:
            return _said("Ache, stretch or work")
        case PainKind.SORE:
            return _said("Sore to touch")
        case PainKind.SHARP:
            return _said("Sharp or stabbing")
        case PainKind.SHOOTING:
            return _said("Shooting or electric")
        case PainKind.SPREADING:
            return _said("Spreading down the leg")
        case PainKind.NUMB:
            return _said("Numb or tingling")
        case PainKind.WEAK:
            return _said("Weak")
        case PainKind.UNWELL:
            return _said("Dizzy, faint, sick, chest pain or short of breath")


def place_name(place: PainPlace) -> str:
    """Return where it hurts."""
    return _said(_PLACES[place])


_PLACES = {
    PainPlace.NECK: "Neck",
    PainPlace.UPPER_BACK: "Upper back",
    PainPlace.LOWER_BACK: "Lower back",
    PainPlace.CHEST: "Chest",
    PainPlace.BELLY: "Belly",
    PainPlace.LEFT_SHOULDER: "Left shoulder",
    PainPlace.RIGHT_SHOULDER: "Right shoulder",
    PainPlace.LEFT_ARM: "Left arm",
    PainPlace.RIGHT_ARM: "Right arm",
    PainPlace.LEFT_HAND: "Left hand",
    PainPlace.RIGHT_HAND: "Right hand",
    PainPlace.LEFT_BUTTOCK: "Left buttock",
    PainPlace.RIGHT_BUTTOCK: "Right buttock",
    PainPlace.LEFT_HIP: "Left hip",
    PainPlace.RIGHT_HIP: "Right hip",
    PainPlace.LEFT_THIGH: "Left thigh",
    PainPlace.RIGHT_THIGH: "Right thigh",
    PainPlace.LEFT_KNEE: "Left knee",
    PainPlace.RIGHT_KNEE: "Right knee",
    PainPlace.LEFT_LOWER_LEG: "Left lower leg",
    PainPlace.RIGHT_LOWER_LEG: "Right lower leg",
    PainPlace.LEFT_FOOT: "Left foot",
    PainPlace.RIGHT_FOOT: "Right foot",
}


def _said(text: str) -> str:
    return QCoreApplication.translate("PainWords", text)
