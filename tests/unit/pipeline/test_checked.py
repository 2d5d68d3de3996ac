"""A site with all that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.content_model.problem import Severity
from plugins.pipeline.checked import checked, collected_now, derived_beside
from plugins.pipeline.extension_points import Derivation, gather
from plugins.pipeline.session import session_of
from tests.conftest import news
from tests.unit.builders import site as made

if TYPE_CHECKING:
    from tests.conftest import Site


def test_all_is_told(site: Site) -> None:
    """What is wrong does not end it: all of it is told, with the site as far as it could be read."""
    site.write({"news/a.nb.md": news("A", "[[news/x]]"), "news/b.nb.md": news("B", tags="[x]")})
    settings = site.checked()
    found = checked(settings, gather(settings), (), session_of(settings))

    assert {problem.path for problem in found.problems} == {"news/a.nb.md", "news/b.nb.md"}
    assert {problem.severity for problem in found.problems} == {Severity.PROBLEM}
    assert [document.item for document in found.documents] == ["news/a", "news/b"]
    assert found.site.items.keys() == {"news/a", "news/b"}
    assert found.drafts is None


def test_drafts_beside(site: Site) -> None:
    """A preview has drafts beside the site, which is the one that would be published."""
    site.write({"news/a.nb.md": news("A"), "news/b.nb.md": news("B", status="draft")})
    settings = replace(site.checked(), drafts="apart")
    found = checked(settings, gather(settings), (), session_of(settings))

    assert found.problems == ()
    assert found.site.items.keys() == {"news/a"}
    assert found.drafts is not None
    assert found.drafts.site.items.keys() == {"news/a", "news/b"}


def test_collected_now(site: Site) -> None:
    """What is collected by itself is timed as a stage of a build that has begun."""
    settings = site.write({"news/a.nb.md": news("A")}).checked()
    session = session_of(settings)
    found = collected_now(settings, gather(settings), session)

    assert list(found.sources.files) == ["news/a.nb.md"]
    assert list(session.times) == ["collect"]


def test_derived_beside() -> None:
    """What only pages show is that of the public site; all else is derived with drafts."""
    steps = [
        Derivation(name="all", derive=lambda of: len(of.items)),
        Derivation(name="shown", derive=lambda of: len(of.items), for_pages=True),
    ]
    public = replace(made(), derived={"all": 7, "shown": 7})

    assert derived_beside(made(), public, steps).derived == {"all": 0, "shown": 7}
