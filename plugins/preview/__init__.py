"""
Preview: the site with its drafts, in a browser while it is written, or built to be shown to others.

Reads: all that a build reads, and whatever of it changes.
Adds: nothing to the site. It serves a build of its own, kept apart from the output folder
so that what is published can never be a preview.
Settings: ``PREVIEW_KEY``, a secret text that gives drafts the same address wherever a preview
is built; without one it is made up at random, and kept in the cache.

Drafts and scheduled items are in previews alone: where they stand is no setting, and no other
command fills it in.
"""
