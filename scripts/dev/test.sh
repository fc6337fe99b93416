#!/usr/bin/env bash
# ./dev test [--sqlite|--postgres|--browser] [--no-build] [FILTER]
# Builds, then runs the tests on SQLite, on PostgreSQL and in a browser; does all the set-up that they need.
# FILTER: a part of a test's name (namespace, class or sentence). Ends with the line "N passed, N failed".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. scripts/dev/packages.sh
. scripts/dev/postgres.sh
. scripts/dev/tools.sh

suites=() filter="" build=yes
for argument in "$@"; do
  case "$argument" in
    --sqlite | --postgres | --browser) suites+=("${argument#--}") ;;
    --no-build) build=no ;;
    --help | -h) sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
    -*) echo "Unknown option $argument. See ./dev test --help" >&2; exit 2 ;;
    *) filter=$argument ;;
  esac
done
[ ${#suites[@]} -gt 0 ] || suites=(sqlite postgres browser)

passed=0 failed=0 skipped=0
work=$(mktemp -d "${TMPDIR:-/tmp}/camtay-tests.XXXXXX")
# Test data goes to memory where there is enough of it: each test has a database of its own.
memory=$(df --output=avail -k /dev/shm 2>/dev/null | tail -1)
if [ -w /dev/shm ] && [ "${memory:-0}" -gt 4000000 ]; then TMPDIR=$(mktemp -d /dev/shm/camtay-tests.XXXXXX) PG_PARENT=/dev/shm; else TMPDIR=$work; fi
# Code that a test runs a few times is not worth being measured for a better version of it: a fifth of the time.
export DOTNET_TieredPGO=0
export TMPDIR DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1
trap 'stop_postgres; rm -rf "$work" "$TMPDIR"' EXIT
trap 'exit 130' INT TERM

# The totals of a run, from its report; a run that left none has died and counts as one failure.
count() { # NAME REPORT EXIT-CODE
  local line p f s
  line=$(grep -m1 -o '<assembly [^>]*>' "$2" 2>/dev/null)
  if [ -z "$line" ]; then
    if [ "$3" = 8 ] && [ -n "$filter" ]; then return; fi
    echo "$1: the test program ended without a report (exit code $3)." >&2
    failed=$((failed + 1))
    return
  fi
  p=$(sed -n 's/.* passed="\([0-9]*\)".*/\1/p' <<<"$line")
  f=$(sed -n 's/.* failed="\([0-9]*\)".*/\1/p' <<<"$line")
  s=$(sed -n 's/.* skipped="\([0-9]*\)".*/\1/p' <<<"$line")
  if [ $((p + f + s)) = 0 ] && [ -n "$filter" ]; then return; fi
  # Failures outside a test (a fixture's end) make the exit code non-zero without a failed test.
  if [ "$f" = 0 ] && [ "$3" != 0 ]; then f=1; fi
  echo "$1: $p passed, $f failed, $s skipped in ${SECONDS}s"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

run() { # NAME PROJECT
  local arguments=(--no-ansi --no-progress --results-directory "$work" --report-xunit --report-xunit-filename "$1.xml")
  [ -z "$filter" ] || arguments+=(--filter-method "*$filter*")
  SECONDS=0
  local code=0
  echo "== $1"
  dotnet "tests/$2/bin/Debug/net10.0/CamTay.$2.dll" "${arguments[@]}" </dev/null || code=$?
  count "$1" "$work/$1.xml" "$code"
}

require_dotnet || { echo "0 passed, 1 failed"; exit 1; }
if [ "$build" = yes ]; then
  bash scripts/dev/build.sh || { echo "The build failed." >&2; echo "0 passed, 1 failed"; exit 1; }
fi

for suite in "${suites[@]}"; do
  case "$suite" in
    sqlite)
      require_libreoffice || true
      run sqlite Tests
      ;;
    postgres)
      if start_postgres fsync=off synchronous_commit=off full_page_writes=off; then
        TEST_DB=postgres run postgres Tests
        stop_postgres
      else
        failed=$((failed + 1))
      fi
      ;;
    browser)
      if require_chromium; then
        CHROMIUM=$(chromium_path) run browser BrowserTests
      else
        failed=$((failed + 1))
      fi
      ;;
  esac
done

if [ $((passed + failed)) = 0 ]; then echo "No test ran${filter:+ for \"$filter\"}." >&2; failed=1; fi
line="$passed passed, $failed failed"
[ "$skipped" = 0 ] || line="$line, $skipped skipped"
echo "$line"
[ "$failed" = 0 ]
