r"""Numbers: which way a column writes them, proven by its own cells, and the SQL that parses them by it.

`1.234` is 1234 in an Indonesian export and 1.234 in an English one. No single cell can say which, and a wrong guess is
wrong by a factor of a thousand, so: a recipe declares the convention, or other cells of the same column prove it, or
the row is rejected. Evidence is *strong* where both signs occur or one repeats (1.234,5 · 1.234.567), *weak* where one
sign stands before a number of digits that is not three (12,5). Strong beats weak, because a dot that a spreadsheet took
for a decimal sign leaves exactly such weak cells behind; evidence of equal strength for both leaves the column mixed.
In a column of whole numbers, digits behind a decimal sign prove nothing unless they are zeros: they are faults.

Everything is text until the last step and DECIMAL before it is BIGINT: 37,11 thousand is 37110 exactly.
"""

from collections.abc import Sequence
from typing import Literal

from dashboard.catalogue import Column, records

NUMBER_TYPES, WHOLE_TYPES = records.NUMBER_TYPES, records.WHOLE_TYPES
Proof = Literal["id", "en", "plain", "unproven", "mixed"]

ID = r"-?([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+)(,[0-9]+)?"
EN = r"-?([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)(\.[0-9]+)?"
DIGITS = "-?[0-9]+"
PLAIN = r"-?[0-9]+(\.[0-9]+)?"
ONE_SIGN = r"-?[0-9]+[.,][0-9]+"
ZEROS = r"-?[0-9]+[.,]0+"
AMBIGUOUS = r"-?[1-9][0-9]{0,2}[.,][0-9]{3}"
SCIENTIFIC = r"-?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+"

# The digits and signs of a number inside what people write around it: Rp, a closing ,- or %, a footnote's star.
BODY = (
    r"^[-−–+]?\s*(?:rp|idr)?\.?\s*[-−–+]?\s*([0-9](?:[0-9., ]*[0-9])?)\s*"
    r"(?:%|persen|jiwa|orang|keluarga|kk|kpm|rupiah)?\s*(?:\*+\)?)?$"
)
NEGATIVE = r"^(?:[-−–]|\(.*\)$|(?:rp|idr)\.?\s*[-−–])"
GROUPED_BY_SPACE = r"[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?"

# Binding compiles each regular expression anew, about 0.2 ms each, and a macro's argument is copied wherever it is
# used: so every argument below is used as rarely as can be, and long ones are columns by then.
MACROS = (
    # (1.234) → 1.234, the office way to end an amount, ,- or ,=, as the zeros that it stands for, and none as 0
    r"number_stripped(t) as regexp_replace(regexp_replace(t, '^\((.*)\)$', '\1'), '(,[-–=]|\.-)$', ',00')",
    f"number_digits(t) as regexp_extract(number_stripped(t), '{BODY}', 1, 'i')",
    f"number_joined(d) as case when regexp_full_match(d, '{GROUPED_BY_SPACE}') then replace(d, ' ', '') else d end",
    f"number_sign(t) as case when regexp_matches(t, '{NEGATIVE}', 'i') then '-' else '' end",
    """number_body(t, digits) as case
        when regexp_full_match(t, '[0-9]+') then t
        when regexp_full_match(t, '(?i)nihil|nol') then '0'
        else number_sign(t) || nullif(number_joined(digits), '')
    end""",
    "from_id(b) as replace(replace(b, '.', ''), ',', '.')",
    "from_en(b) as replace(b, ',', '')",
    f"""number_text(b, proof) as case
        when regexp_full_match(b, '{DIGITS}') then b
        when proof = 'id' then case when regexp_full_match(b, '{ID}') then from_id(b) end
        when proof = 'en' then case when regexp_full_match(b, '{EN}') then from_en(b) end
        when proof = 'plain' then case when regexp_full_match(b, '{PLAIN}') then b end
        when proof = 'unproven' or regexp_full_match(b, '{ONE_SIGN}') then null
        when regexp_full_match(b, '{ID}') then from_id(b)
        when regexp_full_match(b, '{EN}') then from_en(b)
    end""",
    f"""number_fault(t, b, proof) as case
        when regexp_full_match(t, '{SCIENTIFIC}') then 'number_scientific'
        when b is null then 'number_unreadable'
        when proof = 'mixed' and regexp_full_match(b, '{ONE_SIGN}') then 'number_mixed'
        when proof = 'unproven' and regexp_full_match(b, '{AMBIGUOUS}') then 'number_ambiguous'
        when proof = 'unproven' and regexp_full_match(b, '{ONE_SIGN}') then 'not_whole'
        when regexp_full_match(b, '{ID}') or regexp_full_match(b, '{EN}') then 'number_other_convention'
        else 'number_unreadable'
    end""",
    # What a body proves: S strong, w weak; i Indonesian, e English; NULL nothing.
    f"""number_evidence(b, whole) as case
        when regexp_full_match(b, '-?[0-9]+') or regexp_full_match(b, '{AMBIGUOUS}') then null
        when regexp_full_match(b, '{ONE_SIGN}') then case
            when whole and not regexp_full_match(b, '{ZEROS}') then null
            when contains(b, ',') then 'wi' else 'we' end
        when regexp_full_match(b, '{ID}') then 'Si'
        when regexp_full_match(b, '{EN}') then 'Se'
    end""",
)


def decide(evidence: Sequence[str]) -> Proof:
    """The convention that the kinds of evidence of one column prove; see the module's text."""
    for strength in ("S", "w"):
        found = {kind[1] for kind in evidence if kind[0] == strength}
        if found == {"i", "e"}:
            return "mixed"
        if found:
            return "id" if found == {"i"} else "en"
    return "unproven"


def prove_sql(table: str, columns: Sequence[Column], scaled: frozenset[str]) -> str:
    """SQL: one row per file, `_file` and for each column the kinds of evidence that its bodies `b_<name>` hold."""
    seen = "".join(
        f', list(distinct case when not "q_{column.name}" then'
        f' number_evidence("b_{column.name}", {is_whole(column, scaled)}) end)'
        f' filter (not _example) as "{column.name}"'
        for column in columns
    )
    return f"select _file{seen} from {table} group by _file"  # noqa: S608 - names of the catalogue


def is_whole(column: Column, scaled: frozenset[str]) -> bool:
    """Whether the file's own cells must be whole numbers: a count given in thousands need not be."""
    return column.type in WHOLE_TYPES and column.name not in scaled


def value_sql(column: Column, text: str, scale: float) -> str:
    """SQL that makes the canonical number text `text` a value of the column's type; NULL where it cannot be one."""
    if column.type in WHOLE_TYPES:
        exact = f"try_cast({text} as decimal(28, 10))" if scale == 1 else _scaled(text, scale)
        return f"case when {exact} = round({exact}, 0) then try_cast({exact} as bigint) end"
    return f"try_cast({text} as double)" if scale == 1 else f"cast({_scaled(text, scale)} as double)"


def _scaled(text: str, scale: float) -> str:
    return f"(try_cast({text} as decimal(24, 10)) * cast('{scale:f}' as decimal(14, 4)))"
