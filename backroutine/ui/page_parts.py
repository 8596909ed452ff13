"""What the pages of the window are made of, and what they may ask of the world."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backroutine.clock import Clock
from backroutine.domain.catalogue_reader import Programme
from backroutine.player.cues import Speaker
from backroutine.ui.background import Background
from backroutine.ui.intake.ports import IncomingFiles
from backroutine.ui.live_catalogue import LiveCatalogue
from backroutine.ui.plan.tray import Tray
from backroutine.ui.play.alarm import Alarm
from backroutine.ui.play.awake import KeepsAwake
from backroutine.ui.ports import (
    CalendarFiles,
    DataCare,
    HistoryFiles,
    RoutineFiles,
    SoundCheck,
    Store,
)
from backroutine.ui.theme import Theme

if TYPE_CHECKING:
    from backroutine.ui.play.media import SystemControls
    from backroutine.ui.play.narrator import Narrator
    from backroutine.ui.settings.system_group import SystemCheck


@dataclass(frozen=True, slots=True)
class PageParts:
    """Given to `Pages` once, at the start of the window."""

    catalogue: LiveCatalogue
    programmes: Sequence[Programme]
    store: Store
    background: Background
    theme: Theme
    speaker: Speaker
    sound: SoundCheck
    clock: Clock
    alarm: Alarm
    routine_files: RoutineFiles
    history_files: HistoryFiles
    awake: KeepsAwake
    care: DataCare
    incoming: IncomingFiles
    calendar_files: CalendarFiles
    tray: Tray
    narrator: "Narrator | None" = None
    media: "Callable[[], SystemControls | None] | None" = None
    system: "SystemCheck | None" = None
    system_background: Background | None = None
