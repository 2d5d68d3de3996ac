"""The output folder: written beside it first, moved into place by renames, recorded last."""
