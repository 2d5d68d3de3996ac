"""Where numbers stand among others."""

from __future__ import annotations

import numpy as np
import pytest

from plugins.related_news import places
from plugins.related_news.places import Places


@pytest.mark.parametrize("room", [1, 16], ids=["many-meet", "few-meet"])
def test_places(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each number has its place, and those that are not among them have none."""
    monkeypatch.setattr(places, "ROOM", room)
    known = np.arange(0, 4000, 4) << 30
    asked = np.arange(0, 4000) << 30
    expected = [n // 4 if n % 4 == 0 else -1 for n in range(4000)]

    assert Places(known).of(asked).tolist() == expected


def test_among_nothing() -> None:
    """Among no numbers none has a place."""
    assert Places(np.zeros(0, np.int64)).of(np.array([1, 2])).tolist() == [-1, -1]


def test_nothing() -> None:
    """No numbers have no places."""
    assert Places(np.array([1, 2])).of(np.zeros(0, np.int64)).tolist() == []
