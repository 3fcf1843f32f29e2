"""Accounts that are reported to pose as an organization's."""

from enum import StrEnum


class ReportOutcome(StrEnum):
    """What became of a report that an account poses as an organization's."""

    NOTED = "noted"
    """Moderators will look at it."""
    KNOWN = "known"
    """It was found already not to be theirs."""
    LISTED = "listed"
    """It is a listed account, so that it poses as nobody."""
    NAMES_NOBODY = "names_nobody"
    """It is like no listed account, so that nobody can tell whom it poses as."""
    NO_ACCOUNT = "no_account"
    TOO_MANY = "too_many"
    """The reporter has reported as many as anybody may within an hour."""


class Proof(StrEnum):
    """On what evidence a moderator found that an account is not an organization's."""

    WEBSITE = "website"
    """The organization's website links to another account."""
    SAID = "said"
    """The organization said so."""
    ASKED = "asked"
    """It asks for money or for data in the organization's name."""
