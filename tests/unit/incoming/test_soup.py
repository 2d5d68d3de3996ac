"""HTML of others as a tree, read in silence."""

from __future__ import annotations

import logging
import warnings
from typing import TYPE_CHECKING

import pytest

from plugins.incoming.soup import TELLER, soup_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def loud() -> Iterator[None]:
    """Let nothing be told twice as long as once would be too often."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@pytest.mark.parametrize(
    ("html", "text", "is_lost"),
    [
        pytest.param("news/gold", "news/gold", False, id="like-a-path"),
        pytest.param(
            b"https://example.org/x", "https://example.org/x", False, id="like-an-address"
        ),
        pytest.param(b'<?xml version="1.0"?>\n<p>A</p>', "A", False, id="xhtml"),
        pytest.param("<p>Blåbær</p>".encode("cp1252"), "Blåbær", False, id="another-encoding"),
        pytest.param(b'<meta charset="utf-8"><p>A\x81\xff</p>', "", True, id="no-encoding"),
    ],
)
def test_in_silence(
    html: str | bytes,
    text: str,
    is_lost: bool,  # noqa: FBT001  # a case has it
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Whatever stands there, nothing is printed; whether signs were lost can be asked."""
    soup = soup_of(html)

    assert soup.contains_replacement_characters == is_lost
    assert is_lost or soup.get_text(strip=True) == text
    assert caplog.records == []
    assert not logging.getLogger(TELLER).disabled
