#!/bin/sh
# Makes the database's roles and the database: once, as PostgreSQL's administrator. The image of PostgreSQL
# runs it on an empty volume; on a server of your own run it by hand (docs/hosting.md).
#
#   bounceback      owns the tables; for `manage.py migrate` alone. It makes the narrower roles (bounceback/postgresql/walls.py).
#   bounceback_app  signs in for web and worker, owns nothing, and may by itself read no row of anybody.
#
# Wants DATABASE_OWNER_PASSWORD and DATABASE_APP_PASSWORD, each itself or the file that NAME_FILE names.
set -eu

secret() {
  eval "value=\${$1:-} file=\${$1_FILE:-}"
  if [ -z "$value" ] && [ -n "$file" ]; then value=$(cat "$file"); fi
  if [ -z "$value" ]; then
    echo "$1 is not set, and there is no default." >&2
    exit 1
  fi
  printf %s "$value"
}
DATABASE_OWNER_PASSWORD=$(secret DATABASE_OWNER_PASSWORD)
DATABASE_APP_PASSWORD=$(secret DATABASE_APP_PASSWORD)
export DATABASE_OWNER_PASSWORD DATABASE_APP_PASSWORD

exec psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
\getenv owner_password DATABASE_OWNER_PASSWORD
\getenv app_password DATABASE_APP_PASSWORD
CREATE ROLE bounceback LOGIN CREATEDB CREATEROLE PASSWORD :'owner_password';
CREATE ROLE bounceback_app LOGIN NOINHERIT PASSWORD :'app_password';
GRANT bounceback_app TO bounceback WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
CREATE DATABASE bounceback OWNER bounceback;
REVOKE ALL ON DATABASE bounceback FROM PUBLIC;
GRANT CONNECT ON DATABASE bounceback TO bounceback_app;
SQL
