"""What is kept of a ranking."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from plugins.related_news.rank import made_anew
from plugins.related_news.state import Stored, narrow, restored, stored
from plugins.related_news.task import marks_of
from tests.unit.related_news.edits import archive


def test_written_and_read() -> None:
    """What is read is what was written, to the last bit."""
    task = archive(1, 30).task()
    made = made_anew(task, marks_of(task))
    assert made.across is not None
    raw = msgspec.msgpack.encode(stored(made))
    found = restored(msgspec.msgpack.decode(raw, type=Stored))

    assert msgspec.msgpack.encode(stored(found)) == raw
    assert found.languages["nb"].lexicon.words == made.languages["nb"].lexicon.words
    assert found.languages["nb"].postings.rows.dtype == np.int32


def test_no_state() -> None:
    """Arrays that are missing or too short are none."""
    task = archive(1, 30).task()
    kept = stored(made_anew(task, marks_of(task)))
    kind, shape, content = kept.arrays[0]
    for arrays in (kept.arrays[:5], [(kind, shape, content[:-8]), *kept.arrays[1:]]):
        with pytest.raises((ValueError, StopIteration)):
            restored(msgspec.structs.replace(kept, arrays=arrays))


def test_narrow() -> None:
    """Numbers of few rows take two bytes, those of many keep theirs."""
    assert narrow(np.array([65535], np.int32)).itemsize == 2
    assert narrow(np.array([65536], np.int32)).itemsize == 4
