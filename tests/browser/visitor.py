"""Somebody who looks at the pages with a browser: a window, a theme, with or without JavaScript."""

from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

AXE = Path(".venv/axe/node_modules/axe-core/axe.min.js")
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_LOOK = """
const done = arguments[arguments.length - 1];
axe.run(document, {runOnly: arguments[0]}).then((found) => done(found.violations.map(
  (each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" | ")}`)));
"""


class Visitor:
    """A browser at the site."""

    def __init__(self, driver: Chrome, address: str) -> None:
        self._driver = driver
        self._address = address

    def open(
        self, page: str, *, width: int = 1100, dark: bool = False, script: bool = True
    ) -> None:
        """Look at a page."""
        tell = self._driver.execute_cdp_cmd
        theme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        tell("Emulation.setEmulatedMedia", {"features": [theme]})
        tell("Emulation.setScriptExecutionDisabled", {"value": not script})
        tell(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
        )
        self._driver.get(self._address + page)

    def violations(self) -> list[str]:
        """What axe finds wrong with the page."""
        self._driver.execute_script(AXE.read_text("utf-8"))
        found: list[str] = self._driver.execute_async_script(_LOOK, _RULES)
        return found

    def run(self, script: str) -> Any:
        """What a script says of the page."""
        return self._driver.execute_script(f"return {script}")

    def type(self, selector: str, text: str, *, enter: bool = False) -> None:
        """Type into a field, in place of what stood there."""
        field = self._driver.find_element(By.CSS_SELECTOR, selector)
        field.clear()
        field.send_keys(text)
        if enter:
            field.submit()

    def read(self, selector: str) -> str:
        """What an element shows, once it shows something."""
        wait = WebDriverWait(self._driver, 10)
        return str(wait.until(lambda driver: driver.find_element(By.CSS_SELECTOR, selector).text))

    def press(self, selector: str) -> None:
        """Press a link."""
        self._driver.find_element(By.CSS_SELECTOR, selector).click()

    @property
    def text(self) -> str:
        """All that the page shows."""
        return str(self._driver.find_element(By.TAG_NAME, "body").text)
