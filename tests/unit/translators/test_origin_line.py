"""The line ``translated_from`` of a file, and nothing else of it."""

from __future__ import annotations

import pytest

from plugins.translators.origin_line import with_line, with_origin

NEW = "nb@3f2a1c9"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "---\ntitle: A\ntranslated_from: nb\nslug: a\n---\n\nText.\n",
            "---\ntitle: A\ntranslated_from: nb@3f2a1c9\nslug: a\n---\n\nText.\n",
            id="renewed-where-it-stands",
        ),
        pytest.param(
            "---\ntitle: A\n---\nText.",
            "---\ntitle: A\ntranslated_from: nb@3f2a1c9\n---\nText.",
            id="added-last",
        ),
        pytest.param(
            "---\ntitle: A\ntranslated_from: 'nb@0000000'  # Kari, 3 May\n---\n",
            "---\ntitle: A\ntranslated_from: nb@3f2a1c9  # Kari, 3 May\n---\n",
            id="a-remark-stays",
        ),
        pytest.param(
            "---\ntitle: A\ntranslated_from:\n---\n",
            "---\ntitle: A\ntranslated_from: nb@3f2a1c9\n---\n",
            id="no-value",
        ),
        pytest.param(
            "\n---\r\ntitle: A\r\nslug: a\n---\r\nText.\rMore.\u2028End",
            "\n---\r\ntitle: A\r\nslug: a\ntranslated_from: nb@3f2a1c9\n---\r\nText.\rMore.\u2028End",
            id="line-ends-stay",
        ),
        pytest.param(
            "\ufeff---\r\ntitle: A\r\n---\r\n\r\nText.",
            "\ufeff---\r\ntitle: A\r\ntranslated_from: nb@3f2a1c9\r\n---\r\n\r\nText.",
            id="byte-order-mark-stays",
        ),
        pytest.param(
            "---\ntitle: A\nsummary: |\n  translated_from: x\n---\ntranslated_from: y\n",
            "---\ntitle: A\nsummary: |\n  translated_from: x\ntranslated_from: nb@3f2a1c9\n---\n"
            "translated_from: y\n",
            id="not-in-a-text",
        ),
        pytest.param(
            "Title: A\nTranslated-From:   nb\nSlug: a\n\nText.\n",
            "Title: A\nTranslated-From: nb@3f2a1c9\nSlug: a\n\nText.\n",
            id="classic",
        ),
        pytest.param(
            "Title: A\nSlug: a\n\nText.\n",
            "Title: A\nSlug: a\nTranslated_from: nb@3f2a1c9\n\nText.\n",
            id="classic-added",
        ),
        pytest.param(
            "Title: A", "Title: A\nTranslated_from: nb@3f2a1c9", id="classic-header-alone"
        ),
    ],
)
def test_one_line_changes(before: str, after: str) -> None:
    """The line is renewed or added; every other byte is as it was."""
    changed = with_origin(before.encode(), NEW)

    assert changed is not None
    assert changed.decode() == after


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\n{title: A, translated_from: nb}\n---\n", id="flow-mapping"),
        pytest.param("---\ntitle: A\ntranslated_from: >\n  nb\n---\n", id="several-lines"),
        pytest.param('---\ntitle: A\n"translated_from": nb\n---\n', id="key-in-quotes"),
        pytest.param("Title: A\nTranslated_from: nb\n    more\n\nText.", id="classic-continued"),
    ],
)
def test_what_one_line_cannot_change_is_left_alone(text: str) -> None:
    """A header that would then say something else is not touched."""
    assert with_origin(text.encode(), NEW) is None


def test_again_is_the_same() -> None:
    """Renewing what is new changes no byte."""
    once = with_origin(b"---\ntitle: A\n---\n", NEW)

    assert once is not None
    assert with_origin(once, NEW) == once


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("title: A\n", "title: A\nedits: [a..b, c..d]\n"),
        ("edits: [a..b]  # why\ntitle: A\n", "edits: [a..b, c..d]  # why\ntitle: A\n"),
        ("edits:\n  - a..b\ntitle: A\n", None),
    ],
)
def test_a_list_in_one_line(header: str, expected: str | None) -> None:
    """Another field may be set as well, a list among them, if one line can hold it."""
    done = with_line(f"---\n{header}---\n\nText.\n".encode(), "edits", ["a..b", "c..d"])

    assert done == (None if expected is None else f"---\n{expected}---\n\nText.\n".encode())
