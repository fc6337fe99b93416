# shellcheck shell=bash
# What the distribution can give and the machine lacks. Sourced by the other scripts.

# Installs Debian packages when it may (root, or sudo without a password); tries twice, since mirrors fail at times.
install_packages() {
  local root=()
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then root=(sudo -n); else return 1; fi
  fi
  command -v apt-get >/dev/null || return 1
  local try
  for try in 1 2; do
    echo "Installing $* (try $try)…" >&2
    if "${root[@]}" apt-get update -q -o Acquire::http::Timeout=30 >/dev/null 2>&1 &&
      "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1; then
      return 0
    fi
    sleep 3
  done
  return 1
}

# Prints the folder with initdb and pg_ctl: the newest installed PostgreSQL.
postgres_bin() {
  local folder
  for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin /usr/local/pgsql/bin | sort -rV); do
    if [ -x "$folder/initdb" ]; then echo "$folder"; return 0; fi
  done
  if command -v initdb >/dev/null; then dirname "$(readlink -f "$(command -v initdb)")"; return 0; fi
  return 1
}

require_postgres() {
  postgres_bin >/dev/null && return 0
  # Only the binaries are wanted: without this, the package starts a server of its own.
  if [ "$(id -u)" = 0 ] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    mkdir -p /etc/postgresql-common && echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
  fi
  if install_packages postgresql && postgres_bin >/dev/null; then return 0; fi
  echo "PostgreSQL is missing and could not be installed. Install it, then repeat: sudo apt-get install postgresql" >&2
  return 1
}

# Prints the path of Chromium: its shell without windows where there is one, which draws the same pages in two thirds of the time.
chromium_path() {
  local name
  for name in ${CHROMIUM:+"$CHROMIUM"} chromium-headless-shell chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then command -v "$name"; return 0; fi
  done
  return 1
}

require_chromium() {
  if [ -n "${CHROMIUM:-}" ] && chromium_path >/dev/null; then return 0; fi
  command -v chromium-headless-shell >/dev/null || install_packages --no-remove chromium-headless-shell fonts-noto-core || true
  chromium_path >/dev/null && return 0
  if install_packages chromium fonts-noto-core && chromium_path >/dev/null; then return 0; fi
  echo "Chromium is missing and could not be installed. Install it, then repeat: sudo apt-get install chromium" >&2
  return 1
}

# LibreOffice, with which the tests open the documents that the program writes. Its tests are skipped without it.
require_libreoffice() {
  command -v soffice >/dev/null && return 0
  if install_packages libreoffice-writer libreoffice-calc && command -v soffice >/dev/null; then return 0; fi
  echo "LibreOffice is missing and could not be installed; its tests are skipped. To have them: sudo apt-get install libreoffice-writer libreoffice-calc" >&2
  return 1
}
