"""Which language a text is in, from the small words that no text can do without."""

from __future__ import annotations

import re
from collections import Counter

WORD = re.compile(r"[^\W\d_]+")
# Words read at most: a page says early which language it is in.
ENOUGH = 2000
# Fewer small words than this, or a lead smaller than this, leave it open.
FEWEST = 4
LEAD = 1.25
# Small words that the neighbours write in another way come first in each line: what all
# of Scandinavia shares says nothing.
WORDS = {
    "nb": "av fra etter ble nå mer også hvor ikke jeg vi være noe noen hva hvordan hun dere "
    "begge uke bedrift når sier skal må både gjennom mellom siden får gjøre andre flere mot et og "
    "er å på med som til har det den de for kan vil en om om lag ved",
    "nn": "av frå etter vart blei no meir også kvar ikkje eg vi vere noko nokon kva korleis ho "
    "dykk begge veke verksemd når seier skal må både gjennom mellom sidan får gjere andre fleire "
    "mot eit og er å på med som til har det den dei for kan vil ein om ved",
    "da": "af fra efter blev nu mere også hvor ikke jeg vi være noget nogen hvad hvordan hun I "
    "begge uge virksomhed når siger skal må både gennem mellem siden får gøre andre flere mod et "
    "og er at på med som til har det den de for kan vil en om ved",
    "sv": "av från efter blev nu mer också var inte jag vi vara något någon vad hur hon ni båda "
    "vecka företag när säger ska måste både genom mellan sedan får göra andra flera mot ett och "
    "är att på med som till har det den de för kan vill en om vid",
    "fi": "ja on ei se hän että joka oli ovat mutta myös kun niin kuin tai sekä sen tämä mitä "
    "vain jo hyvin sitä voi jos nyt ole mukaan kanssa ennen jälkeen",
    "en": "the of and to in a is that for it as was with be by on not he this are or his from at "
    "which but have an had they you were their one all we can her has there been if more when "
    "will would who so no",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch "
    "es an werden aus er hat dass sie nach wird bei",
    "fr": "le la les de des et à un une du en que qui dans pour pas sur au plus par ne se ce avec "
    "il sont est cette aux ou",
}
KNOWN = {lang: frozenset(words.split()) for lang, words in WORDS.items()}


def detect_language(text: str) -> tuple[str, bool]:
    """
    Return the language a text seems to be in, and whether that is certain.

    Args:
        text: Plain text.

    Returns:
        A tag, empty if the text has no small words at all, and whether nothing else
        comes near.
    """
    counts = Counter(match[0].lower() for match in WORD.finditer(text[: ENOUGH * 8]))
    scores = sorted(
        ((sum(counts[word] for word in words), lang) for lang, words in KNOWN.items()),
        reverse=True,
    )
    (best, lang), (second, _) = scores[:2]
    if not best:
        return "", False
    return lang, best >= FEWEST and best >= second * LEAD
