#!/usr/bin/env bash
# ./dev seed [OPTIONS OF camtay demo…]
# Loads the demonstration province into the data folder (CAMTAY_DATA, ./data), which must be empty, without serving.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. scripts/dev/tools.sh

if [ "${1:-}" = --no-build ]; then shift; else bash scripts/dev/build.sh src/Web/Web.csproj Release; fi
find_dotnet
export CAMTAY_DATA="${CAMTAY_DATA:-$PWD/data}"
fresh=no
if [ ! -d "$CAMTAY_DATA" ] || [ -z "$(ls -A "$CAMTAY_DATA")" ]; then fresh=yes; fi
# A load that was broken off must not look like a province: what it began is taken away again.
trap 'code=$?; if [ $code != 0 ] && [ $fresh = yes ]; then rm -rf "$CAMTAY_DATA"; fi; exit $code' EXIT
trap 'exit 130' INT TERM
# The whole story passes through memory once: a greater young generation (128 MB) is collected less often.
DOTNET_GCgen0size=0x8000000 dotnet src/Web/bin/Release/net10.0/CamTay.Web.dll demo "$@"
