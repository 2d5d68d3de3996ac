"""``make html`` and ``make publish``: Pelican's command, ready for a settings file that is broken."""

import gc

# Nothing that is imported is garbage.
gc.disable()

from plugins.command_line.end_at_once import ended_at_once
from plugins.command_line.left_out import left_out

# Pelican's own generators and writers never run here, and take a tenth of a second to load.
with left_out("pelican.generators", "pelican.writers"):
    from plugins.pipeline.host import command

if __name__ == "__main__":
    gc.freeze()
    gc.enable()  # what makes ten thousand pages leaves some
    ended_at_once(command)
