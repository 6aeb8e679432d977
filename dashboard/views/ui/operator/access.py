"""Who looks, and what this visitor may do. Roles are read anew at each call; a hidden button protects nothing."""

from collections.abc import Iterable

import streamlit as st

from dashboard.operating import login, roles
from dashboard.operating.roles import Visitor


def visitor() -> Visitor:
    """The visitor of this run; nobody where a login is configured and has not happened."""
    if not login.configured():
        return Visitor(local=True, shown="komputer ini")
    claims = st.user.to_dict()
    return roles.visitor_of(claims) if claims.get("is_logged_in") else Visitor()


def readable(slugs: Iterable[str]) -> tuple[str, ...]:
    """Those of the offices whose figures the visitor may see."""
    who = visitor()
    return tuple(slug for slug in slugs if roles.reads(who, slug))


def operated(slugs: Iterable[str]) -> tuple[str, ...]:
    """Those of the offices that the visitor operates."""
    who = visitor()
    return tuple(slug for slug in slugs if roles.operates(who, slug))


def require(slug: str) -> Visitor:
    """The visitor, who operates `slug`; AccessError otherwise."""
    who = visitor()
    roles.require_operator(who, slug)
    return who
