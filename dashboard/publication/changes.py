"""What a release says otherwise than the one before it, and the notices that follow from that.

A figure that was published and is another now carries a notice for good. A notice never repeats the number of a figure
that is hidden or gone now, not even one of long ago: what was published by mistake is not published again. A figure
that is hidden now and has not changed carries none: whoever has the release before still knows it, as the audit must.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import duckdb
import pandas as pd
from pandas import DataFrame

from dashboard.catalogue import INDICATORS
from dashboard.catalogue.protection import COARSE
from dashboard.catalogue.records import KEY
from dashboard.publication.figures import CORRECTIONS
from dashboard.warehouse import indonesian, schema
from dashboard.warehouse.statements import do

NEW, CORRECTED, COMPLETED, EMPTIED, HIDDEN, COVERED, OPENED, GONE = (
    "new", "corrected", "completed", "emptied", "hidden", "covered", "opened", "disappeared",
)  # fmt: skip
KINDS = (NEW, CORRECTED, COMPLETED, EMPTIED, HIDDEN, COVERED, OPENED, GONE)
NOTICED = (CORRECTED, COMPLETED, EMPTIED, HIDDEN, GONE)
COMPLETED_WORDS = "Dilengkapi"
FIRST = "Terbitan pertama."  # instead of what changed
EXAMPLES = 20
SAME = 1e-9  # two sums of the same numbers may differ by so much

COMPARE = """
create table compared as
select
    {keys},
    coalesce(after_.level, before_.level) as level,
    before_.value as old_value,
    after_.value as new_value,
    before_.reported as old_reported,
    after_.reported as new_reported,
    after_.reason,
    case
        when after_.indicator is null
        then case when before_.value is not null then 'disappeared' end
        when after_.reason is not null
        then
            case
                when before_.value is null
                then null
                when abs(inside.value - before_.value) <= {same} * greatest(1, abs(before_.value))
                then 'covered'
                else 'hidden'
            end
        when before_.reason is not null
        then case when after_.value is not null then 'opened' end
        when before_.value is null
        then case when after_.value is not null then 'new' end
        when after_.value is null
        then 'emptied'
        when abs(after_.value - before_.value) <= {same} * greatest(1, abs(before_.value))
        then null
        when before_.status <> 'final' and after_.reported > before_.reported
        then 'completed'
        else 'corrected'
    end as change
from before_
full join after_ using ({names})
left join inside using ({names})
"""
# Of a notice that stood before: the number goes where the figure is hidden or gone now.
KEPT = """
select
    notices.* replace (
        case when after_.indicator is not null and after_.reason is null then notices.old_value end as old_value,
        case when after_.indicator is not null and after_.reason is null then notices.new_value end as new_value,
        case
            when after_.indicator is not null and after_.reason is null then notices.words
            when after_.indicator is null then $gone
            when after_.reason = $coarse_reason then $coarse
            else $hidden
        end as words
    )
from notices
left join after_ on {same_figure}
where not starts_with(notices.words, $completed) or after_.indicator is null or after_.reason is not null
"""
HIDDEN_BY_INDICATOR = """
select indicator, count(*) from compared where change in ('hidden', 'covered') group by all
"""
WORDS = {
    "gone": "Angka ini tidak lagi diterbitkan.",
    "coarse": "Angka ini kini hanya diterbitkan di tingkat kabupaten/kota ke atas.",
    "hidden": "Angka ini kini disembunyikan untuk melindungi orang.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """How many figures changed in which way, the notices (columns of `corrections`), and some corrected figures."""

    counts: Mapping[str, int]
    corrections: DataFrame
    examples: tuple[Mapping[str, Any], ...]
    hidden: Mapping[str, int]  # indicator → how many of its figures are hidden for the first time

    @property
    def note(self) -> str:
        """What is new, in one sentence for everybody."""
        said = [
            f"{indonesian.number(self.counts[kind])} {words}"
            for kind, words in (
                (NEW, "angka baru"), (CORRECTED, "dikoreksi"), (COMPLETED, "dilengkapi"),
                (EMPTIED, "kini tanpa data"), (OPENED, "dibuka"), (GONE, "tidak lagi diterbitkan"),
            )
            if self.counts[kind]
        ]  # fmt: skip
        hidden = self.counts[HIDDEN] + self.counts[COVERED]
        if hidden:
            said.append(f"{indonesian.number(hidden)} kini disembunyikan")
        return f"{', '.join(said)}." if said else "Tidak ada angka yang berubah."


def between(
    before: DataFrame | None,
    after: DataFrame,
    *,
    inside: DataFrame,
    names: DataFrame,
    notices: DataFrame,
    version: str,
) -> Changes:
    """Compare `observations` of the release before (None: there was none) with those of `version`.

    `inside`: the same figures before anything was hidden; `names`: unit_kind, unit_code, unit_name of both; `notices`:
    the corrections that the release before carried.
    """
    columns = [*KEY, "level", "value", "reported", "status", "reason"]
    empty = after.iloc[:0]
    with duckdb.connect() as connection:
        for name, rows in (("before_", empty if before is None else before), ("after_", after)):
            _table(connection, name, rows[columns], (*schema.OBSERVATIONS, ("reason", "varchar")))
        _table(connection, "inside", inside[[*KEY, "value"]], schema.OBSERVATIONS)
        _table(connection, "notices", notices, CORRECTIONS)
        connection.register("names", names)
        keys = ", ".join(f"coalesce(after_.{name}, before_.{name}) as {name}" for name in KEY)
        do(connection, COMPARE.format(keys=keys, same=SAME, names=", ".join(KEY)))
        counted = dict(do(connection, "select change, count(*) from compared where change is not null group by all"))
        counts = {kind: counted.get(kind, 0) for kind in KINDS}
        if before is None:
            counts[OPENED] = 0
        hidden = dict(do(connection, HIDDEN_BY_INDICATOR))
        changed = connection.execute(
            "select compared.*, named.unit_name from compared left join"
            " (select unit_kind, unit_code, any_value(unit_name) as unit_name from names group by all) as named"
            " using (unit_kind, unit_code) where list_contains($kinds, change) order by all",
            {"kinds": list(NOTICED)},
        ).df()
        same = " and ".join(f"after_.{name} = notices.{name}" for name in KEY)
        kept = connection.execute(
            KEPT.format(same_figure=same), WORDS | {"completed": COMPLETED_WORDS, "coarse_reason": COARSE}
        ).df()
    made = _notices(changed, version)
    return Changes(
        counts=counts,
        corrections=pd.concat([kept, made], ignore_index=True) if len(kept) else made,
        examples=_examples(changed, made),
        hidden=hidden,
    )


def _table(connection: duckdb.DuckDBPyConnection, name: str, rows: DataFrame, columns: schema.Columns) -> None:
    listed = ", ".join(f'"{column}" {kind}' for column, kind in columns)
    do(connection, f"create table {name} ({listed})")
    if len(rows):
        connection.register("given", rows)
        do(connection, f"insert into {name} by name from given")  # noqa: S608
        connection.unregister("given")


def _notices(changed: DataFrame, version: str) -> DataFrame:
    """Rows of `corrections` for the figures that changed."""
    shown = changed["change"].isin([CORRECTED, COMPLETED, EMPTIED])
    made = changed.assign(
        old_value=changed["old_value"].where(shown),
        version=version,
        words=[_words(row) for row in changed.to_dict("records")],
    )
    return made[[name for name, _ in CORRECTIONS]]


def _words(row: Mapping[Any, Any]) -> str:
    """The notice of one figure."""
    change = row["change"]
    if change == GONE:
        return WORDS["gone"]
    if change == HIDDEN:
        return WORDS["coarse" if row["reason"] == COARSE else "hidden"]
    old = _said(row["indicator"], row["old_value"])
    if change == EMPTIED:
        return f"Ditarik: semula {old}, kini tidak ada data."
    new = _said(row["indicator"], row["new_value"])
    meant = "berubah kurang dari ketelitian yang ditampilkan" if old == new else f"semula {old}, kini {new}"
    if change == COMPLETED:
        reports = f"{int(row['old_reported'])} menjadi {int(row['new_reported'])}"
        return f"{COMPLETED_WORDS}: laporan yang masuk bertambah dari {reports}; {meant}."
    return f"Dikoreksi: {meant}."


def _said(indicator: str, value: float) -> str:
    return indonesian.exact(value, DECIMALS.get(indicator, 0))


DECIMALS = {record.key: record.decimals for record in INDICATORS}


def _examples(changed: DataFrame, made: DataFrame) -> tuple[Mapping[str, Any], ...]:
    """The corrected figures with the greatest difference, for the person who decides."""
    size = (changed["new_value"] - changed["old_value"]).abs() / changed["old_value"].abs().clip(lower=1)
    order = size[changed["change"] == CORRECTED].sort_values(ascending=False, kind="stable").index[:EXAMPLES]
    chosen = made.loc[order].assign(period=[f"{day:%Y-%m-%d}" for day in changed.loc[order, "period"]])
    return tuple({str(name): cell for name, cell in row.items()} for row in chosen.to_dict("records"))
