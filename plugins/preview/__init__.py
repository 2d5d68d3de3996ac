"""
Preview: the site in a browser while it is written; ``make serve`` runs it.

Reads: all that a build reads, and whatever of it changes.
Adds: nothing to the site. It serves a build of its own, kept apart from the output folder
so that what is published can never be a preview.
Settings: ``PORT``, the first port to try (8000).
"""
