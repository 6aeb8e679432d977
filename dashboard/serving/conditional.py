"""Whether the asker has it already: `If-None-Match` as RFC 9110 reads it."""


def matches(header: str | None, etag: str) -> bool:
    """Whether a list of validators (or `*`) names `etag`; a weak one compares as a strong one does here."""
    if header is None:
        return False
    return header.strip() == "*" or etag in {part.strip().removeprefix("W/") for part in header.split(",")}
