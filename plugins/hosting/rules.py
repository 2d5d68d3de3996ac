"""Which headers go with which addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from plugins.hosting.policy import folders_apart, policy
from plugins.hosting.settings import POLICY_HEADER, further_headers
from plugins.relations.addresses import quoted

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings

HEADERS = {
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    # Popups stay in touch: the web editor signs in by one.
    "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
}
# What never changes under its address, as that has a fingerprint of the content in it.
FOR_GOOD = "public, max-age=31536000, immutable"
FOR_A_MONTH = "public, max-age=2592000"
FOR_A_DAY = "public, max-age=86400"
# Pages, feeds, data: a reader sees what is new after some minutes at the latest.
SHORT = "public, max-age=300"


class Kept(Struct, frozen=True):
    """How long browsers may keep what lies below a folder, as ``Cache-Control`` says it."""

    folder: str
    how_long: str


class Rules(Struct, frozen=True, kw_only=True):
    """
    The headers of a site.

    Attributes:
        base: Path that all addresses begin with, without a slash at the end; mostly empty.
        headers: Pairs of name and value, for every address.
        policy: The Content-Security-Policy.
        apart: Paths of the folders whose pages state their own policy.
        within: Patterns that cover all pages but those, where there are any.
        kept: Folders that browsers may keep for longer than pages.
    """

    base: str
    headers: tuple[tuple[str, str], ...]
    policy: str
    apart: tuple[str, ...]
    within: tuple[str, ...]
    kept: tuple[Kept, ...]


def is_on(settings: Settings) -> bool:
    """Return whether the site is made with this plugin."""
    return __name__.rpartition(".")[0] in (settings.options.get("PLUGINS") or ())


def rules(settings: Settings) -> Rules:
    """Return the headers of a site."""
    base = urlsplit(settings.site_url).path.rstrip("/")
    theme = quoted(str(settings.options.get("THEME_STATIC_DIR") or "theme"))
    headers = {**HEADERS, **further_headers(settings)}
    languages = [f"{base}/{lang}/*" for lang in settings.languages]
    return Rules(
        base=base,
        headers=tuple(sorted((name, value) for name, value in headers.items() if value)),
        policy=policy(settings),
        apart=tuple(f"{base}/{folder}" for folder in folders_apart(settings)),
        within=(f"{base}/", f"{base}/404.html", *languages),
        kept=(
            Kept(f"{base}/cards/", FOR_GOOD),
            Kept(f"{base}/{theme}/css/", FOR_GOOD),
            Kept(f"{base}/{theme}/js/", FOR_GOOD),
            Kept(f"{base}/{theme}/fonts/", FOR_A_MONTH),
            Kept(f"{base}/{theme}/images/", FOR_A_DAY),
            Kept(f"{base}/media/", FOR_A_DAY),
        ),
    )


def headers_for(path: str, of: Rules) -> dict[str, str]:
    """Return the headers of an address by its path, but how long it may be kept."""
    if path.startswith(of.apart):
        return dict(of.headers)
    return {POLICY_HEADER: of.policy, **dict(of.headers)}
