"""What the safety of the day says: beside Start, and above a session that began at once."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate  # by this name the texts are collected


def today_words(left_out: Sequence[str], *, is_forbidden: bool) -> str:
    """Return what holds today, or nothing; `left_out` names exercises that are not taken up."""
    if is_forbidden:
        return translate(
            "TodayWords",
            "The safety check of today says: no session today. Open it to see what to do.",
        )
    if not left_out:
        return ""
    return translate("TodayWords", "Left out today, after pain: {names}.").format(
        names=", ".join(left_out)
    )


def due_words() -> str:
    """Return what is told in a session that began although the check was due."""
    return translate(
        "TodayWords",
        "The safety check is due. Stop if pain is sharp, spreads down a leg, or you feel numb or "
        "weak; answer the check before the next session.",
    )


def due_words_in_short() -> str:
    """Return what stays of it above the session once it has been read."""
    return translate("TodayWords", "The safety check is due.")
