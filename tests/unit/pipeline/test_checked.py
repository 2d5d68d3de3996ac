"""A site with all that is wrong with it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PIL import Image

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


def png(width: int, height: int) -> bytes:
    """Return a picture."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


def test_files_for_pages_are_made_of_pictures_that_are_shown(site: Site) -> None:
    """So a check can do without planning them: that a picture can be read is seen in any case."""
    site.write(
        {
            "news/a.nb.md": news("A", "![Words](q.png)", image="p.png", image_alt="Words"),
            "news/p.png": png(1200, 600),
            "news/q.png": png(300, 200),
        }
    )
    settings = site.checked()
    extensions = gather(settings)
    found = checked(settings, extensions, (), session_of(settings))
    sources = {source for file in found.derived for source in file.sources}

    assert extensions.files
    assert extensions.page_files
    assert sources == found.site.assets.keys() == {"news/p.png", "news/q.png"}


def test_a_check_of_some_leaves_the_index_alone(site: Site) -> None:
    """Writing all that is known for one text would take longer than reading the text again."""
    site.write({"news/a.nb.md": news("A"), "news/b.nb.md": news("B")})
    settings = site.checked()
    checked(settings, gather(settings), (), session_of(settings))
    before = (site.root / ".cache/index").read_bytes()
    site.write({"news/a.nb.md": news("Another")})
    some = session_of(settings)
    found = checked(settings, gather(settings), (), some, about=lambda *_: True)

    assert found.site.items["news/a"].edition("nb").title == "Another"
    assert (site.root / ".cache/index").read_bytes() == before
