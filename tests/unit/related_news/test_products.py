"""Products of matrices, block by block."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array

from plugins.related_news import products
from plugins.related_news.products import Product, dense, product, sparse

LEFT = np.arange(21, dtype=np.float32).reshape(7, 3) % 4
RIGHT = np.arange(21, dtype=np.float32).reshape(7, 3) % 5


def every_kind() -> list[Product]:
    """Return one product in all the ways there are."""
    full, left, right = LEFT, csr_array(LEFT), csr_array(RIGHT)
    return [product(full, right, dense), product(left, right, dense), product(left, right, sparse)]


@pytest.mark.parametrize("width", [1, 3, 7, 512])
def test_products(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows and columns are those of the whole, however wide blocks are."""
    monkeypatch.setattr(products, "WIDTH", width)
    rows, whole = np.array([5, 1, 2]), LEFT @ RIGHT.T
    for one in every_kind():
        assert one.of(rows).tolist() == whole[rows].tolist()
        for columns in (slice(0, 3), slice(2, 7), slice(3, 4)):
            assert one.of(rows, columns).tolist() == whole[rows, columns].tolist()
