"""Which indicators a doubted figure touches: read from the queries that compute them, never listed."""

import functools
import re
from dataclasses import dataclass

from dashboard import queries
from dashboard.catalogue import INDICATORS


@dataclass(frozen=True, slots=True)
class Reading:
    """What an indicator is computed from: its own query, the text of the marts under it, and the tables."""

    text: str
    marts: str
    tables: frozenset[str]


@functools.lru_cache(maxsize=1024)
def indicators(dataset: str, column: str, *, program: str, part: str) -> tuple[str, ...]:
    """Keys of the indicators whose query, or a mart under it, reads that column of that dataset for that programme."""
    if not dataset:
        return (column,)
    return tuple(
        key for key, how in _readings().items() if dataset in how.tables and _reads(how, column, program, part)
    )


def _reads(how: Reading, column: str, program: str, part: str) -> bool:
    named = re.search(rf"\b{re.escape(column)}\b", how.text + how.marts) is not None
    return named and _fits(how.text, "program_code", program) and _fits(how.text, "indicator", part)


def _fits(text: str, column: str, code: str) -> bool:
    """Whether the query takes that code: it does not ask for another one."""
    asked = re.findall(rf"\b{column} = '([^']+)'", text)
    return not asked or code in asked


@functools.lru_cache(maxsize=1)
def _readings() -> dict[str, Reading]:
    made = {name.removeprefix("marts/") for name in queries.names() if name.startswith("marts/")}
    return {record.key: _reading(f"indicators/{record.key}", made) for record in INDICATORS}


def _reading(name: str, made: set[str]) -> Reading:
    tables = queries.references(name)
    under = [_reading(f"marts/{table}", made) for table in sorted(tables & made)]
    return Reading(
        queries.read(name),
        "\n".join(text for part in under for text in (part.text, part.marts)),
        tables.union(*(part.tables for part in under)),
    )
