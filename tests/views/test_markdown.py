"""Text of others is never markup."""

import pytest

from dashboard.views.markdown import escaped, label


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Rekap 2026_10.xlsx", r"Rekap 2026\_10\.xlsx"),
        ("**tebal** $x$", r"\*\*tebal\*\* \$x\$"),
        ("![x](https://luar.example/a.png)", r"\!\[x\]\(https\://luar\.example/a\.png\)"),
        (":red[awas] <b>", r"\:red\[awas\] \<b\>"),
        ("satu\n# dua", r"satu \# dua"),
        ("lihat `pantau import X` dan `lain`", r"lihat `pantau import X` dan \`lain\`"),
        (5, "5"),
    ],
)
def test_marks_are_taken_literally(text: object, safe: str) -> None:
    assert escaped(text) == safe


def test_a_label_has_no_marks_and_no_backslashes() -> None:
    question = "Tahun data tidak tertulis di berkas. Tahun berapa?"
    assert label(question) == question
    assert label("“**x**”: ![a](b) :red[c] $d$ <b>") == "“x”: !(a)(b) :red(c) d ‹b›"
