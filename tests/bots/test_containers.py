"""The container files, read: no engine runs here, so what they say is what can be held."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bots.settings import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return loaded


def test_the_plain_service_keeps_a_sqlite_file_in_a_volume(compose: dict[str, Any]) -> None:
    bot = compose["services"]["bot"]

    assert bot["environment"]["CAREHANDLES_DATABASE"].startswith("/data/")
    assert bot["volumes"] == ["data:/data"]
    assert "data" in compose["volumes"]
    assert "profiles" not in bot


def test_the_profile_adds_postgresql_and_two_processes(compose: dict[str, Any]) -> None:
    services = compose["services"]
    profiled = {name for name, each in services.items() if each.get("profiles") == ["postgres"]}

    assert profiled == {"postgres", "one", "two"}
    for name in ("one", "two"):
        assert services[name]["environment"]["CAREHANDLES_DATABASE"].startswith("postgresql://")
        assert services[name]["depends_on"]["postgres"]["condition"] == "service_healthy"


def test_websites_are_read_in_a_network_of_their_own_where_that_is_wanted(
    compose: dict[str, Any],
) -> None:
    services = compose["services"]
    reading = services["evidence"]

    assert reading["command"] == ["run", "--only", "evidence"]
    assert reading["environment"]["CAREHANDLES_EVIDENCE"] == "on"
    assert "ports" not in reading
    assert [name for name, each in services.items() if "networks" in each] == ["evidence"]
    assert set(reading["networks"]) <= compose["networks"].keys()


def test_every_setting_that_the_files_use_exists(compose: dict[str, Any]) -> None:
    known = {f"CAREHANDLES_{name.upper()}" for name in Settings.model_fields}
    used = {
        name
        for service in compose["services"].values()
        for name in service.get("environment", {})
        if name.startswith("CAREHANDLES_")
    }

    assert used
    assert used <= known


def test_nothing_listens_beyond_this_machine(compose: dict[str, Any]) -> None:
    ports = [port for each in compose["services"].values() for port in each.get("ports", [])]

    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_the_image_runs_as_a_plain_user_with_a_health_check() -> None:
    lines = (ROOT / "bots" / "Dockerfile").read_text().splitlines()

    assert "USER carehandles" in lines
    assert any(line.startswith("HEALTHCHECK") for line in lines)
    assert any("--require-hashes" in line for line in lines)
    copied = [
        word
        for line in lines
        if line.startswith("COPY") and "--from" not in line
        for word in line.split()[1:-1]
    ]
    assert copied
    assert all((ROOT / name).exists() for name in copied)


def test_no_password_is_known_to_whoever_reads_the_file(compose: dict[str, Any]) -> None:
    postgres = compose["services"]["postgres"]["environment"]["POSTGRES_PASSWORD"]

    assert postgres == "${POSTGRES_PASSWORD:-}", "with none the image refuses to begin"
    for name in ("one", "two"):
        url = compose["services"][name]["environment"]["CAREHANDLES_DATABASE"]
        assert url == f"postgresql://carehandles:{postgres}@postgres/carehandles"
