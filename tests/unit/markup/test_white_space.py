"""White space."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.markup.white_space import folded

SPACES = " \n\t\r\x0b\x0c\x1c\x85\xa0\u1680\u2003\u2028\u202f\u3000"


@given(st.text(alphabet=st.sampled_from("ab–." + SPACES), max_size=20))
def test_every_sort_of_white_space_is_one_space(text: str) -> None:
    """Whatever stands between two words, or around them, is one space, or none."""
    assert folded(text) == " ".join(text.split())


def test_signs_that_are_not_printed_stay() -> None:
    """A soft hyphen is neither printed nor white space."""
    assert folded("lands\xadforening  nå") == "lands\xadforening nå"
