"""What became of people."""

OUTCOMES: dict[str, str] = {}
