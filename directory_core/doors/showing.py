"""What of an organization askers get to see."""

from dataclasses import replace

from directory_core.models import AccountStatus, Organization


def shown(organization: Organization) -> Organization:
    """The organization without the accounts that speak for it no longer."""
    kept = tuple(each for each in organization.accounts if each.status is not AccountStatus.RETIRED)
    if len(kept) == len(organization.accounts):
        return organization
    return replace(organization, accounts=kept)
