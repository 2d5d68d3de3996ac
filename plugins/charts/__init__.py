"""
Charts: drawings made at build, as values that templates write as inline SVG.

All of them are pure functions from frozen values to views. Along time, and wherever else a
drawing is as wide as its column, places are per cent of the width, so that nothing that is
written in it shrinks on a phone; a map alone is scaled as a whole. What a drawing shows also
stands beside it in words: drawings are hidden from assistive technology, or named.
"""
