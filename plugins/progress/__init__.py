"""How far a build has come, for those who wait for it."""
