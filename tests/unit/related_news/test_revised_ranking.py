"""Rankings after edits."""

from __future__ import annotations

import msgspec
import pytest

from plugins.related_news import revised_ranking
from plugins.related_news.rank import lists_of, made_anew, ranking
from plugins.related_news.state import State, Stored, restored, stored
from plugins.related_news.task import marks_of
from tests.unit.related_news.edits import archive

EDITS = 12


def again(state: State) -> State:
    """Return what a later build reads of what one wrote."""
    raw = msgspec.msgpack.encode(stored(state))
    return restored(msgspec.msgpack.decode(raw, type=Stored))


@pytest.mark.parametrize(
    ("size", "langs", "apart"),
    [
        pytest.param(6, ("en", "nb"), False, id="a-handful"),
        pytest.param(20, ("nb",), False, id="one-language"),
        pytest.param(40, ("en", "nb"), False, id="two-languages"),
        pytest.param(40, ("en", "nb"), True, id="each-language-for-itself"),
        pytest.param(40, ("en", "nb", "sv"), False, id="three-languages"),
        pytest.param(100, ("en", "nb"), False, id="many"),
    ],
)
@pytest.mark.parametrize("seed", range(2))
def test_edits(
    seed: int, size: int, langs: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, *, apart: bool
) -> None:
    """After whatever edits, the lists are those of a ranking from nothing."""
    monkeypatch.setattr(revised_ranking, "PART", 1.0)
    edited = archive(seed, size, langs=langs, apart=apart)
    task = edited.task()
    state = made_anew(task, marks_of(task))
    for number in range(EDITS):
        kinds = [edited.edit() for _ in range(1 + number % 2)]
        task = edited.task()
        marks = marks_of(task)
        state = again(ranking(task, marks, state))
        expected = made_anew(task, marks)

        assert lists_of(state.tops, 3) == lists_of(expected.tops, 3), (number, kinds)
