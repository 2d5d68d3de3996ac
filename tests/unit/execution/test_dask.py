"""An existing Dask cluster as the workers."""

from __future__ import annotations

import sys
from concurrent.futures import Executor, ThreadPoolExecutor
from types import ModuleType
from typing import TYPE_CHECKING, Any, Self

import pytest

from plugins.execution.dask import PATIENCE, NoDaskError, dask_executor

if TYPE_CHECKING:
    from collections.abc import Callable


class Client:
    """A cluster that answers, or does not."""

    asked: list[tuple[str, float]]
    ran: list[tuple[Callable[..., Any], list[str]]]
    error: BaseException | None
    closed: list[bool]

    def __init__(self, address: str, timeout: float) -> None:
        self.asked.append((address, timeout))
        if self.error is not None:
            raise self.error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.closed.append(True)

    def run(self, function: Callable[..., Any], *args: list[str]) -> None:
        """Note what every worker is told."""
        self.ran += [(function, one) for one in args]

    def get_executor(self) -> Executor:
        """Return an executor."""
        return ThreadPoolExecutor(1)


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> type[Client]:
    """Return the class of clients, in the place of Dask's own."""
    module = ModuleType("distributed")
    Client.asked, Client.ran, Client.error, Client.closed = [], [], None, []
    module.Client = Client  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "distributed", module)
    return Client


def test_a_cluster_that_answers(client: type[Client]) -> None:
    """Its scheduler is asked with patience, and workers find our modules where we do."""
    with dask_executor("host:8786") as executor:
        assert list(executor.map(abs, [-1, 2])) == [1, 2]

    assert client.closed == [True]
    assert client.asked == [("tcp://host:8786", PATIENCE)]
    ((function, paths),) = client.ran
    assert function == sys.path.extend
    assert paths == [path for path in sys.path if path]


@pytest.mark.parametrize("error", [OSError("refused"), TimeoutError(), ConnectionError()])
def test_a_cluster_that_does_not(client: type[Client], error: OSError) -> None:
    """A scheduler that does not answer is told with its address."""
    client.error = error

    with pytest.raises(NoDaskError, match="host:8786"), dask_executor("host:8786"):
        pass


def test_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package, what to install is told."""
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(NoDaskError, match="pip install distributed"), dask_executor("host:8786"):
        pass
