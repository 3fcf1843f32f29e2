"""Accounts on social platforms: what their addresses mean, and which names pose as others."""

from directory_core.accounts.addresses import (
    AddressProblem,
    Found,
    find_addresses,
    is_address_like,
    parse_address,
    same_account_key,
)

__all__ = [
    "AddressProblem",
    "Found",
    "find_addresses",
    "is_address_like",
    "parse_address",
    "same_account_key",
]
