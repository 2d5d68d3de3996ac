"""``make html`` and ``make publish``: Pelican's command, ready for a settings file that is broken."""

from plugins.pipeline.host import command

if __name__ == "__main__":
    command()
