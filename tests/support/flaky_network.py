"""A network between the program and PostgreSQL that a test can let hang, slow down, or break."""

import contextlib
import selectors
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import make_url


@dataclass
class Network:
    """Carries bytes both ways; `hangs` carries none, `delay` is what each lot takes."""

    url: str
    listener: socket.socket
    target: str
    hangs: bool = False
    delay: float = 0.0
    refuses: bool = False
    after: bytes = b""
    """Where these bytes pass, what follows them does not: the answer is lost."""
    _lines: list[tuple[socket.socket, socket.socket]] = field(default_factory=list)

    def drop(self) -> None:
        """Cut every line there is."""
        for pair in self._lines:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
        self._lines.clear()

    def serve(self) -> None:
        """Take connections until the listener is closed."""
        while True:
            try:
                line, _ = self.listener.accept()
            except OSError:
                return
            if self.refuses:
                line.close()
                continue
            threading.Thread(target=self._carry, args=(line,), daemon=True).start()

    def _carry(self, line: socket.socket) -> None:
        while self.hangs:
            time.sleep(0.01)
        server = socket.socket(socket.AF_UNIX)
        try:
            server.connect(self.target)
        except OSError:  # the server is away: so is the line
            server.close()
            line.close()
            return
        self._lines.append((line, server))
        with selectors.DefaultSelector() as ready, contextlib.suppress(OSError):
            ready.register(line, selectors.EVENT_READ, server)
            ready.register(server, selectors.EVENT_READ, line)
            while self._pass(ready):
                pass
        for end in (line, server):
            end.close()

    def _pass(self, ready: selectors.BaseSelector) -> bool:
        for key, _ in ready.select(0.05):
            source, target = key.fileobj, key.data
            assert isinstance(source, socket.socket)
            while self.hangs:
                time.sleep(0.01)
            data = source.recv(65536)
            if not data:
                return False
            time.sleep(self.delay)
            target.sendall(data)
            if self.after and self.after in data:
                self.hangs = True
        return True


@contextmanager
def network_to(url: str) -> Iterator[Network]:
    """A network before the server at `url`, which listens on a socket in a folder."""
    parsed = make_url(url)
    folder = str(parsed.query.get("host") or parsed.host)
    listener = socket.create_server(("127.0.0.1", 0))
    through = parsed.set(host="127.0.0.1", port=listener.getsockname()[1])
    through = through.difference_update_query(["host", "port"])
    shown = through.render_as_string(hide_password=False)
    number = parsed.query.get("port") or parsed.port or 5432
    network = Network(shown, listener, f"{folder}/.s.PGSQL.{number}")
    threading.Thread(target=network.serve, daemon=True).start()
    try:
        yield network
    finally:
        network.hangs = False
        network.drop()
        listener.close()
