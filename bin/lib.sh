# What bin/run, bin/test, bin/check and bin/lock share: a Python, a .venv, the locked packages.
# POSIX sh; sourced, not run. The caller has set `root` to this repository and is in it.

umask 022 # what is installed may be read: PostgreSQL runs as its own account when root starts it

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# A name counts only if it runs: a version manager's shim may exist for a Python that is not chosen.
is_new_enough() {
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 12))' </dev/null >/dev/null 2>&1
}

find_python() {
  for name in ${BOUNCEBACK_PYTHON:-} python3.13 python3.14 python3.12 python3.15 python3 python; do
    if is_new_enough "$name"; then
      python=$name
      break
    fi
  done
  [ -n "${python:-}" ] || fail \
    "BounceBack needs Python 3.12 or newer, and there is none under its usual names on this machine." \
    "Install one (Debian, Ubuntu: apt install python3 python3-venv; macOS: brew install python)," \
    "or name it: BOUNCEBACK_PYTHON=/path/to/python3.13 bin/run"
  "$python" -c 'import venv, ensurepip' 2>/dev/null || fail \
    "This Python ($python) comes without its venv part." \
    "Install it (Debian, Ubuntu: apt install python3-venv) and start again."
}

# install LOCK...: make .venv if need be, install exactly what the lock files say, and compile what is translated.
# A copy of each installed lock file stays in .venv, so a second time costs nothing.
install() {
  if ! is_new_enough .venv/bin/python; then
    find_python
    say "Making .venv with $("$python" --version)."
    "$python" -m venv --clear .venv || fail "Making .venv did not work; the lines above say why."
  fi
  for lock in "$@"; do
    cmp -s "$lock" ".venv/$lock" && continue
    say "Installing the packages of $lock."
    PIP_ROOT_USER_ACTION=ignore .venv/bin/python -m pip install --quiet --quiet \
      --disable-pip-version-check --require-hashes --requirement "$lock" || fail \
      "Installing the packages did not work; the lines above say why." \
      "(Needed: the Python package index, or a cache of it, and about 500 MB of room: $(room).)"
    cp "$lock" ".venv/$lock" || fail "Cannot write in $root/.venv ($(room))."
  done
  for catalogue in locale/*/LC_MESSAGES/django.po; do
    [ "${catalogue%.po}.mo" -nt "$catalogue" ] && continue
    .venv/bin/python -m bounceback.compile_catalogues ||
      fail "The translated sentences could not be compiled; the lines above say why."
    break
  done
}

room() {
  df -Pk . 2>/dev/null | awk 'NR == 2 { printf "%d MB are free", $4 / 1024 }'
}
