"""HTML of others as a tree, read in silence: what matters of it is told by who asks for it."""

from __future__ import annotations

import logging
import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning

# Tells of characters that it cannot read, which ``contains_replacement_characters`` says as well.
TELLER = "bs4.dammit"
# A text of one word looks like an address to it; a page of XHTML is XML, and a page.
HARMLESS = (MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning)


def soup_of(html: str | bytes, parser: str = "html.parser") -> BeautifulSoup:
    """
    Return HTML as a tree.

    Args:
        html: The HTML; bytes in whatever encoding they name, or seem to have.
        parser: Name of the parser.
    """
    teller = logging.getLogger(TELLER)
    was_off, teller.disabled = teller.disabled, True
    try:
        with warnings.catch_warnings():
            for kind in HARMLESS:
                warnings.simplefilter("ignore", category=kind)
            return BeautifulSoup(html, parser)
    finally:
        teller.disabled = was_off
