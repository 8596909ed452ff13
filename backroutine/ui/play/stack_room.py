"""How much room a stack of widgets takes."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget


def count_only_shown(stack: QStackedWidget) -> None:
    """Let a stack take the room of the widget that it shows, not of the largest in it."""
    for index in range(stack.count()):
        widget = stack.widget(index)
        if widget is not None:
            shown = index == stack.currentIndex()
            policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
    layout = stack.layout()
    if layout is not None:
        layout.invalidate()  # what is hidden does not tell that its room has changed
    stack.updateGeometry()
