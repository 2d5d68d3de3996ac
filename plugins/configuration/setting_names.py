"""Names of settings: a slip of the finger would otherwise change nothing, unnoticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from plugins.content_model.problem import Severity, message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.configuration.faults import Faults

# Every setting that counts for something, those of the plugins of this project included.
OURS = frozenset(
    (
        "SITENAME",
        "SITEURL",
        "SITE_ID",
        "PATH",
        "OUTPUT_PATH",
        "CACHE_PATH",
        "THEME",
        "TRANSLATIONS_PATH",
        "LANGUAGES",
        "DEFAULT_LANG",
        "STAFF_LANGUAGE",
        "UNTRANSLATED",
        "TIMEZONE",
        "BUILD_DATE",
        "PLUGINS",
        "PLUGIN_PATHS",
        "MENU",
        "FOOTER",
        "DEFAULT_PAGINATION",
        "FEED_MAX_ITEMS",
        "MARKDOWN",
        "MARKDOWN_ENGINE",
        "WARNINGS",
        "MINIFY",
        "STATIC_PATHS",
        "EXTRA_PATH_METADATA",
        "IGNORE_FILES",
        "EXECUTOR",
        "WORKERS",
        "PROFILE",
        "ROBOTS",
        "HOME_NEWS",
        "FACT_CHECKS",
        "LABEL_MONTHS",
        "GLOSSARY",
        "PSEUDO_LANGUAGE",
        "MARK_GAPS",
        "TRANSLATION_LIMITS",
        "PAGES_GONE",
        "PREVIEW_KEY",
        "PUBLISHED_PAGES",
        "STYLE_OFF",
        "RELATED_ITEMS",
        "RELATED_MINIMUM",
        "SEARCH_INDEX",
        "ACCESSIBILITY",
        "MEMBERSHIP_FORM",
        "NEWSLETTER_UNSUBSCRIBE",
        "CONTENT_SECURITY_POLICY",
        "HEADERS",
        "WEB_EDITOR",
        "WEB_EDITOR_BACKEND",
        "NEWS_URL",
        "GUIDES_URL",
        "CLUSTERS_URL",
        "PROJECTS_URL",
        "PAGES_URL",
        "JINJA_ENVIRONMENT",
        "JINJA_FILTERS",
        "JINJA_GLOBALS",
        "JINJA_TESTS",
        "THEME_STATIC_DIR",
        "THEME_TEMPLATES_OVERRIDES",
        "PELICAN_CLASS",
        "ROOT",
    )
)
# A site may have names of its own: only what is almost one of ours (of 100) is a slip.
SLIP = 80


def check_setting_names(names: Iterable[str], faults: Faults) -> None:
    """
    Warn of every setting that is not, but nearly is, one of ours.

    Args:
        names: Names of all settings that the site may have set itself.
        faults: Takes the warnings.
    """
    for name in sorted(set(names) - OURS):
        found = process.extractOne(name, sorted(OURS), scorer=fuzz.ratio, score_cutoff=SLIP)
        if name.isupper() and found:
            text = message("there is no setting {name}: it counts for nothing", name=name)
            hint = message("did you mean “{name}”?", name=found[0])
            faults.add(name, text, hint, Severity.WARNING)
