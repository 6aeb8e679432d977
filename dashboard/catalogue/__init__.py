"""Datasets, indicators, caveats and agencies as records: the one place where their words and rules stand."""

from dashboard.catalogue.agencies import Agency, agency, slugs
from dashboard.catalogue.caveats import CAVEATS, caveat
from dashboard.catalogue.checks import CHECKS, check
from dashboard.catalogue.datasets import DATASETS, dataset
from dashboard.catalogue.indicators import INDICATORS, indicator
from dashboard.catalogue.records import Caveat, Check, Column, Dataset, Due, Indicator, Rule
from dashboard.catalogue.sentences import sentence
from dashboard.catalogue.thresholds import THRESHOLDS, threshold

__all__ = [
    "CAVEATS",
    "CHECKS",
    "DATASETS",
    "INDICATORS",
    "THRESHOLDS",
    "Agency",
    "Caveat",
    "Check",
    "Column",
    "Dataset",
    "Due",
    "Indicator",
    "Rule",
    "agency",
    "caveat",
    "check",
    "dataset",
    "indicator",
    "sentence",
    "slugs",
    "threshold",
]
