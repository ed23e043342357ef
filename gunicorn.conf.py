"""How gunicorn serves the archive; its command line wins."""

import os

wsgi_app = "agenda_archive.wsgi"
bind = f"127.0.0.1:{os.environ.get('PORT') or 8000}"
workers = 2
threads = 4
loglevel = "warning"
control_socket_disable = True


def when_ready(server):
    print(f"Agenda Archive: {server.LISTENERS[0]} (Ctrl-C ends it)", flush=True)
