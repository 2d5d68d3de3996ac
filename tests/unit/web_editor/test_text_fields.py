"""The form of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.term import Term, TermLabel
from plugins.pipeline.extension_points import gather
from plugins.web_editor.text_fields import IN_EACH, options, text_fields

if TYPE_CHECKING:
    from tests.conftest import Site


def test_every_field_is_known_to_its_kind(site: Site) -> None:
    """The form asks for nothing that front matter does not take, and news for a date."""
    kinds = {kind.name: kind for kind in gather(site.checked()).kinds}
    terms = {"categories": {"q": Term(id="q", labels={"nb": TermLabel("Kvalitet")})}}
    fields = text_fields(kinds["news"], kinds, terms, str.upper, "nb")
    by_name = {field["name"]: field for field in fields}

    assert set(by_name) - {"body", "clusters", "projects", "events"} <= set(
        kinds["news"].schema.__struct_fields__
    )
    assert by_name["date"]["required"]
    assert by_name["category"]["options"] == [{"label": "Kvalitet", "value": "q"}]
    assert "tags" not in by_name
    assert by_name["clusters"]["collection"] == "clusters"
    assert {name for name, field in by_name.items() if field["i18n"]} == IN_EACH


def test_options_are_in_order() -> None:
    """Terms stand by their labels."""
    terms = {
        i: Term(id=i, labels={"nb": TermLabel(label)}) for i, label in (("a", "Z"), ("b", "y"))
    }

    assert [option["value"] for option in options(terms, "nb")] == ["b", "a"]
