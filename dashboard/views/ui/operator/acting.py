"""What an operator does on the page: each action asks for the role, starts a job, and says why it was not done."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st

from dashboard.errors import PantauError
from dashboard.operating.desk import Command, Job, desk
from dashboard.operating.uploads import Upload
from dashboard.views.markdown import escaped
from dashboard.views.ui.operator import access


@contextmanager
def contained() -> Iterator[None]:
    """An action that is refused is said where it was asked for; nothing has changed."""
    try:
        yield
    except PantauError as error:
        st.error(f"**Tidak dilakukan.** {escaped(error)}", icon=":material/block:")


def bring_in(slug: str, commands: Sequence[Command], uploads: Sequence[Upload]) -> None:
    """Start an import of uploads, which the job removes at its end."""
    who = access.require(slug)
    many = f"Impor {len(commands)} berkas"
    job = Job(slug=slug, kind="impor", title=many, by=who.shown, commands=commands, uploads=uploads)
    desk().begin(job)


def take_out(slug: str, sha: str, file: str, reason: str) -> None:
    """Start the withdrawal of a file; PantauError without a reason."""
    who = access.require(slug)
    if not reason.strip():
        raise PantauError("Penarikan memerlukan alasan. Tulis satu kalimat, misalnya: salah bulan.")
    line = " ".join(reason.split())
    arguments = ("withdraw", sha, "--agency", slug, f"--reason={line}", "--no-build", "--json")
    command = Command(title=file, arguments=arguments)
    title = f"Penarikan {file}"
    desk().begin(Job(slug=slug, kind="penarikan", title=title, by=who.shown, commands=[command], file=file))


def confirm(slug: str, finding: str, title: str, note: str) -> None:
    """Record that a doubted figure is right, in the name of who is logged in; PantauError without a note."""
    who = access.require(slug)
    if not note.strip():
        raise PantauError("Tulis siapa yang memastikan dan dari mana, misalnya: Kasi Linjamsos, dicek ke SIKS-NG.")
    arguments = (
        "checks", "confirm", finding, "--agency", slug, f"--by={who.shown}", f"--note={' '.join(note.split())}",
        "--no-build", "--json",
    )  # fmt: skip
    command = Command(title=title, arguments=arguments)
    desk().begin(Job(slug=slug, kind="jawaban", title="Jawaban atas temuan", by=who.shown, commands=[command]))


def retract(slug: str, finding: str, title: str) -> None:
    """Take an answer back, so that the finding is open again."""
    who = access.require(slug)
    command = Command(title=title, arguments=("checks", "retract", finding, "--agency", slug, "--no-build", "--json"))
    desk().begin(Job(slug=slug, kind="jawaban", title="Penarikan jawaban", by=who.shown, commands=[command]))


def cancel(slug: str) -> None:
    """Stop the job of an office before its next file."""
    access.require(slug)
    job = desk().job(slug)
    if job:
        job.cancel()


def put_away(slug: str) -> None:
    """Close the result of the last job."""
    access.require(slug)
    desk().put_away(slug)
