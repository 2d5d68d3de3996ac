"""The page of an edited text, shown before the whole site is built again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from plugins.pipeline.build import finish
from plugins.preview.builder import Memory
from plugins.preview.edits import MOST, show_edits
from tests.conftest import Site, article, news, tree

if TYPE_CHECKING:
    from collections.abc import Callable

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'
FILES = {
    "news/a.nb.md": news("A", "Gammel tekst.", summary="Kort", image="t.svg", image_alt="Tre"),
    "news/a.en.md": article("A", "Old text.", translated_from="nb", image_alt="Tree"),
    "news/b.nb.md": news("B", "Se [A](a.nb.md)."),
    "news/draft.nb.md": news("D", status="draft"),
    "news/t.svg": SVG,
}


class Preview:
    """
    A preview after its first build.

    Args:
        site: The site.
    """

    def __init__(self, site: Site) -> None:
        self.site = site.write(FILES)
        prepared = site.prepare()
        finish(prepared)
        self.memory = Memory(prepared.session)
        self.memory.prepared = prepared
        self.before = self.output()

    def output(self) -> dict[str, bytes]:
        """Return what readers of the preview would get."""
        return tree(self.site.root / "output")

    def edit(self, **texts: str) -> bool:
        """Write files of ``content/news``, and show them; tell whether that could be done."""
        paths = []
        for name, text in texts.items():
            path = self.site.root / "content/news" / f"{name}.md"
            path.write_text(text, encoding="utf-8")
            paths.append(path)
        return show_edits(self.memory, paths)


@pytest.fixture
def preview(site: Site) -> Preview:
    """Return a preview that has been built."""
    return Preview(site)


def test_new_text_is_shown(preview: Preview) -> None:
    """The page is what the whole build makes of it, and nothing else has changed."""
    text = FILES["news/a.nb.md"].replace("Gammel tekst.", '## Ny\n\n"Tekst" om [B](b.nb.md).')
    assert preview.edit(**{"a.nb": text})
    shown = preview.output()
    preview.site.run()
    built = preview.output()

    page = "nb/nyheter/a/index.html"
    assert shown[page] == built[page] != preview.before[page]
    assert {path for path in shown if shown[path] != preview.before[path]} == {page}


def test_several_at_once(preview: Preview) -> None:
    """Both languages, saved together, are shown together."""
    assert preview.edit(
        **{
            "a.nb": FILES["news/a.nb.md"].replace("Gammel", "Ny"),
            "a.en": FILES["news/a.en.md"].replace("Old", "New"),
        }
    )
    after = preview.output()

    assert b"Ny tekst." in after["nb/nyheter/a/index.html"]
    assert b"New text." in after["en/news/a/index.html"]


def test_names_in_an_edited_text(site: Site) -> None:
    """Links around names stand where the old text had the names: the new one waits for the build."""
    site.write(
        {
            "clusters/oslo/cluster.yaml": 'country: "NO"\n',
            "clusters/oslo/index.nb.md": article("Klyngen Oslo"),
            "news/c.nb.md": news("C", "Se Klyngen Oslo i dag."),
        }
    )
    preview = Preview(site)
    page = "nb/nyheter/c/index.html"
    linked = b'<a href="/nb/clusters/oslo/">Klyngen Oslo</a>'
    assert linked in preview.before[page]

    assert preview.edit(**{"c.nb": news("C", "Helt andre ord, og Klyngen Oslo til slutt.")})
    assert b"<p>Helt andre ord, og Klyngen Oslo til slutt.</p>" in preview.output()[page]
    site.run()
    assert b"ord, og " + linked + b" til slutt." in preview.output()[page]


def test_edits_one_after_the_other(preview: Preview) -> None:
    """Each edit is compared with what the last build read, and shown."""
    for word in ("Ny", "Nyere", "Nyest"):
        assert preview.edit(**{"a.nb": FILES["news/a.nb.md"].replace("Gammel", word)})
        assert word.encode() in preview.output()["nb/nyheter/a/index.html"]


@pytest.mark.parametrize(
    ("name", "change"),
    [
        pytest.param("a.nb", lambda text: text.replace("title: A", "title: B"), id="title"),
        pytest.param("a.nb", lambda text: text.replace("Kort", "Lang"), id="summary"),
        pytest.param("a.nb", lambda text: text.replace("2025-03-01", "2027-03-01"), id="date"),
        pytest.param("a.nb", lambda text: text.replace("title: A", "titel: A"), id="mistake"),
        pytest.param("a.nb", lambda text: text[:0], id="empty"),
        pytest.param("a.nb", lambda text: text + "\n![](t.svg)\n", id="problem-in-the-text"),
        pytest.param("draft.nb", lambda text: text + "\nMer.\n", id="a-draft"),
        pytest.param("new.nb", lambda text: news("Ny") + text, id="a-new-file"),
    ],
)
def test_everything_else_is_left_to_the_build(
    preview: Preview, name: str, change: Callable[[str], str]
) -> None:
    """What may change lists, addresses or checks is not shown in haste."""
    text = change(FILES.get(f"news/{name}.md", ""))

    assert not preview.edit(**{name: text})
    assert preview.output() == preview.before


def test_other_files(preview: Preview) -> None:
    """Pictures, templates, files elsewhere and those that are gone are left to the build."""
    content = preview.site.root / "content"
    for path in (content / "news/t.svg", content / "news/gone.nb.md", Path(__file__)):
        assert not show_edits(preview.memory, [path])
    assert not show_edits(preview.memory, [])


def test_many_files(preview: Preview) -> None:
    """A change of many files was made by no writer."""
    assert not show_edits(preview.memory, [Path(f"{n}.md") for n in range(MOST + 1)])


def test_before_the_first_build(preview: Preview) -> None:
    """Without a site to go by nothing can be shown."""
    preview.memory.prepared = None

    assert not preview.edit(**{"a.nb": FILES["news/a.nb.md"].replace("Gammel", "Ny")})


def test_a_folder_that_cannot_be_written(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trouble with the disk is left to the build, which tells of it."""

    def refuse(*_: Any) -> None:
        raise OSError

    monkeypatch.setattr("plugins.preview.edits.staging", refuse)

    assert not preview.edit(**{"a.nb": FILES["news/a.nb.md"].replace("Gammel", "Ny")})


def test_the_next_build_is_right(preview: Preview) -> None:
    """Whatever was shown in haste, the build that follows ends where a clean one would."""
    preview.edit(**{"a.nb": FILES["news/a.nb.md"].replace("Gammel", "Ny")})
    preview.site.run()
    after = preview.output()
    options = {
        "OUTPUT_PATH": str(preview.site.root / "other"),
        "CACHE_PATH": str(preview.site.root / ".other"),
    }
    preview.site.run(**options)

    assert after == tree(preview.site.root / "other")
