"""Where a text is read; the place that has been reached is kept when the text gets longer."""

from PySide6.QtWidgets import QWidget

from backroutine.ui.read_area import ReadArea
from backroutine.ui.theme import Theme


class ReadingArea(ReadArea):
    """Scrolls a text, and stays where it is read when the size of the text or window changes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._share = 0.0
        self._is_laid_out_anew = False
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._remember)
        bar.rangeChanged.connect(self._return)

    def show_text(self, text: QWidget, *, share: float = 0.0) -> None:
        """Show another text from its top, or from a share of its length."""
        self._share = share
        self._is_laid_out_anew = True
        self.setWidget(text)
        self._is_laid_out_anew = False
        self._return()

    @property
    def share(self) -> float:
        """How far the text is read, 0 at its top and 1 at its end."""
        return self._share

    def _remember(self, value: int) -> None:
        most = self.verticalScrollBar().maximum()
        if most > 0 and not self._is_laid_out_anew:
            self._share = value / most

    def _return(self) -> None:
        bar = self.verticalScrollBar()
        self._is_laid_out_anew = True
        bar.setValue(round(self._share * bar.maximum()))
        self._is_laid_out_anew = False
