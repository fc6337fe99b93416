# shellcheck shell=bash
# A private PostgreSQL for tests and benchmarks: temporary folder, unix socket only, gone at the end. Sourced by the other scripts.

# start_postgres [setting…]: starts it and sets TEST_PG. Settings such as fsync=off are for tests only.
start_postgres() {
  require_postgres || return 1
  PG_BIN=$(postgres_bin)
  PG_FOLDER=$(mktemp -d "${PG_PARENT:-/tmp}/camtay-pg.XXXXXX")
  PG_AS=()
  if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root
    id postgres >/dev/null 2>&1 || useradd --system --no-create-home postgres
    chown postgres "$PG_FOLDER"
    PG_AS=(runuser -u postgres --)
  fi
  local settings="-c listen_addresses= -c unix_socket_directories=$PG_FOLDER -c max_connections=200" setting
  for setting in "$@"; do settings="$settings -c $setting"; done
  (
    cd "$PG_FOLDER" || exit 1
    "${PG_AS[@]}" "$PG_BIN/initdb" -D "$PG_FOLDER/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$PG_FOLDER.log" 2>&1 &&
      "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_FOLDER/data" -w -t 60 -l "$PG_FOLDER/data/server.log" -o "$settings" start >>"$PG_FOLDER.log" 2>&1
  ) || { echo "PostgreSQL did not start:" >&2; cat "$PG_FOLDER.log" >&2; return 1; }
  export TEST_PG="Host=$PG_FOLDER;Username=postgres"
}

stop_postgres() {
  [ -n "${PG_FOLDER:-}" ] || return 0
  (cd / && "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_FOLDER/data" -m immediate stop >/dev/null 2>&1)
  rm -rf "$PG_FOLDER" "$PG_FOLDER.log"
  PG_FOLDER=
}
