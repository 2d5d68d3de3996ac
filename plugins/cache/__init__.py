"""
The cache: what earlier builds found out, kept by content.

Everything here can be deleted at any time; a build then only takes longer.  Nothing is
unpickled: files are sealed with a fingerprint and read by schema, and one that is damaged,
foreign or of another version is thrown away.
"""
