"""
Facts: what the facts files of all kinds have in common.

Texts per language, dates as exact as they are known, sources, terms, and the checks of these.
"""
