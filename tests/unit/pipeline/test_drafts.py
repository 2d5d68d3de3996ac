"""Drafts in a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from plugins.content_model.page import Page
from plugins.content_model.site import Absence
from plugins.pipeline.build import prepare
from plugins.pipeline.drafts import MARKS, draft_paths, mark
from plugins.pipeline.extension_points import gather
from plugins.pipeline.relate import Related
from tests.conftest import Site, news
from tests.unit.builders import edition, settings
from tests.unit.builders import site as small_site

if TYPE_CHECKING:
    from plugins.pipeline.build import Prepared

STEP = "drafts-0123456789"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'


def previewed(site: Site, **chosen: Any) -> Prepared:
    """Run the stages that read, as for a preview."""
    found = replace(site.checked(**chosen), drafts=STEP)
    return prepare(found, gather(found))


def pages(prepared: Prepared) -> dict[str, Page]:
    """Return the pages by path."""
    return {file.save_as: file for file in prepared.output if isinstance(file, Page)}


def test_no_setting_brings_drafts_into_a_build(site: Site) -> None:
    """Only a preview fills in where drafts stand: settings of that name count for nothing."""
    site.write({"news/a.nb.md": news("A", status="draft")})
    found = site.checked(drafts=STEP, DRAFTS=STEP)

    assert found.drafts == ""
    assert not site.build(drafts=STEP, DRAFTS=STEP).has(f"{STEP}/nb/nyheter/a/index.html")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"status": "draft"}, "Draft, not published"),
        ({"date": "2030-05-06"}, "Not published until 6 May 2030"),
        ({"embargo": "2030-05-06 09:00"}, "Under embargo until 6 May 2030"),
    ],
)
def test_marked(site: Site, fields: dict[str, str], expected: str) -> None:
    """A page apart says why it is not public; search engines are not to know it."""
    site.write({"news/a.en.md": news("A", **fields)})
    page = pages(previewed(site))[f"{STEP}/en/news/a/index.html"]

    assert page.page.mark == expected  # type: ignore[attr-defined]
    assert not page.page.indexed  # type: ignore[attr-defined]


def test_the_rest_is_what_would_be_published(site: Site) -> None:
    """No other page is another for them, but for search engines, which are to know none."""
    site.write(
        {
            "news/a.nb.md": news("A", "Se [B](news/b)."),
            "news/b.nb.md": news("Hemmelig", "Se [[news/c]].", status="draft", tags="[]"),
            "news/c.nb.md": news("C", date="2030-01-01"),
        }
    )
    public = pages(site.prepare())
    preview = pages(previewed(site))

    assert public.keys() == {path for path in preview if not path.startswith(STEP)}
    for path, page in public.items():
        again = preview[path]
        assert (page.view, page.site, page.panels) == (again.view, again.site, again.panels)
        assert replace(page.page, indexed=False) == again.page


def test_drafts_lead_to_one_another(site: Site) -> None:
    """A link from one draft to another works, as it will on the day."""
    site.write(
        {
            "news/b.nb.md": news("B", "Se [[news/c]].", status="draft"),
            "news/c.nb.md": news("C", date="2030-01-01"),
        }
    )
    page = pages(previewed(site))[f"{STEP}/nb/nyheter/b/index.html"]

    assert f"/{STEP}/nb/nyheter/c/" in str(page.view)


def test_files_of_drafts(site: Site) -> None:
    """A picture that only a draft shows stands apart too; one that is public is shared."""
    picture = {"image_alt": "Noe"}
    site.write(
        {
            "news/a.nb.md": news("A", image="a.svg", **picture),
            "news/b/index.nb.md": news(
                "B", "![X](../a.svg)", image="b.svg", status="draft", **picture
            ),
            "news/a.svg": SVG,
            "news/b/b.svg": SVG,
        }
    )
    copied = {file.save_as for file in previewed(site).output if "media/" in file.save_as}

    assert copied == {"media/news/a.svg", f"{STEP}/media/news/b/b.svg"}


def test_a_list_of_them(site: Site) -> None:
    """All drafts are listed on a page, which no other page leads to; what has expired is none."""
    site.write(
        {
            "news/a.nb.md": news("A", status="draft"),
            "news/a.en.md": "---\ntitle: An A\ntranslated_from: nb\n---\n\nText.\n",
            "news/b.nb.md": news("B", expires="2025-04-01"),
        }
    )
    prepared = previewed(site)
    index = pages(prepared)[f"{STEP}/index.html"]

    assert [(row.path, row.lang) for row in index.view.rows] == [  # type: ignore[attr-defined]
        ("news/a.nb.md", "nb"),
        ("news/a.en.md", "en"),
    ]
    others = (page for path, page in pages(prepared).items() if not path.startswith(STEP))
    assert not any(STEP in str((page.view, page.page, page.site)) for page in others)


def test_draft_paths() -> None:
    """What has expired was public once, and is no draft; outside of previews there are none."""
    related = Related(
        site=small_site(),
        problems=(),
        next_change=None,
        absent={"a": Absence.DRAFT, "b": Absence.EXPIRED, "c": Absence.EMBARGOED},
    )

    assert set(draft_paths(related, settings(drafts=STEP))) == {"a", "c"}
    assert draft_paths(related, settings()) == {}
    assert set(MARKS) == set(Absence) - {Absence.EXPIRED}


def test_mark_of_a_translation() -> None:
    """A translation says the day that it has from its original."""
    one = edition(date="2030-05-06")

    assert mark(one, {one.path: Absence.SCHEDULED}, small_site(one)).endswith("6. mai 2030")
