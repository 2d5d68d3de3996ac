"""What files are, by the ending of their names: hosts do not know all that a site has."""

from __future__ import annotations

TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "mjs": "text/javascript",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "txt": "text/plain",
    "csv": "text/csv",
    "ics": "text/calendar",
    "md": "text/markdown",
    "svg": "image/svg+xml",
    "avif": "image/avif",
    "webp": "image/webp",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "ico": "image/vnd.microsoft.icon",
    "woff2": "font/woff2",
    "woff": "font/woff",
    "wasm": "application/wasm",
    "pdf": "application/pdf",
    "zip": "application/zip",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "vtt": "text/vtt",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "epub": "application/epub+zip",
}
# What a name says where its ending alone would not.
NAMED_TYPES = {
    "feed.xml": "application/atom+xml",
    "feed.json": "application/feed+json",
    "opensearch.xml": "application/opensearchdescription+xml",
}
# Text that says nowhere itself that it is UTF-8.
WITH_CHARSET = (
    "text/html",
    "text/css",
    "text/javascript",
    "text/plain",
    "text/csv",
    "text/calendar",
    "text/markdown",
    "text/vtt",
)
# What becomes smaller when packed; pictures, fonts and archives are so already.
PACKED = (
    *WITH_CHARSET,
    "application/json",
    "application/feed+json",
    "application/manifest+json",
    "application/xml",
    "application/atom+xml",
    "application/opensearchdescription+xml",
    "application/wasm",
    "image/svg+xml",
    "image/vnd.microsoft.icon",
)


def media_type(name: str) -> str:
    """Return what a file is, by its name, with the character set of text; empty if unknown."""
    known = NAMED_TYPES.get(name) or TYPES.get(name.rpartition(".")[2].lower(), "")
    return f"{known}; charset=utf-8" if known in WITH_CHARSET else known
