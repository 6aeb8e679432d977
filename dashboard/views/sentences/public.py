"""What *Beranda* answers to a citizen's five questions: pure functions over published rows.

A figure that is hidden, not reported or absent is said as that, and no sentence lets one compute what is hidden: every
number in it is a published one.
"""

from collections.abc import Sequence

from dashboard.catalogue import indicator
from dashboard.views import formats, published
from dashboard.views.saying import joined, say
from dashboard.views.sentences import Row, capital, count, listing, small

NAMED = 3


def front(row: Row | None, *, place: str, period: str) -> str:
    """The first sentence of the front page: families reached in the newest month."""
    if row is None or published.state(row) == "tidak_ada":
        return say("beranda.answer_none", place=place)
    if published.is_shown(row):
        said = say("beranda.answer", families=formats.number(row["value"]), place=place, period=period)
        return joined(said, _lacks(row))
    if published.state(row) == "belum_melapor":
        return say("beranda.silent", what=f"Penerima bantuan di {place}", period=period)
    return say("beranda.answer_hidden", place=place, period=period)


def _lacks(row: Row) -> str:
    """That a total is not one of all who are to report: "Belum lengkap: 3 dari 18 melapor."; "" where it is."""
    words = published.incomplete(row)
    return f"{capital(words)}." if words else ""


def families(row: Row | None, share: Row | None, *, period: str, level: str) -> str:
    """Families reached, of how many that were to be reached, and how many areas stand behind it."""
    what = indicator("recipient_families").label
    if row is None or not published.is_shown(row):
        return missing(row, what=what, period=period)
    of = ""
    if share is not None and published.is_shown(share) and not formats.absent(share.get("denominator")):
        whole = formats.number(share["denominator"])
        of = say("beranda.of_quota", share=formats.percent(share["value"]), quota=whole)
    said = say("beranda.families", period=period, families=formats.number(row["value"]), of=of)
    return joined(said, reported(row, level=level))


def reported(row: Row, *, level: str) -> str:
    """How many areas have reported, where some have not."""
    came, due = count(row, "reported"), count(row, "expected")
    if came >= due:
        return ""
    return say("beranda.reported", reported=formats.number(came), expected=formats.number(due), level=level)


def missing(row: Row | None, *, what: str, period: str) -> str:
    """Why there is no number: hidden, not reported, or never published."""
    if row is not None and published.state(row) in published.HIDDEN:
        return say("beranda.hidden", what=what, period=period)
    if row is not None and published.state(row) == "belum_melapor":
        return say("beranda.silent", what=what, period=period)
    return say("beranda.none", what=what.lower())


def money(row: Row | None, *, year: str, until: str) -> str:
    """What reached families in the year so far."""
    if row is None or not published.is_shown(row):
        return missing(row, what=indicator("disbursed_idr").label, period=year)
    said = say("beranda.money", year=year, until=until, amount=formats.rupiah_words(row["value"]))
    return joined(said, _lacks(row))


def where(rows: Sequence[Row], shares: Sequence[Row], *, period: str, level: str) -> str:
    """In how many areas something was paid, which are silent or hidden, and the lowest published share of the quota."""
    if not rows:
        return say("beranda.none", what=indicator("paid_pct").label.lower())
    by_state = {key: [row for row in rows if published.state(row) == key] for key in ("angka", "nol", "belum_melapor")}
    hidden = [row for row in rows if published.state(row) in published.HIDDEN]
    areas, paid = formats.number(len(rows)), len(by_state["angka"])
    whole = paid == len(rows)
    return joined(
        say("beranda.where_all", areas=areas, level=level, period=period)
        if whole
        else say("beranda.where", areas=areas, paid=formats.number(paid), level=level, period=period),
        _named("beranda.where_zero", by_state["nol"]),
        _named("beranda.where_silent", by_state["belum_melapor"]),
        _named("beranda.where_hidden", hidden),
        _lowest(shares),
    )


def _named(key: str, rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    names = [str(row["region_name"]) for row in rows[:NAMED]]
    more = len(rows) - NAMED
    return say(key, names=listing([*names, f"{formats.number(more)} lainnya"] if more > 0 else names))


def _lowest(shares: Sequence[Row]) -> str:
    shown = [row for row in shares if published.is_shown(row)]
    if len(shown) < 2:  # noqa: PLR2004 - the only one is not the lowest of any
        return ""
    low = min(shown, key=lambda row: float(row["value"]))
    return say("beranda.where_lowest", name=str(low["region_name"]), share=formats.percent(low["value"]))


def homes(residents: Row | None, services: Row | None, *, number: int, silent: int, period: str) -> str:
    """Who lives in the homes, what they gave, and how many homes have not reported."""
    if not number or (residents is None and services is None):
        return say("beranda.none", what="panti dan rumah singgah")
    given = None if services is None or not published.is_shown(services) else formats.number(services["value"])
    if residents is not None and published.is_shown(residents):
        living = formats.number(residents["value"])
        stand = formats.number(count(residents, "reported") or number)
        first = say("beranda.homes", period=period, residents=living, number=stand)
        more = say("beranda.homes_services_more", services=given) if given else ""
    elif given:
        hidden = missing(residents, what="Penghuni panti", period=period)
        first, more = say("beranda.homes_services", period=period, services=given), hidden
    else:
        first, more = missing(residents, what="Penghuni panti", period=period), ""
    quiet = say("beranda.homes_silent", silent=formats.number(silent), number=formats.number(number)) if silent else ""
    return joined(first, more, quiet)


def poor(rows: Sequence[Row], *, place: str) -> str:
    """The newest share of poor people, and the change against the year before (`public/pages/poverty`)."""
    if not rows:
        return say("beranda.none", what="kemiskinan")
    now = rows[-1]
    people = now.get("poor_people")
    counted = "" if formats.absent(people) else say("beranda.poor_people", people=formats.number(people))
    share, year = formats.percent(now["p0_pct"], 2), str(count(now, "year"))
    return joined(say("beranda.poor", people=counted, share=share, place=place, year=year), _turn(rows), _since(rows))


def comparable(rows: Sequence[Row]) -> Sequence[Row]:
    """The years from the last break on."""
    breaks = [place for place, row in enumerate(rows) if row.get("is_break")]
    return rows[breaks[-1] :] if breaks else rows


def _turn(rows: Sequence[Row]) -> str:
    own = comparable(rows)
    if len(own) < 2:  # noqa: PLR2004
        return ""
    now, before = own[-1], own[-2]
    points = round(round(float(now["p0_pct"]), 2) - round(float(before["p0_pct"]), 2), 2)
    year = str(count(before, "year"))
    if not points:
        return say("beranda.poor_same", before=year)
    said = {"direction": "Naik" if points > 0 else "Turun", "points": formats.number(abs(points), 2)}
    return say("beranda.poor_change", **said, before=year)


def _since(rows: Sequence[Row]) -> str:
    own = comparable(rows)
    return say("beranda.poor_break", year=str(count(own[0], "year"))) if len(own) < len(rows) else ""


def not_shown(states: Sequence[Row]) -> str:
    """How many figures of the release are hidden, and how many wait for a report (`public/pages/states`)."""
    by, hidden = _by_state(states)
    said = {"figures": formats.number(sum(by.values())), "silent": formats.number(by.get("belum_melapor", 0))}
    if not hidden:
        return say("beranda.all_shown", **said)
    return say("beranda.not_shown", **said, hidden=formats.number(hidden))


def method(states: Sequence[Row]) -> str:
    """The answer of *Cara membaca & metode*: how many figures there are, and how many of them are hidden."""
    by, hidden = _by_state(states)
    figures = formats.number(sum(by.values()))
    if not hidden:
        return say("metode.answer_all", figures=figures)
    return say("metode.answer", figures=figures, hidden=formats.number(hidden))


def _by_state(states: Sequence[Row]) -> tuple[dict[str, int], int]:
    """How many figures each state has, and how many are hidden."""
    by = {str(row["state"]): count(row, "figures") for row in states}
    return by, sum(by.get(key, 0) for key in published.HIDDEN)


def of_homes(rows: Sequence[Row], *, period: str) -> str:
    """The answer of *Layanan UPT*: who reported, who lives there, which home is overfull or silent.

    A row is a home: `residents` is its figure, `is_silent` and `is_overfull` judge it.
    """
    if not rows:
        return say("layanan.none")
    quiet = [row for row in rows if row["is_silent"]]
    known = [row["residents"] for row in rows if published.is_shown(row["residents"])]
    hidden = sum(published.state(row["residents"]) in published.HIDDEN for row in rows)
    numbers = {"reported": formats.number(len(rows) - len(quiet)), "number": formats.number(len(rows))}
    living = formats.number(sum(int(row["value"]) for row in known))
    of_whom = "layanan.residents_all" if len(known) == len(rows) - len(quiet) else "layanan.residents"
    return joined(
        say("layanan.answer", period=period, **numbers),
        say(of_whom, residents=living, number=formats.number(len(known))) if known else "",
        say("layanan.hidden", number=formats.number(hidden)) if hidden else "",
        _homes("layanan.full", [row for row in rows if row["is_overfull"]]),
        _homes("layanan.silent", quiet),
    )


def _homes(key: str, rows: Sequence[Row]) -> str:
    names = [str(row["upt_name"]) for row in rows[:NAMED]]
    more = len(rows) - NAMED
    return say(key, names=capital(listing([*names, f"{more} lainnya"] if more > 0 else names))) if rows else ""


def of_area(rows: Sequence[Row], *, place: str, parent: str) -> str:
    """The answer of *Wilayah saya*: families reached beside the area around, else the first figure that is shown.

    `rows` are the whole figures of the area (`public/pages/area`).
    """
    by_key = {str(row["indicator"]): row for row in rows}
    reached = by_key.get("recipient_families")
    if reached is not None and published.state(reached) != "tidak_ada":
        period = formats.period(reached["period"], str(reached["period_kind"]))
        if not published.is_shown(reached):
            state = published.plainly(reached, indicator("recipient_families"))
            return say("wilayah.answer_missing", place=place, period=period, state=state)
        whole = reached.get("parent_value")
        more = reached.get("has_parent") and not formats.absent(whole)
        partly = reached.get("parent_status") == "incomplete"
        said = "wilayah.answer_around_incomplete" if partly else "wilayah.answer_around"
        around = say(said, families=formats.number(whole), parent=parent) if more else ""
        families = formats.number(reached["value"])
        answer = say("wilayah.answer", place=place, families=families, period=period, around=around)
        return joined(answer, _lacks(reached))
    for row in rows:
        if published.is_shown(row):
            shown = indicator(str(row["indicator"]))
            period = formats.period(row["period"], str(row["period_kind"]))
            value = published.plainly(row, shown)
            label = small(shown.label)
            what = value if label == published.unit(shown) else f"{label} {value}"
            return joined(say("wilayah.answer_other", place=place, what=what, period=period), _lacks(row))
    return say("wilayah.answer_none", place=place)


def counted(rows: Sequence[Row]) -> str:
    """How many of the area's newest figures are shown, shown but incomplete, hidden, not reported, without data."""
    states = [published.state(row) for row in rows]
    hidden = sum(state in published.HIDDEN for state in states)
    partly = sum(bool(published.incomplete(row)) for row in rows)
    return say(
        "wilayah.counted_partly" if partly else "wilayah.counted",
        shown=formats.number(states.count("angka") + states.count("nol") - partly),
        partly=formats.number(partly),
        hidden=formats.number(hidden),
        silent=formats.number(states.count("belum_melapor")),
        none=formats.number(states.count("tidak_ada")),
    )
