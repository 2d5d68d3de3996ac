"""An index of Pagefind in an order that is always the same."""

from __future__ import annotations

import gzip
import json
import random

import pytest

from plugins.search.canonical import canonical, named_anew, own_hash, packed, unpacked

YEARS = [["2020", [1, 2]], ["2021", [3]], ["2022", [0]]]
KINDS = [["Guides", [1]], ["News", [0, 2, 3]]]


def written(seed: int) -> dict[str, bytes]:
    """Return an index as Pagefind would write it on some run."""
    chance = random.Random(seed)  # noqa: S311  # orders, not secrets
    years, kinds = YEARS.copy(), KINDS.copy()
    chance.shuffle(years)
    chance.shuffle(kinds)
    names = {title: f"no_{chance.randbytes(4).hex()[:7]}" for title in ("year", "kind")}
    filters = [[title, name] for title, name in names.items()]
    chance.shuffle(filters)
    meta = f"no_{chance.randbytes(5).hex()}"
    entry = {"version": "1.5.2", "languages": {"no": {"hash": meta, "page_count": 4}}}
    return {
        f"filter/{names['year']}.pf_filter": packed(["year", years]),
        f"filter/{names['kind']}.pf_filter": packed(["kind", kinds]),
        f"pagefind.{meta}.pf_meta": packed(["1.5.2", [["no_0000001", 5]], [], filters]),
        "pagefind-entry.json": json.dumps(entry).encode(),
        "fragment/no_1.pf_fragment": b"same",
    }


def test_any_run_is_the_same() -> None:
    """In whatever order Pagefind wrote it, the index comes out the same."""
    assert canonical(written(1)) == canonical(written(2)) == canonical(written(3))


def test_all_names_lead_to_files() -> None:
    """The entry names the list, the list names the filters, and all of them are there."""
    found = canonical(written(1))
    meta = json.loads(found["pagefind-entry.json"])["languages"]["no"]["hash"]
    filters = unpacked(found[f"pagefind.{meta}.pf_meta"])[3]

    assert [title for title, _ in filters] == ["kind", "year"] or filters == sorted(filters)
    assert unpacked(found[f"filter/{dict(filters)['year']}.pf_filter"]) == ["year", YEARS]
    assert found["fragment/no_1.pf_fragment"] == b"same"
    assert len(found) == 5


def test_twice_changes_nothing() -> None:
    """What is in order stays."""
    assert canonical(canonical(written(1))) == canonical(written(1))


@pytest.mark.parametrize(
    "content",
    [gzip.compress(b"else", mtime=0), gzip.compress(b"pagefind_dcd\xa0", mtime=0)],
)
def test_another_version(content: bytes) -> None:
    """An index of a form we do not know is refused."""
    with pytest.raises(ValueError, match=r"\w"):
        unpacked(content)


def test_names() -> None:
    """A new name is as long as the old one, and stands wherever that stood."""
    assert len(own_hash("no_1234567", b"x")) == len("no_1234567")
    assert named_anew([1, ["a", ["no_1"]]], {"no_1": "no_2"}) == [1, ["a", ["no_2"]]]
