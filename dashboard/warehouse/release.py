"""The mark of a release: changes with whatever decides what is in a warehouse and what pages may ask of it.

A warehouse carries the mark of the release that built it. One with another mark may lack a table, or hold figures that
are no longer what their definition says; it is built again rather than shown.
"""

import functools
import hashlib
import json

from dashboard import queries
from dashboard.warehouse import schema

PARTS = ("marts/", "indicators/", "checks/")


@functools.cache
def mark() -> str:
    """Twelve hexadecimal digits over the tables and the queries that fill them."""
    shaping = {name: queries.read(name) for name in queries.names() if name.startswith(PARTS)}
    text = json.dumps([schema.tables(), shaping], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]
