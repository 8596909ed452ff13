"""The groups of the settings: what each holds, and the sentence that explains it."""

from collections.abc import Callable, Sequence
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backroutine.domain.exercise import CareTag
from backroutine.domain.pain import PainBands
from backroutine.domain.progress import WeekStart
from backroutine.domain.settings import (
    MAX_GOAL_MIN,
    MAX_LEAD_S,
    MAX_VOLUME,
    Language,
    MotionChoice,
    Settings,
    TextSize,
    ThemeChoice,
)
from backroutine.translating import ENGLISH, spoken_language
from backroutine.ui.controls import Choices, Stepper, Switch, VolumeControl
from backroutine.ui.equipment_words import EquipmentWords
from backroutine.ui.labels import PlainLabel
from backroutine.ui.mirroring import isolated
from backroutine.ui.settings.rows import SettingGroup
from backroutine.ui.theme import Theme
from backroutine.ui.ticks import Ticks
from backroutine.wording import CARE_TAG_NAMES, LEVEL_NAMES

GOAL_STEP_MIN = 10


class LookControl(Protocol):
    """What shows the looks of the drawn person to choose from; a widget."""

    @property
    def chosen(self) -> SignalInstance: ...

    def show_value(self, value: str, /) -> None:
        """Show which look is worn without telling of a change."""
        ...


class SoundGroup(SettingGroup):
    """What tells a person who does not look: tones, voice, flash; and what makes the sound."""

    test_requested = Signal()
    voice_test_requested = Signal()
    flash_test_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, has_voice_test: bool) -> None:
        super().__init__(theme, parent)
        self.set_name(self.tr("Sound"))
        self._sounds, self._voice = Switch(self.tr("On"), self), Switch(self.tr("On"), self)
        flash = Switch(self.tr("On"), self)
        self._volume = VolumeControl(MAX_VOLUME, theme, self, test_name=self.tr("Test the sound"))
        voice_test = self.tr("Test the voice") if has_voice_test else ""
        self._voice_volume = VolumeControl(MAX_VOLUME, theme, self, test_name=voice_test)
        self.add_setting(
            "sound_on", self.tr("Sounds"),
            self.tr("Tones count down the last three seconds and announce each change."),
            self._sounds, self._sounds.toggled,
        )  # fmt: skip
        self.add_setting(
            "volume", self.tr("Volume"),
            self.tr("How loud the tones are. Test it from where you exercise."),
            self._volume, self._volume.volume_set,
        )  # fmt: skip
        says = self.tr("Says what comes next, the side and the half, so that you need not look.")
        speaks = self.tr("The voice speaks English.")
        self._voice_says = says if spoken_language() == ENGLISH else f"{says} {speaks}"
        self._voice_row = self.add_setting(
            "voice_on", self.tr("Voice"), self._voice_says, self._voice, self._voice.toggled
        )
        self.add_setting(
            "voice_volume", self.tr("Volume of the voice"),
            self.tr("How loud the voice is beside the tones."),
            self._voice_volume, self._voice_volume.volume_set,
        )  # fmt: skip
        self.add_setting(
            "flash_on", self.tr("Flash"),
            self.tr("The screen lights up at each change, for who hears badly or has no sound."),
            flash, flash.toggled,
        )  # fmt: skip
        self._flash_strength = VolumeControl(
            MAX_VOLUME, theme, self, test_name=self.tr("Test the flash")
        )
        self.add_setting(
            "flash_strength", self.tr("Strength of the flash"),
            self.tr(
                "How deep it tints the screen. At most half of it while motion is reduced, and "
                "never more than twice a second."
            ),
            self._flash_strength, self._flash_strength.volume_set,
        )  # fmt: skip
        self._status = PlainLabel(look="muted", parent=self, wraps=True)
        self._status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._status.hide()
        self.add_widget(self._status)
        self._volume.test_wished.connect(self.test_requested)
        self._voice_volume.test_wished.connect(self.voice_test_requested)
        self._flash_strength.test_wished.connect(self.flash_test_requested)

    @override
    def show_settings(self, settings: Settings) -> None:
        super().show_settings(settings)
        self._volume.setEnabled(settings.sound_on)
        self._voice_volume.setEnabled(settings.voice_on)
        self._flash_strength.setEnabled(settings.flash_on)

    def show_own_names(self, sentence: str) -> None:
        """Say which voice speaks the names of the person's own exercises."""
        self._voice_row.explain(f"{self._voice_says} {sentence}")

    def show_status(self, sentence: str) -> None:
        """Say what sounds the cues."""
        self._status.setText(sentence)
        self._status.setHidden(not sentence)


class SessionGroup(SettingGroup):
    """What holds while a session runs."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.set_name(self.tr("During a session"))
        get_ready = Stepper(MAX_LEAD_S, 1, self.tr(" s"), theme, self)
        change_sides = Stepper(MAX_LEAD_S, 1, self.tr(" s"), theme, self)
        bands = Choices(
            [
                (PainBands.TWO_AND_FIVE, isolated(self.tr("0–2, 3–5, 6–10"))),
                (PainBands.THREE_AND_FIVE, isolated(self.tr("0–3, 4–5, 6–10"))),
            ],
            self,
        )
        self.add_setting(
            "get_ready_s", self.tr("Get ready"),
            self.tr(
                "Time to take up the position before each exercise begins; from the next session "
                "on."
            ),
            get_ready, get_ready.changed,
        )  # fmt: skip
        self.add_setting(
            "change_sides_s", self.tr("Change sides"),
            self.tr(
                "Time to turn from one side to the other within an exercise; from the next session "
                "on."
            ),
            change_sides, change_sides.changed,
        )  # fmt: skip
        pace = Choices([(False, self.tr("By tempo")), (True, self.tr("My pace"))], self)
        self.add_setting(
            "waits_for_done", self.tr("Repetitions"),
            self.tr(
                "They run out at their tempo, with a soft click for each; or a set waits until you "
                "press Done."
            ),
            pace, pace.chosen,
        )  # fmt: skip
        self.add_setting(
            "pain_bands", self.tr("Pain"),
            self.tr(
                "Which numbers count as calm, as worth easing, and as too much, from the next "
                "session on. Ask your therapist when you are not sure."
            ),
            bands, bands.chosen,
        )  # fmt: skip


class LookGroup(SettingGroup):
    """How the program looks and in which language it speaks."""

    def __init__(
        self,
        theme: Theme,
        look_chooser: LookControl | None,
        languages: Sequence[Language],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent)
        self.set_name(self.tr("Look"))
        self._add_colours()
        self._add_text_size()
        self._add_motion()
        if look_chooser is not None:
            self.add_setting(
                "figure_look", self.tr("Figure"),
                self.tr("Skin, hair and clothes of the person in the drawings."),
                cast("_AnyControl", look_chooser), look_chooser.chosen,
            )  # fmt: skip
        if len(languages) > 1:
            self._add_language(languages)

    def _add_colours(self) -> None:
        colours = Choices(
            [
                (ThemeChoice.SYSTEM, self.tr("As the system")),
                (ThemeChoice.LIGHT, self.tr("Light")),
                (ThemeChoice.DARK, self.tr("Dark")),
                (ThemeChoice.HIGH_CONTRAST, self.tr("High contrast")),
            ],
            self,
        )
        row = self.add_setting(
            "theme", self.tr("Colours"),
            self.tr(
                "Light for a bright room, dark for the evening, high contrast where edges are hard "
                "to see."
            ),
            colours, colours.chosen,
        )  # fmt: skip
        row.also_says(self.tr("theme dark mode night brightness"))

    def _add_text_size(self) -> None:
        sizes = Choices(
            [(size, self.tr("{size} %").format(size=int(size))) for size in TextSize], self
        )
        row = self.add_setting(
            "text_size", self.tr("Size of the text"),
            self.tr("All texts, and the buttons and rows that hold them."),
            sizes, sizes.chosen,
        )  # fmt: skip
        row.also_says(self.tr("font zoom large big"))

    def _add_motion(self) -> None:
        motion = Choices(
            [
                (MotionChoice.SYSTEM, self.tr("As the system")),
                (MotionChoice.FULL, self.tr("Full")),
                (MotionChoice.REDUCED, self.tr("Reduced")),
            ],
            self,
        )
        row = self.add_setting(
            "motion", self.tr("Motion"),
            self.tr("Reduced shows positions in place of a moving figure, and lets nothing slide."),
            motion, motion.chosen,
        )  # fmt: skip
        row.also_says(self.tr("animation"))

    def _add_language(self, languages: Sequence[Language]) -> None:
        names = {
            Language.SYSTEM: self.tr("As the system"),
            Language.ENGLISH: "English",  # each by its own name, whatever the window speaks
            Language.GERMAN: "Deutsch",
        }
        choices = Choices([(each, names[each]) for each in languages], self)
        row = self.add_setting(
            "language", self.tr("Language"),
            self.tr("The language of the window and of the paper, from the next start on."),
            choices, choices.chosen,
        )  # fmt: skip
        row.also_says(" ".join(names.values()) + " language sprache")


class PlanGroup(SettingGroup):
    """The weeks: what is wanted of them, and how they are shown."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.set_name(self.tr("Plan and history"))
        self._has_tray: Callable[[], bool] = lambda: True
        goal = Stepper(MAX_GOAL_MIN, GOAL_STEP_MIN, self.tr(" min"), theme, self)
        goal.box.setSpecialValueText(self.tr("None"))
        reminders = Switch(self.tr("On"), self)
        week_start = Choices(
            [(WeekStart.MONDAY, self.tr("Monday")), (WeekStart.SUNDAY, self.tr("Sunday"))], self
        )
        self.add_setting(
            "weekly_goal_min", self.tr("Goal for a week"),
            self.tr("Minutes that you want to exercise in a week, drawn as a line in the chart."),
            goal, goal.changed,
        )  # fmt: skip
        self._reminders_say = self.tr(
            "A notice at the times that you have planned, while the program is open."
        )
        self._reminders_row = self.add_setting(
            "reminders_on", self.tr("Reminders"), self._reminders_say, reminders, reminders.toggled
        )
        self._reminders_row.also_says(self.tr("notification alarm calendar"))
        self.add_setting(
            "week_start", self.tr("First day of the week"),
            self.tr("Where a week begins in the charts and in your plan."),
            week_start, week_start.chosen,
        )  # fmt: skip

    def ask_for_tray(self, is_available: Callable[[], bool]) -> None:
        """Ask whether reminders can be shown, each time that the group is looked at."""
        self._has_tray = is_available

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        unseen = self.tr(
            "This desktop shows no notices, so export the plan of your week as a calendar file: "
            "its alarms remind you."
        )
        says = self._reminders_say
        self._reminders_row.explain(says if self._has_tray() else f"{says} {unseen}")


class PersonGroup(SettingGroup):
    """What the person has at hand, can do, and must take care with."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.set_name(self.tr("About you"))
        level = Choices(list(LEVEL_NAMES.items()), self)
        equipment_names = EquipmentWords(self).all()
        equipment = Ticks(equipment_names, theme, self)
        care_names = {tag: CARE_TAG_NAMES[tag] for tag in CareTag}
        care = Ticks(care_names, theme, self)
        self.add_setting(
            "level", self.tr("Level"),
            self.tr("How demanding the exercises are that the program proposes to you."),
            level, level.chosen,
        )  # fmt: skip
        equipment_row = self.add_setting(
            "equipment", self.tr("Equipment at hand"),
            self.tr("What you have. A mat, a wall, cushions and a towel are taken for granted."),
            equipment, equipment.chosen,
        )  # fmt: skip
        care_row = self.add_setting(
            "care_tags", self.tr("Take care with"),
            self.tr(
                "Tick what holds for you. The program then points out the exercises that need care "
                "with it. It advises and never decides; ask your doctor when in doubt."
            ),
            care, care.chosen,
        )  # fmt: skip
        equipment_row.also_says(" ".join(equipment_names.values()))
        other_words = self.tr(
            "sciatica slipped disc herniated prolapse pregnant hypertension condition illness"
        )
        care_row.also_says(" ".join((*care_names.values(), other_words)))


class _AnyControl(Protocol):
    def show_value(self, value: object, /) -> None: ...
