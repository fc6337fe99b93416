#!/usr/bin/env bash
# ./dev build [PROJECT] [Debug|Release]
# Islands and styles first (only when they changed), then the program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. scripts/dev/packages.sh
. scripts/dev/tools.sh
project=${1:-CamTay.slnx} configuration=${2:-Debug}
require_dotnet
require_node

twice() { "$@" || { echo "Once more: $*" >&2; sleep 3; "$@"; }; } # package sources fail at times

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  twice npm ci --loglevel=error
fi
manifest=src/Web/wwwroot/dist/manifest.json
if [ ! -f "$manifest" ] || [ -n "$(find src package-lock.json vite.config.ts tsconfig.json \( -name bin -o -name obj -o -name dist \) -prune -o \
  \( -name '*.ts' -o -name '*.css' -o -name package-lock.json \) -newer "$manifest" -print -quit)" ]; then
  npm run --silent build -- --logLevel warn
fi

twice dotnet restore "$project" --verbosity quiet
dotnet build "$project" --no-restore --configuration "$configuration" --verbosity quiet -consoleLoggerParameters:ErrorsOnly -nologo
