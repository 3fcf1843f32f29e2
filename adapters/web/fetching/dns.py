"""Text records of the Domain Name System, in which a domain's owner speaks for it."""

import dns.asyncresolver
import dns.exception
import dns.resolver

_SECONDS = 5.0
_MOST = 50


class TextRecords:
    """Asks for the TXT records of names.

    `server` is whom to ask (`127.0.0.1:5353`); without one, whom this machine asks.
    """

    def __init__(self, server: str = "") -> None:
        self._server = server
        self._resolver: dns.asyncresolver.Resolver | None = None

    async def of(self, name: str) -> tuple[str, ...] | None:
        """The texts at a name; None where nobody answers."""
        try:
            answer = await self._asked().resolve(name, "TXT", lifetime=_SECONDS)
        except (dns.exception.Timeout, dns.resolver.NoNameservers, OSError):
            return None
        except (dns.exception.DNSException, ValueError):
            return ()
        texts = (b"".join(each.strings).decode("utf-8", "replace") for each in answer)
        return tuple(text[:1000] for text, _ in zip(texts, range(_MOST), strict=False))

    def _asked(self) -> dns.asyncresolver.Resolver:
        if self._resolver is None:
            self._resolver = dns.asyncresolver.Resolver(configure=not self._server)
            if self._server:
                host, _, port = self._server.rpartition(":")
                self._resolver.nameservers = [host or self._server]
                self._resolver.port = int(port) if host else 53
        return self._resolver
