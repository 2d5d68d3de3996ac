"""The form of facts."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from plugins.content_model.partial_date import PartialDate
from plugins.web_editor.facts_fields import facts_fields


class Part(Struct):
    """A part."""

    name: str


class Whole(Struct):
    """A value with a field of each sort."""

    text: str | dict[str, str]
    level: Literal["a", "b"] | None = None
    count: Annotated[int, Meta(ge=1)] = 1
    day: PartialDate | None = None
    parts: tuple[Part, ...] = ()
    names: tuple[str, ...] = ()
    words: dict[str, str] = {}
    part: Part | None = None
    yes: bool = False


def test_each_type_has_its_widget() -> None:
    """What a schema allows is what the form asks for."""
    fields = {field["name"]: field for field in facts_fields(Whole, ["nb", "en"], str)}

    assert [fields[name]["widget"] for name in Whole.__struct_fields__] == [
        "string",
        "select",
        "number",
        "string",
        "list",
        "list",
        "object",
        "object",
        "boolean",
    ]
    assert (fields["text"]["required"], fields["level"]["required"]) == (True, False)
    assert fields["count"]["min"] == 1
    assert [field["name"] for field in fields["words"]["fields"]] == ["nb", "en"]
    assert fields["parts"]["fields"][0]["name"] == "name"
    assert "pattern" in fields["day"]
