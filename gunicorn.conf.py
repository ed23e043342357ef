"""How gunicorn serves the archive; its command line wins."""

import signal

from agenda_archive.settings import PORT

wsgi_app = "agenda_archive.wsgi"
bind = f"127.0.0.1:{PORT}"
workers = 2
threads = 4
preload_app = True  # a worker is up at once, and the memory is shared
limit_request_line = 8190  # what gunicorn can take: a long query fits in
graceful_timeout = 10  # seconds; no page takes longer
loglevel = "warning"
control_socket_disable = True


def post_worker_init(worker):
    from letters.ingest import index_soon  # only now is Django set up

    index_soon()  # an index that is missing, or of another version, is built
    # Ctrl-C reaches all processes, and the first tells the others to end: a worker
    # that is told twice at the same time may wait for itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if worker.age == worker.cfg.workers:  # the last of the first
        print(f"Agenda Archive: {worker.sockets[0]} (Ctrl-C ends it)", flush=True)
