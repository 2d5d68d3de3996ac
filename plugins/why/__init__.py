"""
Why: what a page was made for, and whether it would be made now; ``make why PAGE=…`` runs it.

Reads: the site as a build reads it, and what the last build left.
Adds: nothing to the site, and writes nothing but the cache.
Settings: none.
"""
