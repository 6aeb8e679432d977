"""One upload on the page: what it is, what is asked, how it will be read, what would become of its rows."""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.catalogue import Agency
from dashboard.operating.desk import Command
from dashboard.operating.uploads import Upload
from dashboard.views import formats, letters, markdown, prose, reception, sentences, wording
from dashboard.views.colours import Palette
from dashboard.views.markdown import escaped
from dashboard.views.reception import Found, Question
from dashboard.views.ui import layout
from dashboard.views.ui.operator import looking, rejected
from dashboard.views.ui.operator.looking import Look, Seen
from dashboard.warehouse import imports

ROUNDS = 3
"""An answer may open further questions (a measure, then its unit)."""
AS_BUTTONS = 4
UNUSED_SHOWN = 12
LONGEST_SENDER = 80
AGAIN = "Alasan itu sudah tidak berlaku; masukkan lagi"
SIGNS = {
    "siap": (":material/check_circle:", "green", "Siap dimasukkan."),
    "tanya": (":material/help:", "orange", "Perlu jawaban."),
    "sudah": (":material/info:", "blue", "Sudah pernah masuk; tidak ada yang berubah bila dimasukkan lagi."),
    "kembar": (":material/content_copy:", "blue", "Berkas kembar."),
    "ditarik": (":material/undo:", "orange", "Pernah ditarik"),
    "nihil": (":material/warning:", "orange", "Tidak ada baris yang dapat dimuat:"),
    "tolak": (":material/block:", "red", "Tidak dapat dimasukkan."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """An upload that can be imported, with what the operator said about it."""

    upload: Upload
    look: Look
    found: Found
    received: date
    sender: str

    def command(self) -> Command:
        """The import of this file; answers travel as a recipe beside it."""
        recipe = ("--recipe", str(self.upload.write_recipe(self.found["recipe"]))) if self.look.has_recipe else ()
        told = ("--received", self.received.isoformat(), f"--sender={self.sender}")
        place = ("import", str(self.upload.path), "--agency", self.look.slug, "--no-build", "--json")
        return Command(title=self.upload.name, arguments=(*place, *told, *recipe, *self.look.dataset))


def show(upload: Upload, office: Agency, areas: Mapping[str, str], palette: Palette) -> Ready | None:
    """Draw the card; answers what can be imported, or None while it cannot."""
    with _frame(upload) as verdict:
        look, seen = _asked(upload, office, areas)
        if seen.error:
            _say(verdict, "tolak", wording.page(seen.error))
            _refused(upload, office, seen.error)
            return None
        return _card(verdict, look, seen.found, office, palette)


def twin(upload: Upload, first: str) -> None:
    """The card of a file whose bytes are those of another one on the page, called `first`."""
    with _frame(upload) as verdict:
        _say(verdict, "kembar", f"Isinya sama dengan “{first}”; cukup satu yang dimasukkan.")


@contextmanager
def _frame(upload: Upload) -> Iterator[DeltaGenerator]:
    """The card with the file's name and the way to throw it away; gives the place of its verdict."""
    with st.container(border=True, key=f"berkas_{upload.key}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.subheader(escaped(upload.name), anchor=False)
            if st.button("Buang", key=f"buang_{upload.key}", icon=":material/close:", type="tertiary"):
                looking.tray().drop(upload.key)
                st.rerun()
        yield st.container(gap="xsmall")


def _asked(upload: Upload, office: Agency, areas: Mapping[str, str]) -> tuple[Look, Seen]:
    """Draw the questions, and look again with the answers; the last look."""
    look = Look(upload=upload, slug=office.slug)
    seen = looking.at(look)
    drawn: set[str] = set()
    for _ in range(ROUNDS):
        if seen.error:
            break
        new = [q for q in reception.questions(seen.found, office, areas, date.today()) if q.key not in drawn]
        answers = dict(look.answers) | {q.key: text for q in new if (text := _answer(upload, q))}
        drawn |= {question.key for question in new}
        if len(answers) == len(look.answers):
            break
        look = Look(upload=upload, slug=office.slug, answers=tuple(sorted(answers.items())))
        seen = looking.at(look)
    return look, seen


def _answer(upload: Upload, question: Question) -> str:
    """The answer as given so far; "" while there is none."""
    key = f"jawab_{upload.key}_{question.key}"
    label = markdown.label(question.text) + (" (boleh dilewati)" if question.optional else "")
    options, words = list(question.choices), question.choices
    if not options:
        return st.text_input(label, key=key, max_chars=LONGEST_SENDER).strip()
    if len(options) <= AS_BUTTONS:
        chosen = st.radio(label, options, index=None, key=key, format_func=words.__getitem__, horizontal=True)
    else:
        chosen = st.selectbox(
            label, options, index=None, key=key, format_func=words.__getitem__, placeholder="Pilih", width=360
        )
    return chosen or ""


def _say(slot: DeltaGenerator, state: str, text: str) -> None:
    icon, tone, word = SIGNS[state]
    slot.markdown(f"{icon} **:{tone}[{word}]** {escaped(text)}")


def _card(verdict: DeltaGenerator, look: Look, found: Found, office: Agency, palette: Palette) -> Ready | None:
    state, check = reception.state(found), found["check"]
    gone = imports.taken_out(office.slug, look.upload.sha256) if state == "siap" else None
    said = {
        "tolak": reception.refusal(found),
        "siap": reception.counts(check),
        "nihil": reception.left_out(check),
    }
    if gone:
        when, why = formats.date(gone.withdrawn_at), gone.withdraw_reason
        _say(verdict, "ditarik", f"pada {when}, dengan alasan “{why}”. {said[state]}")
    else:
        _say(verdict, state, said.get(state, ""))
    with verdict:
        layout.small(_about(look, found))
        for note in reception.notes(found):
            layout.small(f":material/info: {escaped(note)}")
    if state == "tolak":
        _refused(look.upload, office, reception.reason(found))
        return None
    _preview(found, palette)
    turned = any(row["rejects"] for row in check)
    if turned:
        with st.expander("Baris yang akan ditolak", icon=":material/rule:", expanded=state == "nihil"):
            rejected.table(rejected.of_check(check), palette)
    if state not in {"siap", "nihil"}:
        return None
    ready = _told(look, found)
    if state == "siap":
        return ready if not gone or st.checkbox(AGAIN, key=f"lagi_{look.upload.key}") else None
    if turned:
        _send_back(ready, office)
    return None


def _refused(upload: Upload, office: Agency, reason: str) -> None:
    """The letter that goes back with a file that cannot be taken."""
    with st.expander("Surat untuk pengirim", icon=":material/mail:"):
        received, sender = _arrival(upload, known="")
        text = letters.refused(upload.name, reason, sender=sender, office=office.name, day=received)
        st.code(text, language=None, wrap_lines=True)


def _about(look: Look, found: Found) -> str:
    """What the file is, in one line."""
    contents = reception.contents(found)
    parts = [
        escaped(f"{reception.kind(found)}, {reception.size(look.upload.size)}"),
        f"**{escaped(contents)}**" if contents else "",
        reception.span(found["check"]),
        "" if found["refusal"] else escaped(reception.reading(found, answered=look.has_recipe)),
        "**DATA CONTOH**" if found["sample"] else "",
    ]
    return " · ".join(part for part in parts if part)


def _preview(found: Found, palette: Palette) -> None:
    """The first rows of each table as they will be read, and the columns that are left out."""
    for table in found["tables"]:
        rows, fields = reception.preview(table)
        title = f"Akan dibaca begini: {table['title']}, {len(rows)} dari {formats.number(table['count'])} baris"
        st.markdown(f"**{title}**")
        st.html(prose.table(rows, fields, palette, label=title))
        for sentence in reception.conversions(table):
            layout.small(f":material/info: {escaped(sentence)}.")
        if table["totals"] or table["skipped"]:
            layout.small(
                f"{formats.number(table['totals'])} baris jumlah dipakai untuk memeriksa, "
                f"{formats.number(table['skipped'])} baris bukan data dilewati."
            )
    unused = [str(header) for header in found["unused"]]
    if unused and found["tables"]:
        more = f", dan {len(unused) - UNUSED_SHOWN} lainnya" if len(unused) > UNUSED_SHOWN else ""
        layout.small(f"Kolom yang tidak dipakai: {escaped(sentences.listing(unused[:UNUSED_SHOWN]))}{more}.")


def _send_back(ready: Ready, office: Agency) -> None:
    """A file of which nothing can be loaded is not imported: its reasons and the letter are at hand at once."""
    check, upload = ready.found["check"], ready.upload
    rows = rejected.of_check(check)
    turned = reception.total(check, "rejected")
    if turned > rows["line"].nunique():
        layout.small(f"Berkas unduhan memuat {formats.number(len(rows))} catatan yang pertama.")
    rejected.send_back(
        rows,
        rejected.Sent(
            key=f"berkas_{upload.key}", file=upload.name, sender=ready.sender, day=ready.received, loaded=0,
            rejected=turned, office=office, sample=bool(ready.found["sample"]),
        ),
    )  # fmt: skip


def _told(look: Look, found: Found) -> Ready:
    """The file with when it came and from whom."""
    received, sender = _arrival(look.upload, known=str(tomllib.loads(found["recipe"]).get("sender", "")))
    return Ready(upload=look.upload, look=look, found=found, received=received, sender=sender)


def _arrival(upload: Upload, *, known: str) -> tuple[date, str]:
    """When a file came and from whom; `known`: the sender as far as the file says it."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        received = st.date_input(
            "Diterima", value="today", max_value="today", format="DD/MM/YYYY", key=f"diterima_{upload.key}", width=170
        )
        sender = st.text_input(
            "Pengirim", value=known, key=f"pengirim_{upload.key}", max_chars=LONGEST_SENDER, width=360,
            placeholder="Bidang, UPT, atau kecamatan",
        )  # fmt: skip
    return received, " ".join(sender.split())
