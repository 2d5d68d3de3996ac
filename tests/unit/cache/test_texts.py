"""The texts of all documents, in a few files that are written once and never changed."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.cache.fingerprints import fingerprint
from plugins.cache.sealed_file import DamagedCacheError
from plugins.cache.texts import LONGEST_BUILD, MOST_FILES, TextPlace, Texts, read_text

if TYPE_CHECKING:
    from pathlib import Path


def files(folder: Path) -> list[Path]:
    """Return the files there are."""
    return sorted(folder.iterdir())


def age(path: Path, seconds: float) -> None:
    """Have a file look as if it had been written long ago."""
    then = time.time() - seconds
    os.utime(path, (then, then))


def again(texts: Texts) -> Texts:
    """Return the texts as the next build finds them."""
    return Texts(texts.folder, texts.places)


def stored(folder: Path, *contents: bytes) -> Texts:
    """Return texts that a build before has written."""
    texts = Texts(folder)
    texts.write([texts.add(content) for content in contents])
    return again(texts)


class TestKeeping:
    """Texts that are added, and read."""

    def test_before_it_is_written(self, tmp_path: Path) -> None:
        """A text can be read as soon as it was added, under the fingerprint of its content."""
        texts = Texts(tmp_path / "texts")
        name = texts.add("blå".encode())

        assert name == fingerprint("blå".encode()).hex()
        assert name in texts
        assert texts.read(name) == "blå".encode()
        assert not (tmp_path / "texts").exists()

    def test_after_it_is_written(self, tmp_path: Path) -> None:
        """The next build reads each text as it was, the empty one too."""
        contents = [b"one", b"", "blå".encode(), b"one\ntwo"]
        texts = stored(tmp_path, *contents)

        assert [texts.read(fingerprint(content).hex()) for content in contents] == contents
        assert len(files(tmp_path)) == 1

    def test_twice_the_same(self, tmp_path: Path) -> None:
        """A text that is there already is not written again."""
        texts = stored(tmp_path, b"one", b"one")
        name = texts.add(b"one")
        before = files(tmp_path)
        texts.write([name])

        assert files(tmp_path) == before
        assert before[0].read_bytes() == b"one"

    def test_none(self, tmp_path: Path) -> None:
        """Without a text there is no file."""
        Texts(tmp_path / "texts").write([])

        assert not (tmp_path / "texts").exists()

    def test_places_given_are_not_changed(self, tmp_path: Path) -> None:
        """The index of the build before stays what it was."""
        given: dict[str, TextPlace] = {}
        texts = Texts(tmp_path, given)
        texts.write([texts.add(b"one")])

        assert given == {}

    @settings(deadline=None, max_examples=40)
    @given(builds=st.lists(st.lists(st.binary(max_size=5), max_size=5), max_size=20))
    def test_any_builds(
        self, tmp_path_factory: pytest.TempPathFactory, builds: list[list[bytes]]
    ) -> None:
        """Whatever builds before wanted, what this one wants can be read, and no more is kept."""
        texts = Texts(tmp_path_factory.mktemp("texts"))
        for contents in builds:
            texts = again(texts)
            names = {texts.add(content): content for content in contents}
            texts.write(names)
            texts.remove_unused()

            assert {name: again(texts).read(name) for name in texts.places} == names


class TestDamage:
    """Texts that are not what was written."""

    @pytest.fixture
    def texts(self, tmp_path: Path) -> Texts:
        """Return stored texts."""
        return stored(tmp_path, b"one", b"two", b"three")

    def test_unknown(self, texts: Texts) -> None:
        """A text that nobody has written cannot be read."""
        with pytest.raises(DamagedCacheError):
            texts.read("00")

    def test_gone(self, tmp_path: Path, texts: Texts) -> None:
        """A file that vanished is damage."""
        files(tmp_path)[0].unlink()

        with pytest.raises(DamagedCacheError):
            texts.read(next(iter(texts.places)))

    def test_every_byte(self, tmp_path: Path, texts: Texts) -> None:
        """Whichever byte is another one, the text it belongs to is not read, the others are."""
        path = files(tmp_path)[0]
        whole = path.read_bytes()
        for place in range(len(whole)):
            changed = bytearray(whole)
            changed[place] ^= 1
            path.write_bytes(changed)
            for name, one in texts.places.items():
                if one.offset <= place < one.offset + one.length:
                    with pytest.raises(DamagedCacheError):
                        texts.read(name)
                else:
                    assert fingerprint(texts.read(name)).hex() == name

    def test_cut_short(self, tmp_path: Path, texts: Texts) -> None:
        """A text whose end is missing is not read."""
        path = files(tmp_path)[0]
        path.write_bytes(path.read_bytes()[:-1])

        with pytest.raises(DamagedCacheError):
            texts.read(fingerprint(b"three").hex())

    @pytest.mark.parametrize(
        "place",
        [
            TextPlace("x.texts", 1, 3),
            TextPlace("x.texts", -1, 3),
            TextPlace("x.texts", 0, 2),
            TextPlace("x.texts", 0, -1),
            TextPlace("x.texts", 99, 3),
            TextPlace("", 0, 3),
        ],
    )
    def test_wrong_places(self, tmp_path: Path, place: TextPlace) -> None:
        """A place that does not hold the text is damage, whatever is wrong with it."""
        (tmp_path / "x.texts").write_bytes(b"one, two")

        with pytest.raises(DamagedCacheError):
            read_text(str(tmp_path), place, fingerprint(b"one").hex())


class TestBringingTogether:
    """Many files made one, and what nobody wants left out."""

    def test_many_files(self, tmp_path: Path) -> None:
        """Texts of many builds come to lie in one file, with the new one."""
        texts = Texts(tmp_path)
        names: list[str] = []
        for number in range(MOST_FILES + 1):
            texts = again(texts)
            names.append(texts.add(b"%d" % number))
            texts.write(names)

        assert {place.file for place in texts.places.values()} == {
            next(iter(texts.places.values())).file
        }
        assert [again(texts).read(name) for name in names] == [
            b"%d" % number for number in range(MOST_FILES + 1)
        ]

    def test_not_before(self, tmp_path: Path) -> None:
        """As long as files are few, each build writes no more than is new."""
        texts = Texts(tmp_path)
        names: list[str] = []
        for number in range(MOST_FILES):
            texts = again(texts)
            names.append(texts.add(b"%d" % number))
            texts.write(names)

        assert len(files(tmp_path)) == MOST_FILES

    def test_much_unwanted(self, tmp_path: Path) -> None:
        """When more is unwanted than wanted, what is wanted is written anew, alone."""
        texts = stored(tmp_path, b"one", b"two and more")
        name = fingerprint(b"one").hex()
        texts.write([name])

        assert list(texts.places) == [name]
        assert (tmp_path / texts.places[name].file).read_bytes() == b"one"

    def test_little_unwanted(self, tmp_path: Path) -> None:
        """For a little that is unwanted nothing is written; it is only forgotten."""
        texts = stored(tmp_path, b"one and more", b"two")
        before = files(tmp_path)
        name = fingerprint(b"one and more").hex()
        texts.write([name])

        assert list(texts.places) == [name]
        assert files(tmp_path) == before

    def test_what_this_build_added_stays(self, tmp_path: Path) -> None:
        """A text that was added is kept even if no entry names it: pages show it."""
        texts = stored(tmp_path, b"one", b"two and more")
        name = texts.add(b"two and more")
        texts.write([])
        texts.write([])

        assert again(texts).read(name) == b"two and more"

    @pytest.mark.parametrize("damage", ["gone", "changed"])
    def test_damaged_texts(self, tmp_path: Path, damage: str) -> None:
        """A text that cannot be brought along holds up no other; who reads it is told."""
        texts = stored(tmp_path, b"one", b"two", b"three and much more")
        path = files(tmp_path)[0]
        whole = path.read_bytes()
        path.write_bytes(whole.replace(b"one", b"eno"))
        if damage == "gone":
            path.unlink()
        one, two = (fingerprint(content).hex() for content in (b"one", b"two"))
        texts.write([one, two])

        assert texts.places.keys() == {one, two}
        assert damage == "gone" or again(texts).read(two) == b"two"
        with pytest.raises(DamagedCacheError):
            again(texts).read(one)

    def test_new_texts_beside_damaged_ones(self, tmp_path: Path) -> None:
        """What this build adds is written, whatever has become of the rest."""
        texts = stored(tmp_path, b"one", b"two and more")
        files(tmp_path)[0].unlink()
        name = texts.add(b"new")
        texts.write([fingerprint(b"one").hex(), name])

        assert again(texts).read(name) == b"new"


class TestRemoving:
    """Files that no text is in any more."""

    def test_used(self, tmp_path: Path) -> None:
        """A file that is in use stays, however old."""
        texts = stored(tmp_path, b"one")
        age(files(tmp_path)[0], 10 * LONGEST_BUILD)
        texts.remove_unused()

        assert len(files(tmp_path)) == 1

    def test_unused(self, tmp_path: Path) -> None:
        """A file that has been of no use for long goes; another build may read a younger one."""
        texts = stored(tmp_path, b"one")
        for name, seconds in (("old.texts", LONGEST_BUILD + 9), ("young.texts", 0)):
            (tmp_path / name).touch()
            age(tmp_path / name, seconds)
        texts.remove_unused()

        assert {path.name for path in files(tmp_path)} == {
            "young.texts",
            next(iter(texts.places.values())).file,
        }

    def test_only_just_unused(self, tmp_path: Path) -> None:
        """A build that began before may read an old file that only this one has given up."""
        texts = stored(tmp_path, b"one", b"two and more")
        before = files(tmp_path)[0]
        age(before, 10 * LONGEST_BUILD)
        texts.write([fingerprint(b"one").hex()])
        texts.remove_unused()

        assert before.is_file()

    def test_other_files(self, tmp_path: Path) -> None:
        """What is no file of texts is left alone."""
        texts = stored(tmp_path, b"one")
        (tmp_path / "notes.txt").touch()
        age(tmp_path / "notes.txt", LONGEST_BUILD + 9)
        texts.remove_unused()

        assert (tmp_path / "notes.txt").is_file()

    def test_half_written_files(self, tmp_path: Path) -> None:
        """What a killed build began to write goes in time."""
        texts = stored(tmp_path, b"one")
        for name, seconds in ((".a.texts.x", LONGEST_BUILD + 9), (".b.texts.y", 0)):
            (tmp_path / name).touch()
            age(tmp_path / name, seconds)
        texts.remove_unused()

        assert not (tmp_path / ".a.texts.x").exists()
        assert (tmp_path / ".b.texts.y").exists()

    def test_another_build_removes_it_first(self, tmp_path: Path) -> None:
        """A file that is gone when we look at it is nobody's mistake."""
        texts = stored(tmp_path, b"one")
        (tmp_path / "x.texts").symlink_to(tmp_path / "nowhere")
        texts.remove_unused()

        assert len(texts.places) == 1

    def test_no_folder(self, tmp_path: Path) -> None:
        """Where nothing was ever written there is nothing to remove."""
        Texts(tmp_path / "texts").remove_unused()
