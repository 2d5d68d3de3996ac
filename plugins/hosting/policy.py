"""The Content-Security-Policy: what pages may load, run and ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.hosting.settings import further_sources
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Allowance, OwnPolicy, asked

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings

SELF = "'self'"
NONE = "'none'"
# What all pages need: files of this site, and nothing that stands in a page itself.
BASE = {
    "default-src": (NONE,),
    "script-src": (SELF,),
    "style-src": (SELF,),
    "img-src": (SELF,),
    "font-src": (SELF,),
    "media-src": (SELF,),
    "connect-src": (SELF,),
    "worker-src": (SELF,),
    "manifest-src": (SELF,),
    "form-action": (SELF,),
    "base-uri": (NONE,),
    "frame-ancestors": (SELF,),
}


def policy(settings: Settings) -> str:
    """Return the policy of a site: the theme's, what its plugins need, and what it allows itself."""
    found = {directive: list(sources) for directive, sources in BASE.items()}
    needed = [
        (one.directive, one.sources)
        for one in asked(extension_points.allowances, settings)
        if isinstance(one, Allowance)
    ]
    for directive, sources in (*needed, *sorted(further_sources(settings).items())):
        known = found.setdefault(directive, [])
        known += [source for source in sources if source not in known]
        if len(known) > 1 and NONE in known:
            known.remove(NONE)
    return "; ".join(" ".join((directive, *sources)) for directive, sources in found.items())


def folders_apart(settings: Settings) -> tuple[str, ...]:
    """Return the folders whose pages state a policy of their own, relative to the site."""
    answers = asked(extension_points.allowances, settings)
    return tuple(sorted(one.folder for one in answers if isinstance(one, OwnPolicy)))
