"""Signs that no text has."""

from __future__ import annotations

import pytest

from plugins.front_matter.signs import control_problem, control_signs


@pytest.mark.parametrize(
    ("data", "found"),
    [
        pytest.param({"title": "Blå, 日本 😀\n\tx"}, [], id="text"),
        pytest.param({"n": 7, "no": None, "yes": True}, [], id="no-text"),
        pytest.param({"a": "x\0"}, [(("a",), False, "\0")], id="value"),
        pytest.param({"a\x01": "x"}, [(("a\x01",), True, "\x01")], id="key"),
        pytest.param({"a": ["x", "\ufffe"]}, [(("a", 1), False, "\ufffe")], id="in-a-list"),
        pytest.param({"a": {"b": "\ue000"}}, [(("a", "b"), False, "\ue000")], id="in-a-mapping"),
        pytest.param("\x7f", [((), False, "\x7f")], id="alone"),
        pytest.param(
            {"a": "\1", "b": "\2"}, [(("a",), False, "\1"), (("b",), False, "\2")], id="several"
        ),
    ],
)
def test_control_signs(data: object, found: list[object]) -> None:
    """Every value with a control character is found, by the keys that lead to it."""
    assert list(control_signs(data)) == found


def test_the_sign_is_named_and_not_shown() -> None:
    """A terminal would obey the sign: its number stands for it."""
    text, _ = control_problem("\x1b")

    assert dict(text.values) == {"code": "001B"}
