"""Compare: a composed site with what the last build left in the output folder."""

from __future__ import annotations

from plugins.pipeline.compare import compare, manifest_path
from tests.conftest import Site, news, tree
from tests.unit.builders import settings


def test_manifest_path() -> None:
    """Each output folder has a manifest of its own in the cache, always the same."""
    one, same, other = (
        manifest_path(settings(output=path)) for path in ("/a/out", "/a/out", "/b/out")
    )

    assert one == same != other
    assert one.parent.as_posix() == "/project/.cache"


def test_before_and_after_a_build(site: Site) -> None:
    """Before the first build all is to be made, after it nothing; after an edit what it changes."""
    site.write({"news/a.nb.md": news("A"), "news/b.nb.md": news("B")})
    before = compare(site.prepare())
    site.run()
    after = compare(site.prepare())
    site.write({"news/a.nb.md": news("A", "Other.")})
    edited = compare(site.prepare())

    assert {one.reasons for one in before.todo.outdated} == {("new",)}
    assert not before.todo.kept
    assert not after.todo.outdated
    assert after.todo.kept == after.manifest.files
    assert [one.file.save_as for one in edited.todo.outdated if "view" in one.reasons][:1] == [
        "nb/nyheter/a/index.html"
    ]


def test_nothing_is_written(site: Site) -> None:
    """The output folder and what is known of it stay as they are."""
    site.write({"news/a.nb.md": news("A")}).run()
    site.write({"news/a.nb.md": news("B")})
    prepared = site.prepare()
    before = tree(site.root)
    compare(prepared)

    assert tree(site.root) == before


def test_changed_templates(site: Site) -> None:
    """Templates are compared with those of the last build."""
    own = site.root / "own"
    own.mkdir()
    (own / "x.html").write_text("1", encoding="utf-8")
    site.write({"news/a.nb.md": news("A", template="x.html")})
    site.run(THEME_TEMPLATES_OVERRIDES=["own"])
    (own / "x.html").write_text("2", encoding="utf-8")
    (own / "y.html").write_text("3", encoding="utf-8")
    changes = compare(site.prepare(THEME_TEMPLATES_OVERRIDES=["own"])).changes

    assert changes.changed == {"x.html", "y.html"}
    assert changes.behind("x.html") == ("x.html",)
