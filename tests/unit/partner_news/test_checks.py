"""An editor decides."""

from __future__ import annotations

import pytest

from tests.conftest import Site, news

SOURCE = "{publisher: P, url: https://p.example/1}"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"source": SOURCE}, "no editor has decided"),
        (
            {"source": "{publisher: P, url: ftp://x}", "status": "published"},
            "no address on the web",
        ),
        ({"source": "{publisher: P}", "status": "published"}, "is missing"),
    ],
)
def test_what_nobody_decided_on_is_a_problem(
    site: Site, fields: dict[str, str], wrong: str
) -> None:
    """An item from elsewhere is published by a word, not by the lack of one."""
    text = news("T").replace(
        "---\n\n", "".join(f"{k}: {v}\n" for k, v in fields.items()) + "---\n\n", 1
    )
    site.write({"news/a/index.nb.md": text})

    assert wrong in site.problems()
