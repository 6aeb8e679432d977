"""Services in the field."""

FIELD: dict[str, str] = {}
