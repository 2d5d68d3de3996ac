"""What settings that are dictionaries name: items that are there, and addresses for letters."""

from __future__ import annotations

import pytest

from plugins.configuration.named_in_settings import email_problems, item_problems
from plugins.content_model.problem import Quote, message
from tests.unit.builders import edition, site

EXAMPLE = message("write an id such as pages/a")


def test_items() -> None:
    """An id like one there is has that one for a hint, and else the example; each at its word."""
    of = site(edition("pages/contact.nb.md"))
    found = list(item_problems("FORM", ("pages/contact", "pages/contacts", "x"), of, EXAMPLE))

    assert [(problem.at, dict(problem.text.values)) for problem in found] == [
        (Quote("pages/contacts"), {"name": "FORM", "item": "pages/contacts"}),
        (Quote("x"), {"name": "FORM", "item": "x"}),
    ]
    assert [problem.hint for problem in found] == [
        message("did you mean “{name}”?", name="pages/contact"),
        EXAMPLE,
    ]


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("", []),
        ("post@example.org", []),
        ({"nb": "post@example.org", "en": ""}, []),
        ({"nb": "post@example.org", "en": "example.org"}, ["example.org"]),
        ("post@example", ["post@example"]),
        ("a@b@example.org", ["a@b@example.org"]),
        ("a b@example.org", ["a b@example.org"]),
        ("<post@example.org>", ["<post@example.org>"]),
        ('"post"@example.org', ['"post"@example.org']),
        ("post@example.org, b@example.org", ["post@example.org, b@example.org"]),
    ],
)
def test_emails(email: str | dict[str, str], expected: list[str]) -> None:
    """What no letter reaches is told at the address, in whichever language it is."""
    found = list(email_problems(email, site(), EXAMPLE))

    assert [problem.at for problem in found] == [Quote(one) for one in expected]
    assert all(problem.hint == EXAMPLE for problem in found)
