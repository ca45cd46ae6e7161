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
MAX_ITEMS = 2_000_000
MAX_SAME_HASH = 30

FRAME_MAGIC = b"QWQ1"
RUN_ID_BYTES = 16
HEADER_BYTES = len(FRAME_MAGIC) + RUN_ID_BYTES + 4


class WireError(ValueError):
    """A value that cannot be sent, or bytes that are no value."""


def encode(value: Any) -> bytes:
    """Write a value as bytes.

    Instances of subclasses (``OrderedDict``, ``Counter``, an ``IntEnum``) are sent as
    the plain data they hold; the arrays and numbers of NumPy as lists and numbers.

    Raises
    ------
    WireError
        For other types, and for data nested deeper than 100 levels, which includes
        lists that hold themselves.
    """
    parts: list[bytes] = []
    _write(value, parts, MAX_DEPTH)
    return b"".join(parts)


def _write(value: Any, parts: list[bytes], depth: int) -> None:
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
            _write(item, parts, depth - 1)
    elif kind is dict:
        parts.append(b"m%x:" % len(value))
        for key, item in value.items():
            _write(key, parts, depth - 1)
            _write(item, parts, depth - 1)
    elif kind is complex:
        real, imaginary = value.real.hex(), value.imag.hex()
        parts.append(f"c{real},{imaginary};".encode())
    else:
        _write(_plain(value), parts, depth)


_CONTAINER_TAGS: dict[type, int] = {
    list: ord("l"),
    tuple: ord("p"),
    set: ord("s"),
    frozenset: ord("z"),
}


def _plain(value: Any) -> Any:
    """Return the builtin data inside an instance of a subclass."""
    # The base class reads the data itself: an overridden method has no say in it.
    for base, read in _READERS:
        if issubclass(type(value), base):
            return read(value)
    module = type(value).__module__
    if module == "numpy" or module.startswith("numpy."):
        plain = value.tolist()
        if type(plain) is not type(value):
            return plain
    if type(value).__name__ == "deque" and module == "collections":
        return list(value)
    raise WireError(
        f"a {type(value).__name__} is not plain data (None, bool, int, float, complex, "
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


def decode(data: bytes) -> Any:
    """Read one value back; everything in ``data`` must belong to it.

    Raises
    ------
    WireError
        When the bytes are not exactly one value of the allowed types.
    """
    reader = _Reader(data)
    value = reader.value(MAX_DEPTH)
    if reader.at != len(data):
        raise WireError(f"{len(data) - reader.at} bytes follow the value")
    return value


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0
        self.items_left = MAX_ITEMS

    def value(self, depth: int) -> Any:
        self.items_left -= 1
        if depth == 0 or self.items_left < 0:
            raise WireError("the value is too deep or has too many parts")
        tag = self.take(1)
        if tag == b"n":
            return None
        if tag == b"t":
            return True
        if tag == b"f":
            return False
        if tag == b"i":
            return self.integer(b";")
        if tag == b"d":
            return self.real(b";")
        if tag == b"c":
            return complex(self.real(b","), self.real(b";"))
        if tag == b"b":
            return self.take(self.length())
        if tag == b"u":
            try:
                return self.take(self.length()).decode("utf-8", "surrogatepass")
            except UnicodeDecodeError:
                raise WireError("a text is not UTF-8") from None
        if tag in b"lpsz" and tag:
            items = [self.value(depth - 1) for _ in range(self.length())]
            return self.container(tag, items)
        if tag == b"m":
            pairs = [
                (self.value(depth - 1), self.value(depth - 1))
                for _ in range(self.length())
            ]
            return self.container(tag, pairs)
        raise WireError(f"unknown tag {tag!r}")

    def container(self, tag: bytes, items: list[Any]) -> Any:
        if tag == b"l":
            return items
        if tag == b"p":
            return tuple(items)
        keys = [item[0] for item in items] if tag == b"m" else items
        try:
            if keys_collide(keys):
                raise WireError("the keys of a set or dict collide")
            made: Any = {b"s": set, b"z": frozenset, b"m": dict}[tag](items)
        except TypeError:
            raise WireError("a set or dict holds something unhashable") from None
        return made

    def take(self, count: int) -> bytes:
        taken = self.data[self.at : self.at + count]
        if len(taken) != count:
            raise WireError("the value ends too early")
        self.at += count
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

    def integer(self, mark: bytes) -> int:
        text = self.until(mark)
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


def keys_collide(keys: list[Any]) -> bool:
    """Whether keys were chosen to share their hash, which makes a set of them slow.

    Raises
    ------
    TypeError
        When one has no hash.
    """
    if len(keys) < 1000:
        return False
    # Equal keys share their hash as well; only different ones count.
    different: dict[int, list[Any]] = {}
    for key in keys:
        known = different.setdefault(hash(key), [])
        if key not in known:
            known.append(key)
            if len(known) > MAX_SAME_HASH:
                return True
    return False


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
