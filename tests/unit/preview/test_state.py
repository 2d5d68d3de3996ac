"""What browsers are told while a site is previewed."""

from __future__ import annotations

import json
from queue import Queue
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.preview.state import Board, State, event

# Longer than any machine takes; nobody waits that long unless something is broken.
LONG = 30.0


def test_before_the_first_build() -> None:
    """In the beginning there is no site and nothing wrong with it."""
    assert Board().state == State(build=0, listing="")


def test_no_headers() -> None:
    """Until settings say which, nothing goes with an answer."""
    assert Board().headers("/nb/") == {}


def test_posting() -> None:
    """What is posted last is the state, and every state has a number of its own."""
    board = Board()
    serials = [board.serial]
    for state in (
        State(build=1),
        State(build=1, listing="wrong"),
        State(build=1, listing="wrong"),
    ):
        board.post(state)
        serials.append(board.serial)

    assert board.state == State(build=1, listing="wrong")
    assert len(set(serials)) == 4


def test_waiting_for_what_is_there() -> None:
    """Who has not seen the newest state does not wait."""
    board = Board()
    seen = board.serial
    board.post(State(build=1))

    assert board.wait(seen, LONG) == board.serial


def test_waiting_in_vain() -> None:
    """When time is up without news, the number is the one there was."""
    board = Board()
    board.post(State(build=1))

    assert board.wait(board.serial, 0) == board.serial


@pytest.mark.parametrize("waiting", [1, 3])
def test_everybody_who_waits_is_woken(waiting: int) -> None:
    """One post reaches every browser that listens."""
    board = Board()
    told: Queue[int] = Queue()
    seen = board.serial
    threads = [
        Thread(target=lambda: told.put(board.wait(seen, LONG)), daemon=True)
        for _ in range(waiting)
    ]
    for thread in threads:
        thread.start()
    board.post(State(build=1))
    serials = [told.get(timeout=LONG) for _ in threads]

    assert serials == [board.serial] * waiting


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 1000), st.text(max_size=40))
def test_any_state_is_one_event(build: int, listing: str) -> None:
    """Whatever a listing says, it arrives whole, and as one event."""
    raw = event(State(build=build, listing=listing))

    assert raw.startswith(b"data: ")
    assert raw.endswith(b"\n\n")
    assert not set(raw[:-2]) & set(b"\r\n")
    assert json.loads(raw.removeprefix(b"data: ")) == {"build": build, "listing": listing}
