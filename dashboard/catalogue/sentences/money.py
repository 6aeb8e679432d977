"""Budget and realisation."""

MONEY: dict[str, str] = {}
