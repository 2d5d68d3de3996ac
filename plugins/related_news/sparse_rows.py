"""What few articles have in common, as products of sparse matrices."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from scipy.sparse import csr_array, hstack

from plugins.related_news.blocks import EVERY
from plugins.related_news.crossing import likeness_of
from plugins.related_news.products import Product, product, sparse
from plugins.related_news.shared import share_of
from plugins.related_news.tokens import Floats

if TYPE_CHECKING:
    from plugins.related_news.crossing import Crossing, Described
    from plugins.related_news.shared import Shared
    from plugins.related_news.tokens import Ints


class SparseRows(Struct, frozen=True):
    """
    A matrix of articles by articles.

    Attributes:
        product: It in whole numbers.
        scaled: Makes of these what they stand for.
    """

    product: Product
    scaled: Callable[[Floats], Floats]

    def of(self, rows: Ints, columns: slice = EVERY) -> Floats:
        """Return some of its rows, and of these some columns that follow one another."""
        return self.scaled(self.product.of(rows, columns).astype(np.float64))


def rows_of_shared(shared: Shared) -> SparseRows:
    """Return what articles share by name."""
    told = [(name, rows) for name, rows in shared.holders.items() if shared.told[name]]
    lengths = [len(rows) for _, rows in told]
    shape = (len(told), len(shared.names))
    starts = np.cumsum([0, *lengths])
    rows = np.concatenate([np.zeros(0, np.int64), *(rows for _, rows in told)])
    squares = np.repeat([np.float32(shared.told[name] ** 2) for name, _ in told], lengths)
    ones = np.ones(len(rows), np.float32)
    left, right = (csr_array((v, rows, starts), shape=shape).T for v in (squares, ones))
    return SparseRows(product(csr_array(left), csr_array(right), sparse), share_of)


def rows_of_crossing(crossing: Crossing) -> SparseRows:
    """Return how like texts without a common language are."""
    both = [side for sides in crossing.sides.values() for side in sides]
    other = [side for sides in crossing.sides.values() for side in sides[::-1]]
    left, right = (
        csr_array(hstack([described(side, crossing.size) for side in sides], format="csr"))
        for sides in (both, other)
    )
    return SparseRows(product(left, right, sparse), likeness_of)


def described(side: Described, size: int) -> csr_array:
    """Return descriptions of articles, a row for each of all, by articles."""
    numbers, values = side.values()
    rows = np.repeat(side.rows, numbers.shape[1])
    entries = (values.ravel().astype(np.float32), (rows, numbers.ravel()))
    return csr_array(entries, shape=(size, size))
