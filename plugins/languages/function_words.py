"""Words that bind others and say nothing by themselves: what stands before something still to come."""

from __future__ import annotations

NORWEGIAN = """
alle at av bare bli ble blir blitt blant bør burde både da de den denne der deres det dette disse du
eg ei ein eit eller en enn er et etter ett fikk flere for fordi fra frå få får før gjennom ha hadde
han hans har henne hennes her hun hva hvem hver hvert hvilke hvilken hvis hvor hvordan i ifølge ikke
ikkje inkludert innen innenfor ingen jeg kan korleis kunne kva langs mange med medan mellom men mens
mer mest min mitt mot må måtte noe noen nok nå nye ny nytt når og også om opp oppe oss over per på
rundt samt seg selv sidan siden sin sine sitt skal skulle slik slike som store stor stort står svært
så til ut uten utan ved veldig verken vi vil ville vår våre vårt være vært å
"""
ENGLISH = """
a about after all along also although among an and any are as at be because been before being between
both but by can could did do does during each either every few for from get gets got had has have he
her his how if in including into is it its just may more most much must my neither new no nor not now
of on onto or our over per shall she should since so some such than that the their them then there
these they this those though through to toward towards under until upon very via was we were what when
where which while who whose will with within without would you your
"""
WORDS = {"nb": NORWEGIAN, "nn": NORWEGIAN, "no": NORWEGIAN, "en": ENGLISH}
BY_LANGUAGE = {lang: frozenset(words.split()) for lang, words in WORDS.items()}


def function_words(lang: str) -> frozenset[str]:
    """Return the function words of a language; none for one whose words we do not know."""
    return BY_LANGUAGE.get(lang.partition("-")[0].lower(), frozenset())
