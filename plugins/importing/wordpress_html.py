"""The text of a post as WordPress keeps it: half HTML, half its own signs."""

from __future__ import annotations

import re

BLOCK_NOTE = re.compile(r"<!--\s*/?wp:.*?-->", re.DOTALL)
CAPTION = re.compile(
    r"\[caption[^\]]*\](?P<image>\s*(?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:</a>)?)(?P<words>.*?)\[/caption\]",
    re.DOTALL,
)
# Short codes: names in brackets that a plugin of WordPress replaces.
CODE = re.compile(r"\[/?(?P<name>[a-z][\w-]{2,})(?:\s+[^\[\]]*?=[^\[\]]*|\s*/|\s+ids[^\[\]]*)?\]")
KNOWN = frozenset(
    {
        "gallery",
        "audio",
        "video",
        "embed",
        "playlist",
        "contact-form",
        "contact-form-7",
        "gravityform",
    }
)
BLOCKS = (
    "address|article|aside|blockquote|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|"
    "header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
BLOCK = re.compile(rf"\s*</?(?:{BLOCKS})\b", re.IGNORECASE)


def paragraphs(text: str) -> tuple[str, list[str]]:
    """
    Return a post as HTML, and what stands in it for what only WordPress can make.

    Args:
        text: The post: of blocks, or with empty lines between paragraphs.
    """
    is_blocks = "<!-- wp:" in text
    bare = BLOCK_NOTE.sub("", text.replace("\r\n", "\n"))
    bare = CAPTION.sub(
        lambda m: (
            f"\n\n<figure>{m['image'].strip()}<figcaption>{m['words'].strip()}</figcaption></figure>\n\n"
        ),
        bare,
    )
    codes: list[str] = []

    def taken(match: re.Match[str]) -> str:
        is_code = match["name"] in KNOWN or "=" in match[0]
        if not is_code and f"[/{match['name']}]" not in bare:
            return match[0]
        if not match[0].startswith("[/"):
            codes.append(match[0][1:-1][:100])
        return ""

    bare = CODE.sub(taken, bare)
    if is_blocks:
        return bare, codes
    parts = (part.strip() for part in re.split(r"\n\s*\n", bare))
    return "\n".join(
        part if BLOCK.match(part) else f"<p>{part.replace(chr(10), '<br>')}</p>"
        for part in parts
        if part
    ), codes
