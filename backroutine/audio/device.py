"""The sound device, through miniaudio; imported late, and only by the mixer process."""

from array import array
from collections.abc import Callable, Generator
from importlib.util import find_spec

from backroutine.audio.stream import NoDeviceError, OpenStream, Render
from backroutine.audio.tones import RATE_HZ, Samples

Report = Callable[[BaseException], None]


def has_library() -> bool:
    """Whether miniaudio is installed; it has no wheel for some machines."""
    return find_spec("miniaudio") is not None


def device_opener(report: Report, *, is_null: bool) -> OpenStream:
    """Return what opens the default device, or one that nobody hears; faults are reported."""

    def open_stream(render: Render, period_ms: int) -> MiniaudioStream:
        return MiniaudioStream(render, period_ms, report, is_null=is_null)

    return open_stream


class MiniaudioStream:
    """The default output device, one channel at `RATE_HZ`, playing from the start."""

    def __init__(self, render: Render, period_ms: int, report: Report, *, is_null: bool) -> None:
        """Open the device.

        Raises:
            NoDeviceError: there is none at present.
        """
        import miniaudio  # type: ignore[import-untyped]

        def is_null_backend(backend: miniaudio.Backend) -> bool:
            return bool(backend is miniaudio.Backend.NULL)  # it would be taken where no other is

        try:
            self._device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE_HZ,
                buffersize_msec=period_ms,
                callback_periods=2,
                backends=[each for each in miniaudio.Backend if is_null_backend(each) == is_null],
                app_name="BackRoutine",
            )
            asked = _asked(render, report)
            next(asked)
            self._device.start(asked)
        except miniaudio.MiniaudioError as error:
            raise NoDeviceError(" ".join(map(str, error.args))) from error

    @property
    def name(self) -> str:
        return str(self._device.backend)

    def close(self) -> None:
        """Be silent and let go of the device; may take seconds when the sound system hangs."""
        self._device.close()


def _asked(render: Render, report: Report) -> Generator[Samples, int, None]:
    """Answer every question for so many frames."""
    count = yield array("h")
    try:
        while True:
            count = yield render(count)
    except Exception as error:
        report(error)  # the library would only print it
        raise
