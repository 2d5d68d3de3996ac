"""Fingerprints of templates, each with all the templates it may show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, Environment

from plugins.rendering.template_versions import (
    closure,
    plain_name,
    referred,
    template_sources,
    template_versions,
)

if TYPE_CHECKING:
    from pathlib import Path

READER = Environment(autoescape=True)


def versions(**sources: str) -> dict[str, bytes]:
    """Return the fingerprint of each template, by its name without ``.html``."""
    given = {f"{name}.html": text.encode() for name, text in sources.items()}
    found, _ = template_versions(given, READER, {})
    assert found.keys() == given.keys()
    return {name.removesuffix(".html"): version for name, version in found.items()}


def changed(before: dict[str, str], **after: str) -> set[str]:
    """Return the templates whose fingerprint changes with some of the sources."""
    old, new = versions(**before), versions(**{**before, **after})
    return {name for name in new if old.get(name) != new[name]}


class TestReferences:
    """A change in one template is one in all that may show it."""

    @pytest.mark.parametrize(
        "reference",
        [
            '{% extends "b.html" %}',
            '{% include "b.html" %}',
            '{% include ["gone.html", "b.html"] %}',
            '{% include ("gone.html", "b.html") ignore missing %}',
            '{% include "b.html" without context %}',
            '{% import "b.html" as b %}',
            '{% from "b.html" import x %}',
            '{% include "b.html" if x else "c.html" %}',
            '{% include "./b.html" %}',
            '{% include "/b.html" %}',
            '{% if x %}{% for y in x %}{% include "b.html" %}{% endfor %}{% endif %}',
            "{% include x %}",
            '{% include ["c.html", x] %}',
            '{% extends x ~ ".html" %}',
            "{% import x as b %}",
        ],
    )
    def test_every_sort(self, reference: str) -> None:
        """However one refers to another, it changes with it, and not the other way round."""
        before = {"a": reference, "b": "1", "c": "1"}

        assert changed(before, b="2") == {"a", "b"}
        assert changed(before, a=reference + "2") == {"a"}

    def test_no_reference(self) -> None:
        """Templates that have nothing to do with one another change each for itself."""
        assert changed({"a": "{{ 'b.html' }}", "b": "1"}, b="2") == {"b"}

    def test_by_way_of_another(self) -> None:
        """A reference of a reference counts."""
        before = {"a": '{% extends "b.html" %}', "b": '{% include "c.html" %}', "c": "1", "d": ""}

        assert changed(before, c="2") == {"a", "b", "c"}

    def test_a_name_known_later_by_way_of_another(self) -> None:
        """A template that shows one that may show any may show any."""
        before = {"a": '{% extends "b.html" %}', "b": "{% include x %}", "c": "1", "d": "1"}

        assert changed(before, d="2") == {"a", "b", "d"}

    def test_templates_that_refer_to_one_another(self) -> None:
        """A circle ends, and each in it changes with each."""
        before = {"a": '{% include "b.html" %}', "b": '{% include "a.html" %}', "c": ""}

        assert changed(before, a='{% include "b.html" %}2') == {"a", "b"}
        assert changed({"a": '{% include "a.html" %}'}, a='{% include "a.html" %}2') == {"a"}

    def test_one_that_is_not_there_yet(self) -> None:
        """A template that was missing is a change for who asked for it."""
        before = {"a": '{% include "b.html" ignore missing %}', "c": "{% include x %}"}

        assert changed(before, b="") == {"a", "b", "c"}

    @pytest.mark.parametrize("broken", ["{% if %}", "{% nothing %}"])
    def test_broken(self, broken: str) -> None:
        """A template that cannot be read has a fingerprint: rendering tells what is wrong."""
        assert changed({"a": broken, "b": "1"}, a="mended") == {"a"}

    def test_not_text(self) -> None:
        """A file that is no text has one, too."""
        found, _ = template_versions({"a.png": b"\xff"}, READER, {})

        assert found.keys() == {"a.png"}


class TestDistinct:
    """Pages that change from one template to another."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            pytest.param("same", "same", id="the-same-text"),
            pytest.param("{% include x %}1", "{% include x %}2", id="any"),
            pytest.param('1{% include "b.html" %}', '2{% include "a.html" %}', id="circle"),
        ],
    )
    def test_two_templates(self, one: str, other: str) -> None:
        """Two templates never have one fingerprint, even if they may show the same ones."""
        found = versions(a=one, b=other)

        assert found["a"] != found["b"]


class TestKnown:
    """What the build before found out."""

    def test_nothing_is_read_twice(self) -> None:
        """A template that is as it was is not read through again."""
        sources = {"a.html": b'{% include "b.html" %}', "b.html": b"1"}
        found, references = template_versions(sources, READER, {})

        class Unread:
            def parse(self, source: str) -> None:
                raise AssertionError(source)

        again = template_versions(sources, Unread(), references)  # type: ignore[arg-type]
        assert again == (found, references)

    def test_what_is_gone_is_forgotten(self) -> None:
        """The list does not grow from build to build."""
        _, before = template_versions({"a": b"1"}, READER, {})
        _, after = template_versions({"a": b"2"}, READER, before)

        assert len(after) == 1
        assert after.keys() != before.keys()

    def test_other_rules(self) -> None:
        """What could not be read with other extensions is read again with these."""
        sources = {"a.html": b'{% do x %}{% include "b.html" %}', "b.html": b"1"}
        _, known = template_versions(sources, READER, {}, b"without")
        reader = Environment(autoescape=True, extensions=["jinja2.ext.do"])
        old, known = template_versions(sources, reader, known, b"with")
        new, _ = template_versions({**sources, "b.html": b"2"}, reader, known, b"with")

        assert old["a.html"] != new["a.html"]

    def test_order_does_not_matter(self) -> None:
        """Templates found in another order are the same."""
        sources = {"a": b'{% include "b" %}', "b": b'{% include "c" %}', "c": b""}
        one, _ = template_versions(sources, READER, {})
        other, _ = template_versions(dict(reversed(sources.items())), READER, {})

        assert one == other


@pytest.mark.parametrize("name", ["x/y", "./x/y", "/x/y", "x//y", "x/./y", "x/y/", "x/y/."])
def test_plain_name(name: str) -> None:
    """A name that Jinja takes for a path has the one form that the path has."""
    loader = DictLoader({"x/y": ""})

    assert plain_name(name) in loader.mapping


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("text", ()),
        ('{% include "b" %}{% include "a" %}{% include "b" %}', ("a", "b")),
        ('{% include x %}{% include "a" %}', (None, "a")),
        ("{% if %}", ()),
    ],
)
def test_referred(source: str, expected: tuple[str | None, ...]) -> None:
    """Each template that one refers to is named once."""
    assert set(referred(source.encode(), READER)) == set(expected)
    assert len(referred(source.encode(), READER)) == len(expected)


def test_closure() -> None:
    """What is not there is left out, and whoever may show any shows all."""
    references = {"a": ("b", "gone"), "b": (), "c": (None,), "d": ("c",)}

    assert closure("a", references) == {"a", "b"}
    assert closure("d", references) == {"a", "b", "c", "d"}
    assert closure("gone", references) == set()


def test_sources(tmp_path: Path) -> None:
    """The first folder that has a template wins; one that is not there has none."""
    for path in ("mine/a.html", "theme/a.html", "theme/x/b.html", "linked/c.html"):
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(path, encoding="utf-8")
    (tmp_path / "theme/shared").symlink_to(tmp_path / "linked")
    folders = [str(tmp_path / name) for name in ("mine", "gone", "theme")]

    assert template_sources(folders) == {
        "a.html": b"mine/a.html",
        "x/b.html": b"theme/x/b.html",
        "shared/c.html": b"linked/c.html",
    }


def test_a_folder_linked_into_itself(tmp_path: Path) -> None:
    """A link that leads round ends."""
    (tmp_path / "a.html").write_text("a", encoding="utf-8")
    (tmp_path / "again").symlink_to(tmp_path)

    assert template_sources([str(tmp_path)])["a.html"] == b"a"
