#!/usr/bin/env python
"""The one command door."""

import os
import signal
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

INTERRUPTED, TERMINATED = 130, 143  # as a shell names an end by Ctrl-C, and by kill

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agenda_archive.settings")
    # As an exit, so that what was begun is tidied up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Who read the output has enough of it; what is left has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
