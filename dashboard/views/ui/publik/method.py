"""The texts and signs of *Cara membaca & metode*: what stands where, what is hidden and why, how to check and ask."""

from html import escape

import streamlit as st

from dashboard.catalogue import explaining
from dashboard.catalogue.explaining import Explanation
from dashboard.publication import bundle
from dashboard.publication.bundle.about import AUDIT, about
from dashboard.views import differencing, publicfigures
from dashboard.views.markdown import escaped
from dashboard.views.sentences import public as told
from dashboard.views.ui import frame, links
from dashboard.views.ui.frame import Subject, View
from dashboard.views.ui.served import records

SUBJECT = Subject(key="metode", title="Cara membaca dan metode", leads=(), filters=(), always=True)


def begin() -> View:
    """The frame of the page and its answer."""
    view = frame.begin(SUBJECT)
    frame.answer(view, told.method(records(view.book.rows("public/pages/states"))))
    return view


def signs(view: View) -> None:
    """What a number, zero and each sign look like and mean."""
    st.subheader(explaining.SIGNS.title, anchor=False)
    st.html(publicfigures.meanings(view.colours))


def reading() -> None:
    """How to read a map, a trend and a share, side by side."""
    st.subheader("Membaca peta, grafik, dan persen", anchor=False)
    for column, one in zip(st.columns(len(explaining.READING), gap="large"), explaining.READING, strict=True):
        with column:
            st.html(f'<h4 style="font-size:1.1rem;margin:0;padding:0">{escape(one.title)}</h4>')
            _paragraphs(one)


def why(view: View) -> None:
    """Why small numbers are hidden, with the example that shows why a second one must be."""
    st.subheader(explaining.EXAMPLE.title, anchor=False)
    limit = about(view.book.opened).threshold
    for paragraph in explaining.EXAMPLE.paragraphs:
        st.markdown(escaped(paragraph.format(last=limit - 1)))
    example = differencing.example_of(limit)
    small, second = example.small[0], example.second[0]
    first, then = differencing.sentences(example)
    told = (
        ("Satu angka disembunyikan", (small,), first),
        ("Dua angka disembunyikan", (small, second), then),
    )
    for column, (title, concealed, sentence) in zip(st.columns(2, gap="large"), told, strict=True):
        with column:
            st.html(differencing.html(example, view.colours, concealed=concealed, title=title))
            st.markdown(escaped(sentence))


def checking() -> None:
    """How anybody tests a release."""
    st.subheader(explaining.CHECKING.title, anchor=False)
    _paragraphs(explaining.CHECKING)
    st.code(AUDIT, language=None)
    links.to_page("unduh", "Unduh data")


def asking() -> None:
    """Whom to ask, in which time an answer is due, and what becomes of a figure that is wrong."""
    st.subheader(explaining.ASKING.title, anchor=False)
    _paragraphs(explaining.ASKING)
    st.markdown("\n".join(f"{place}. {escaped(step)}" for place, step in enumerate(explaining.ASKING.steps, start=1)))
    st.subheader(explaining.MISTAKES.title, anchor=False)
    _paragraphs(explaining.MISTAKES)


def whole(view: View) -> None:
    """The method of this release, heading by heading: the same text as METODE in the open data."""
    st.subheader("Metode terbitan ini", anchor=False)
    for heading, text in sections(bundle.methodology(view.book.opened)):
        with st.expander(heading):
            st.markdown(text)


def sections(text: str) -> list[tuple[str, str]]:
    """The sections of a text in Markdown: heading and what stands under it."""
    parts = text.split("\n## ")[1:]
    return [(heading.strip(), body.strip()) for heading, _, body in (part.partition("\n") for part in parts)]


def _paragraphs(one: Explanation) -> None:
    for paragraph in one.paragraphs:
        st.markdown(escaped(paragraph))
