"""Sites whose texts name things, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.content_model.kind import Kind
from tests.unit.builders import KINDS, edition, site

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.site import Edition, Site


def further_names(facts: object) -> list[str]:
    """Return facts, which are nothing but names."""
    assert isinstance(facts, list)
    return facts


CLUSTER = Kind(
    name="cluster",
    folder="clusters",
    template="c.html",
    url="{slug}/",
    mention="clusters",
    names=further_names,
)


def named_site(
    called: dict[str, list[str]], others: Iterable[Edition] = (), **changes: Any
) -> Site:
    """Return a site with clusters by id: its title, then its further names."""
    own = [
        edition(f"clusters/{name}.nb.md", kind="cluster", title=of[0])
        for name, of in called.items()
    ]
    return site(
        *own,
        *others,
        kinds={**KINDS, "cluster": CLUSTER},
        facts={f"clusters/{name}": of[1:] for name, of in called.items()},
        **changes,
    )
