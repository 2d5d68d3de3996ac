"""Bundles: sets of files that a function makes together, once for each content."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.page import Bundle
from plugins.pipeline.bundles import KEPT, bundle_key, bundled, keep, kept, remove_unused
from plugins.views.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Callable

MADE: list[str] = []


@pytest.fixture(autouse=True)
def forget() -> None:
    """Count from nothing."""
    MADE.clear()


def make(options: Any, read: Callable[[str], bytes]) -> dict[str, bytes]:
    """Make two files of a text."""
    MADE.append("made")
    if options == "bad":
        msg = "that is bad"
        raise ValueError(msg)
    text = read(options.text)
    return {"a.txt": text, "deep/b.txt": text * 2}


def bundle(text: str = "t") -> Bundle:
    """Return a bundle made of a stored text."""
    return Bundle(folder="nb/out", make=make, options=Prose((3,), text))


def read(text: str) -> bytes:
    """Return a stored text."""
    return text.encode()


def run(tmp_path: Path, *bundles: Bundle) -> list[tuple[str, bytes]]:
    """Return the files of bundles, with what they hold."""
    files, problems = bundled(bundles, str(tmp_path), b"code", read)
    assert not problems
    return [(file.save_as, Path(file.path).read_bytes()) for file in files]


def test_made_once(tmp_path: Path) -> None:
    """They are made once for each content, and found again."""
    first = run(tmp_path, bundle())

    assert first == [("nb/out/a.txt", b"t"), ("nb/out/deep/b.txt", b"tt")]
    assert run(tmp_path, bundle()) == first
    assert len(MADE) == 1
    run(tmp_path, bundle("u"))
    assert run(tmp_path, bundle()) == first
    assert len(MADE) == 2


def test_damage(tmp_path: Path) -> None:
    """A bundle of which one file is not what it was is made anew, as a whole."""
    first = run(tmp_path, bundle())
    for victim in sorted(tmp_path.rglob("*")):
        if victim.is_file():
            content = victim.read_bytes()
            victim.write_bytes(b"x" + content[1:])
            assert run(tmp_path, bundle()) == first
    for victim in sorted(tmp_path.rglob("*.txt")):
        victim.unlink()
        assert run(tmp_path, bundle()) == first


def test_refusal(tmp_path: Path) -> None:
    """A function that refuses is a problem in its own words; nothing is kept of it."""
    bad = Bundle(folder="nb/out", make=make, options="bad")
    files, problems = bundled([bad], str(tmp_path), b"", read)

    assert files == []
    assert [p.path for p in problems] == ["nb/out"]
    assert "that is bad" in str(problems[0].text)


def test_key() -> None:
    """Options and code count, the folder does not."""
    other = Bundle(folder="x", make=make, options=Prose((3,), "t"))

    assert bundle_key(bundle(), b"") == bundle_key(other, b"")
    assert (
        len({bundle_key(bundle(), b""), bundle_key(bundle("u"), b""), bundle_key(bundle(), b"c")})
        == 3
    )


def test_what_is_no_longer_asked_for(tmp_path: Path) -> None:
    """It goes after a while; what is used stays however old."""
    for name in ("old", "used", "young"):
        keep({"a": b"a"}, tmp_path / "bundles" / name)
    for name in ("old", "used"):
        os.utime(tmp_path / "bundles" / name, (0, 0))
    remove_unused(str(tmp_path), {"used"})

    assert {path.name for path in (tmp_path / "bundles").iterdir()} == {"used", "young"}
    assert kept(tmp_path / "bundles/used") is not None
    assert kept(tmp_path / "bundles/old") is None
    assert KEPT > 0
