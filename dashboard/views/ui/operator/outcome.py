"""The job of an office on the page: its progress while it runs, and what became of it."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.catalogue import Agency
from dashboard.errors import PantauError
from dashboard.operating.desk import Job, desk
from dashboard.views import formats, reception, wording
from dashboard.views.colours import Palette
from dashboard.views.markdown import escaped
from dashboard.views.ui import doors, served
from dashboard.views.ui.operator import acting, rejected, undo
from dashboard.views.ui.served import Book

EVERY_S = 1.0
Result = Mapping[str, Any]


def show(office: Agency, palette: Palette) -> bool:
    """Draw the job of the office, if there is one; whether it still runs."""
    job = desk().job(office.slug)
    if job is None:
        return False
    if job.running:
        _watch(office.slug)
        return True
    with st.container(border=True, key="hasil"):
        _ended(job, office, palette)
    return False


@st.fragment(run_every=EVERY_S)
def _watch(slug: str) -> None:
    """Progress, refreshed by itself; at the end the page is drawn anew."""
    job = desk().job(slug)
    if job is None or not job.running:
        st.rerun()
    with st.container(border=True, key="berjalan"):
        st.markdown(f"**{escaped(job.title)} sedang berjalan** · dimulai oleh {escaped(job.by)}")
        st.progress(min(max(job.step.share or 0.0, 0.0), 1.0), text=f"{escaped(job.step.text)} …")
        st.markdown(":small[Halaman ini boleh ditutup; pekerjaan berlanjut dan hasilnya dapat dilihat di sini.]")
        if not job.building and st.button("Hentikan", icon=":material/stop_circle:", key="hentikan"):
            with acting.contained():
                acting.cancel(slug)


def _ended(job: Job, office: Agency, palette: Palette) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(escaped(_headline(job)), anchor=False)
        if st.button("Tutup", key="tutup_hasil", icon=":material/close:", type="tertiary"):
            with acting.contained():
                acting.put_away(office.slug)
                st.rerun()
    if job.version:
        query = {"kantor": office.slug}
        st.page_link(
            doors.page("ringkasan"), label="Lihat di dasbor", icon=":material/arrow_forward:", query_params=query
        )
    for title, error in job.refused:
        st.error(f"**{escaped(title)}**: {escaped(wording.page(error))}", icon=":material/block:")
    if job.error:
        st.error(
            f"**Versi baru belum jadi; yang lama tetap dipakai.** {escaped(job.error)} Yang sudah tercatat tidak"
            " hilang: impor berikutnya memuatnya.",
            icon=":material/error:",
        )
    files: dict[str, list[Result]] = {}
    for answer in job.answers:
        for result in answer.get("results", ()):
            files.setdefault(result["sha256"] or result["file"], []).append(result)
    there = book(office.slug)
    if there and job.version:
        _doubted(there)
    for results in files.values():
        _file(results, there, office, palette)


def _headline(job: Job) -> str:
    """What became of the job, in one line."""
    version = f" Versi {job.version} dipakai." if job.version else ""
    if job.kind == "penarikan":
        return f"{job.file} ditarik.{version}" if job.changed else f"{job.file} tidak ditarik."
    if job.kind == "jawaban":
        return f"{job.title} tercatat.{version}" if job.changed else f"{job.title} tidak tercatat."
    results = [result for answer in job.answers for result in answer["results"]]
    fresh = {result["sha256"] for result in results if not result["refused"] and not result["already"]}
    stopped = " Dihentikan sebelum selesai." if job.cancelled else ""
    return f"{formats.number(len(fresh)) if fresh else 'Tidak ada'} berkas masuk.{stopped}{version}"


def book(slug: str) -> Book | None:
    """The version that is served, if there is one that can be read."""
    try:
        return served.open_book(slug)
    except PantauError:
        return None


def _doubted(book: Book) -> None:
    """How many figures of the version are doubted, and the way to them."""
    count = len(book.rows("findings/list", state="open", check="*", dataset="*"))
    if count:
        query = {"kantor": book.slug, "data": "temuan"}
        label = f"{formats.number(count)} angka diragukan: lihat bukti dan pertanyaannya"
        st.page_link(doors.page("data"), label=label, icon=":material/flag:", query_params=query)


def _file(results: list[Result], book: Book | None, office: Agency, palette: Palette) -> None:
    """What became of one file."""
    file, refused = str(results[0]["file"]), " ".join(str(row["refused"]) for row in results if row["refused"])
    if refused:
        st.error(f"**{escaped(file)}**: {escaped(wording.page(refused))}", icon=":material/block:")
        return
    if all(row["already"] for row in results):
        st.info(f"**{escaped(file)}** sudah pernah masuk; tidak ada yang berubah.", icon=":material/info:")
        return
    st.markdown(f"**{escaped(file)}** · " + "; ".join(_counted(row) for row in results))
    for warning in dict.fromkeys(str(text) for row in results for text in row["warnings"]):
        st.markdown(f":material/info: :small[{escaped(wording.page(warning))}]")
    if book and any(row["rejected"] for row in results):
        rejected.whole(book, office, results, palette)
    undo.ask(office.slug, str(results[0]["sha256"]), file)


def _counted(row: Result) -> str:
    loaded, turned, outside = (formats.number(row[name]) for name in ("loaded", "rejected", "outside"))
    title = reception.title(row["dataset"])
    return f"{title}: {loaded} baris dimuat, {turned} ditolak, {outside} di luar wilayah"
