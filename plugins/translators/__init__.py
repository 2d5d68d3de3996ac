"""
Translators: which translations are up to date; ``make translations`` and ``make translated`` run it.

Reads: the content folder; what is not public yet too, since that is what translators work on.
Adds: nothing to the site. ``make translated`` writes one line of the file it is given.
Settings: none.
"""
