"""What equipment is called in the window."""

from PySide6.QtCore import QObject

from backroutine.domain.settings import Equipment


class EquipmentWords(QObject):
    """Names every piece of equipment in the language of the window."""

    def all(self) -> dict[Equipment, str]:
        """Return the names in the order in which they are offered."""
        return {
            Equipment.CHAIR: self.tr("Chair"),
            Equipment.TABLE: self.tr("Table"),
            Equipment.STEP: self.tr("Step or box"),
            Equipment.BENCH: self.tr("Bench"),
            Equipment.STRAP: self.tr("Strap"),
            Equipment.STICK: self.tr("Stick"),
            Equipment.BAND: self.tr("Elastic band"),
            Equipment.BALL: self.tr("Exercise ball"),
            Equipment.DUMBBELLS: self.tr("Dumbbells"),
            Equipment.KETTLEBELL: self.tr("Kettlebell"),
            Equipment.BARBELL: self.tr("Barbell"),
        }
