"""How gunicorn serves the archive; its command line wins."""

import os

wsgi_app = "agenda_archive.wsgi"
bind = f"127.0.0.1:{os.environ.get('PORT') or 8000}"
workers = 2
threads = 4
preload_app = True  # a worker is up at once, and the memory is shared
loglevel = "warning"
control_socket_disable = True


def post_worker_init(worker):
    if worker.age == worker.cfg.workers:  # the last of the first
        print(f"Agenda Archive: {worker.sockets[0]} (Ctrl-C ends it)", flush=True)
