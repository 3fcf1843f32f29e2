"""Accounts on social platforms: what their addresses mean, and which names pose as others."""

from directory_core.accounts.addresses import (
    AccountKey,
    AddressProblem,
    Found,
    find_addresses,
    is_address_like,
    judge,
    named_in,
    parse_address,
    same_account_key,
)
from directory_core.accounts.platforms import platforms_by_name

__all__ = [
    "AccountKey",
    "AddressProblem",
    "Found",
    "find_addresses",
    "is_address_like",
    "judge",
    "named_in",
    "parse_address",
    "platforms_by_name",
    "same_account_key",
]
