"""Forbids a process and its children to open a socket to the internet: the kernel ends them."""

import ctypes
import platform
import struct
import sys

CAN_FORBID = sys.platform == "linux" and platform.machine() in ("x86_64", "aarch64")

_ARCHITECTURES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
_AF_INET, _AF_INET6, _AF_PACKET = 2, 10, 17
_LOAD_WORD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _KILL_PROCESS = 0x7FFF0000, 0x80000000
_NUMBER_AT, _ARCHITECTURE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_NO_NEW_RIGHTS, _SET_FILTER, _FILTER_MODE = 38, 22, 2


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def forbid_internet() -> None:
    """Put the filter on this process; it stays over `exec` and in every child."""
    architecture, socket_number = _ARCHITECTURES[platform.machine()]
    steps = [
        (_LOAD_WORD, 0, 0, _ARCHITECTURE_AT),
        (_IF_EQUAL, 0, 7, architecture),
        (_LOAD_WORD, 0, 0, _NUMBER_AT),
        (_IF_EQUAL, 0, 5, socket_number),
        (_LOAD_WORD, 0, 0, _FIRST_ARGUMENT_AT),
        (_IF_EQUAL, 2, 0, _AF_INET),
        (_IF_EQUAL, 1, 0, _AF_INET6),
        (_IF_EQUAL, 0, 1, _AF_PACKET),
        (_RETURN, 0, 0, _KILL_PROCESS),
        (_RETURN, 0, 0, _ALLOW),
    ]
    packed = b"".join(struct.pack("=HBBI", *step) for step in steps)
    program = _Program(len(steps), packed)
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0) or library.prctl(
        _SET_FILTER, _FILTER_MODE, ctypes.byref(program), 0, 0
    ):
        raise OSError(ctypes.get_errno(), "the filter was not taken")
