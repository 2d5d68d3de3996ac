"""What the name of a source file says: which item, which language."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.names import document_name


@pytest.mark.parametrize(
    ("path", "item", "suffix"),
    [
        pytest.param("news/gold.nb.md", "news/gold", "nb", id="language"),
        pytest.param("news/gold.md", "news/gold", "", id="no-language"),
        pytest.param("news/gold/index.nb.md", "news/gold", "nb", id="bundle"),
        pytest.param("news/gold/index.md", "news/gold", "", id="bundle-without-language"),
        pytest.param("news/a/b/index.en.md", "news/a/b", "en", id="deep-bundle"),
        pytest.param("news/gold.pt-BR.md", "news/gold", "pt-BR", id="region"),
        pytest.param("news/gold.pt_br.md", "news/gold", "pt_br", id="underscore"),
        pytest.param("news/gold.NB.md", "news/gold", "NB", id="capitals"),
        pytest.param("news/gold.sma.md", "news/gold", "sma", id="three-letters"),
        pytest.param("news/v1.2.md", "news/v1.2", "", id="a-number-is-no-language"),
        pytest.param("news/gold.notes.md", "news/gold.notes", "", id="a-word-is-no-language"),
        pytest.param("news/v1.2.nb.md", "news/v1.2", "nb", id="dots-and-a-language"),
        pytest.param("news/index.nb.md", "news", "nb", id="index-of-the-folder-itself"),
        pytest.param("index.nb.md", "index", "nb", id="index-of-nothing"),
        pytest.param("news/gold.nb.markdown", "news/gold", "nb", id="markdown"),
        pytest.param("news/gold.nb.MD", "news/gold", "nb", id="ending-in-capitals"),
        pytest.param("news/gold.mkd", "news/gold", "", id="mkd"),
        pytest.param(
            "news/index-of-gold.nb.md", "news/index-of-gold", "nb", id="begins-with-index"
        ),
    ],
)
def test_documents(path: str, item: str, suffix: str) -> None:
    """A Markdown file's name says its item and, before the ending, its language."""
    found = document_name(path)

    assert found is not None
    assert (found.path, found.item, found.suffix) == (path, item, suffix)


@pytest.mark.parametrize("path", ["news/p.svg", "news/a.nb.txt", "news/md", "news/a.md.bak", "md"])
def test_other_files(path: str) -> None:
    """What is not Markdown is no document."""
    assert document_name(path) is None


STEPS = st.text("abnI.-_", min_size=1, max_size=5).filter(lambda step: set(step) != {"."})


@settings(deadline=None, max_examples=100)
@given(st.lists(STEPS, min_size=1, max_size=3), st.sampled_from(["", ".nb", ".en"]))
def test_ids_are_part_of_the_path(steps: list[str], suffix: str) -> None:
    """An id is where the file stands, without language and ending."""
    path = f"news/{'/'.join(steps)}{suffix}.md"
    found = document_name(path)

    assert found is not None
    assert path.startswith(found.item)
    assert found.suffix == suffix[1:] or not suffix
