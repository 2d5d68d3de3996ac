"""Which templates changed since the last build, of those that a page may show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.rendering.template_versions import closure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class TemplateChanges:
    """
    The templates that differ between two builds.

    Args:
        before: Fingerprints of the templates of the first, by name.
        now: Those of the second.
        shows: Templates that each refers to in the second; ``None`` among them for any.
    """

    def __init__(
        self,
        before: Mapping[str, bytes],
        now: Mapping[str, bytes],
        shows: Mapping[str, Iterable[str | None]],
    ) -> None:
        self.shows = shows
        names = before.keys() | now.keys()
        self.changed = {name for name in names if before.get(name) != now.get(name)}
        self.found: dict[str, tuple[str, ...]] = {}

    def behind(self, template: str) -> tuple[str, ...]:
        """Return the names of the changed templates that *template* may show, itself among them."""
        if template not in self.found:
            shown = closure(template, self.shows)
            named = {name for one in shown for name in self.shows[one]}
            # One that is named but not there may have been there before.
            behind = self.changed if None in named else self.changed & (shown | named)
            self.found[template] = tuple(sorted(behind))
        return self.found[template]
