"""The garbage collector at rest."""

from __future__ import annotations

import gc

import pytest

from plugins.execution.garbage import collector_at_rest


def test_it_rests_and_goes_on() -> None:
    """Within, nothing is collected; after it, everything is as before."""
    assert gc.isenabled()
    with collector_at_rest():
        assert not gc.isenabled()
        with collector_at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_failure() -> None:
    """An exception does not leave the collector switched off."""

    @collector_at_rest()
    def fail() -> None:
        raise ZeroDivisionError

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            fail()
        assert gc.isenabled()
