"""
From Markdown to a :class:`~plugins.content_model.body.Body`.

An engine makes HTML of the Markdown; :mod:`~plugins.markup.writer` walks that HTML once,
block by block, and every editorial convention has a module of its own for the elements it
concerns. Nothing here knows another file than the one at hand.
"""
