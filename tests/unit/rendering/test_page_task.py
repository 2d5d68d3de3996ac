"""Fingerprint: a composed page to the plain bytes that are everything its template may see."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct
from msgspec.structs import replace
from pelican.settings import read_settings

from plugins.cache.fingerprints import SIZE
from plugins.content_model.page import Page
from plugins.pipeline.build import prepare
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import Host, site_settings
from plugins.rendering.page_task import (
    MAKINGS,
    differences,
    encoded,
    makings,
    page_of,
    page_task,
)
from plugins.views.prose import Prose
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from plugins.pipeline.build import Prepared


class View(Struct, frozen=True):
    """A view."""

    text: str = "a"
    prose: Prose = Prose((3, "x"), "00")


class Other(Struct, frozen=True):
    """Another view with the same fields."""

    text: str = "a"
    prose: Prose = Prose((3, "x"), "00")


class Shared(Struct, frozen=True):
    """What pages of a language share."""

    name: str = "Site"


PAGE = Page(
    save_as="nb/a/index.html",
    template="a.html",
    lang="nb",
    site=Shared(),
    page=Shared("page"),
    view=View(),
    panels={"related": Shared("r"), "more": View("m")},
    source="news/a.nb.md",
)
VERSIONS = {
    "theme": b"t" * SIZE,
    "template a.html": b"a" * SIZE,
    "template b.html": b"b" * SIZE,
    "strings nb": b"n" * SIZE,
    "strings en": b"e" * SIZE,
    "site nb": b"s" * SIZE,
    "site en": b"S" * SIZE,
}


def never(text: str) -> bytes:
    """Fail if a text is read."""
    raise AssertionError(text)


def made(page: Page = PAGE, **versions: bytes) -> bytes:
    """Return the makings of a page."""
    known = {**VERSIONS, **{name.replace("__", " "): value for name, value in versions.items()}}
    return makings(page_task(page, encoded(page.site)), known)


class TestRoundTrip:
    """A page that is sent, and read."""

    def test_every_field(self) -> None:
        """Nothing of a page is lost."""
        found = page_of(page_task(PAGE, encoded(PAGE.site)), {"00": b"abc"}.__getitem__)

        assert found == PAGE
        assert list(found.panels) == list(PAGE.panels)
        assert isinstance(found.view, View)
        assert str(found.view.prose) == "abcx"

    def test_to_another_process(self) -> None:
        """A page can be sent."""
        task = page_task(PAGE, encoded(PAGE.site))

        assert pickle.loads(pickle.dumps(task)) == task  # noqa: S301  # our own

    def test_what_a_view_cannot_hold(self) -> None:
        """A view with a value of a type that cannot be sent is refused."""

        class Odd(Struct):
            value: Any

        with pytest.raises(NotImplementedError, match="object"):
            encoded(Odd(object()))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """Return the sample site, prepared."""
    options = read_settings(str(PROJECT / "publishconf.py"))
    folder = tmp_path_factory.mktemp("sample")
    host = Host(
        {
            **options,
            "OUTPUT_PATH": str(folder / "output"),
            "CACHE_PATH": str(folder / "cache"),
            "BUILD_DATE": "2026-01-15",
        }
    )
    settings, problems = site_settings(host.settings)
    return prepare(settings, gather(settings), problems)


def test_every_page_of_the_sample_site(sample: Prepared) -> None:
    """Whatever views plugins compose, a page arrives as it was sent."""
    pages = [file for file in sample.output if isinstance(file, Page)]
    read = sample.session.cache.texts.read
    for page in pages:
        task = page_task(page, encoded(page.site))
        found = page_of(task, read)
        assert found == page
        assert page_task(found, encoded(found.site)) == task

    assert len({type(page.view) for page in pages}) > 5


class TestMakings:
    """What a page is made of."""

    def test_the_same(self) -> None:
        """A page composed anew is made of the same, one fingerprint each."""
        again = page_of(page_task(PAGE, encoded(PAGE.site)), never)

        assert made() == made(again)
        assert len(made()) == len(MAKINGS) * SIZE

    @pytest.mark.parametrize(
        ("page", "expected"),
        [
            pytest.param({"view": View("b")}, ("view",), id="view"),
            pytest.param({"view": View(prose=Prose((3, "x"), "01"))}, ("view",), id="text"),
            pytest.param({"view": View(prose=Prose((2, "x"), "00"))}, ("view",), id="passage"),
            pytest.param({"view": Other()}, ("view",), id="sort-of-view"),
            pytest.param({"page": Shared("b")}, ("page",), id="frame"),
            pytest.param({"panels": {}}, ("panels",), id="no-panels"),
            pytest.param(
                {"panels": {"related": Shared("r"), "mare": View("m")}},
                ("panels",),
                id="panel-name",
            ),
            pytest.param(
                {"panels": {"more": View("m"), "related": Shared("r")}},
                ("panels",),
                id="order-of-panels",
            ),
            pytest.param({"template": "b.html"}, ("template",), id="template"),
            pytest.param({"lang": "en"}, ("site", "strings"), id="language"),
            pytest.param({"source": "news/b.md"}, (), id="source"),
        ],
    )
    def test_pages(self, page: dict[str, Any], expected: tuple[str, ...]) -> None:
        """What differs is named, and nothing else."""
        assert differences(made(), made(replace(PAGE, **page))) == expected

    @pytest.mark.parametrize(
        ("version", "expected"),
        [
            ("template__a.html", ("template",)),
            ("strings__nb", ("strings",)),
            ("site__nb", ("site",)),
            ("theme", ("theme",)),
            ("template__b.html", ()),
            ("strings__en", ()),
            ("site__en", ()),
        ],
    )
    def test_versions(self, version: str, expected: tuple[str, ...]) -> None:
        """A page depends on its own template, its language's strings, and the theme."""
        assert differences(made(), made(PAGE, **{version: b"!" * SIZE})) == expected

    def test_a_template_that_is_none(self) -> None:
        """A page without a template of its own depends on the code alone."""
        page = replace(PAGE, template="json")

        assert differences(made(page), made(page, theme=b"!" * SIZE)) == ("template", "theme")

    @pytest.mark.parametrize("old", [b"", b"x" * SIZE, b"x" * (len(MAKINGS) + 1) * SIZE])
    def test_nothing_to_compare_with(self, old: bytes) -> None:
        """Makings of another number are other ones altogether."""
        assert differences(old, made()) == differences(made(), old) == MAKINGS

    def test_last_byte(self) -> None:
        """A fingerprint that differs in its last byte alone differs."""
        for number, name in enumerate(MAKINGS):
            other = bytearray(made())
            other[(number + 1) * SIZE - 1] ^= 1
            assert differences(made(), bytes(other)) == (name,)
