"""
The values that the stages hand on to one another.

Everything here is frozen and knows nothing of Pelican, of files or of the clock. The
values are ``msgspec`` structs rather than dataclasses: they can be written to a cache and
read back without pickle, and one definition serves as value, schema and binary format.
"""
