"""A published site on a server of this machine, and a real browser that looks at it.

`make pages` runs these; they need Chromium, its driver, and axe-core, which it installs.
"""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from adapters.site.publisher import Options, publish
from directory_core.testing import NOON, a_directory, fill
from tests.adapters.site.test_publisher import ORGANIZATIONS
from tests.browser.visitor import Visitor

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Nothing: a test's output is its own."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site in three languages, with a name that is markup and one from right to left."""
    folder = tmp_path_factory.mktemp("published") / "site"
    with a_directory(holding=ORGANIZATIONS) as directory:
        fill(directory, *ORGANIZATIONS[:1], origin="decision")
        options = Options(("en", "de", "fr"), "https://site.example", "list@site.example")
        publish(directory, folder, options, now=NOON)
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def visitor(address: str) -> Iterator[Visitor]:
    """Somebody with a browser."""
    options = webdriver.ChromeOptions()
    options.binary_location = next(found for name in _BROWSERS if (found := which(name)))
    for argument in _ARGUMENTS:
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service(which("chromedriver")))
    driver.set_page_load_timeout(60)
    yield Visitor(driver, address)
    driver.quit()
