"""The speaker that has a mixer process: keeps it alive, and never makes its caller wait.

Callers only put a word into a queue. One thread takes the words out, passes them on, and sees to
the process: one that ended is started anew, one that does not answer is replaced, and what was
still to be heard is told to the new one.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from backroutine.audio.link import MixerLink
from backroutine.audio.mixer import mixer_command, mixer_environment
from backroutine.audio.protocol import (
    Flush,
    PlaceSound,
    Pong,
    ProtocolError,
    Remark,
    SetVoiceVolume,
    SetVolume,
    SoundBegun,
    SoundMissed,
    State,
    StreamState,
    read_answer,
)
from backroutine.audio.status import SoundKind, SoundStatus
from backroutine.audio.words import Close, Schedule, Word, in_range
from backroutine.player.cues import TimedCue, TimedPrompt
from backroutine.translating import tr

logger = logging.getLogger(__name__)

# A process that has not answered for this long hangs; while cues lie ahead it is asked often.
HUNG_S = 3.0
# One that has just been started may have to wait for a core that is busy with other work.
BEGIN_S = 10.0
PING_EVERY_S = 1.0
RESTART_S = (0.0, 0.5, 1.0, 2.0, 5.0, 10.0)
# A process that lived this long was well: the next failure is a first one again.
WELL_S = 30.0
END_S = 1.0
# The first cue after a silence has a device opened, which takes less even with every core busy.
LEAD_IN_S = 0.12


@dataclass(frozen=True, slots=True)
class _Heard:
    link: MixerLink
    line: str | None  # None: the process has ended


class MixerSpeaker:
    """Sounds cues, and says prompts, through the mixer process."""

    def __init__(
        self,
        command: Sequence[str] | None = None,
        status_changed: Callable[[SoundStatus], None] | None = None,
    ) -> None:
        """Start the process, in the background; `status_changed` is called from there."""
        self._command = list(command) if command is not None else mixer_command()
        self._status_changed = status_changed
        self._words: queue.SimpleQueue[Word | _Heard] = queue.SimpleQueue()
        self._link: MixerLink | None = None
        self._pending: list[PlaceSound] = []
        self._volume = self._voice_volume = 1.0
        self._started_s = 0.0
        self._restart_s: float | None = 0.0  # None: nothing to restart for
        self._failures = 0
        self._has_library = True
        self._patience_s = BEGIN_S
        self._asked_s = 0.0
        self.lead_in_s = LEAD_IN_S
        self.status = SoundStatus(SoundKind.STARTING, tr("The sound is being started."))
        self._thread = threading.Thread(target=self._run, name="sound", daemon=True)
        self._thread.start()

    def schedule(self, cues: Sequence[TimedCue]) -> None:
        """Take cues whose deadlines lie ahead."""
        if cues:
            self._words.put(Schedule.of_cues(cues))

    def say(self, prompts: Sequence[TimedPrompt]) -> None:
        """Take prompts whose deadlines lie ahead."""
        if prompts:
            self._words.put(Schedule.of_prompts(prompts))

    def flush(self) -> None:
        """Forget all that is not yet heard, and be silent within 50 ms."""
        self._words.put(Flush())

    def set_volume(self, volume: float) -> None:
        """Set the loudness of cues from 0 to 1, also of what is sounding."""
        self._words.put(SetVolume(in_range(volume)))

    def set_voice_volume(self, volume: float) -> None:
        """Set the loudness of prompts from 0 to 1, also of what is being said."""
        self._words.put(SetVoiceVolume(in_range(volume)))

    def close(self) -> None:
        """Be silent and end the process; returns at once."""
        self._words.put(Close())

    def join(self, timeout_s: float) -> bool:
        """Wait, after `close`, for the process to end; return whether it has."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    @property
    def process_id(self) -> int | None:
        """The mixer process that runs at present."""
        link = self._link
        return link.process_id if link is not None else None

    def _run(self) -> None:
        while True:
            self._tend(time.monotonic())
            try:
                word = self._words.get(timeout=self._wait_s(time.monotonic()))
            except queue.Empty:
                continue
            if isinstance(word, Close):
                break
            self._take(word)
        self._end()

    def _take(self, word: Schedule | Flush | SetVolume | SetVoiceVolume | _Heard) -> None:
        match word:
            case Schedule(sounds=sounds):
                self._pending += sounds
                for sound in sounds:
                    self._pass_on(sound)
                if self._link is None and self._restart_s is None and self._has_library:
                    self._restart_s = time.monotonic()
            case Flush():
                self._pending.clear()
                self._pass_on(word)
            case SetVolume(volume=volume):
                self._volume = volume
                self._pass_on(word)
            case SetVoiceVolume(volume=volume):
                self._voice_volume = volume
                self._pass_on(word)
            case _Heard(link=link, line=line):
                if link is self._link and line is None:
                    self._lose("ended")
                elif link is self._link and line is not None:
                    self._hear(link, line)

    def _tend(self, now_s: float) -> None:
        """Start, write, ask, replace: whatever is due now."""
        self._pending = [sound for sound in self._pending if sound.at_s > now_s]
        if self._link is None:
            if self._restart_s is not None and now_s >= self._restart_s:
                self._start(now_s)
            return
        try:
            self._link.write(now_s)
            pinged_s = self._link.pinged_s
            if pinged_s is not None:
                self._asked_s = pinged_s
                if now_s - pinged_s > self._patience_s:
                    self._link.kill()
                    self._lose("does not answer")
            elif self._pending and now_s - self._asked_s >= PING_EVERY_S:
                self._link.ping(now_s)
                self._asked_s = now_s
        except OSError as error:
            self._lose(str(error))

    def _wait_s(self, now_s: float) -> float | None:
        """Return for how long nothing is due unless a word comes; None when not at all."""
        if self._link is None:
            return None if self._restart_s is None else max(0.0, self._restart_s - now_s)
        if self._link.pinged_s is not None:
            return max(0.05, self._link.pinged_s + self._patience_s - now_s + 0.05)
        return max(0.0, self._asked_s + PING_EVERY_S - now_s) if self._pending else None

    def _pass_on(self, command: PlaceSound | Flush | SetVolume | SetVoiceVolume) -> None:
        if self._link is not None:
            self._link.say(command)

    def _start(self, now_s: float) -> None:
        self._restart_s = None
        self._started_s = now_s
        self._patience_s = BEGIN_S
        try:
            self._link = MixerLink(
                self._command,
                mixer_environment(),
                lambda link, line: self._words.put(_Heard(link, line)),
            )
        except OSError as error:
            self._lose(str(error))
            return
        self._link.say(SetVolume(self._volume))
        self._link.say(SetVoiceVolume(self._voice_volume))
        for sound in self._pending:
            self._link.say(sound)
        self._tend(now_s)

    def _lose(self, reason: str) -> None:
        """Go on without the process, and start another one soon."""
        if self._link is not None:
            self._link.let_go()
        self._link = None
        if not self._has_library:
            return
        logger.warning("the mixer process %s", reason)
        now_s = time.monotonic()
        self._failures = 1 if now_s - self._started_s > WELL_S else self._failures + 1
        self._restart_s = now_s + RESTART_S[min(self._failures, len(RESTART_S)) - 1]
        if self._failures > 1:
            self._show(
                SoundKind.SILENCE,
                tr(
                    "The part of the program that plays sound has stopped several times. It is "
                    "started again every few seconds."
                ),
            )

    def _hear(self, link: MixerLink, line: str) -> None:
        try:
            answer = read_answer(line)
        except ProtocolError as error:
            logger.warning("the mixer process says: %s", error)
            return
        match answer:
            case Pong():
                link.answered(answer)
                self._patience_s = HUNG_S
            case State(state=state, detail=detail):
                self._hear_state(state, detail)
            case SoundBegun(at_s=at_s, name=name):
                logger.debug("the cue %s is in the stream, %.3f s late", name, answer.late_s)
                self._forget(at_s, name)
            case SoundMissed(at_s=at_s, name=name):
                logger.info("the cue %s was too late to be heard", name)
                self._forget(at_s, name)
            case Remark(text=text, is_fault=True):
                logger.error("fault in the mixer process: %s", text)
            case Remark(text=text):
                logger.warning("the mixer process refused a line: %s", text)

    def _hear_state(self, state: StreamState, detail: str) -> None:
        match state:
            case StreamState.PLAYING:
                self._show(
                    SoundKind.MIXER, tr("Sound is played through {detail}.").format(detail=detail)
                )
            case StreamState.IDLE:
                pass
            case StreamState.NO_DEVICE:
                self._show(
                    SoundKind.SILENCE,
                    tr(
                        "No sound device was found. Connect one, or start the sound service of "
                        "this computer; the program notices by itself."
                    ),
                )
            case StreamState.LOST:
                self._show(
                    SoundKind.STARTING,
                    tr("The sound device has stopped answering. The program goes on trying."),
                )
            case StreamState.NO_LIBRARY:
                self._has_library = False
                self._show(SoundKind.SILENCE, tr("The sound library miniaudio is not installed."))

    def _forget(self, at_s: float, name: str) -> None:
        self._pending = [one for one in self._pending if one != PlaceSound(at_s, name)]

    def _show(self, kind: SoundKind, sentence: str) -> None:
        status = SoundStatus(kind, sentence)
        if status != self.status:
            self.status = status
            if self._status_changed is not None:
                self._status_changed(status)

    def _end(self) -> None:
        link = self._link
        if link is None:
            return
        link.let_go()
        end_s = time.monotonic() + END_S
        while (left_s := end_s - time.monotonic()) > 0:
            try:
                word = self._words.get(timeout=left_s)
            except queue.Empty:
                break
            if isinstance(word, _Heard) and word.link is link and word.line is None:
                return
        link.kill()
