# Find a Chromium for the browser tests, or install one where that can be done. POSIX sh; sourced.

# A name counts only if it runs (Ubuntu's chromium-browser may be a stub that asks for a snap).
runs() {
  "$1" --version </dev/null >/dev/null 2>&1
}

# Chromium without windows comes first: the same engine, a quarter of the work for each page.
find_chromium() {
  for chromium in "${BOUNCEBACK_CHROMIUM:-}" chromium-headless-shell chromium chromium-browser \
    google-chrome google-chrome-stable "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "$(playwrights_own)"; do
    if [ -n "$chromium" ] && runs "$chromium"; then
      chromium=$(command -v "$chromium")
      return 0
    fi
  done
  return 1
}

playwrights_own() {
  .venv/bin/python -c '
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)' 2>/dev/null || true
}

# from_debian NAME: install it where that can be done; says whether it is there then.
from_debian() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

install_chromium() {
  say "No Chromium here; installing one for the browser tests."
  if from_debian chromium-headless-shell || from_debian chromium; then
    find_chromium && return
  fi
  .venv/bin/python -m playwright install chromium || true
  find_chromium || fail \
    "The browser tests need Chromium; none is here, and installing one did not work (see above)." \
    "Install Chromium or Chrome, or name it: BOUNCEBACK_CHROMIUM=/path/to/chromium bin/test"
}
