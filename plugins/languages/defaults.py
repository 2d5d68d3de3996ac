"""What a language brings along that CLDR's Python tables do not hold."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError

# Quotation marks as CLDR gives them, and the words that begin a picture credit.
QUOTES = {
    "nb": ("«", "»"),
    "nn": ("«", "»"),
    "da": ("»", "«"),
    "sv": ("”", "”"),
    "fi": ("”", "”"),
    "is": ("„", "“"),
    "de": ("„", "“"),
    "fr": ("« ", " »"),
}
CREDITS = {
    "nb": ("Foto", "Illustrasjon", "Grafikk", "Kart"),
    "nn": ("Foto", "Illustrasjon", "Grafikk", "Kart"),
    "da": ("Foto", "Illustration", "Grafik", "Kort"),
    "sv": ("Foto", "Illustration", "Grafik", "Karta"),
    "fi": ("Kuva", "Piirros", "Kartta"),
    "en": ("Photo", "Illustration", "Graphic", "Map"),
}
# How addresses spell letters, where that is not with the letter below the mark.
LETTERS = {
    "da": {"å": "aa"},
    "de": {"ä": "ae", "ö": "oe", "ü": "ue"},
}


def known_locale(identifier: str) -> Locale | None:
    """Return the CLDR locale of a BCP 47 tag or locale name, if there is one."""
    try:
        return Locale.parse(identifier.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return None


def default_quotes(tag: str) -> tuple[str, str]:
    """Return the quotation marks of a language; English ones where we know no others."""
    return QUOTES.get(primary(tag), ("“", "”"))


def default_credits(tag: str) -> tuple[str, ...]:
    """Return the words that begin a picture credit in a language."""
    return CREDITS.get(primary(tag), CREDITS["en"])


def default_letters(tag: str) -> dict[str, str]:
    """Return how addresses in a language spell letters that are spelt differently elsewhere."""
    return LETTERS.get(primary(tag), {})


def primary(tag: str) -> str:
    """Return the language of a tag; Norwegian as a whole counts as Bokmål."""
    language = tag.replace("_", "-").split("-", maxsplit=1)[0].lower()
    return "nb" if language == "no" else language
