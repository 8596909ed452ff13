"""What the button says that repairs a finding."""

from PySide6.QtCore import QObject

from backroutine.domain.catalogue import Catalogue
from backroutine.domain.exercise import Section
from backroutine.domain.repairing import Repair, RepairKind
from backroutine.wording import exercise_name, length


class RepairWords(QObject):
    """Puts repairs into words, as long as a button."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def text(self, repair: Repair) -> str:
        """Return what a repair does."""
        name = exercise_name(repair.exercise_id, self._catalogue)
        match repair.kind:
            case RepairKind.ADD_WARM_UP:
                minutes = -(-(repair.seconds or 60) // 60)
                return self.tr("Add a %n-minute warm-up", "", minutes)
            case RepairKind.ADD_EXERCISE:
                return self.tr("Add {name}").format(name=name)
            case RepairKind.SWAP:
                return self.tr("Swap for {name}").format(name=name)
            case RepairKind.SHORTEN:
                return self.tr("Shorten to {time}").format(time=length(repair.seconds or 0))
            case RepairKind.REORDER:
                return self.tr("Order by position")
            case RepairKind.MOVE:
                return self._moving(repair.section)
            case RepairKind.REMOVE:
                return self.tr("Remove the step")
            case RepairKind.MAKE_SESSION:
                return self.tr("Make it a session")
            case RepairKind.USUAL_DOSE:
                return self.tr("Keep the usual dose on a sore day")

    def _moving(self, section: Section | None) -> str:
        match section:
            case Section.WARM_UP:
                return self.tr("Move to the warm-up")
            case Section.COOL_DOWN:
                return self.tr("Move to the cool-down")
            case _:
                return self.tr("Move to the main section")
