"""Every setting. What may differ between machines is read from the environment.

A file .env beside manage.py may hold the same names; the environment wins.
"""

from pathlib import Path

from csp.constants import NONE, SELF
from environ import Env

from agenda_archive import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent
Env.read_env(BASE_DIR / ".env")

DEBUG = env.boolean("DEBUG", False)
SECRET_KEY = env.required("SECRET_KEY", default="only for debugging" if DEBUG else "")
ALLOWED_HOSTS = env.hosts(
    "ALLOWED_HOSTS", default="localhost,127.0.0.1,[::1]" if DEBUG else ""
)

# What the archive keeps: the embedded database, the original files, the index.
DATA_DIR = env.folder("DATA_DIR", BASE_DIR / "data", base=BASE_DIR)
DATABASES = {
    "default": env.database("DATABASE_URL", DATA_DIR / "archive.sqlite3", base=BASE_DIR)
}
MEDIA_ROOT = DATA_DIR / "files"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "letters",  # before haystack, whose commands it replaces
    "haystack",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AXES_FAILURE_LIMIT = 5
AXES_ENABLE_ADMIN = False  # its lists speak English; `axes_reset` ends a lock
AXES_COOLOFF_TIME = 1  # hour
# By name too, since behind a proxy all readers have one address.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_VERBOSE = False

ROOT_URLCONF = "agenda_archive.urls"
WSGI_APPLICATION = "agenda_archive.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# The search index: in a folder, or for a trial in the memory of one process.
HAYSTACK_CONNECTIONS = {
    "default": env.search_engine("SEARCH_URL", DATA_DIR / "index", base=BASE_DIR)
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "letters" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

MEGABYTE = 1024 * 1024
# Where gunicorn serves, on this machine only; 0: any port that is free.
PORT = env.number("PORT", 8000, at_least=0, at_most=65_535)

# The largest file that an editor may upload or a command may take in, in bytes.
MAX_FILE_SIZE = env.number("MAX_FILE_MB", 20) * MEGABYTE
# What reading one file may cost; letters.extraction.limits says what each means.
READ_LIMITS = {
    "input_bytes": MAX_FILE_SIZE,
    "pages": env.number("READ_PAGES", 1000),
    "inflated_bytes": env.number("READ_INFLATED_MB", 100) * MEGABYTE,
    "text_bytes": env.number("READ_TEXT_MB", 6) * MEGABYTE,
    "memory_bytes": env.number("READ_MEMORY_MB", 1024, at_least=256) * MEGABYTE,
    "cpu_seconds": env.number("READ_CPU_SECONDS", 60),
    "wall_seconds": env.number("READ_SECONDS", 120),
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024  # all fields but the files
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # five for each agenda item on the desk
# How long one search may take before it stops and shows what it found, in ms.
SEARCH_BUDGET_MS = env.number("SEARCH_BUDGET_MS", 2000)

LOG_LEVEL = env.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR"))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    "loggers": {"django": {"level": LOG_LEVEL}},  # without the handlers of its own
}

# Behind a proxy that speaks HTTPS to the reader and sets X-Forwarded-Proto itself.
HTTPS = env.boolean("HTTPS", False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
# Other names under the same domain are for their owner to decide about.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
