"""Bundles for texts from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.front_matter.yaml_text import load_yaml
from plugins.incoming.bundle import document, item_name, text_path, write_bundle, yaml_value
from plugins.incoming.found import File, Found


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], max_codepoint=0xFFFF)))
def test_any_text_comes_back(text: str) -> None:
    """Whatever a page is called, front matter says it again, white space folded."""
    folded = " ".join(text.split())

    assert load_yaml(f"key: {yaml_value(text)}") == {"key": folded}


def test_lists_and_mappings() -> None:
    """Lists and mappings stand in one line, with quotes where a comma would part them."""
    assert load_yaml(f"a: {yaml_value(['x', 'y, z', 'a: b'])}") == {"a": ["x", "y, z", "a: b"]}
    assert load_yaml(f"a: {yaml_value({'u': 'https://x.org/?a=1', 'p': '{x}'})}") == {
        "a": {"u": "https://x.org/?a=1", "p": "{x}"}
    }


def test_names() -> None:
    """A name has the month and whole words; reserved and empty ones become something else."""
    long = Found(
        origin="x",
        title="one two three four five six seven eight nine ten eleven",
        date="2020-05-01",
    )

    assert item_name(long) == "2020-05-one-two-three-four-five-six-seven-eight-nine-ten"
    assert item_name(Found(origin="x", title="con")) == "text-con"
    assert item_name(Found(origin="x", title="...")) == "text"


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A text or file that is there stays; the same file may be there already."""
    (tmp_path / "a.png").write_bytes(b"new")
    folder = tmp_path / "content/news/x"
    folder.mkdir(parents=True)
    (folder / "p.png").write_bytes(b"old")
    files = (File("p.png", str(tmp_path / "a.png")),)
    with pytest.raises(FileExistsError):
        write_bundle(tmp_path / "content", "news/x", "nb", "text", files)

    assert (folder / "p.png").read_bytes() == b"old"
    assert not (folder / "index.nb.md").exists()
    (folder / "p.png").write_bytes(b"new")
    write_bundle(tmp_path / "content", "news/x", "nb", "text", files)
    with pytest.raises(FileExistsError):
        write_bundle(tmp_path / "content", "news/x", "nb", "other", ())
    assert (folder / "index.nb.md").read_text() == "text"
    assert sorted(path.name for path in folder.iterdir()) == ["index.nb.md", "p.png"]


def test_a_folder_that_leads_out_is_not_written_to(tmp_path: Path) -> None:
    """A symbolic link in the content folder does not take a text elsewhere."""
    (tmp_path / "content/news").mkdir(parents=True)
    (tmp_path / "out").mkdir()
    (tmp_path / "content/news/x").symlink_to(tmp_path / "out")
    with pytest.raises(FileExistsError):
        write_bundle(tmp_path / "content", "news/x", "nb", "text", ())

    assert not list((tmp_path / "out").iterdir())


def test_document() -> None:
    """A file is its fields and its text."""
    assert document({"title": "A: b"}, "\nText\n") == '---\ntitle: "A: b"\n---\n\nText\n'
    assert text_path(Path("c"), "news/x", "nb") == Path("c/news/x/index.nb.md")
