"""The body of an answer: decompressed as it comes, whatever its header says, and bounded."""

import zlib
from collections.abc import Callable

import httpx

MOST_BYTES = 2_000_000
_GZIP = b"\x1f"
"""The first byte of what is compressed by gzip, and of no text."""
_BITS = {"gzip": 31, "x-gzip": 31, "deflate": 15}
_NONE = frozenset({"", "identity", "none", "utf-8"})
_Decoder = Callable[[bytes, int], bytes]


async def read_body(response: httpx.Response) -> tuple[bytes, bool]:
    """The body, decompressed as it comes, up to the bound; what came before a break counts."""
    decoders = _decoders(response.headers.get("content-encoding", ""))
    parts: list[bytes] = []
    size = 0
    try:
        async for chunk in response.aiter_raw():
            plain = chunk
            for decoder in decoders:
                plain = decoder(plain, MOST_BYTES - size + 1)
            parts.append(plain)
            size += len(plain)
            if size > MOST_BYTES:
                return b"".join(parts)[:MOST_BYTES], True
    except httpx.RemoteProtocolError:
        if not size:
            raise
    return b"".join(parts), False


def _decoders(encoding: str) -> list[_Decoder]:
    """What undoes each encoding that a header names, the last one first."""
    named = [each.strip().lower() for each in encoding.split(",")]
    told = [each for each in named if each not in _NONE]
    return [_Layer(each) for each in reversed(told[:3])] or [_Layer("")]


class _Layer:
    """One encoding, a bounded piece at a time; what is not encoded as it says is taken as it is."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._inner: _Decoder | None = None

    def __call__(self, chunk: bytes, most: int) -> bytes:
        if not chunk:
            return b""
        if self._inner is None:
            self._inner, plain = self._begun(chunk, most)
            return plain
        return self._inner(chunk, most)

    def _begun(self, chunk: bytes, most: int) -> tuple[_Decoder, bytes]:
        """What decodes a body that begins so, and its first piece."""
        gzipped = self._name == "" and chunk[:1] == _GZIP
        bits = 31 if gzipped else _BITS.get(self._name, 0)
        for each in (bits, -15) if self._name == "deflate" else (bits,) if bits else ():
            inflate = _Inflate(each)
            try:
                return inflate, inflate.first(chunk, most)
            except zlib.error:
                continue
        if self._name and chunk.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] not in {b"<", b""}:
            raise ValueError(f"the body is not encoded as it says, or unknown: {self._name[:40]}")
        return _as_it_is, chunk


def _as_it_is(chunk: bytes, _most: int) -> bytes:
    return chunk


class _Inflate:
    """Gzip or deflate; several members in a row are read on, and what follows them is left."""

    def __init__(self, bits: int) -> None:
        self._bits = bits
        self._inner = zlib.decompressobj(bits)

    def first(self, chunk: bytes, most: int) -> bytes:
        """The first piece; raises `zlib.error` where the body is not compressed so."""
        plain = self._inner.decompress(chunk, max(1, most))
        return plain + self._members(most - len(plain))

    def __call__(self, chunk: bytes, most: int) -> bytes:
        try:
            if self._inner.eof:
                self._inner = zlib.decompressobj(self._bits)
            return self.first(chunk, most)
        except zlib.error:
            return b""

    def _members(self, most: int) -> bytes:
        """What the members say that begin in the same piece."""
        parts: list[bytes] = []
        while self._inner.eof and self._inner.unused_data and most > 0:
            rest = self._inner.unused_data
            self._inner = zlib.decompressobj(self._bits)
            try:
                parts.append(self._inner.decompress(rest, most))
            except zlib.error:
                break
            most -= len(parts[-1])
        return b"".join(parts)
