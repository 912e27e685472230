"""How long nobody has typed, asked of an X server.

By way of libxcb and not of Xlib: Xlib ends the whole process when the server goes away, and takes what can be told
about that by a jump out of its own insides only.  libxcb is there wherever Qt shows a window on X11.  It carries any
request, so the one that the MIT-SCREEN-SAVER extension needs is written here, instead of asking for a package of it.

The connection is its own: Qt's is not asked what it does not expect.
"""

from __future__ import annotations

import ctypes
import select

from thoracic_desktop.desktop.idle.source import IdleSource, Unavailable, WhyNot
from thoracic_desktop.overriding import override

LIBRARY = "libxcb.so.1"
EXTENSION = b"MIT-SCREEN-SAVER"
QUERY_INFO = 1
CHECKED = 1
"""So that an error comes as the answer to the request, and not among the events."""
PATIENCE_MS = 500
MOST_READS = 16
"""An answer may come in pieces, and after news that nobody asked for."""


class _Extension(ctypes.Structure):
    """xcb_extension_t."""

    _fields_ = (("name", ctypes.c_char_p), ("global_id", ctypes.c_int))


class _Part(ctypes.Structure):
    """The iovec of sys/uio.h."""

    _fields_ = (
        ("start", ctypes.c_void_p),
        ("length", ctypes.c_size_t),
    )


class _Request(ctypes.Structure):
    """xcb_protocol_request_t."""

    _fields_ = (
        ("count", ctypes.c_size_t),
        ("extension", ctypes.POINTER(_Extension)),
        ("opcode", ctypes.c_uint8),
        ("is_void", ctypes.c_uint8),
    )


class _QueryInfo(ctypes.Structure):
    """The request, of which libxcb fills in the first four bytes."""

    _fields_ = (
        ("major", ctypes.c_uint8),
        ("minor", ctypes.c_uint8),
        ("length", ctypes.c_uint16),
        ("drawable", ctypes.c_uint32),
    )


class _Info(ctypes.Structure):
    """The answer, as far as it is read."""

    _fields_ = (
        ("type", ctypes.c_uint8),
        ("state", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("saver", ctypes.c_uint32),
        ("until_saver_ms", ctypes.c_uint32),
        ("since_input_ms", ctypes.c_uint32),
    )

    since_input_ms: int


class _Screens(ctypes.Structure):
    """xcb_screen_iterator_t; a screen begins with the number of its root window."""

    _fields_ = (
        ("data", ctypes.POINTER(ctypes.c_uint32)),
        ("remaining", ctypes.c_int),
        ("index", ctypes.c_int),
    )


def _load() -> ctypes.CDLL:
    """Load libxcb and say what its functions take.

    Raises:
        Unavailable: it is not there.
    """
    try:
        xcb = ctypes.CDLL(LIBRARY)
    except OSError as error:
        raise Unavailable(WhyNot.NO_LIBRARY) from error
    pointer, number = ctypes.c_void_p, ctypes.c_int
    for name, returned, taken in (
        ("xcb_connect", pointer, [ctypes.c_char_p, pointer]),
        ("xcb_connection_has_error", number, [pointer]),
        ("xcb_disconnect", None, [pointer]),
        ("xcb_get_file_descriptor", number, [pointer]),
        ("xcb_get_setup", pointer, [pointer]),
        ("xcb_setup_roots_iterator", _Screens, [pointer]),
        ("xcb_get_extension_data", pointer, [pointer, pointer]),
        ("xcb_send_request", ctypes.c_uint, [pointer, number, pointer, pointer]),
        ("xcb_flush", number, [pointer]),
        ("xcb_poll_for_reply", number, [pointer, ctypes.c_uint, pointer, pointer]),
        ("xcb_poll_for_queued_event", pointer, [pointer]),
        ("xcb_discard_reply", None, [pointer, ctypes.c_uint]),
    ):
        function = getattr(xcb, name)
        function.restype, function.argtypes = returned, taken
    return xcb


def _free(pointer: ctypes.c_void_p | int | None) -> None:
    """Give back what libxcb allocated."""
    if pointer:
        free = ctypes.CDLL(None).free
        free.restype, free.argtypes = None, [ctypes.c_void_p]
        free(pointer)


class X11Idle(IdleSource):
    """Asks an X server; one question a call."""

    name = "X11"
    finest_ms = 0

    def __init__(self, display: str) -> None:
        """Connect to the display.

        Raises:
            Unavailable: no such display, or none that tells.
        """
        self._xcb = _load()
        self._extension = _Extension(EXTENSION, 0)
        self._connection: int | None = self._xcb.xcb_connect(display.encode(), None)
        if self._is_broken():
            self.close()
            raise Unavailable(WhyNot.NO_DISPLAY)
        self._readable = select.poll()
        self._readable.register(self._xcb.xcb_get_file_descriptor(self._connection), select.POLLIN)
        self._root = self._root_window()
        # The second byte of an extension's data, after eight of the header, says whether the server has it.
        data = self._xcb.xcb_get_extension_data(self._connection, ctypes.byref(self._extension))
        if not data or not ctypes.cast(data + 8, ctypes.POINTER(ctypes.c_uint8)).contents.value:
            self.close()
            raise Unavailable(WhyNot.NOT_OFFERED)

    @override
    def idle_ms(self) -> int | None:
        if self._is_broken():
            # A connection that broke stays broken.
            self.close()
            return None
        self._drop_news()
        return self._answer(self._ask())

    @override
    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            self._xcb.xcb_disconnect(connection)

    def _is_broken(self) -> bool:
        return self._connection is None or bool(self._xcb.xcb_connection_has_error(self._connection))

    def _root_window(self) -> int:
        screens = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(self._connection))
        return int(screens.data.contents.value)

    def _ask(self) -> int:
        """Send the question and return its number."""
        question = _QueryInfo(0, 0, 0, self._root)
        # libxcb uses the two parts before the first one for what it puts in front.
        parts = (_Part * 3)()
        parts[2] = _Part(ctypes.addressof(question), ctypes.sizeof(question))
        request = _Request(1, ctypes.pointer(self._extension), QUERY_INFO, 0)
        first = ctypes.byref(parts, 2 * ctypes.sizeof(_Part))
        number = self._xcb.xcb_send_request(self._connection, CHECKED, first, ctypes.byref(request))
        self._xcb.xcb_flush(self._connection)
        return int(number)

    def _answer(self, number: int) -> int | None:
        """Wait for the answer, though not for a server that hangs."""
        reply, error = ctypes.c_void_p(), ctypes.c_void_p()
        for _ in range(MOST_READS):
            if self._xcb.xcb_poll_for_reply(self._connection, number, ctypes.byref(reply), ctypes.byref(error)):
                idle_ms = ctypes.cast(reply, ctypes.POINTER(_Info)).contents.since_input_ms if reply.value else None
                _free(reply)
                _free(error)
                return idle_ms
            if not self._readable.poll(PATIENCE_MS):
                break
        self._xcb.xcb_discard_reply(self._connection, number)
        return None

    def _drop_news(self) -> None:
        """Forget what a server tells everybody, as about keyboard layouts: it would gather for weeks."""
        while event := self._xcb.xcb_poll_for_queued_event(self._connection):
            _free(event)
