"""Every report that is awaited has its place in the matrix, once, and is read by the mart that says when it came."""

from dashboard import queries
from dashboard.catalogue import DATASETS
from dashboard.catalogue.reporting import FREQUENCIES, GROUPS, REPORTERS

AWAITED = {d.key for d in DATASETS if d.due.frequency in FREQUENCIES and d.reporter in REPORTERS}


def test_every_awaited_report_stands_in_one_group() -> None:
    placed = [key for keys in GROUPS.values() for key in keys]
    assert sorted(placed) == sorted(AWAITED)


def test_the_mart_of_arrivals_knows_every_one() -> None:
    assert queries.tables("marts/report_arrivals") >= AWAITED - {"organisations"}, "a list is known by its files"
    assert "'organisations'" in queries.read("marts/report_arrivals")
