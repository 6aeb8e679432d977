"""`data/README.md` is what the catalogue says, wholly and currently."""

from dashboard.catalogue import CAVEATS, DATASETS, INDICATORS
from dashboard.intake import dictionary


def test_the_dictionary_is_current() -> None:
    assert dictionary.FILE.read_text(encoding="utf-8") == dictionary.render(), (
        "run `python -m dashboard.intake.dictionary`"
    )


def test_everything_in_the_catalogue_is_in_the_dictionary() -> None:
    text = dictionary.render()
    names = [*(d.key for d in DATASETS), *(i.key for i in INDICATORS), *(c.key for c in CAVEATS)]
    names += [column.name for record in DATASETS for column in record.columns]
    assert [name for name in names if f"`{name}`" not in text] == []
    assert all(column.description in text for record in DATASETS for column in record.columns)
    assert all(indicator.definition in text for indicator in INDICATORS)
