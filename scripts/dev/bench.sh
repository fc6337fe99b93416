#!/usr/bin/env bash
# ./dev bench [--quick] [--only append,fresh,pages,export,rebuild,import,lesson,unitplans,deadline] [--keep FOLDER]
# Measures the figures of docs/benchmarks.md on this machine, each against its budget, and writes them there.
# --quick: a tenth of the size, printed only. --only: these figures, printed only. --keep: keeps the made provinces for the next run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. scripts/dev/packages.sh
. scripts/dev/postgres.sh

case "${1:-}" in --help | -h) sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;; esac

dotnet build tests/Benchmarks -c Release -v quiet -clp:ErrorsOnly -nologo
# H5P's core, to be measured beside the lessons (an empty one, for comparison only; its install script wants another package manager, so it is unpacked).
if [[ " $* " != *" --only "* || " $* " == *lesson* ]]; then
  h5p=$(mktemp -d)
  if (cd "$h5p" && npm pack h5p-standalone@3.8.2 --silent >/dev/null 2>&1 && tar xzf h5p-standalone-3.8.2.tgz); then export H5P_DIST="$h5p/package/dist"
  else echo "Without h5p-standalone from npm: its figures are left out." >&2; fi
  [[ -f src/Web/wwwroot/dist/manifest.json ]] || { npm ci && npx vite build; }
fi
# As in production: every commit is on the disk before it is acknowledged.
PG_PARENT=${BENCH_PARENT:-/var/tmp} start_postgres shared_buffers=512MB || echo "Without PostgreSQL: its figures are left out." >&2
trap stop_postgres EXIT
dotnet tests/Benchmarks/bin/Release/net10.0/CamTay.Benchmarks.dll "$@"
