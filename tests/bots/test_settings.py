"""From settings to rules, and the sentences for settings that can't be understood."""

from datetime import timedelta

import pytest

from bots.settings import CONSOLE_MODERATOR, Settings, SettingWrong, rules_of, site_of
from directory_core.models import Identity, RoomAddress, Rules


def rules(**settings: object) -> Rules:
    return rules_of(Settings(_env_file=None, **settings), pepper=b"pepper")  # type: ignore[arg-type]  # any setting


def test_without_settings_nobody_may_moderate() -> None:
    assert rules().moderators == ()
    assert rules().moderator_rooms == ()


def test_the_terminal_brings_its_own_moderator_and_room() -> None:
    found = rules_of(Settings(_env_file=None), pepper=b"pepper", console=True)

    assert found.moderators == (CONSOLE_MODERATOR,)
    assert [room.venue for room in found.moderator_rooms] == ["console"]


def test_rooms_are_named_by_tenant_and_id() -> None:
    found = rules(
        slack_moderators="T1/C1, https://app.slack.com/client/T2/C2",
        telegram_token="42:hush",
        telegram_moderators="-1001/7",
    )

    assert found.moderator_rooms == (
        RoomAddress("slack", "T1", "C1"),
        RoomAddress("slack", "T2", "C2"),
        RoomAddress("telegram", "42", "-1001", "7"),
    )


@pytest.mark.parametrize(
    ("named", "key", "topic"),
    [
        ("-1001234567890", "-1001234567890", ""),
        ("https://t.me/c/1234567890/7/12", "-1001234567890", "7"),
        ("https://t.me/c/1234567890/12", "-1001234567890", ""),
        ("t.me/c/1234567890/7/12?thread=7", "-1001234567890", "7"),
    ],
)
def test_a_group_is_named_by_its_number_or_the_link_of_a_message_in_it(
    named: str, key: str, topic: str
) -> None:
    found = rules(telegram_token="42:hush", telegram_moderators=named)

    assert found.moderator_rooms == (RoomAddress("telegram", "42", key, topic),)


def test_moderators_can_be_named() -> None:
    found = rules(moderators="slack:T1:U1 telegram:42:7")

    assert found.moderators == (Identity("slack", "T1", "U1"), Identity("telegram", "42", "7"))


def test_times_are_given_in_the_units_their_names_say() -> None:
    found = rules(undo_hours=2, claim_minutes=5, keys_days=1)

    assert found.undo_within == timedelta(hours=2)
    assert found.assignment_lasts == timedelta(minutes=5)
    assert found.keys_kept_for == timedelta(days=1)


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ({"slack_moderators": "C024BE91L"}, "TEAM/CHANNEL"),
        ({"telegram_moderators": "-1001"}, "BotFather"),
        ({"telegram_moderators": "moderators", "telegram_token": "42:hush"}, "t.me/c/"),
        ({"telegram_moderators": "1001/x", "telegram_token": "42:hush"}, "-1001234567890"),
        ({"telegram_feed": "https://t.me/hospital", "telegram_token": "42:hush"}, "t.me/c/"),
        ({"moderators": "ana"}, "VENUE:TENANT:KEY"),
        ({"moderators": "irc:net:ana"}, "VENUE:TENANT:KEY"),
        ({"language": "it"}, "'it', which is not spoken here"),
    ],
)
def test_a_setting_that_names_nothing_is_told_how_it_should_look(
    setting: dict[str, str], said: str
) -> None:
    with pytest.raises(SettingWrong, match=said):
        rules(**setting)


@pytest.mark.parametrize("address", ["https://site.example", " https://site.example/ "])
def test_the_pages_stand_at_an_address_that_ends_in_a_slash(address: str) -> None:
    assert site_of(address) == "https://site.example/"
    assert site_of("") == ""


@pytest.mark.parametrize(
    "address", ["site.example", "javascript:alert(1)", "https://[", "http:///"]
)
def test_an_address_of_the_pages_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(SettingWrong, match="no web address"):
        site_of(address)


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAREHANDLES_SLACK_MODERATORS", "T1/C1 T1/C2")
    monkeypatch.setenv("CAREHANDLES_TELEGRAM_TOKEN", "42:hush")

    found = Settings(_env_file=None)

    assert found.slack_moderators == ("T1/C1", "T1/C2")
    assert "hush" not in repr(found)
