"""The related clusters and projects on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.related_profiles.panel import SHOWN, panel
from tests.unit.builders import edition, reader
from tests.unit.related_profiles.made import led_by, made

if TYPE_CHECKING:
    from plugins.content_model.site import Site
    from plugins.related_profiles.panel import RelatedProfiles


def on_page(of: Site, item: str, lang: str = "en") -> RelatedProfiles | None:
    """Return what the page of an item shows."""
    return panel(of.items[item].edition(lang), reader(of, lang=lang))


def test_both() -> None:
    """Clusters and projects stand apart, each with the reason."""
    of = made(
        {
            "clusters/a": {"tags": ("x",)},
            "clusters/b": {},
            "projects/p": led_by("a", "b"),
            "projects/q": {"tags": ("x",)},
        }
    )
    found = on_page(of, "clusters/a")

    assert found is not None
    assert [(one.row.link.title, one.reasons) for one in found.clusters] == [("B", ("Both in P",))]
    assert [(one.row.link.title, one.reasons) for one in found.projects] == [
        ("Q", ("In common: X",))
    ]


def test_nothing() -> None:
    """Where nothing is related there is no panel; nor is there on pages of other kinds."""
    of = made({"clusters/a": {"tags": ("x",)}})

    assert on_page(of, "clusters/a") is None
    assert panel(edition("news/a.nb.md"), reader(of)) is None


def test_no_more_than_shown() -> None:
    """The best stand on the page, no more than can be looked through."""
    many: dict[str, Any] = {f"clusters/c{n}": {} for n in range(SHOWN + 3)}
    of = made({**many, "projects/p": led_by(*(f"c{n}" for n in range(SHOWN + 3)))})
    found = on_page(of, "clusters/c0")

    assert found is not None
    assert [one.row.link.title for one in found.clusters] == ["C1", "C2", "C3", "C4"]


def test_untranslated() -> None:
    """What exists in another language alone is marked, or left out, as the site says."""
    items: dict[str, Any] = {
        "clusters/a": {"tags": ("x",)},
        "clusters/b": {"tags": ("x",), "langs": ("nb",)},
    }
    found = on_page(made(items), "clusters/a")

    assert found is not None
    assert found.clusters[0].row.link.lang == "nb"
    assert on_page(made(items, untranslated="hide"), "clusters/a") is None
