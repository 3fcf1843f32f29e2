"""From a page to its mentions of accounts: every place that names one, with what surrounds it."""
