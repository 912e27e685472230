"""The few words that are spoken with an X server, through libxcb: one that dies ends no program, unlike with Xlib."""

from __future__ import annotations

import ctypes
from typing import Final

REPLY_HEAD: Final = 32
MOST_LONGS: Final = 1024
ANY_TYPE: Final = 0
BITS: Final = 32


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    """Goes through the screens; each begins with its root window."""

    _fields_ = (("root", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class _Atom(ctypes.Structure):
    _fields_ = (("head", ctypes.c_uint8 * 8), ("atom", ctypes.c_uint32))


class _Property(ctypes.Structure):
    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("format", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("bytes_after", ctypes.c_uint32),
        ("value_len", ctypes.c_uint32),
    )


class NoDisplayError(Exception):
    """There is no X server to speak with, or no library to speak with it."""


class Display:
    """A connection for one look.

    Raises:
        NoDisplayError: it cannot be had.
    """

    def __init__(self, name: str) -> None:
        """Connect to the server that DISPLAY names."""
        try:
            self._xcb = ctypes.CDLL("libxcb.so.1")
            self._free = ctypes.CDLL(None).free
        except OSError as error:
            raise NoDisplayError(str(error)) from error
        self._describe()
        screen = ctypes.c_int(0)
        self._connection = ctypes.c_void_p(self._xcb.xcb_connect(name.encode(), ctypes.byref(screen)))
        if self._xcb.xcb_connection_has_error(self._connection):
            self.close()
            raise NoDisplayError(name)
        self.root = self._root(screen.value)

    def close(self) -> None:
        """Let go of the connection."""
        self._xcb.xcb_disconnect(self._connection)

    def atom(self, name: str) -> int:
        """Return the number of a name; 0 where nobody on this display has ever used it."""
        cookie = self._xcb.xcb_intern_atom(self._connection, 1, len(name), name.encode())
        reply = self._xcb.xcb_intern_atom_reply(self._connection, cookie, None)
        if not reply:
            return 0
        atom = int(reply.contents.atom)
        self._free(reply)
        return atom

    def numbers(self, window: int, name: str) -> tuple[int, ...] | None:
        """Return a property that is a list of numbers; None where the window has none, or is gone."""
        cookie = self._xcb.xcb_get_property(self._connection, 0, window, self.atom(name), ANY_TYPE, 0, MOST_LONGS)
        reply = self._xcb.xcb_get_property_reply(self._connection, cookie, None)
        if not reply:
            return None
        head = reply.contents
        values = None
        if head.format == BITS:
            start = ctypes.addressof(head) + REPLY_HEAD
            values = tuple((ctypes.c_uint32 * head.value_len).from_address(start))
        self._free(reply)
        return values

    def _root(self, number: int) -> int:
        screens = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(self._connection))
        for _ in range(min(number, screens.rem - 1)):
            self._xcb.xcb_screen_next(ctypes.byref(screens))
        return int(screens.root[0])

    def _describe(self) -> None:
        xcb, pointer, number = self._xcb, ctypes.c_void_p, ctypes.c_uint32
        xcb.xcb_connect.restype = pointer
        xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.POINTER(ctypes.c_int))
        xcb.xcb_connection_has_error.argtypes = (pointer,)
        xcb.xcb_disconnect.argtypes = (pointer,)
        xcb.xcb_disconnect.restype = None
        xcb.xcb_get_setup.restype = pointer
        xcb.xcb_get_setup.argtypes = (pointer,)
        xcb.xcb_setup_roots_iterator.restype = _Screens
        xcb.xcb_setup_roots_iterator.argtypes = (pointer,)
        xcb.xcb_screen_next.argtypes = (ctypes.POINTER(_Screens),)
        xcb.xcb_screen_next.restype = None
        xcb.xcb_intern_atom.restype = _Cookie
        xcb.xcb_intern_atom.argtypes = (pointer, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p)
        xcb.xcb_intern_atom_reply.restype = ctypes.POINTER(_Atom)
        xcb.xcb_intern_atom_reply.argtypes = (pointer, _Cookie, pointer)
        xcb.xcb_get_property.restype = _Cookie
        xcb.xcb_get_property.argtypes = (pointer, ctypes.c_uint8, number, number, number, number, number)
        xcb.xcb_get_property_reply.restype = ctypes.POINTER(_Property)
        xcb.xcb_get_property_reply.argtypes = (pointer, _Cookie, pointer)
        self._free.argtypes = (pointer,)
        self._free.restype = None
