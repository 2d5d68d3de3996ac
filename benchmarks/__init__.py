"""
How long the site takes to build, beside others that do the same job.

``python -m benchmarks`` writes a corpus, has every side build it, counts what each side
made, and refuses to compare what is not equal. ``README.md`` says how to read the result.
"""
