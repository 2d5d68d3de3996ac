"""Write what was imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.importing.settle import Rules, settle
from plugins.importing.write import terms_of_site, unwritable, write_all, wrong_in
from plugins.incoming.found import Found
from plugins.pipeline.extension_points import gather

if TYPE_CHECKING:
    from tests.conftest import Site


def rules(site: Site, kind: str) -> Rules:
    """Return what a site asks for."""
    settings = site.checked()
    kinds = {one.name: one for one in gather(settings).kinds}
    return Rules(settings=settings, kinds=kinds, vocabularies=terms_of_site(settings), kind=kind)


def test_a_kind_whose_facts_must_be_known_is_refused(site: Site) -> None:
    """A cluster without a country cannot be written, and nothing of it is."""
    made = rules(site, "cluster")
    written = write_all(settle([Found(origin="x", title="X", text="x")], made)[0], made)

    assert (written.paths, len(written.problems)) == ((), 1)
    assert not (site.root / "content/clusters").exists()


def test_what_is_wrong_in_new_files_is_told(site: Site) -> None:
    """Problems of new files alone are listed."""
    site.write(
        {"news/old/index.nb.md": "no header", "news/new/index.nb.md": "---\ntitel: x\n---\n"}
    )
    settings = site.checked()
    found = wrong_in(["news/new/index.nb.md"], settings, gather(settings))

    assert {problem.path for problem in found} == {"news/new/index.nb.md"}
    assert wrong_in([], settings, gather(settings)) == []


def test_terms_of_a_site_that_has_none(site: Site) -> None:
    """A site without terms, or with a broken file of them, has none."""
    assert terms_of_site(site.checked()) == {}
    site.write({"data/terms.yaml": "a: ["})
    assert terms_of_site(site.checked()) == {}


def test_unwritable() -> None:
    """What the disk says is told in its words."""
    assert (
        dict(unwritable(OSError(28, "No space left on device")).values)["why"]
        == "No space left on device"
    )
