"""The membership form, as it stands on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup

from plugins.content_model.catalogue import Catalogue
from plugins.rendering.environment import ThemeRules, environment
from tests.conftest import PROJECT, article
from tests.unit.builders import EN
from tests.unit.membership.test_panel import shown

if TYPE_CHECKING:
    from tests.conftest import Site

FILES = {
    "pages/m.nb.md": article("Medlemskap"),
    "pages/m.en.md": article("Membership", translated_from="nb"),
    "pages/other.nb.md": article("Annet"),
}
FORM = {
    "on": ["pages/m"],
    "endpoint": "https://forms.example.org/x",
    "fields": {"list": "members"},
}


def form(site: Site, **changes: Any) -> Any:
    """Return the form on the English page."""
    output = site.write(FILES).build(MEMBERSHIP_FORM={**FORM, **changes})
    assert not output.page("nb/other").form
    return output.page("en/m").form


def test_fields(site: Site) -> None:
    """Every field has a label and says what browsers may fill in."""
    found = form(site)
    for field in found.select("input:not([type=hidden]), select, textarea"):
        assert found.select_one(f"label[for={field['id']}]"), field
    filled = {field["name"]: field.get("autocomplete") for field in found.select("[name]")}

    assert filled["given-name"] == "given-name"
    assert filled["position"] == "organization-title"
    assert filled["country"] == "country"
    assert found.select_one("option[value=NO]").get_text() == "Norway"
    assert found.select_one("[name=list]")["value"] == "members"
    assert found["method"] == "post"


def test_honeypot(site: Site) -> None:
    """A field that only programs see is out of the way of people, and of their keyboards."""
    trap = form(site).select_one("[name=website]")

    assert trap["tabindex"] == "-1"
    assert trap.parent["aria-hidden"] == "true"
    assert "required" not in trap.attrs


def test_by_mail(site: Site) -> None:
    """Without an endpoint nothing is hidden, and fields are called what people read."""
    found = form(site, endpoint="", fields={}, email="m@example.org")

    assert found["enctype"] == "text/plain"
    assert found.select_one("[name='First name']")
    assert not found.select("[type=hidden], [name=website]")
    assert found.select_one("a[href^='mailto:m@example.org?subject=']")


def test_twice_on_a_page() -> None:
    """Shown twice, no id stands there twice."""
    folder = str(PROJECT / "theme/templates")
    env = environment(EN, Catalogue(lang="en"), ThemeRules(folders=(folder,)))
    template = env.from_string(
        '{% import "macros/membership.html" as forms %}'
        "{{ forms.membership(panel) }}{{ forms.membership(panel, prefix='_again') }}"
    )
    page = BeautifulSoup(
        template.render(panel=shown(endpoint="https://f.example.org")), "html.parser"
    )
    ids = [element["id"] for element in page.select("[id]")]

    assert len(ids) == len(set(ids)) > 12
    assert {label["for"] for label in page.select("label")} == set(ids)
