"""Fields under their names, as every dialog that prints has them at the left."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QDateEdit,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from backroutine.ui.arrows import with_arrows
from backroutine.ui.labels import PlainLabel
from backroutine.ui.language import day_first, locale
from backroutine.ui.tokens import Space

MAX_NAME_LENGTH = 100


class FieldColumn(QWidget):
    """A column of fields, each with its name above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(Space.XS, Space.XS, Space.M, Space.XS)
        self._form.setVerticalSpacing(Space.S)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add_named(self, name: str, field: QWidget) -> None:
        """Add a field; the letter behind “&” in its name leads to it."""
        label = PlainLabel(name, look="strong", parent=self)
        label.setBuddy(field)
        self._form.addRow(label, field)

    def add(self, field: QWidget) -> None:
        """Add a field that says itself what it is."""
        self._form.addRow(field)

    def name_field(self, name: str) -> QLineEdit:
        """Return a field for somebody's name."""
        field = QLineEdit(self)
        field.setMaxLength(MAX_NAME_LENGTH)
        field.setText(name)
        return field

    def number_field(self, least: int, most: int, number: int) -> QSpinBox:
        """Return a field for a whole number."""
        field = with_arrows(QSpinBox(self))
        field.setRange(least, most)
        field.setValue(number)
        return field

    def date_field(self, name: str, day: date) -> QDateEdit:
        """Return a field for a date, written as on paper: 1 Apr 2026."""
        field = with_arrows(QDateEdit(self))
        field.setLocale(locale())
        field.setDisplayFormat(day_first("d MMM yyyy"))
        field.setAccessibleName(name)
        field.setDate(QDate(day.year, day.month, day.day))
        return field
