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

__all__ = [
    "AccountKey",
    "AddressProblem",
    "Found",
    "find_addresses",
    "is_address_like",
    "judge",
    "named_in",
    "parse_address",
    "same_account_key",
]
