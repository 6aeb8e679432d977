"""Jobs: real commands in child processes, one an office, with progress, cancel and an end that leaves no upload."""

import time
from pathlib import Path

import pytest

from dashboard.cli import exits
from dashboard.errors import BusyError
from dashboard.operating import child, journal, uploads
from dashboard.operating.child import Child, Step
from dashboard.operating.desk import Command, Desk, Job
from dashboard.warehouse import imports

OFFICE = "muara-enim"
ROWS = b"Kecamatan,Tahun,Jumlah Keluarga\nLawang Kidul,2025,18000\nTanjung Agung,2025,dua belas\n"
PATIENCE_S = 120


def ended(job: Job) -> Job:
    deadline = time.monotonic() + PATIENCE_S
    while job.running:
        assert time.monotonic() < deadline, "the job did not end"
        time.sleep(0.05)
    return job


def importing(upload: uploads.Upload) -> Job:
    arguments = ("import", str(upload.path), "--agency", OFFICE, "--sender", "Bidang Data", "--no-build", "--json")
    return Job(
        slug=OFFICE, kind="impor", title="Impor 1 berkas", by="rina", uploads=(upload,),
        commands=[Command(title=upload.name, arguments=arguments)],
    )  # fmt: skip


def test_the_codes_of_a_child_are_those_of_the_command_line() -> None:
    assert (child.DONE, child.DONE_WITH_REJECTS, child.REFUSED) == (exits.DONE, exits.DONE_WITH_REJECTS, exits.REFUSED)


def test_an_import_and_a_withdrawal_are_done_and_built(empty_store: Path) -> None:
    upload = uploads.take("keluarga.csv", ROWS, key="1")
    desk, job = Desk(), importing(upload)
    desk.begin(job)
    with pytest.raises(BusyError, match="sedang berjalan"):
        desk.begin(importing(upload))
    ended(job)
    (result,) = job.answers[0]["results"]
    assert (result["loaded"], result["rejected"], result["sender"]) == (1, 1, "Bidang Data")
    assert (job.version, job.error, job.refused) == ("v0001", "", [])
    assert job.step.share is not None
    assert job.step.share == 1.0  # the build has told all its stages
    assert not upload.path.exists()

    arguments = ("withdraw", result["sha256"], "--agency", OFFICE, "--reason", "salah", "--no-build", "--json")
    back = Job(
        slug=OFFICE, kind="penarikan", title="Penarikan", by="rina", commands=[Command(title="x", arguments=arguments)]
    )
    desk.begin(back)
    ended(back)
    assert back.version == "v0002"
    assert [item.withdraw_reason for item in imports.read(OFFICE)] == ["salah"]
    done = [(line["by"], line["what"], line["sha256"], line["version"]) for line in journal.read()]
    sha = result["sha256"]
    assert done == [("rina", "impor", [sha], "v0001"), ("rina", "penarikan", [sha], "v0002")]
    desk.put_away(OFFICE)
    assert desk.job(OFFICE) is None


def test_a_refused_file_changes_nothing_and_builds_nothing(empty_store: Path) -> None:
    upload = uploads.take("rusak.xlsx", b"PK\x03\x04 half a workbook", key="1")
    job = importing(upload)
    job.run()
    assert job.answers[0]["results"][0]["refused"].startswith("Berkas rusak.xlsx rusak")
    assert (job.version, job.changed) == ("", False)
    assert not (empty_store / OFFICE / "imports.jsonl").exists()
    assert not upload.path.exists()


def test_a_child_that_cannot_be_started_is_said(empty_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(child, "_start", full)
    job = importing(uploads.take("keluarga.csv", ROWS, key="1"))
    job.run()
    assert (job.running, job.error) == (False, "Resource temporarily unavailable.")
    assert not job.uploads[0].path.exists()


def test_a_cancelled_job_stops_before_the_store_is_touched(empty_store: Path) -> None:
    job = importing(uploads.take("keluarga.csv", ROWS, key="1"))
    job.cancel()
    job.run()
    assert (job.answers, job.version) == ([], "")
    assert imports.read(OFFICE) == []


def test_a_server_that_stops_ends_its_children(empty_store: Path) -> None:
    desk, job = Desk(), importing(uploads.take("keluarga.csv", ROWS, key="1"))
    desk.begin(job)
    desk.close()
    ended(job)
    assert job.child is None or job.child.process is None or job.child.process.poll() is not None
    with pytest.raises(BusyError, match="berhenti"):
        desk.begin(importing(uploads.take("a.csv", ROWS, key="2")))
    assert imports.read(OFFICE) == []


def test_a_command_that_takes_too_long_is_stopped_with_a_reason() -> None:
    said = Child(("doctor", "--json"), limit_s=0.01).run()
    assert said.code == child.STOPPED
    assert "Dihentikan sesudah" in said.error


def test_an_error_is_one_sentence_and_progress_is_heard(empty_store: Path) -> None:
    steps: list[Step] = []
    said = Child(("build", "--agency", "atlantis"), limit_s=60, heard=steps.append).run()
    assert said.code == child.REFUSED
    assert said.error.startswith("Kantor “atlantis” tidak ada.")
    said = Child(("build", "--agency", OFFICE, "--json"), limit_s=60, heard=steps.append).run()
    assert said.good
    assert steps[0].text == "Membangun muara-enim"
