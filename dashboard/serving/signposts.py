"""What search engines ask for: `/robots.txt` and `/sitemap.xml`."""

from html import escape

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from dashboard import queries, registry
from dashboard.publication import opening
from dashboard.serving.opendata import BRIEFLY
from dashboard.serving.preview import address, origin

NOT_FOR_ROBOTS = ("/_stcore/", "/api/", "/media/", "/geo/")
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
HEADERS = {"Cache-Control": BRIEFLY}


def robots(request: Request) -> Response:
    """Everything but what is no page and no file."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in NOT_FOR_ROBOTS)]
    lines += ["", f"Sitemap: {origin(request)}/sitemap.xml"]
    return PlainTextResponse("\n".join(lines) + "\n", headers=HEADERS)


def sitemap(request: Request) -> Response:
    """Each page, of each office where there are several, and the list of its files, with the day of publication."""
    days = {slug: _day(slug) for slug in opening.shown()}
    newest = max(days.values(), default="")
    slugs = days if len(days) > 1 else {}
    found = [(address(page.name), newest) for page in registry.pages()]
    found += [(address(page.name, slug), day) for page in registry.pages() for slug, day in slugs.items()]
    found += [(f"/data/{slug}/", day) for slug, day in days.items()]
    start = origin(request)
    rows = "".join(f"<url><loc>{escape(start + path)}</loc>{_changed(day)}</url>" for path, day in found)
    body = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{NAMESPACE}">{rows}</urlset>\n'
    return Response(body, media_type="application/xml", headers=HEADERS)


def _day(slug: str) -> str:
    """The day on which the release that is shown was published, "" where its file does not say."""
    facts = queries.run(opening.open_public(slug), "data/meta")
    meta = dict(zip(facts["key"], facts["value"], strict=True))
    return str(meta.get("published_at", ""))[:10]


def _changed(day: str) -> str:
    return f"<lastmod>{day}</lastmod>" if day else ""


ROUTES = (Route("/robots.txt", robots), Route("/sitemap.xml", sitemap))
