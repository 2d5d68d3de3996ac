"""Render: a batch of pages into the staging folder, in whichever process."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.fingerprints import fingerprint
from plugins.cache.sealed_file import DamagedCacheError
from plugins.cache.texts import Texts
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.page import JSON, Page
from plugins.publishing.stage import UnsafePathError
from plugins.rendering.environment import ThemeRules
from plugins.rendering.page_task import encoded, page_task
from plugins.rendering.render_task import (
    Key,
    RenderContext,
    RenderJob,
    environments_of,
    render_batch,
    stored_text,
)
from plugins.views.prose import Prose
from tests.conftest import tree
from tests.unit.builders import EN, NB

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.rendering.page_task import PageTask

TEXT = "<p>blå</p>".encode()


class View(Struct, frozen=True):
    """A view."""

    body: Prose = Prose(())


class Shared(Struct, frozen=True):
    """What pages share."""

    name: str = "Site"


def task(save_as: str, template: str = "a.html", lang: str = "nb", body: str = "") -> PageTask:
    """Return a page that shows a stored text, if it is given its fingerprint."""
    view = View(Prose((len(TEXT),), body) if body else Prose(("none",)))
    page = Page(
        save_as=save_as, template=template, lang=lang, site=Shared(), page=Shared(), view=view
    )
    return page_task(page, encoded(page.site))


def job(root: Path, *pages: PageTask, **templates: str) -> RenderJob:
    """Return a batch of pages, their text stored below *root*."""
    folder = root / "theme/templates"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    texts = Texts(root / "texts")
    texts.write([texts.add(TEXT)])
    (root / "stage").mkdir(exist_ok=True)
    context = RenderContext(
        version=str(root).encode(),
        languages={"nb": NB, "en": EN},
        catalogues={
            "nb": Catalogue(lang="nb", strings={"News": ("Nyheter",)}),
            "en": Catalogue(lang="en"),
        },
        theme=ThemeRules(root=str(root), folders=(str(folder),)),
    )
    return RenderJob(
        context=context,
        pages=pages,
        texts=str(texts.folder),
        places=texts.places,
        stage=str(root / "stage"),
    )


NAME = fingerprint(TEXT).hex()


def test_pages(tmp_path: Path) -> None:
    """Each page is in the staging folder, as it is told."""
    found = render_batch(
        job(
            tmp_path,
            task("nb/index.html", body=NAME),
            task("en/index.html", lang="en"),
            a='{{ _("News") }}: {{ body }}',
        )
    )

    staged = tree(tmp_path / "stage")
    assert staged == {
        "nb/index.html": "Nyheter: <p>blå</p>".encode(),
        "en/index.html": b"News: none",
    }
    assert [page.save_as for page in found] == ["nb/index.html", "en/index.html"]
    for page in found:
        content = staged[page.save_as]
        assert (page.digest, page.size, page.problem) == (fingerprint(content), len(content), None)


def test_a_page_with_a_mistake(tmp_path: Path) -> None:
    """A page whose template is wrong is not written; the others are."""
    found = render_batch(job(tmp_path, task("a"), task("b", "b.html"), a="{{ titel }}", b="fine"))

    assert [page.problem is None for page in found] == [False, True]
    assert tree(tmp_path / "stage") == {"b": b"fine"}


def test_there_and_back(tmp_path: Path) -> None:
    """A batch, and what comes of it, can be sent."""
    batch = job(tmp_path, task("a"), task("b"), a="{{ titel }}")
    found = render_batch(pickle.loads(pickle.dumps(batch)))  # noqa: S301  # our own

    assert found == render_batch(batch)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  # our own


@pytest.mark.parametrize("template", ["a.html", JSON])
@pytest.mark.parametrize("damage", ["gone", "changed", "unknown"])
def test_damaged_texts(tmp_path: Path, template: str, damage: str) -> None:
    """A text that is not what it was is no mistake of the template that shows it."""
    batch = job(tmp_path, task("a", template, body=NAME), a="{{ body }}")
    (path,) = (tmp_path / "texts").iterdir()
    if damage == "gone":
        path.unlink()
    elif damage == "changed":
        path.write_bytes(b"x" * len(TEXT))
    else:
        batch = replace(batch, places={})

    with pytest.raises(DamagedCacheError):
        render_batch(batch)


def test_nothing_is_written_outside(tmp_path: Path) -> None:
    """A page that would be written out of the staging folder is refused."""
    with pytest.raises(UnsafePathError):
        render_batch(job(tmp_path, task("../a"), a="x"))

    assert not (tmp_path / "a").exists()


def test_stored_text(tmp_path: Path) -> None:
    """A text is read by its fingerprint, from where it lies."""
    batch = job(tmp_path)

    assert stored_text(batch.texts, batch.places, NAME) == TEXT
    with pytest.raises(DamagedCacheError):
        stored_text(batch.texts, batch.places, "00")


class TestEnvironments:
    """Jinja environments, kept from batch to batch."""

    def test_the_same_version(self, tmp_path: Path) -> None:
        """A context that was sent once more has the environments that there are."""
        one = job(tmp_path).context
        other = pickle.loads(pickle.dumps(one))  # noqa: S301  # our own

        assert environments_of(Key(one)) is environments_of(Key(other))
        assert environments_of(Key(one)).keys() == {"nb", "en"}

    def test_another_version(self, tmp_path: Path) -> None:
        """Other templates or strings have environments of their own."""
        one = job(tmp_path).context
        other = replace(one, version=b"other")

        assert environments_of(Key(one)) is not environments_of(Key(other))
        assert Key(one) != Key(other)
        assert Key(one) != one.version
