"""Plans of pages, as plugins make them."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.content_model.page import JSON
from plugins.views.plans import empty_list, page_plan
from plugins.views.values import ListPage
from tests.unit.builders import EN, NB, reader, site


@pytest.mark.parametrize(
    ("lang", "pattern", "url", "save_as"),
    [
        pytest.param("nb", "{lang}/{news}/", "nb/nyheter/", "nb/nyheter/index.html", id="words"),
        pytest.param("en", "{lang}/{news}/", "en/news/", "en/news/index.html", id="no-words"),
        pytest.param("nb", "{lang}/feed.xml", "nb/feed.xml", "nb/feed.xml", id="file"),
        pytest.param("nb", "", "", "index.html", id="root"),
        pytest.param(
            "nb", "{lang}/{year}/{x}/", "nb/2019/bl%C3%A5/", "nb/2019/blå/index.html", id="given"
        ),
    ],
)
def test_address(lang: str, pattern: str, url: str, save_as: str) -> None:
    """The address follows the pattern in the page's language, quoted only where it is linked."""
    plan = page_plan(site(), lang, ("x",), pattern, "T", words={"year": "2019", "x": "blå"})

    assert (plan.url, plan.save_as) == (url, save_as)
    assert (plan.key, plan.lang, plan.title) == (("x",), lang, "T")


def test_defaults() -> None:
    """A plan without more is an indexed list below the front page."""
    plan = page_plan(site(), "nb", ("x",), "x/", "T")

    assert (plan.template, plan.parent, plan.indexed) == ("list.html", ("home",), True)
    assert plan.compose(reader()) == empty_list(reader()) == ListPage(heading="")


def test_further_fields() -> None:
    """All other fields of a plan can be given."""
    plan = page_plan(
        site(languages={"nb": NB, "en": EN}),
        "nb",
        ("x",),
        "x.json",
        "T",
        template=JSON,
        parent=None,
        indexed=False,
        lastmod=date(2020, 1, 2),
        description="D",
    )

    assert (plan.template, plan.parent, plan.indexed) == (JSON, None, False)
    assert (plan.lastmod, plan.description) == (date(2020, 1, 2), "D")
