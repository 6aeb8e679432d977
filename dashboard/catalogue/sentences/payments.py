"""Payments, who joined and left, programmes paid once a year."""

PAYMENTS: dict[str, str] = {}
