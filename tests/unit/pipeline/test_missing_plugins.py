"""Plugins that cannot be loaded."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from plugins.content_model.problem import Quote
from plugins.pipeline.missing_plugins import Refused, missing_plugins
from tests.unit.builders import settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_each_has_its_place_and_hint(tmp_path: Path) -> None:
    """A plugin is named where the settings name it, with what it may be a slip of."""
    (tmp_path / "plugins/news").mkdir(parents=True)
    (tmp_path / "plugins/news/__init__.py").write_text("")
    reasons = {"plugins.nwes": "Cannot import plugin `plugins.nwes`", "own": "No module named 'x'"}
    slip, broken = missing_plugins(["plugins.nwes", "own"], reasons, settings(root=str(tmp_path)))

    assert (slip.at, dict(slip.hint.values)) == (Quote("plugins.nwes"), {"name": "plugins.news"})
    assert dict(slip.text.values) == {"name": "plugins.nwes"}
    assert dict(broken.text.values) == {"name": "own", "why": "No module named 'x'"}
    assert broken.hint.msgid.startswith("look at its spelling")


def test_pelicans_own_words_are_kept_back(caplog: pytest.LogCaptureFixture) -> None:
    """Why a plugin is refused is noted instead of logged, for as long as it is asked for."""
    log = logging.getLogger("tests.refused")
    refused = Refused(log.name)
    with refused:
        log.error("Cannot load plugin `%s`\n%s", "own", ImportError("why"))
        log.error("something else")
        log.warning("a warning about `%s` and %s", "a", "b")
    log.error("Cannot load plugin `%s`\n%s", "later", ImportError("why"))

    assert refused.reasons == {"own": "why"}
    assert [record.args for record in caplog.records if record.args] == [
        ("a", "b"),
        caplog.records[-1].args,
    ]
