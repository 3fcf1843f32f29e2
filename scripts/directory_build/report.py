"""What the build left out, joined or could not settle, said line by line."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Report:
    """Lines for the person who builds.  `faults` stop the build."""

    lines: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def left_out(self, url: str, name: str, why: str) -> None:
        """An account did not make it."""
        self.lines.append(f"left out: {url} of {name}: {why}")

    def dropped(self, name: str, why: str) -> None:
        """A row did not make it."""
        self.lines.append(f"dropped: {name}: {why}")

    def joined(self, names: list[str]) -> None:
        """Rows became one organization."""
        self.lines.append(f"joined: {' + '.join(names)}")

    def fault(self, text: str) -> None:
        """Something the curation has to settle first."""
        self.faults.append(text)
