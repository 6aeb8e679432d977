"""`pantau inspect`, `import`, `withdraw`, `template`: the way of a file into an office's store, and out again."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from dashboard.catalogue import agency as office
from dashboard.cli import builds, doubted, exits, output, progress
from dashboard.cli.typed import AgencyOption, FileArgument, JsonOption
from dashboard.errors import ParameterError

Files = Annotated[list[Path], typer.Argument(metavar="BERKAS…", exists=True, readable=True, help="Berkas ekspor.")]
Recipe = Annotated[
    Path | None,
    typer.Option("--recipe", "-r", metavar="TOML", exists=True, dir_okay=False, help="Resep pembacaan berkas."),
]
Answers = Annotated[
    list[str] | None,
    typer.Option("--answer", metavar="PERTANYAAN=JAWABAN", help="Jawaban sebuah pertanyaan; boleh berulang."),
]
Received = Annotated[
    datetime | None,
    typer.Option("--received", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Tanggal berkas diterima."),
]


def inspect(
    file: FileArgument,
    dataset: Annotated[str | None, typer.Option("--dataset", "-d", help="Baca sebagai dataset ini.")] = None,
    recipe: Recipe = None,
    answers: Answers = None,
    agency: Annotated[
        str | None, typer.Option("--agency", "-a", metavar="KANTOR", help="Periksa juga barisnya untuk kantor ini.")
    ] = None,
    as_json: JsonOption = False,
) -> int:
    """Kenali sebuah berkas dan usulkan resep untuk membacanya; tidak mengubah apa pun."""
    from dashboard.cli import inspecting

    asked = inspecting.Asked(
        file=file,
        dataset=dataset,
        recipe=recipe,
        answers=_answers(answers or []),
        office=office(agency) if agency else None,
    )
    return inspecting.show(asked, as_json=as_json)


def _answers(texts: list[str]) -> dict[str, str]:
    """`KEY=ANSWER` as a mapping; ParameterError where one has no key."""
    pairs = [text.partition("=") for text in texts]
    for key, sign, answer in pairs:
        if not key.strip() or not sign or not answer.strip():
            raise ParameterError(f"--answer {key}{sign}{answer} keliru. Tulis PERTANYAAN=JAWABAN, misalnya year=2025.")
    return {key.strip(): answer.strip() for key, _, answer in pairs}


def import_(
    files: Files,
    agency: AgencyOption,
    dataset: Annotated[
        str | None, typer.Option("--dataset", "-d", help="Dataset, bila berkas tak menyebutnya.")
    ] = None,
    recipe: Recipe = None,
    received: Received = None,
    sender: Annotated[str, typer.Option("--sender", help="Pengirim berkas.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Periksa saja; tidak menyimpan apa pun.")] = False,
    no_build: Annotated[bool, typer.Option("--no-build", help="Jangan bangun gudang data sesudahnya.")] = False,
    as_json: JsonOption = False,
) -> int:
    """Masukkan berkas ke data kantor: setiap baris dimuat, ditolak dengan alasannya, atau di luar wilayah."""
    from dashboard.cli import importing
    from dashboard.intake import importer

    record = office(agency)
    if not dry_run:
        builds.ready(record.slug)
    with progress.stages("Membaca") as report:
        results = importer.import_files(
            files, record, dataset=dataset, recipe=recipe, received=received.date() if received else None,
            sender=sender, dry_run=dry_run, progress=report,
        )  # fmt: skip
    if not as_json:
        importing.show(results, slug=record.slug, dry_run=dry_run)  # it is in, whatever becomes of the build
    wanted = importing.changed(results) and not (dry_run or no_build)
    version = builds.build(record.slug, quiet=as_json) if wanted else None
    doubts = doubted.open_findings(record.slug) if version else None
    if as_json:
        output.as_json(importing.record(results, slug=record.slug, dry_run=dry_run, version=version, doubted=doubts))
    elif doubts:
        importing.show_doubts(doubts, slug=record.slug)
    return importing.code(results)


def withdraw(
    sha: Annotated[str, typer.Argument(metavar="SHA256", help="Sidik berkas (lihat `pantau status`).")],
    agency: AgencyOption,
    reason: Annotated[str, typer.Option("--reason", help="Alasan penarikan; dicatat dalam log.")],
    no_build: Annotated[bool, typer.Option("--no-build", help="Jangan bangun gudang data sesudahnya.")] = False,
    as_json: JsonOption = False,
) -> int:
    """Tarik satu berkas: tetap tersimpan, tetapi tidak lagi dihitung."""
    from dashboard.intake import importer
    from dashboard.warehouse import imports

    record = office(agency)
    whole = importer.withdraw(record, sha, reason=reason)
    replaced = sum(item.superseded for item in imports.read(record.slug) if item.sha256 == whole)
    if as_json:
        version = None if no_build else builds.build(record.slug, quiet=True)
        output.as_json({"agency": record.slug, "withdrawn": whole, "returned": replaced, "version": version})
        return exits.DONE
    output.done(f"Berkas {whole[:12]} ditarik dari {record.name}.")
    if replaced:
        output.note(f"{replaced} baris yang pernah digantikannya berlaku lagi, dari berkas yang lebih lama.")
    if not no_build:
        builds.build(record.slug)
    return exits.DONE


def template(
    dataset: Annotated[str, typer.Argument(metavar="DATASET", help="Kunci dataset, misalnya disbursements.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", dir_okay=False, help="Berkas .xlsx atau .csv.", metavar="BERKAS")
    ] = None,
) -> int:
    """Tulis templat isian sebuah dataset (XLSX atau CSV) beserta kamus kolomnya."""
    from dashboard.catalogue import dataset as known

    record = known(dataset)
    from dashboard.intake import template as forms

    target = out or Path(f"templat-{record.key}.xlsx")
    written = forms.write(record, target)
    output.done(f"Templat dataset {record.key} ditulis ke {', '.join(map(str, written))}.")
    return exits.DONE
