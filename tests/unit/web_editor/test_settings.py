"""Whether a site has an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.web_editor.settings import backend, hosts, is_on

if TYPE_CHECKING:
    from tests.conftest import Site


def test_off_by_default(site: Site) -> None:
    """A site has no editor unless it says so, and then the editor must be at hand."""
    assert not is_on(site.checked())
    assert site.problems() == ""
    assert "run make editor once" in site.problems(PLUGINS=PLUGINS, WEB_EDITOR=True)


def test_a_wrong_backend_is_told(site: Site) -> None:
    """A backend that the editor does not know is a problem."""
    (site.root / ".cache/web-editor").mkdir(parents=True)
    (site.root / ".cache/web-editor/sveltia-cms.js").write_text("x")
    wrong = site.problems(PLUGINS=PLUGINS, WEB_EDITOR=True, WEB_EDITOR_BACKEND={"name": "ftp"})

    assert "where the editor keeps" in wrong


def test_hosts(site: Site) -> None:
    """The editor asks nobody on this machine, and its backend elsewhere."""
    there = site.checked(WEB_EDITOR_BACKEND={"name": "gitea", "base_url": "https://git.example"})

    assert hosts(site.checked()) == ()
    assert hosts(there) == ("https://git.example",)
    assert backend(there)["name"] == "gitea"


PLUGINS = [
    f"plugins.{name}"
    for name in (
        "pipeline",
        "clusters",
        "projects",
        "news",
        "guides",
        "pages",
        "taxonomy",
        "home",
        "web_editor",
    )
]
