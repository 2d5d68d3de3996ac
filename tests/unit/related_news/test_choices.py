"""What editors say of related items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.problem import Field, Severity
from plugins.related_news.choices import choice_problems, chosen
from tests.unit.builders import edition, metadata, site

if TYPE_CHECKING:
    from plugins.content_model.site import Edition


def one(path: str = "news/a.nb.md", **fields: Any) -> Edition:
    """Return an edition with fields of front matter."""
    own = {k: fields.pop(k) for k in ("date", "listed") if k in fields}
    return edition(path, metadata=metadata(**fields), **own)


def test_chosen() -> None:
    """Choices are public items in the order written, each once, never the item itself."""
    targets = ("news/c", "news/b", "news/a", "news/c", "news/none")
    whole = site(one(related=targets), one("news/b.nb.md"), one("news/c.nb.md"))

    assert chosen(whole.items["news/a"], "related", whole) == ["news/c", "news/b"]
    assert chosen(whole.items["news/b"], "related", whole) == []


@pytest.mark.parametrize(
    ("targets", "text", "hint"),
    [
        pytest.param(
            ("news/bb",),
            "nothing here is called “{target}”",
            "did you mean “{name}”?",
            id="a-slip",
        ),
        pytest.param(
            ("qqqqqqq",),
            "nothing here is called “{target}”",
            "write the id of an item, such as {name}",
            id="unknown",
        ),
        pytest.param(("news/a",), "“{target}” is this item itself", "delete it", id="itself"),
        pytest.param(
            ("news/b", "news/b"),
            "“{target}” is written twice",
            "delete one of the two",
            id="twice",
        ),
        pytest.param(
            ("dup",),
            "several items are called “{target}”",
            "write the whole id, folder and all",
            id="ambiguous",
        ),
    ],
)
@pytest.mark.parametrize("name", ["related", "not_related"])
def test_targets(name: str, targets: tuple[str, ...], text: str, hint: str) -> None:
    """A choice of nothing, of itself, or made twice, is told at its entry."""
    whole = site(one("news/a.nb.md", **{name: targets}), one("news/b.nb.md"))
    whole.references.items.update({"dup": "", "b": "news/b"})
    (problem,) = choice_problems(whole)

    assert (problem.text.msgid, problem.hint.msgid) == (text, hint)
    assert problem.at == Field((name, len(targets) - 1))


def test_both() -> None:
    """An item cannot be among the related and the others."""
    whole = site(one(related=("news/b",), not_related=("news/b",)), one("news/b.nb.md"))
    (problem,) = choice_problems(whole)

    assert problem.at == Field(("not_related", 0))
    assert problem.text.msgid == "“{target}” is among the related ones too"


@pytest.mark.parametrize("hidden", [True, False])
def test_what_is_not_shown(*, hidden: bool) -> None:
    """A choice that readers are not shown now is a warning."""
    whole = site(
        one(related=("news/b",)), *([one("news/b.nb.md", listed=False)] if hidden else [])
    )
    whole.references.items["news/b"] = "news/b"
    (problem,) = choice_problems(whole)

    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("field", [{"related": ("news/b",)}, {"not_related": ()}])
def test_translations_do_not_choose(field: dict[str, Any]) -> None:
    """Choices stand in the original, for all languages show one list."""
    whole = site(one(), one("news/a.en.md", **field), one("news/b.nb.md"))
    (problem,) = choice_problems(whole)

    assert problem.path == "news/a.en.md"
    assert problem.at == Field((next(iter(field)),), of_key=True)


def test_nothing_wrong() -> None:
    """Choices of items that are there are no problem."""
    whole = site(
        one(related=("news/b",), not_related=("news/c",)), one("news/b.nb.md"), one("news/c.nb.md")
    )

    assert not [*choice_problems(whole)]
