"""What a figure says of itself where an earlier release told it otherwise (`public/pages/corrections`)."""

from dashboard.views.saying import say
from dashboard.views.sentences import Row, small


def notice(row: Row) -> str:
    """ "Dikoreksi pada terbitan p0002: semula 9,06, kini 9,60."; no numbers that are no longer the figure's.

    The words are the release's own: what they do not tell is told nowhere.
    """
    what, numbers, told = str(row["words"]).partition(":")
    if not numbers:
        return say("koreksi.since", version=str(row["version"]), words=small(what))
    said = say("koreksi.at", what=what, version=str(row["version"]))
    return f"{said}:{told}" if row["holds"] else f"{said}."
