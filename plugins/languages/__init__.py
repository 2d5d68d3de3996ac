"""
What it takes to publish in a language: its strings, its dates and numbers, its alphabet.

Nothing here privileges a language, and nothing reads the operating system's locale.
"""
