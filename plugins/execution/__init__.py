"""
Where the work is done: in this process, in several, or on other machines.

Work is a module's function and a list of jobs.  A job is all that the function needs, and
small to send; what comes back is the same wherever it was done.
"""
