"""All that rendering depends on besides the pages, with fingerprints of its parts."""

from __future__ import annotations

from plugins.content_model.body import Body
from plugins.pipeline.rendering import theme_rules
from tests.unit.builders import settings


def test_theme_rules() -> None:
    """Rendering depends on the settings that Pelican has for Jinja, absent or not."""
    bare = theme_rules(settings(options={"JINJA_FILTERS": None, "JINJA_ENVIRONMENT": None}))
    full = theme_rules(
        settings(
            minify=True,
            options={
                "JINJA_TESTS": {"x": Body},
                "JINJA_ENVIRONMENT": {"trim_blocks": False},
                "THEME_TEMPLATES_OVERRIDES": ["mine"],
            },
        )
    )

    assert (bare.filters, bare.tests, bare.options, bare.minify) == ({}, {}, {}, False)
    assert bare.folders == ("/project/theme/templates",)
    assert (full.tests, full.minify) == ({"x": Body}, True)
    assert full.options == {"trim_blocks": False}
    assert full.folders == ("/project/mine", "/project/theme/templates")
