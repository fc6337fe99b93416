#!/usr/bin/env bash
# ./dev check [--quick]
# Everything that a change must pass: locked packages, no warnings, whitespace, both languages' builds, all tests on both databases and in the browser.
# --quick leaves the browser and PostgreSQL out. Ends with the line "N passed, N failed".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. scripts/dev/packages.sh
. scripts/dev/tools.sh
export CI=true # packages as the lock files say, nothing newer

suites=()
case "${1:-}" in
  "") ;;
  --quick) suites=(--sqlite) ;;
  --help | -h) sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
  *) echo "Unknown option $1. See ./dev check --help" >&2; exit 2 ;;
esac

step() { # NAME COMMAND…
  local name=$1 started=$SECONDS
  shift
  echo "== $name"
  if "$@"; then echo "   $((SECONDS - started))s"; return 0; fi
  echo "The check \"$name\" failed." >&2
  echo "0 passed, 1 failed"
  exit 1
}

require_dotnet && require_node || { echo "0 passed, 1 failed"; exit 1; }
step "packages as locked, build without warnings" bash scripts/dev/build.sh
step "whitespace (mend it with: dotnet format whitespace CamTay.slnx)" dotnet format whitespace CamTay.slnx --no-restore --verify-no-changes
# Known weaknesses are told, not enforced: the list comes from outside and may not be reachable.
timeout 90 dotnet list CamTay.slnx package --vulnerable 2>/dev/null | grep -B3 '>' || true

bash scripts/dev/test.sh --no-build "${suites[@]}"
