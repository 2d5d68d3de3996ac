"""Pictures that facts name."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from plugins.content_model.problem import Field
from plugins.content_model.references import References
from plugins.pipeline.fact_pictures import fact_pictures, missing, public, with_pictures
from plugins.relations.pictures import Picture
from tests.unit.builders import KINDS, edition, site


class Facts(Struct, frozen=True):
    """Facts with a picture."""

    logo: str


def pictures_of(facts: Facts) -> list[tuple[tuple[str | int, ...], str]]:
    """Return the picture that facts name."""
    return [(("logo", "file"), facts.logo)]


KIND = replace(KINDS["guide"], name="made", folder="made", facts=Facts, pictures=pictures_of)
FILES = References(
    items={},
    files=frozenset({"made/a/logo.svg", "made/a/plan.pdf", "logos/shared.png", "made/b/logo.svg"}),
)


def found(logo: str) -> tuple[dict[str, list[str]], list[Any]]:
    """Return the pictures of an item whose facts name *logo*, and what is wrong."""
    facts: dict[str, Any] = {"made/a": Facts(logo), "made/broken": None, "guides/g": Facts("x")}
    return fact_pictures(facts, [KIND, KINDS["guide"]], FILES)


@pytest.mark.parametrize(
    ("logo", "path"), [("logo.svg", "made/a/logo.svg"), ("/logos/shared.png", "logos/shared.png")]
)
def test_found(logo: str, path: str) -> None:
    """A picture beside the facts is known by its name, another by its path."""
    assert found(logo) == ({"made/a": [path]}, [])


@pytest.mark.parametrize(
    ("logo", "text", "hint"),
    [
        ("lego.svg", "there is no file “{file}”", "did you mean"),
        ("zzz", "there is no file “{file}”", "put it beside this file"),
        ("plan.pdf", "“{file}” is no picture", "use one of these formats"),
    ],
)
def test_told(logo: str, text: str, hint: str) -> None:
    """What is not there, or no picture, is told at its line, with what to write."""
    pictures, (problem,) = found(logo)

    assert pictures == {}
    assert problem.text.msgid == text
    assert problem.hint.msgid.startswith(hint)
    assert problem.path == "made/a/made.yaml"
    assert problem.at == Field(("logo", "file"))
    assert missing("q", None, "made/b/made.yaml", (), FILES).hint is not None


def test_only_what_is_public() -> None:
    """The picture of an item that is not public is not published, whatever its facts say."""
    of = site(edition("guides/g.nb.md", kind="guide"))
    paths = {"guides/g": ["made/a/logo.svg"], "guides/draft": ["made/b/logo.svg"]}
    after = with_pictures(of, paths, {"made/a/logo.svg": Picture(width=64, height=32)})

    assert list(after.assets) == ["made/a/logo.svg"]
    assert after.assets["made/a/logo.svg"].width == 64
    assert list(public(of, paths)) == ["made/a/logo.svg"]
