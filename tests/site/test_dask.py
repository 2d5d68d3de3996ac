"""The same site, parsed and rendered on a Dask cluster."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from distributed import LocalCluster

from plugins.pipeline import make_pages, parse_all
from plugins.pipeline.finish import write_site
from tests.conftest import Site, tree
from tests.site.test_laws import VALID

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Run a scheduler and two workers on this machine, and return the scheduler's address."""
    with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address.removeprefix("tcp://")


@pytest.fixture(autouse=True)
def share_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """Send out even what is quicker done at home."""
    for module in (parse_all, make_pages):
        monkeypatch.setattr(module, "WORTH_SENDING", 0)
        monkeypatch.setattr(module, "BATCH", 4)


def test_output_is_the_same(tmp_path: Path, scheduler: str) -> None:
    """What two workers of a cluster make is what this process would have made."""
    trees = []
    for executor in ("serial", f"dask://{scheduler}"):
        folder = tmp_path / executor[:4]
        folder.mkdir()
        site = Site(folder).write(VALID)
        site.settings["EXECUTOR"] = executor
        prepared = site.prepare()
        done = write_site(prepared)
        prepared.session.workers.close()
        assert done.rendered > 40
        trees.append(tree(folder / "output"))

    assert trees[0] == trees[1]


def test_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scheduler that is not there is told in one line."""
    monkeypatch.setattr("plugins.execution.dask.PATIENCE", 1)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        site = Site(tmp_path).write(VALID)
        told = site.problems(EXECUTOR=f"dask://127.0.0.1:{port}")

    assert f"no Dask scheduler answers at 127.0.0.1:{port}" in told
    assert "hint: " in told
    assert "1 problem in 1 file" in told
