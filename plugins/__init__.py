"""
The site generator: a pipeline of pure stages, and the plugins that join it.

Imports point one way: ``content_model`` ← ``languages``, ``front_matter``, ``markup`` ←
``pipeline`` ← the plugins named in ``PLUGINS``.
"""
