"""One settings module. It reads the environment, and refuses to guess.

Two modes. `local` is one person's own machine: PostgreSQL inside, secrets made once under `var/`,
mail written to a folder. `hosted` is everything else, and asks for every secret by name.
"""

import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import dj_email_url
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from bounceback import database
from bounceback.logs import log_format
from bounceback.secrets import from_environment, made_once, number, required, text_of

BASE_DIR = Path(__file__).resolve().parent.parent

DATABASE_URL = from_environment("DATABASE_URL")
# Whether this process owns the tables (it migrates, it is a test) or serves people (walls.py).
AS_OWNER = os.environ.get("BOUNCEBACK_AS_OWNER") in ("1", "True")
MODE = os.environ.get("BOUNCEBACK_MODE", "hosted" if DATABASE_URL else "local")
if MODE not in ("local", "hosted"):
    raise ImproperlyConfigured("BOUNCEBACK_MODE is either 'local' or 'hosted'.")
LOCAL = MODE == "local"
VAR = Path(os.environ.get("BOUNCEBACK_VAR", str(BASE_DIR / "var"))).resolve()

# Secrets: the first key writes, every key reads; so a new key goes in front (docs/operations.md).
if LOCAL:
    SECRET_KEY = from_environment("SECRET_KEY") or made_once(VAR / "secrets", "secret_key")
    ENCRYPTION_KEYS = (
        from_environment("ENCRYPTION_KEYS") or made_once(VAR / "secrets", "encryption_keys", Fernet)
    ).split(",")
    _backup_keys = from_environment("BACKUP_KEYS") or made_once(
        VAR / "secrets", "backup_keys", Fernet
    )
else:
    SECRET_KEY = required("SECRET_KEY")
    ENCRYPTION_KEYS = required("ENCRYPTION_KEYS").split(",")
    _backup_keys = from_environment("BACKUP_KEYS") or ""
BACKUP_KEYS = [key.strip() for key in _backup_keys.split(",") if key.strip()]
for _name, _keys in (("ENCRYPTION_KEYS", ENCRYPTION_KEYS), ("BACKUP_KEYS", BACKUP_KEYS)):
    try:
        [Fernet(key.strip()) for key in _keys]
    except ValueError:
        raise ImproperlyConfigured(
            f"{_name} holds something that is no key. Make one as docs/operations.md says, "
            "and put a comma between two."
        ) from None
SECRET_KEY_FALLBACKS = [
    key for key in (from_environment("SECRET_KEY_FALLBACKS") or "").split(",") if key
]

DEBUG = LOCAL and os.environ.get("BOUNCEBACK_DEBUG", "") == "1"
# Who may sign up: "open" to everybody, by "invitation" (manage.py invite), or "closed".
SIGN_UP = from_environment("SIGN_UP") or "open"
if SIGN_UP not in ("open", "invitation", "closed"):
    raise ImproperlyConfigured("SIGN_UP is either 'open', 'invitation' or 'closed'.")
# What this BounceBack is called, and what the law may want it to tell: text files, shown as they are.
INSTANCE_NAME = from_environment("INSTANCE_NAME") or "BounceBack"
IMPRINT = text_of("IMPRINT_FILE")
PRIVACY = text_of("PRIVACY_FILE")
# For whoever looks after a hosted one (docs/operations.md): who may read /metrics (empty: nobody), and
# from how many milliseconds on a statement is told in the log (0: none is).
METRICS_TOKEN = from_environment("METRICS_TOKEN") or ""
SLOW_QUERY_MS = number("SLOW_QUERY_MS", 0 if LOCAL else 500)
# How long the host keeps backups: told to whoever deletes something, and kept by the worker.
BACKUP_DAYS = number("BACKUP_DAYS", 30)
# Where the worker writes one each day (bounceback/backups); None: it makes none.
_backup_folder = from_environment("BACKUP_FOLDER")
BACKUP_FOLDER: Path | None = Path(_backup_folder).resolve() if _backup_folder else None
if BACKUP_FOLDER and not BACKUP_KEYS:
    raise ImproperlyConfigured(
        "BACKUP_FOLDER is set, but BACKUP_KEYS is not: backups need a key of their own. "
        "Make one as docs/operations.md says."
    )
ALLOWED_HOSTS = (
    ["127.0.0.1", "localhost", "[::1]"]
    if LOCAL
    else [host.strip() for host in required("ALLOWED_HOSTS").split(",")]
)
# For links in mails and calendars, where no request tells how the site is called.
SITE_URL: str = (
    from_environment("SITE_URL")
    or ("http://127.0.0.1:8000" if LOCAL else f"https://{ALLOWED_HOSTS[0].lstrip('.')}")
).rstrip("/")
# The domain whose mail people may forward here (manage.py receive_mail); empty: nobody may.
ARRIVALS_DOMAIN: str = from_environment("ARRIVALS_DOMAIN") or ""
# Whom to tell of a hole (/.well-known/security.txt), and of what is in somebody's way (/accessibility/): an
# e-mail address, or the address of a page.
SECURITY_CONTACT: str = from_environment("SECURITY_CONTACT") or ""
CONTACT: str = from_environment("CONTACT") or ""
for _name, _said in (("SECURITY_CONTACT", SECURITY_CONTACT), ("CONTACT", CONTACT)):
    if _said and not re.fullmatch(r"https://\S+|(mailto:)?[^@\s:]+@[^@\s:]+", _said):
        raise ImproperlyConfigured(f"{_name} is an e-mail address, or begins with https://.")
CSRF_TRUSTED_ORIGINS = [] if LOCAL else [f"https://{host}" for host in ALLOWED_HOSTS]

INSTALLED_APPS = [
    "accounts",
    "recovery",
    "bounceback",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.forms",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "heroicons",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "bounceback.middleware.HeadersMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "bounceback.middleware.HealthMiddleware",
    "bounceback.watching.requests.WatchMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads at random against BREACH
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "bounceback.middleware.PatienceMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "accounts.languages.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "bounceback.middleware.OwnRowsMiddleware",
    "accounts.middleware.PersonMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "accounts.middleware.KeepDraftsMiddleware",
    "accounts.middleware.StayingMiddleware",
    "accounts.middleware.PreferencesMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "accounts.middleware.KnownDeviceMiddleware",
    "accounts.middleware.HonestStatusMiddleware",
]

ROOT_URLCONF = "bounceback.urls"
WSGI_APPLICATION = "bounceback.wsgi.application"

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
                "django.template.context_processors.csp",
                "bounceback.context.site",
                "accounts.context.person",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "heroicons.templatetags.heroicons",
                "bounceback.templatetags.bounceback",
                "accounts.templatetags.forms",
            ],
        },
    }
]
FORM_RENDERER = "bounceback.forms.FormRenderer"


def _at(name: str, url: str) -> dict[str, Any]:
    """Django's settings for the database at this address, which NAME holds."""
    try:
        return database.external_settings(url)
    except ValueError as problem:
        raise ImproperlyConfigured(f"{name} is no address of a database: {problem}") from None


def _as_ours(found: dict[str, Any]) -> dict[str, Any]:
    return (
        found
        | {
            "ENGINE": "bounceback.postgresql",  # waits no longer than bounceback/postgresql/patience.py says
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {
                "server_side_binding": True,
                "prepare_threshold": 5,
                "connect_timeout": 5,
                **found.get("OPTIONS", {}),
            },
        }
    )


# One database everywhere: PostgreSQL. Server-side binding keeps private text out of its log.
_owner_url = from_environment("DATABASE_OWNER_URL") if AS_OWNER else None
DATABASES = {
    "default": _as_ours(
        _at("DATABASE_URL", _owner_url or DATABASE_URL)
        if DATABASE_URL
        else database.embedded_settings(VAR / "postgres", as_owner=AS_OWNER)
    )
}
# Tries are counted outside of the request's transaction: on a connection of their own (accounts/limits.py).
TALLIES_DATABASE = "tallies"
DATABASES[TALLIES_DATABASE] = DATABASES["default"] | {"TEST": {"MIRROR": "default"}}
# A streaming standby, from which some pages are read (bounceback/postgresql/standby.py); empty: there is none.
_standby_url = from_environment("DATABASE_STANDBY_URL")
STANDBY_DATABASE = "standby" if _standby_url else ""
if _standby_url:
    DATABASES[STANDBY_DATABASE] = _as_ours(_at("DATABASE_STANDBY_URL", _standby_url)) | {
        "CONN_HEALTH_CHECKS": False,  # it is asked how far it is
        "TEST": {"MIRROR": "default"},
    }
# For how long a page waits for it to catch up, before it is read from the primary.
STANDBY_WAIT_MS = number("STANDBY_WAIT_MS", 100)
LONGEST_LOCK = "5s"
"""As long as a request waits for what another one is writing; docs/decisions/never-two-of-it.md."""
CACHES = {
    # Shared by every worker.
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
}

# Who you are: django-allauth, by e-mail.
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        # At 0.7, its default, the whole part before the @ would pass.
        "OPTIONS": {"user_attributes": ["email", "name"], "max_similarity": 0.6},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_FORMS = {
    "login": "accounts.forms.entrance.LoginForm",
    "signup": "accounts.forms.entrance.SignupForm",
    "add_email": "accounts.forms.entrance.EmailForm",
    "change_password": "accounts.forms.entrance.ChangePasswordForm",
    "set_password": "accounts.forms.entrance.SetPasswordForm",
    "reset_password": "accounts.forms.entrance.ResetForm",
    "reset_password_from_key": "accounts.forms.entrance.ResetKeyForm",
    "reauthenticate": "accounts.forms.entrance.ReauthenticateForm",
}
ACCOUNT_EMAIL_VERIFICATION = "optional"  # docs/decisions/accounts.md
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = "front"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "http" if LOCAL else "https"
# We count ourselves: accounts/limits.py. What is left paces the mails that confirm an address.
ACCOUNT_RATE_LIMITS: dict[str, str | None] = dict.fromkeys(
    (
        "change_password",
        "login",
        "login_failed",
        "manage_email",
        "reauthenticate",
        "reset_password",
        "reset_password_from_key",
        "signup",
    )
)
MFA_RATE_LIMITS = False  # a passkey cannot be guessed
MFA_ADAPTER = "accounts.adapters.MFAAdapter"
MFA_FORMS = {
    "authenticate": "accounts.forms.second_step.AuthenticateForm",
    "authenticate_webauthn": "accounts.forms.second_step.AuthenticatePasskeyForm",
    "reauthenticate": "accounts.forms.second_step.ReauthenticateForm",
    "activate_totp": "accounts.forms.second_step.ActivateTOTPForm",
    "add_webauthn": "accounts.forms.second_step.AddPasskeyForm",
    "edit_webauthn": "accounts.forms.second_step.EditPasskeyForm",
    "login_webauthn": "accounts.forms.second_step.LoginPasskeyForm",
    "reauthenticate_webauthn": "accounts.forms.second_step.ReauthenticatePasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# On one's own machine nobody else can take an address; elsewhere it is confirmed first.
MFA_ALLOW_UNVERIFIED_EMAIL = LOCAL
MFA_TOTP_ISSUER = INSTANCE_NAME
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL
MFA_RECOVERY_CODES_SHOW_ONCE = False  # after the password is given again
USERSESSIONS_TRACK_ACTIVITY = False
# One trusted proxy in front when hosted; none on one's own machine.
ALLAUTH_TRUSTED_PROXY_COUNT = 0 if LOCAL else 1

# Mail: a folder on one's own machine, SMTP elsewhere.
if LOCAL and not from_environment("EMAIL_URL"):
    MAIL_FOLDER: Path | None = VAR / "mail"
    DEFAULT_FROM_EMAIL = "BounceBack <bounceback@localhost>"
    MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "OPTIONS": {"file_path": str(MAIL_FOLDER)},
        }
    }
else:
    MAIL_FOLDER = None
    DEFAULT_FROM_EMAIL = required("DEFAULT_FROM_EMAIL")
    _smtp = dj_email_url.parse(required("EMAIL_URL"))
    if "smtp" not in _smtp.get("EMAIL_BACKEND", ""):
        raise ImproperlyConfigured("EMAIL_URL begins with submission://, smtps:// or smtp://.")
    MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {
                "host": _smtp["EMAIL_HOST"],
                "port": _smtp["EMAIL_PORT"] or 587,
                "username": _smtp["EMAIL_HOST_USER"] or "",
                "password": _smtp["EMAIL_HOST_PASSWORD"] or "",
                "use_tls": _smtp["EMAIL_USE_TLS"],
                "use_ssl": _smtp["EMAIL_USE_SSL"],
                "timeout": 10,
            },
        }
    }
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Work in the background (bounceback/queue.py): one process that PostgreSQL wakes. Times in seconds.
QUEUE_FIRST_PAUSE = 15.0
QUEUE_STALLED_CRON = "* * * * *"
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": 4,
    "fetch_job_polling_interval": 10.0,  # for what is due later; what is new wakes it at once
    "update_heartbeat_interval": 10.0,
    "stalled_worker_timeout": 30.0,
    "shutdown_graceful_timeout": 12.0,
}
# What fell due while the machine was off is done once when it is on again.
PROCRASTINATE_PERIODIC_DEFAULTS = {"max_delay": timedelta(days=1).total_seconds()}

# Sessions and cookies. `__Host-` names need https, which one's own machine does not have.
_PREFIX = "" if LOCAL else "__Host-"
SESSION_ENGINE = "accounts.sessions"
SESSION_COOKIE_NAME = f"{_PREFIX}session"
CSRF_COOKIE_NAME = f"{_PREFIX}csrf"
LANGUAGE_COOKIE_NAME = f"{_PREFIX}language"
DEVICE_COOKIE_NAME = f"{_PREFIX}device"  # accounts/known_devices.py
INVITATION_COOKIE_NAME = f"{_PREFIX}invitation"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# Days after which a session ends that is not used, and after which any ends (docs/decisions/accounts.md).
SESSION_IDLE_DAYS = number("SESSION_IDLE_DAYS", 14)
SESSION_ABSOLUTE_DAYS = number("SESSION_ABSOLUTE_DAYS", 30)
if not 2 <= SESSION_IDLE_DAYS <= SESSION_ABSOLUTE_DAYS:
    raise ImproperlyConfigured(
        "SESSION_IDLE_DAYS is at least 2, and at most SESSION_ABSOLUTE_DAYS: use is noted once a day."
    )
SESSION_COOKIE_AGE = int(timedelta(days=SESSION_IDLE_DAYS).total_seconds())
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_FAILURE_VIEW = "accounts.views.errors.csrf_failure"

# Headers. Nothing loads from another host; nothing inline runs without its nonce.
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.NONCE],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "worker-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
    "object-src": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
if not LOCAL:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|metrics)$"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 63072000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True

# Static files: hashed, compressed, served by the app itself.
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_ALLOW_ALL_ORIGINS = False  # they are for our pages
# Pages name no other: half as much to compress, and to look through at each start.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_MAX_AGE = int(timedelta(hours=1).total_seconds())

LANGUAGE_CODE = "en"
LANGUAGES = [  # each by its own name, so that whoever looks for it finds it
    ("en", "English"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("es", "Español"),
    ("nl", "Nederlands"),
]
FORMAT_MODULE_PATH = "bounceback.formats"
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# A paste of a rejection is text: two megabytes of it is a mistake, and is told so.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
# Files are another matter; each form says how large they may be. Nothing larger fills the disk.
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "bounceback.uploads.BoundedUploadHandler",
]

# Logs say which page, never what was typed. As JSON, they also tell what the queue takes up and ends.
LOG_FORMAT = log_format(local=LOCAL)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"()": "bounceback.logs.PlainLine"},
        "json": {"()": "bounceback.logs.AsJSON"},
    },
    "filters": {"private": {"()": "bounceback.logs.WithoutPrivateText"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": LOG_FORMAT,
            "filters": ["private"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "bounceback.doors": {"level": "ERROR" if LOCAL else "INFO"},  # accounts/events.py
    }
    | {
        f"procrastinate.{told}": {"level": "INFO" if LOG_FORMAT == "json" else "WARNING"}
        for told in ("jobs", "worker")
    },
}
