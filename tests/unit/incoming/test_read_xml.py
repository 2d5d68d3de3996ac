"""XML of unknown origin."""

from __future__ import annotations

import pytest

from plugins.incoming.read_xml import XmlError, child_text, read_xml

BOMB = b'<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'
OUTSIDE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


@pytest.mark.parametrize("raw", [BOMB, OUTSIDE, b"<a>", b"<a>" * 300 + b"</a>" * 300, b"\xff\xfe"])
def test_traps_are_refused(raw: bytes) -> None:
    """Entities, depth and broken files are problems."""
    with pytest.raises(XmlError):
        read_xml(raw, 10_000)


def test_size_is_bounded() -> None:
    """A file that is too large is not read."""
    with pytest.raises(XmlError):
        read_xml(b"<a>" + b"x" * 100 + b"</a>", 50)


def test_control_signs_are_dropped() -> None:
    """Old exports hold signs that XML forbids: they say nothing."""
    assert child_text(read_xml(b"<a><b>x\x0by</b></a>", 100), "c", "b") == "xy"
