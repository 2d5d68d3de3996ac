"""An existing Dask cluster as the workers."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor

# Seconds to wait for a scheduler that does not answer.
PATIENCE = 10


class NoDaskError(OSError):
    """The cluster cannot be used; the message says why."""


@contextmanager
def dask_executor(address: str) -> Iterator[Executor]:
    """
    Give an executor that runs jobs on a Dask cluster.

    The machines of the cluster must see content, theme, cache and output at the same
    paths as this one, and have the same packages.

    Args:
        address: Host and port of the scheduler.

    Raises:
        NoDaskError: If Dask is not installed, or the scheduler does not answer.
    """
    try:
        from distributed import Client  # noqa: PLC0415  # an extra that most sites do without
    except ImportError:
        msg = "the package “distributed” is not installed: pip install distributed"
        raise NoDaskError(msg) from None
    try:
        client = Client(f"tcp://{address}", timeout=PATIENCE)  # type: ignore[no-untyped-call]
        # Workers find our plugins where we do. A built-in function needs nothing to be sent.
        client.run(sys.path.extend, [path for path in sys.path if path])
    except (OSError, TimeoutError) as error:
        msg = f"no Dask scheduler answers at {address}"
        raise NoDaskError(msg) from error
    with client:
        executor: Executor = client.get_executor()  # type: ignore[no-untyped-call]
        yield executor
