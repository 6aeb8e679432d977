"""`pantau checks`: the doubted figures with evidence and question, and the answers to them."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from dashboard.catalogue import agency as office
from dashboard.catalogue import check as known_check
from dashboard.cli import builds, exits, output, typed

if TYPE_CHECKING:
    import pandas as pd

app = typed.group("Angka yang diragukan, dengan bukti dan pertanyaannya; tidak ada yang diubah diam-diam.")
COLUMNS = {
    "id": "Temuan", "what": "Pemeriksaan", "place": "Wilayah/UPT", "when": "Periode", "program_code": "Program",
    "evidence": "Bukti", "question": "Pertanyaan", "sender": "Kepada", "state": "Keadaan",
}  # fmt: skip
UNIT_NAMES = {"region": "region_code", "upt": "upt_code"}
FindingArgument = Annotated[str, typer.Argument(metavar="TEMUAN", help="Kode temuan (lihat `pantau checks`).")]
NoBuild = Annotated[bool, typer.Option("--no-build", help="Jangan bangun gudang data sesudahnya.")]


@app.callback(invoke_without_command=True, no_args_is_help=False)
def checks(
    context: typer.Context,
    agency: Annotated[str, typer.Option("--agency", "-a", metavar="KANTOR", help="Kantor.")] = "",
    check: Annotated[str, typer.Option("--check", metavar="NAMA", help="Hanya pemeriksaan ini.")] = "*",
    everything: Annotated[bool, typer.Option("--all", help="Juga yang sudah dijawab.")] = False,
    as_json: typed.JsonOption = False,
) -> int:
    """Tampilkan angka yang diragukan: apa, di mana, kapan, buktinya, dan apa yang perlu ditanyakan kepada siapa."""
    if context.invoked_subcommand is not None:
        return exits.DONE
    if not agency:
        raise typer.BadParameter("sebutkan kantor", param_hint="--agency")
    return _show(agency, check, state="*" if everything else "open", as_json=as_json)


@app.command("confirm", cls=typed.Command)
def confirm(
    finding: FindingArgument,
    agency: typed.AgencyOption,
    by: Annotated[str, typer.Option("--by", metavar="NAMA", help="Siapa yang memastikan.")],
    note: Annotated[str, typer.Option("--note", metavar="KETERANGAN", help="Apa yang dipastikan, dari mana.")],
    no_build: NoBuild = False,
    as_json: typed.JsonOption = False,
) -> int:
    """Catat bahwa angka itu benar: temuan tetap tercatat, tetapi tidak lagi terbuka, sampai angkanya berubah."""
    from dashboard.intake import confirmations

    record = office(agency)
    found = confirmations.confirm(record, finding, by=by, note=note)
    said = f"Temuan {found} dijawab: benar, sudah dikonfirmasi oleh {by}."
    return _built(record.slug, {"answered": found}, said, no_build=no_build, as_json=as_json)


@app.command("retract", cls=typed.Command)
def retract(
    finding: FindingArgument, agency: typed.AgencyOption, no_build: NoBuild = False, as_json: typed.JsonOption = False
) -> int:
    """Tarik jawaban atas sebuah temuan: temuan itu terbuka lagi."""
    from dashboard.intake import confirmations

    record = office(agency)
    found = confirmations.retract(record, finding)
    said = f"Jawaban atas temuan {found} ditarik; temuan itu terbuka lagi."
    return _built(record.slug, {"retracted": found}, said, no_build=no_build, as_json=as_json)


def _built(slug: str, answer: dict[str, Any], said: str, *, no_build: bool, as_json: bool) -> int:
    version = None if no_build else builds.build(slug, quiet=as_json)
    if as_json:
        output.as_json({"agency": slug, **answer, "version": version})
    else:
        output.done(said)
    return exits.DONE


def _show(agency: str, check: str, *, state: str, as_json: bool) -> int:
    record = office(agency)
    if check != "*":
        known_check(check)
    rows = [_record(row) for row in _rows(record.slug, check, state)]
    if as_json:
        output.as_json(rows)
        return exits.DONE
    output.table([row | _words(row) for row in rows], COLUMNS)
    output.plain(f"{record.name}: {_count(rows)}")
    return exits.DONE


def _rows(slug: str, check: str, state: str) -> list[dict[str, Any]]:
    from dashboard import queries
    from dashboard.warehouse import connection

    found = queries.run(connection.open_warehouse(slug), "findings/list", state=state, check=check, dataset="*")
    return _plain(found)


def _plain(rows: "pd.DataFrame") -> list[dict[str, Any]]:
    """Rows as column → value, None for none."""
    cells = rows.astype(object).where(rows.notna(), None)
    return [dict(zip(map(str, cells.columns), row, strict=True)) for row in cells.itertuples(index=False, name=None)]


def _record(row: dict[str, Any]) -> dict[str, Any]:
    """A finding for a program: ISO dates, an area also as `region_code`, a home as `upt_code`, counts without ".0"."""
    value = row["value"]
    answered = row["answered_at"]
    left_out = ("finding_id", "check_name", "indicators")
    return {
        "id": row["finding_id"],
        "check": row["check_name"],
        **({UNIT_NAMES[kind]: row["unit_code"]} if (kind := row["unit_kind"]) in UNIT_NAMES else {}),
        **{name: cell for name, cell in row.items() if name not in left_out},
        "indicators": row["indicators"].split(),
        "period": row["period"].date().isoformat(),
        "value": int(value) if value is not None and float(value).is_integer() else value,
        "answered_at": answered.isoformat() if answered is not None else None,
        "state": "open" if row["answered_by"] is None else "answered",
    }


def _words(row: dict[str, Any]) -> dict[str, Any]:
    """The finding for a person."""
    from datetime import date

    from dashboard.warehouse import indonesian

    first = date.fromisoformat(row["period"])
    answer = f"benar, dikonfirmasi oleh {row['answered_by']}: {row['answer']}"
    return {
        "what": known_check(row["check"]).title,
        "place": row["unit_name"],
        "when": indonesian.period(first, row["period_kind"]),
        "sender": row["sender"] or "pengirim berkas",
        "program_code": None if row["program_code"] == "*" else row["program_code"],
        "state": "terbuka" if row["state"] == "open" else answer,
    }


def _count(rows: list[dict[str, Any]]) -> str:
    still = sum(row["state"] == "open" for row in rows)
    answered = len(rows) - still
    return f"{still} angka diragukan" + (f", {answered} sudah dijawab." if answered else ".")


def open_findings(slug: str) -> int:
    """How many doubted figures the served version has that nobody has answered."""
    return len(_rows(slug, "*", "open"))
