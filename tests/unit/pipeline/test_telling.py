"""What is said on the terminal."""

from __future__ import annotations

import pytest

from plugins.content_model.problem import Problem, message
from plugins.pipeline.telling import Abort, abort, say
from tests.unit.builders import settings


def test_abort(capsys: pytest.CaptureFixture[str]) -> None:
    """A build that cannot go on says why, with a count, and ends with status 1."""
    problem = Problem(path="x.md", text=message("wrong"), hint=message("mend it"))
    with pytest.raises(Abort) as ended:
        abort([problem], settings())

    assert ended.value.code == 1
    assert ended.value.text.startswith("content/x.md: wrong\n")
    assert capsys.readouterr().err == f"{ended.value.text}\n"


def test_say(capsys: pytest.CaptureFixture[str]) -> None:
    """What is said is no part of the output of a command."""
    say("done")

    assert tuple(capsys.readouterr()) == ("", "done\n")
