"""Plain data as bytes: what crosses between the judge and the judged, and nothing else.

The encoding is tagged and length-prefixed, in the manner of bencode. It knows exactly
None, bool, int, float, complex, str, bytes, list, tuple, set, frozenset and dict, so
that decoding rebuilds exact builtin types and never runs a method of the sender's.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from typing import Any


MAX_DEPTH = 100
# In units of about 32 bytes of memory: 64 MiB.
MAX_WEIGHT = 2_000_000
# Different keys with one hash: coordinates with -1 and -2, which share theirs, are so.
MOST_ALIKE = 64
# Sets inside of keys make comparing those cost a power of that.
MOST_ALIKE_NESTED = 4

# How much a value may differ from the plain data that is sent for it, see `encode`.
HOLDING, EQUAL, EXACT = "holding", "equal", "exact"

_INTEGER, _REAL, _COMPLEX, _TEXT, _BYTES = b"idcub"
_LIST, _TUPLE, _SET, _FROZENSET, _DICT = b"lpszm"
_CONSTANTS = {ord("n"): None, ord("t"): True, ord("f"): False}
_WEIGHTS = {_LIST: 1, _TUPLE: 1, _SET: 7, _FROZENSET: 7, _DICT: 3}

FRAME_MAGIC = b"QWQ1"
RUN_ID_BYTES = 16
HEADER_BYTES = len(FRAME_MAGIC) + RUN_ID_BYTES + 4


class WireError(ValueError):
    """A value that cannot be sent, or bytes that are no value."""


def encode(value: Any, likeness: str = HOLDING) -> bytes:
    """Write a value as bytes.

    Instances of subclasses (``OrderedDict``, ``Counter``, an ``IntEnum``) are sent as
    the plain data they hold; a ``deque`` and the arrays and numbers of NumPy as lists
    and numbers. ``likeness`` restricts this: `EQUAL` to what Python finds equal to the
    data that is sent, which a deque and a list are not, and `EXACT` to plain data.

    Raises
    ------
    WireError
        For other types, and for data nested deeper than 100 levels, which includes
        lists that hold themselves.
    """
    parts: list[bytes] = []
    _write(value, parts, MAX_DEPTH, likeness)
    return b"".join(parts)


def _write(value: Any, parts: list[bytes], depth: int, likeness: str) -> None:
    if depth == 0:
        raise WireError(f"the value is nested deeper than {MAX_DEPTH} levels")
    kind = type(value)
    if value is None:
        parts.append(b"n")
    elif kind is bool:
        parts.append(b"t" if value else b"f")
    elif kind is int:
        # Hexadecimal: linear in the length, and not held to 4300 decimal digits.
        parts.append(b"i%x;" % value if value >= 0 else b"i-%x;" % -value)
    elif kind is float:
        parts.append(b"d%s;" % value.hex().encode())
    elif kind is str:
        data = value.encode("utf-8", "surrogatepass")
        parts.append(b"u%x:" % len(data))
        parts.append(data)
    elif kind is bytes:
        parts.append(b"b%x:" % len(value))
        parts.append(value)
    elif kind in _CONTAINER_TAGS:
        parts.append(b"%c%x:" % (_CONTAINER_TAGS[kind], len(value)))
        for item in value:
            _write(item, parts, depth - 1, likeness)
    elif kind is dict:
        parts.append(b"m%x:" % len(value))
        for key, item in value.items():
            _write(key, parts, depth - 1, likeness)
            _write(item, parts, depth - 1, likeness)
    elif kind is complex:
        real, imaginary = value.real.hex(), value.imag.hex()
        parts.append(f"c{real},{imaginary};".encode())
    else:
        _write(_plain(value, likeness), parts, depth, likeness)


_CONTAINER_TAGS: dict[type, int] = {
    list: _LIST,
    tuple: _TUPLE,
    set: _SET,
    frozenset: _FROZENSET,
}


def _plain(value: Any, likeness: str) -> Any:
    """Return the builtin data inside an instance of another class."""
    kind = type(value)
    # The base class reads the data itself: an overridden method has no say in it.
    for base, read in _READERS if likeness != EXACT else ():
        if issubclass(kind, base):
            return read(value)
    module = kind.__module__
    if likeness != EXACT and (module == "numpy" or module.startswith("numpy.")):
        plain = value.tolist()
        if type(plain) is not kind and (likeness == HOLDING or type(plain) is not list):
            return plain
    if likeness == HOLDING and kind.__name__ == "deque" and module == "collections":
        return list(value)
    raise WireError(
        f"a {kind.__name__} is not plain data (None, bool, int, float, complex, "
        "str, bytes, list, tuple, set, frozenset, dict), so it cannot be compared"
    )


_READERS: tuple[tuple[type, Any], ...] = (
    (int, int.__int__),
    (float, float.__float__),
    (str, str.__str__),
    (bytes, lambda value: bytes(bytes.__iter__(value))),
    (bytearray, lambda value: bytes(bytearray.__iter__(value))),
    (list, lambda value: [*list.__iter__(value)]),
    (tuple, lambda value: tuple(tuple.__iter__(value))),
    (frozenset, lambda value: frozenset(frozenset.__iter__(value))),
    (set, lambda value: {*set.__iter__(value)}),
    (dict, lambda value: dict(dict.items(value))),
)


def decode(data: bytes, *, trusted: bool = False) -> Any:
    """Read one value back; everything in ``data`` must belong to it.

    What would take too much memory is refused, and so are sets and dicts of keys that
    were chosen to make them slow; unless it is ``trusted``, as the judge is inside.

    Raises
    ------
    WireError
        When the bytes are not exactly one value of the allowed types.
    """
    reader = _Reader(data, trusted)
    value = reader.value(MAX_DEPTH)
    if reader.at != len(data):
        raise WireError(f"{len(data) - reader.at} bytes follow the value")
    return value


class _Reader:
    def __init__(self, data: bytes, trusted: bool) -> None:
        self.data = data
        self.trusted = trusted
        self.at = 0
        # What was taken from a submission must be taken back inside, whatever is added.
        self.weight_left = 1 << 62 if trusted else MAX_WEIGHT
        self.frozensets = 0

    def value(self, depth: int) -> Any:
        at = self.at
        try:
            tag = self.data[at]
        except IndexError:
            raise WireError("the value ends too early") from None
        self.at = at + 1
        self.weight_left -= 1
        if depth == 0 or self.weight_left < 0:
            raise WireError("the value is too deep or has too many parts")
        if tag == _INTEGER:
            return self.integer()
        if tag == _TEXT:
            try:
                return self.take(self.length()).decode("utf-8", "surrogatepass")
            except UnicodeDecodeError:
                raise WireError("a text is not UTF-8") from None
        if tag in _WEIGHTS:
            return self.container(tag, depth - 1)
        if tag == _REAL:
            return self.real(b";")
        if tag in _CONSTANTS:
            return _CONSTANTS[tag]
        if tag == _BYTES:
            return self.take(self.length())
        if tag == _COMPLEX:
            return complex(self.real(b","), self.real(b";"))
        raise WireError(f"unknown tag {bytes([tag])!r}")

    def container(self, tag: int, depth: int) -> Any:
        # An empty set takes 216 bytes of memory where it is three bytes here.
        self.weight_left -= _WEIGHTS[tag]
        frozensets = self.frozensets
        value = self.value
        if tag == _DICT:
            pairs = [(value(depth), value(depth)) for _ in range(self.length())]
            self.refuse_slow([key for key, _ in pairs], False, frozensets)
            return self.hashed(dict, pairs)
        items = [value(depth) for _ in range(self.length())]
        if tag == _LIST:
            return items
        if tag == _TUPLE:
            return tuple(items)
        self.refuse_slow(items, True, frozensets)
        if tag == _SET:
            return self.hashed(set, items)
        self.frozensets += 1
        return self.hashed(frozenset, items)

    def hashed(self, kind: Any, items: list[Any]) -> Any:
        try:
            return kind(items)
        except TypeError:
            raise WireError("a set or dict holds something unhashable") from None

    def refuse_slow(self, keys: list[Any], as_set: bool, frozensets: int) -> None:
        nested = self.frozensets > frozensets
        if self.trusted or len(keys) <= (MOST_ALIKE_NESTED if nested else MOST_ALIKE):
            return
        # The judge alone comes here, who has the whole package.
        from qwq_lab.sandbox.hash_tables import is_slow

        try:
            slow = is_slow(keys, as_set=as_set, nested=nested)
        except TypeError:
            raise WireError("a set or dict holds something unhashable") from None
        if slow:
            raise WireError("the keys of a set or dict collide")

    def take(self, count: int) -> bytes:
        at = self.at
        taken = self.data[at : at + count]
        if len(taken) != count:
            raise WireError("the value ends too early")
        self.at = at + count
        return taken

    def until(self, mark: bytes) -> bytes:
        end = self.data.find(mark, self.at)
        if end < 0:
            raise WireError("the value ends too early")
        taken = self.data[self.at : end]
        self.at = end + 1
        return taken

    def length(self) -> int:
        text = self.until(b":")
        if not 0 < len(text) <= 8 or text.strip(b"0123456789abcdef"):
            raise WireError("a length is malformed")
        return int(text, 16)

    def integer(self) -> int:
        text = self.until(b";")
        digits = text.removeprefix(b"-")
        if not digits or digits.strip(b"0123456789abcdef"):
            raise WireError("a whole number is malformed")
        return int(text, 16)

    def real(self, mark: bytes) -> float:
        text = self.until(mark)
        # float.fromhex takes words as well, which is how NaN and infinity travel.
        if not 0 < len(text) <= 32:
            raise WireError("a number is malformed")
        try:
            return float.fromhex(text.decode("ascii"))
        except (ValueError, OverflowError):
            raise WireError("a number is malformed") from None


def frame(run_id: bytes, payload: bytes) -> bytes:
    """Wrap the one message that a run may send back."""
    return FRAME_MAGIC + run_id + len(payload).to_bytes(4, "big") + payload


def unframe(run_id: bytes, data: bytes) -> Any:
    """Read the one message of a run.

    The identifier binds a message to its run, so that none is taken for another's. It
    is no proof of who wrote it: the judged code can read it. That is harmless, since a
    message can only say "my answer is this", as returning the answer does.

    Raises
    ------
    WireError
        When ``data`` is not exactly one well-formed message of this run.
    """
    if len(data) < HEADER_BYTES or not data.startswith(FRAME_MAGIC):
        raise WireError("the result is not a message of the judge's protocol")
    if data[len(FRAME_MAGIC) : len(FRAME_MAGIC) + RUN_ID_BYTES] != run_id:
        raise WireError("the result belongs to another run")
    length = int.from_bytes(data[HEADER_BYTES - 4 : HEADER_BYTES], "big")
    payload = data[HEADER_BYTES:]
    if len(payload) != length:
        raise WireError(
            f"the result has {len(payload)} bytes where it announced {length}"
        )
    return decode(payload)
