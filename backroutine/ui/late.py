"""A store that is opened behind the first paint, by the first who uses it."""

from collections.abc import Callable
from typing import Generic, TypeVar, cast

from backroutine.ui.ports import (
    Declined,
    Favourites,
    Imports,
    OwnExercises,
    Photos,
    Plans,
    Routines,
    SafetyChecks,
    Sessions,
    SettingsStore,
    Store,
)

Part = TypeVar("Part")


class LateStore:
    """Stands for a store that its first use opens, on the thread of that use.

    A refusal to open is raised by every use, until one succeeds: whoever asked hears the same
    sentence. All uses come from one thread (see `Background`).
    """

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._open_store = open_store
        self._store: Store | None = None
        self._routines = _Late[Routines](lambda: self.opened().routines)
        self._exercises = _Late[OwnExercises](lambda: self.opened().exercises)
        self._sessions = _Late[Sessions](lambda: self.opened().sessions)
        self._settings = _Late[SettingsStore](lambda: self.opened().settings)
        self._favourites = _Late[Favourites](lambda: self.opened().favourites)
        self._safety_checks = _Late[SafetyChecks](lambda: self.opened().safety_checks)
        self._plans = _Late[Plans](lambda: self.opened().plans)
        self._declined = _Late[Declined](lambda: self.opened().declined)
        self._photos = _Late[Photos](lambda: self.opened().photos)
        self._imports = _Late[Imports](lambda: self.opened().imports)

    def opened(self) -> Store:
        """Return the store, opening it when it is not open; raise `RefusedError` when it cannot."""
        if self._store is None:
            self._store = self._open_store()
        return self._store

    @property
    def routines(self) -> Routines:
        return cast("Routines", self._routines)

    @property
    def exercises(self) -> OwnExercises:
        return cast("OwnExercises", self._exercises)

    @property
    def sessions(self) -> Sessions:
        return cast("Sessions", self._sessions)

    @property
    def settings(self) -> SettingsStore:
        return cast("SettingsStore", self._settings)

    @property
    def favourites(self) -> Favourites:
        return cast("Favourites", self._favourites)

    @property
    def safety_checks(self) -> SafetyChecks:
        return cast("SafetyChecks", self._safety_checks)

    @property
    def plans(self) -> Plans:
        return cast("Plans", self._plans)

    @property
    def declined(self) -> Declined:
        return cast("Declined", self._declined)

    @property
    def photos(self) -> Photos:
        return cast("Photos", self._photos)

    @property
    def imports(self) -> Imports:
        return cast("Imports", self._imports)

    def close(self) -> None:
        """Let go of the file, when it was opened."""
        if self._store is not None:
            self._store.close()
            self._store = None


class _Late(Generic[Part]):
    """Passes every method on to a part of the store that is asked for at that moment."""

    def __init__(self, part: Callable[[], Part]) -> None:
        self._part = part

    def __getattr__(self, name: str) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            method = getattr(self._part(), name)
            return method(*arguments, **named)

        return call
