"""All that rendering depends on besides the pages, with fingerprints of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from plugins.content_model.body import Body
from plugins.content_model.catalogue import Catalogue
from plugins.rendering.rendering import rendering, theme_rules
from tests.unit.builders import EN, NB, settings, site

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.rendering.rendering import Rendering


def test_theme_rules() -> None:
    """Rendering depends on the settings that Pelican has for Jinja, absent or not."""
    bare = theme_rules(settings(options={"JINJA_FILTERS": None, "JINJA_ENVIRONMENT": None}))
    full = theme_rules(
        settings(
            minify=True,
            options={
                "JINJA_TESTS": {"x": Body},
                "JINJA_ENVIRONMENT": {"trim_blocks": False},
                "THEME_TEMPLATES_OVERRIDES": ["mine"],
            },
        )
    )

    assert (bare.filters, bare.tests, bare.options, bare.minify) == ({}, {}, {}, False)
    assert bare.folders == ("/project/theme/templates",)
    assert (full.tests, full.minify) == ({"x": Body}, True)
    assert full.options == {"trim_blocks": False}
    assert full.folders == ("/project/mine", "/project/theme/templates")


STRINGS = {
    "nb": Catalogue(lang="nb", strings={"News": ("Nyheter",), "Guides": ("Veiledere",)}),
    "en": Catalogue(lang="en"),
}


def found(root: Path, catalogues: dict[str, Catalogue] | None = None, **changes: Any) -> Rendering:
    """Return what the pages of a site with two templates are rendered with."""
    folder = root / "theme/templates"
    if not folder.is_dir():
        folder.mkdir(parents=True)
        (folder / "a.html").write_text('{% include "b.html" %}', encoding="utf-8")
        (folder / "b.html").write_text("b", encoding="utf-8")
    own = {"root": str(root), "theme": str(root / "theme"), **changes}
    return rendering(site(catalogues=catalogues or STRINGS, settings=settings(**own)), {})


def shout(text: str) -> str:
    """Return *text* in capitals."""
    return text.upper()


class TestVersions:
    """The fingerprints of what pages are rendered with."""

    def test_names(self, tmp_path: Path) -> None:
        """There is one for each template, for each language's strings, and for the rest."""
        assert found(tmp_path).versions.keys() == {
            "template a.html",
            "template b.html",
            "strings nb",
            "strings en",
            "theme",
        }

    def test_the_same(self, tmp_path: Path) -> None:
        """Looked at again, all are the same, in whatever order strings were read."""
        again = dict(reversed(STRINGS["nb"].strings.items()))
        other = {**STRINGS, "nb": replace(STRINGS["nb"], strings=again)}

        assert found(tmp_path).versions == found(tmp_path).versions
        assert found(tmp_path).versions == found(tmp_path, other).versions
        assert found(tmp_path).context.version == found(tmp_path).context.version

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            pytest.param(
                {"languages": {"nb": replace(NB, locale="nn_NO"), "en": EN}},
                {"strings nb"},
                id="language",
            ),
            pytest.param({"minify": True}, {"theme"}, id="minify"),
            pytest.param({"options": {"JINJA_FILTERS": {"x": shout}}}, {"theme"}, id="filter"),
            pytest.param({"options": {"JINJA_GLOBALS": {"x": 1}}}, {"theme"}, id="name"),
            pytest.param({"options": {"JINJA_TESTS": {"x": shout}}}, {"theme"}, id="test"),
            pytest.param(
                {"options": {"JINJA_ENVIRONMENT": {"trim_blocks": False}}}, {"theme"}, id="option"
            ),
            pytest.param(
                {"site_url": "https://x.no", "options": {"OTHER": 1}}, set(), id="another-setting"
            ),
        ],
    )
    def test_settings(self, tmp_path: Path, changes: dict[str, Any], expected: set[str]) -> None:
        """A setting changes what it has to do with, and nothing else."""
        before, after = found(tmp_path), found(tmp_path, **changes)

        assert {
            name for name in after.versions if before.versions[name] != after.versions[name]
        } == expected
        assert (before.context.version != after.context.version) == bool(expected)

    def test_strings(self, tmp_path: Path) -> None:
        """A translation changes the strings of its language."""
        other = {**STRINGS, "en": Catalogue(lang="en", strings={"News": ("What is new",)})}
        before, after = found(tmp_path).versions, found(tmp_path, other).versions

        assert {name for name in after if before[name] != after[name]} == {"strings en"}

    def test_templates(self, tmp_path: Path) -> None:
        """A template changes with what it shows."""
        before = found(tmp_path)
        (tmp_path / "theme/templates/b.html").write_text("c", encoding="utf-8")
        after = found(tmp_path)

        assert {
            name for name in after.versions if before.versions[name] != after.versions[name]
        } == {
            "template a.html",
            "template b.html",
        }
        assert before.context.version != after.context.version

    def test_filters_that_tell_nothing(self, tmp_path: Path) -> None:
        """With a filter of which nothing can be told, no page is taken for the same."""
        options = {"JINJA_FILTERS": {"x": "a b".replace}}

        assert (
            found(tmp_path, options=options).versions["theme"]
            != found(tmp_path, options=options).versions["theme"]
        )


def test_templates(tmp_path: Path) -> None:
    """Each template has a fingerprint of its own text alone, and the names it refers to."""
    before = found(tmp_path)
    (tmp_path / "theme/templates/b.html").write_text("c", encoding="utf-8")
    after = found(tmp_path)

    assert before.shows == after.shows == {"a.html": ("b.html",), "b.html": ()}
    assert before.templates["a.html"] == after.templates["a.html"]
    assert before.templates["b.html"] != after.templates["b.html"]
