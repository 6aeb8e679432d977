"""Sentences of the catalogue, filled in: numbers as text, names as they are. Nothing is said that has no value."""

from dashboard.catalogue import sentence


def say(key: str, **fields: str) -> str:
    """The sentence called `key` with its fields; KeyError where one is not given."""
    return sentence(key).format_map(fields)


def joined(*parts: str) -> str:
    """Sentences one after another, empty ones left out."""
    return " ".join(part for part in parts if part)
