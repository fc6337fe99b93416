#!/usr/bin/env bash
# ./dev run [--empty] [SETTINGS…]
# Builds, loads the demonstration province into an empty data folder (not with --empty), serves on http://127.0.0.1:5080.
# CAMTAY_DATA: the data folder (./data); CAMTAY_DB: a PostgreSQL connection string; ASPNETCORE_URLS: the address.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. scripts/dev/tools.sh

empty=no
if [ "${1:-}" = --empty ]; then empty=yes; shift; fi
case "${1:-}" in --help | -h) sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;; esac

export CAMTAY_DATA="${CAMTAY_DATA:-$PWD/data}"
# The repository's own files, not the copies beside the program: a plan that is edited here takes effect within seconds.
export CAMTAY_PLANS="${CAMTAY_PLANS:-$PWD/plans}" CAMTAY_CONTENT="${CAMTAY_CONTENT:-$PWD/content}"
bash scripts/dev/build.sh src/Web/Web.csproj Release
find_dotnet
program=src/Web/bin/Release/net10.0/CamTay.Web.dll
if [ "$empty" = no ] && { [ ! -d "$CAMTAY_DATA" ] || [ -z "$(ls -A "$CAMTAY_DATA")" ]; }; then
  bash scripts/dev/seed.sh --no-build
fi
exec dotnet "$program" serve "$@"
