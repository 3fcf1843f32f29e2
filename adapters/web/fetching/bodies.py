"""The body of an answer: decompressed as it comes, and bounded."""

import zlib

import httpx

MOST_BYTES = 2_000_000


async def read_body(response: httpx.Response) -> tuple[bytes, bool]:
    """The body, decompressed as it comes, up to the bound; what came before a break counts."""
    decoder = _decoder(response.headers.get("content-encoding", ""))
    parts: list[bytes] = []
    size = 0
    try:
        async for chunk in response.aiter_raw():
            plain = decoder(chunk, MOST_BYTES - size + 1)
            parts.append(plain)
            size += len(plain)
            if size > MOST_BYTES:
                return b"".join(parts)[:MOST_BYTES], True
    except httpx.RemoteProtocolError:
        if not size:
            raise
    return b"".join(parts), False


class _Inflate:
    """Gzip or deflate, a bounded piece at a time; several members in a row are read on."""

    def __init__(self, name: str) -> None:
        self._bits = 31 if name in {"gzip", "x-gzip"} else 15
        self._raw = name == "deflate"
        self._inner = zlib.decompressobj(self._bits)
        self._begun = False

    def __call__(self, chunk: bytes, most: int) -> bytes:
        try:
            plain = self._inner.decompress(chunk, max(1, most))
        except zlib.error as broken:
            if self._begun or not self._raw:
                if self._begun:
                    return b""
                return self._not_compressed(chunk, broken)
            self._inner = zlib.decompressobj(-15)
            plain = self._inner.decompress(chunk, max(1, most))
        self._begun = True
        return plain

    def _not_compressed(self, chunk: bytes, broken: zlib.error) -> bytes:
        """A body that is plain though its header says otherwise."""
        if chunk.lstrip()[:1] == b"<":
            self._begun = True
            self._inner = _Plain()  # type: ignore[assignment]
            return chunk
        raise ValueError("the body is not compressed as it says") from broken


class _Plain:
    def decompress(self, chunk: bytes, _most: int) -> bytes:
        return chunk


def _decoder(encoding: str) -> "_Inflate | _Identity":
    name = encoding.strip().lower()
    if name in {"", "identity", "none", "utf-8"}:
        return _Identity()
    if name in {"gzip", "x-gzip", "deflate"}:
        return _Inflate(name)
    raise ValueError(f"unknown content-encoding {name[:40]}")


class _Identity:
    def __call__(self, chunk: bytes, _most: int) -> bytes:
        return chunk
